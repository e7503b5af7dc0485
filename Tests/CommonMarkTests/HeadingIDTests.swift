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

  @Test(
    "A link to a heading may have its id, or what editors make of its words",
    arguments: [
      ("#申报条件", "#h_1"), ("#h_1", "#h_1"), ("#%E7%94%B3%E6%8A%A5%E6%9D%A1%E4%BB%B6", "#h_1"),
      ("#how-to-apply", "#h_how-to-apply"), ("#申报条件-1", "#h_3"), ("#一材料与时间", "#h_4"), ("#说明-a", "#h_5"),
    ])
  func links(destination: String, href: String) {
    let text = "## 申报条件\n\n## How to *apply*?\n\n## 申报条件\n\n## 一、材料与时间\n\n## 说明 [A](https://example.org/)\n\n"
    #expect(html("\(text)[到](\(destination))").contains("<a href=\"\(href)\">到</a>"))
  }

  @Test("What is no heading is asked for like any other link", arguments: ["#无", "#", "#申报条件-2", "#%E7%"])
  func noHeading(destination: String) {
    #expect(CommonMarkTests.links(in: "# 申报条件\n\n[到](\(destination)) [一](#申报条件)") == ["3:5 \(destination)"])
  }
}
