import ArgumentParser
import Diagnostics

/// `minglu explain`: what a finding means, why it is made and how it is mended.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.explain)

  /// The forms in which it is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown
  }

  @Argument(help: ArgumentHelp(Catalogue.Argument.finding))
  var id: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.explainFormat))
  var format = Format.text

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    guard let id, DiagnosticID(rawValue: id) == nil else { return }
    let nearest = NearMiss.of(id, among: DiagnosticID.allCases.map(\.rawValue))
    throw ValidationError(Catalogue.Usage.noSuchFinding(id, nearest: nearest))
  }

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      let ids = id.flatMap(DiagnosticID.init).map { [$0] } ?? DiagnosticID.allCases
      let guide = FindingsGuide(ids: ids, language: session.language)
      try session.write(Report(toOutput: format == .markdown ? guide.markdown : guide.text))
      return .done
    }
  }
}
