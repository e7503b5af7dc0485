import ArgumentParser
import Diagnostics
import Drafts

/// `minglu new`: the first text of a file, or of a whole register.
struct New: ParsableCommand {
  static let configuration = CommandConfiguration(
    Catalogue.Command.new,
    subcommands: [
      NewRegistry.self, NewCycle.self, NewAnnouncement.self, NewDistrict.self, NewInstitution.self,
    ])
}

/// Where new files go. These mean the same in every subcommand of `new`.
struct DraftOptions: ParsableArguments {
  @OptionGroup var records: ContentOption
  @OptionGroup var speech: LanguageOption

  var content: String { records.folder }
  var interview: Interview { Interview(language: speech.chosen) }
  var session: Session { Session(language: speech.chosen) }

  /// What a dialogue gives about something new of a register that is there.
  func answers<Answers>(_ dialogue: (Interview) throws -> Answers) throws -> Answers {
    try interview.answers(
      lookingFirst: { session throws(Obstacle) in try session.requireFolder(content) }, dialogue)
  }

  /// Writes the files that a dialogue gives.
  func write(_ dialogue: (Interview) throws -> [DraftFile]) throws {
    let files = try answers(dialogue)
    try session.run { session throws(Obstacle) in try session.write(Drafting(files: files), to: content) }
  }
}
