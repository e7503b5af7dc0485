import ArgumentParser
import Diagnostics

/// `minglu new`: the first text of a file, or of a whole register.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Make a register, or a new file of one.",
    discussion: """
      On a terminal, what no option answers is asked. Nothing that stands is overwritten, and nothing is written that \
      would bring in an error.

      Examples:
        minglu new registry
        minglu new cycle 2028
        minglu new announcement notice-2028 --title 关于开展2028年遴选的通知
      """,
    subcommands: [
      NewRegistry.self, NewCycle.self, NewAnnouncement.self, NewDistrict.self, NewInstitution.self,
    ])
}

/// Where new files go. These mean the same in every subcommand of `new`.
struct DraftOptions: ParsableArguments {
  @Option(help: ArgumentHelp("The records: a folder in the form of the content tree.", valueName: "folder"))
  var content = RegisterOptions.defaultContent

  @OptionGroup var speech: LanguageOption

  var interview: Interview { Interview(language: speech.chosen) }
  var session: Session { Session(language: speech.chosen) }
}
