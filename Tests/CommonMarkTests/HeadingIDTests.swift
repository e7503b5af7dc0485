import Testing

@testable import CommonMark

@Suite("Ids of headings")
struct HeadingIDTests {
  @Test("Equal headings are told apart by number, and so are those that look like a numbered one")
  func copies() {
    var ids = HeadingIDs()
    let headings = ["a", "a", "a-2", "a", "a 2", "二", "A"]
    #expect(headings.map { ids.id(for: $0) } == ["h_a", "h_a-2", "h_a-2-2", "h_a-3", "h_a-2-3", "h_6", "h_a-4"])
  }

  @Test("A text of headings tries at most three ids for each: the work grows with the text, not with its square")
  func tries() {
    var ids = HeadingIDs()
    for number in 0..<20_000 { _ = ids.id(for: number % 3 == 0 ? "a-\(number)" : "a") }
    #expect(ids.tries <= 60_000)
  }
}
