import Diagnostics
import Testing

@Suite("The words in which changes are told")
struct ComparisonWordTests {
  @Test("Each section has a title of its own, none of them its stable name")
  func sections() {
    let titles = Catalogue.Section.allCases.map(\.title) + [Catalogue.due]
    #expect(Set(titles.map(\.english)).count == titles.count)
    #expect(Set(titles.map(\.chinese)).count == titles.count)
    for section in Catalogue.Section.allCases {
      #expect(section.title.english != section.rawValue && section.title.chinese != section.rawValue)
    }
  }

  @Test("Each fact has a name of its own, in Chinese none of them that of the data files; a date is a date")
  func facts() {
    let facts = Catalogue.Fact.allCases.filter { $0 != .announced }
    #expect(Set(facts.map(\.wording.english)).count == facts.count)
    #expect(Set(facts.map(\.wording.chinese)).count == facts.count)
    #expect(facts.allSatisfy { $0.wording.chinese != $0.rawValue })
    #expect(Catalogue.Fact.announced.wording == Catalogue.Fact.date.wording)
  }
}
