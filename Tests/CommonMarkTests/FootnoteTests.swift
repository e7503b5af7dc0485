import Diagnostics
import Testing

@testable import CommonMark

@Suite("What others make footnotes of")
struct FootnoteTests {
  private func findings(in text: String, _ resolution: LinkResolution = .keep) -> MarkdownFindings {
    Markdown.render(text, at: Place(FileID(0))) { _ in resolution }.findings
  }

  private func places(of findings: MarkdownFindings) -> [String] {
    findings.footnotes.map { "\($0.place.line):\($0.place.column)" }
  }

  @Test(
    "One is told where its label stands, whatever its note says: a word, a sentence or an address",
    arguments: [
      "甲[^1]\n\n[^1]: 脚注。\n", "甲[^1]\n\n[^1]: 见 示人社〔2026〕1号 第三条。\n", "甲[^1]\n\n[^1]: https://e.example.org/\n",
      "甲[^注]\n\n[^注]:\n  <脚注。>\n", "甲\r\n\r\n[^1]: 注文 一。", "甲\n\n[^1]:", "`[^1]`\n\n[^1]: 注 文",
    ])
  func told(text: String) {
    #expect(places(of: findings(in: text)) == ["3:1"])
    let broken = findings(in: text, .broken)
    #expect(places(of: broken) == ["3:1"])
    #expect(!broken.brokenLinks.contains { $0.destination.contains("注") })
  }

  @Test("Several are told each, in lists and quotes too")
  func several() {
    #expect(
      places(of: findings(in: "[^1]: 注 一\n[^2]: 注二\n\n> [^3]: 注 三\n\n- [^4]: 注四\n")) == ["1:1", "2:1", "4:3", "6:3"])
  }

  @Test(
    "What only looks alike is none",
    arguments: [
      "```\n[^1]: 注\n```\n", "甲\n\n    [^1]: 注\n", "<!--\n[^1]: 注 一\n-->\n", "[1]: a.md", "甲[^1]: 注", "[^1] 注",
      "[a^1]: a.md", "\\[^1]: 注", "[甲](脚注。)[^1]: 乙", "[^]: 注 一", "~~~\n~~~\n\n> ```\n> [^1]: 注\n> ```\n",
    ])
  func none(text: String) {
    #expect(places(of: findings(in: text)) == [])
    #expect(places(of: findings(in: text, .broken)) == [])
  }

  @Test("A text with one is never passed over unparsed")
  func checked() {
    let checked = Markdown.check("甲[^1]\n\n[^1]: 注 一。\n", at: Place(FileID(0), line: 5)) { _ in .keep }
    #expect(places(of: checked) == ["7:1"])
  }
}
