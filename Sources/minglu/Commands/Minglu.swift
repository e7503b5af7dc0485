import ArgumentParser
import Diagnostics

/// The command line's root: it only holds the subcommands.
struct Minglu: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    Catalogue.Command.minglu, version: version,
    subcommands: [
      Build.self, Assemble.self, Check.self, Diff.self, Import.self, Export.self, Plaques.self, Rollback.self,
      Sign.self, Verify.self, Proof.self, New.self, Serve.self, Status.self, Explain.self, ListTemplates.self,
      ListCommands.self,
    ])

  /// Before a subcommand it means the same as behind it; so the help of all can be asked for in a language.
  @OptionGroup var speech: LanguageOption
}
