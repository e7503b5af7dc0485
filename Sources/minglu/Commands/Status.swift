import ArgumentParser
import Diagnostics

/// `minglu status`: where the register stands, at a glance.
struct Status: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.status)

  @OptionGroup var register: RegisterOptions

  @Option(help: ArgumentHelp(Catalogue.Argument.format))
  var format = ResultFormat.text

  @OptionGroup var speech: LanguageOption

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      let prepared = try session.prepare(register, against: nil)
      guard let status = StatusReport(prepared) else {
        try session.write(Report(errorsOf: prepared, asJSON: format == .json, language: session.language))
        return .recordsHaveErrors
      }
      switch format {
      case .json: try session.write(Report(toOutput: status.json(in: session.language).pretty))
      case .text: try session.write(Report(shown: status.text(in: session.language)))
      }
      return .done
    }
  }
}
