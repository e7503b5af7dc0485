import ArgumentParser
import Diagnostics

/// `minglu commands`: the page of docs/ that tells of every command, for `make docs`; help does not list it.
struct ListCommands: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.commands, name: "commands", isListed: false)

  @OptionGroup var speech: LanguageOption

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      try session.write(Report(toOutput: CommandsGuide(language: session.language).markdown))
      return .done
    }
  }
}
