import ArgumentParser
import Diagnostics

/// `minglu status`: where the register stands, at a glance.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Show where the register stands and what comes next.",
    discussion: """
      Cycles and how far they are, the next days on which something changes, bars, brands in force by district and level, \
      and what is still to be done. It looks past the day that is shown: keep it to those who keep the register.

      Examples:
        minglu status
        minglu status --as-of 2028-01-01 --language zh
        minglu status --format json
      """)

  /// The forms in which it is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var register: RegisterOptions

  @Option(help: "text for people; json for programs.")
  var format = Format.text

  @OptionGroup var speech: LanguageOption

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      let prepared = try session.prepare(register, against: nil)
      guard let status = StatusReport(prepared) else {
        try session.write(Report(compared: prepared, comparison: nil, language: session.language))
        return .recordsHaveErrors
      }
      try session.write(
        Report(
          toOutput: format == .json
            ? status.json(in: session.language).pretty : status.text(in: session.language)))
      return .done
    }
  }
}
