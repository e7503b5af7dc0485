import Diagnostics
import TestSupport
import Testing

@testable import CommonMark

@Suite("Links told without parsing")
struct LinkSurveyTests {
  @Test(
    "The destinations of a text are told where it has nothing that means another one",
    arguments: [
      ("无链接", []), ("[甲](a.md)和![乙]( b.png )", ["a.md", "b.png"]), ("`[甲](a.md)`", ["a.md"]), ("[甲]", []),
      ("[甲](../a.md?b=1#c \"标题\")", ["../a.md?b=1#c"]), ("[甲]()", [""]),
    ])
  func destinations(text: String, told: [String]) {
    #expect(survey(text) == told)
  }

  @Test(
    "What only the parser tells is left to it",
    arguments: [
      "[甲][1]\n\n[1]: a.md", "<https://a.cn>", "[甲](<a b.md>)", "[甲](a(b).md)", "[甲](a\\)b.md)", "[甲](a&amp;b.md)",
      "> [甲](\n> a.md)", "[甲](a\nb)", "[甲](#节)", "[甲](a.md", "[甲](",
      "见[甲\\](https://b.cn] 。\n\n[甲\\](https://b.cn]: ../nowhere.md",
    ])
  func leftToTheParser(text: String) {
    #expect(survey(text) == nil)
  }

  @Test("A text is found to have the same broken links whether it is checked or rendered")
  func sameFindings() {
    let parts = [
      "[甲](", "![", "](", "a.md", "b.md", ")", " ", "\n", "\n\n", "\n> ", "`", "[r]: b.md\n", "[r]", "\\", "&amp;",
      "<b.md>", "|",
      "| - | - |\n", "# ", "#节", "**", "- ", "    ", "(", "\t", "https://a.cn/", "\"", "[", "]", ":", "字",
      "[^1]: b 字\n", "[^",
    ]
    var chance = SeededNumbers(seed: 7)
    var broken = 0
    for _ in 0..<20_000 {
      let text = (0..<Int.random(in: 1...14, using: &chance)).compactMap { _ in parts.randomElement(using: &chance) }
        .joined()
      let place = Place(FileID(0), line: 3, column: 1)
      // Addresses of other sites are never broken.
      let resolve = { (link: MarkdownLink) -> LinkResolution in
        link.destination.contains("b") && !link.destination.hasPrefix("https:") ? .broken : .keep
      }
      let checked = Markdown.check(text, at: place, resolve: resolve)
      let rendered = Markdown.render(text, at: place, resolve: resolve).findings
      #expect(checked.brokenLinks == rendered.brokenLinks, "\(text)")
      #expect(checked.footnotes == rendered.footnotes, "\(text)")
      broken += checked.brokenLinks.isEmpty ? 0 : 1
    }
    #expect((200..<10_000).contains(broken))
  }

  @Test("A text that has few of the characters that count is within all limits, and one with more may be")
  func limits() {
    #expect(!mayExceed("一段话。\n\n- 甲\n- 乙\n\n| 甲 | 乙 |\n| - | - |\n| 1 | 2 |\n"))
    #expect(mayExceed(String(repeating: "字", count: 700)))
    #expect(mayExceed(String(repeating: "字\n", count: 101)))
    #expect(mayExceed(String(repeating: "|", count: 101)))
    #expect(mayExceed(String(repeating: ">", count: 51)))
  }

  private func survey(_ text: String) -> [String]? {
    text.utf8.withContiguousStorageIfAvailable { LinkSurvey.destinations(in: $0) } ?? nil
  }

  private func mayExceed(_ text: String) -> Bool {
    text.utf8.withContiguousStorageIfAvailable { MarkdownLimits.mayBeExceeded(by: $0) } ?? false
  }
}
