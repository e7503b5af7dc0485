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
      "正文 `a\n[^1]: x y` 后", "正文 <!--\n[^1]: x y\n--> 后", "> 正文 <!-- `\n> [^1]: x y\n> --> `后",
      "甲 <b title=\"\n[^1]: x y\">乙</b>",
      "[^0-9]: 表示非数字", "[^0-9]: 表示 非数字", "`[^a-z]`表示\n\n[^a-z]: 不 是",
      "见[^0-9a-f]\n\n[^0-9]: 表示 非数字", "乘方写作a^!\n\n[^!]: 不 是", "甲[^!]: 乙\n\n[^!]: 不 是",
    ])
  func none(text: String) {
    #expect(places(of: findings(in: text)) == [])
    #expect(places(of: findings(in: text, .broken)) == [])
  }

  @Test(
    "One beside code and HTML is told, and one of another name that the text refers to",
    arguments: [
      "甲 `a` <b>乙</b> \\` 丙\n\n[^1]: x ` y", "甲 `a\nb` <!-- `\n--> `\n[^1]: x y", "甲\n<b>乙</b>\n[^1]: x y",
      "甲[^a-1]\n\n[^a-1]: 注 一", "甲[^a-1]\n\n[^a-1]: https://e.example.org/", "[[^!]]\n\n[^!]: 注 一",
      "![^!]\n\n[^!]: a.png", "[^!]：甲\n\n[^!]: 注 一", "- [^!]乙[^?]: 丙\n\n[^!]: 注 一",
    ])
  func besides(text: String) {
    #expect(places(of: findings(in: text)).map { $0.suffix(2) } == [":1"])
  }

  @Test("Of thousands of labels those are told that the text refers to, each found in one pass")
  func many() {
    let labels = (0..<5000).map { "[^a-\($0)]: 甲 乙\n\n" }.joined()
    let references = (0..<5000).filter { $0.isMultiple(of: 7) }.map { "丙[^a-\($0)]\n" }.joined()
    let expected = (0..<5000).filter { $0.isMultiple(of: 7) }.map { "\(2 * $0 + 1):1" }
    #expect(places(of: findings(in: labels + references)) == expected)
  }

  @Test("A text with one is never passed over unparsed")
  func checked() {
    let checked = Markdown.check("甲[^1]\n\n[^1]: 注 一。\n", at: Place(FileID(0), line: 5)) { _ in .keep }
    #expect(places(of: checked) == ["7:1"])
  }
}
