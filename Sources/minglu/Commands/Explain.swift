import ArgumentParser
import Diagnostics

/// `minglu explain`: what a finding means, why it is made and how it is mended.
struct Explain: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Explain a finding: what it means, why it is made and how it is mended.",
    discussion: """
      The id is the word in brackets behind a finding's message. Without an id, all are explained.

      Examples:
        minglu explain missing-outcome
        minglu explain --language zh
        minglu explain --format markdown --language zh > docs/diagnostics.md
      """)

  /// The forms in which it is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, markdown
  }

  @Argument(help: "The id of a finding.")
  var id: String?

  @Option(help: "text for people; markdown for documentation.")
  var format = Format.text

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    guard let id, DiagnosticID(rawValue: id) == nil else { return }
    let nearest = NearMiss.of(id, among: DiagnosticID.allCases.map(\.rawValue)).map { " Did you mean '\($0)'?" } ?? ""
    throw ValidationError("There is no finding '\(id)'.\(nearest)")
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
