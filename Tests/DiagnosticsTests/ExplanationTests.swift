import Testing

@testable import Diagnostics

@Suite("Explanations of findings")
struct ExplanationTests {
  @Test("Every id is explained in its own words, in both languages", arguments: DiagnosticID.allCases)
  func explained(id: DiagnosticID) {
    let explanation = Catalogue.explanation(of: id)
    #expect(explanation.why != id.summary)
    for text in [explanation.why, explanation.mending] {
      #expect(!text.english.isEmpty && !text.chinese.isEmpty)
      #expect(!text.english.hasSuffix(".") && !text.chinese.hasSuffix("。"))
    }
  }
}
