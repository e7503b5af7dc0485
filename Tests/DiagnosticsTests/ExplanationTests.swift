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

  @Test("No two ids share an explanation")
  func distinct() {
    let ids = DiagnosticID.allCases
    #expect(Set(ids.map { Catalogue.explanation(of: $0).why }).count == ids.count)
    #expect(Set(ids.map { Catalogue.explanation(of: $0) }).count == ids.count)
  }

  @Test("One is counted as one")
  func singular() {
    let day = Wording(en: "1 December 2026", zh: "2026年12月1日")
    #expect(Catalogue.templatesChecked(own: 1, errors: 1).english == "1 file of your own, 1 error in the templates")
    #expect(
      Catalogue.copyIsOutOfDate("public", day: day, age: 2, limit: 1).english
        == "`public` shows 1 December 2026, 2 days ago: a copy is out of date after 1 day")
  }

  @Test("What a finding rests on is told in both languages, under the name that programs are given")
  func rules() {
    for id in DiagnosticID.allCases { #expect(Catalogue.rule(of: id) != nil, "\(id.rawValue): \(id.rule)") }
    #expect(Set(Catalogue.rules.map(\.name)).count == Catalogue.rules.count)
    #expect(Catalogue.rules.prefix(13).map(\.name) == (1...13).map { "N\($0)" })
    for rule in Catalogue.rules {
      #expect(!rule.says.english.isEmpty && !rule.says.chinese.isEmpty)
      #expect(!rule.says.english.hasSuffix(".") && !rule.says.chinese.hasSuffix("。"))
    }
  }
}
