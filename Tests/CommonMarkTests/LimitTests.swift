import Diagnostics
import Testing

@testable import CommonMark

@Suite("A text that asks too much is refused with a place")
struct LimitTests {
  /// What the text reports, in both languages.
  private func reports(_ text: String) -> [String] {
    let rendered = Markdown.render(text, at: Place(FileID(0))) { _ in .keep }
    #expect(rendered.findings.diagnostics.isEmpty || (rendered.html.isEmpty && rendered.plainText.isEmpty))
    let sources = Sources([Sources.File(path: "content/pages/about.md", text: "")])
    return Language.allCases.map { TextWriter(language: $0).text(of: rendered.findings.diagnostics, in: sources) }
  }

  @Test("More bytes than are read")
  func size() {
    #expect(reports(String(repeating: "a", count: 262_144)) == ["", ""])
    #expect(
      reports(String(repeating: "a", count: 262_145)) == [
        """
        content/pages/about.md:1:1: error: this text has 262145 bytes: a Markdown text has at most 262144 [invalid-value]
          to mend: split it into several pages or announcements

        """,
        """
        content/pages/about.md:1:1: 错误：本文有262145字节：Markdown正文不得超过262144字节 [invalid-value]
          处理办法：拆分为多个页面或公告

        """,
      ])
  }

  @Test("Quotes and lists deeper than fifty")
  func depth() {
    #expect(reports(String(repeating: "> ", count: 50) + "a") == ["", ""])
    #expect(
      reports("a\n\n" + String(repeating: "> ", count: 51) + "a") == [
        """
        content/pages/about.md:3:1: error: quotes and lists stand at most 50 deep in each other [invalid-value]
          to mend: remove marks from the start of this line

        """,
        """
        content/pages/about.md:3:1: 错误：引用和列表最多嵌套50层 [invalid-value]
          处理办法：减少本行开头的引用或列表标记

        """,
      ])
  }

  @Test("A table wider than a hundred columns")
  func columns() {
    #expect(reports("|" + String(repeating: "a|", count: 100)) == ["", ""])
    #expect(
      reports("|" + String(repeating: "a|", count: 101)) == [
        """
        content/pages/about.md:1:1: error: a table has at most 100 columns [invalid-value]
          to mend: split the table, or write bars that are text as `\\|` on several lines

        """,
        """
        content/pages/about.md:1:1: 错误：表格不得超过100列 [invalid-value]
          处理办法：拆分表格，或将作为文字的竖线分行书写

        """,
      ])
  }

  @Test("Lists deeper than fifty by indentation")
  func indentation() {
    func text(_ depth: Int) -> String { (0..<depth).map { String(repeating: "  ", count: $0) + "- a\n" }.joined() }
    #expect(reports(text(50)) == ["", ""])
    #expect(
      reports(text(300)).first == """
        content/pages/about.md:51:101: error: quotes and lists stand at most 50 deep in each other [invalid-value]
          to mend: remove marks from the start of this line

        """)
  }

  @Test("Tables of more than 65,536 cells in all, though their rows be short")
  func cellsOfAll() {
    let head = "|" + String(repeating: "a|", count: 99) + "\n|" + String(repeating: "-|", count: 99) + "\n"
    let table = head + String(repeating: "|\n", count: 330) + "\n"
    #expect(reports(table + table) == ["", ""])
    #expect(reports(table + table + table).first?.contains("about.md:670:1: error: the tables of a text have") == true)
  }

  @Test("A table of more than 65,536 cells, though its rows be short")
  func cells() {
    let head = "|" + String(repeating: "a|", count: 99) + "\n|" + String(repeating: "-|", count: 99) + "\n"
    #expect(
      reports(head + String(repeating: "|\n", count: 700)) == [
        """
        content/pages/about.md:664:1: error: the tables of a text have at most 65536 cells in all [invalid-value]
          to mend: split the text into several pages or announcements

        """,
        """
        content/pages/about.md:664:1: 错误：一篇正文中各表格的单元格合计不得超过65536个 [invalid-value]
          处理办法：拆分为多个页面或公告

        """,
      ])
  }

  @Test("A row of dashes below a long paragraph")
  func longParagraph() {
    #expect(reports(String(repeating: "a\n", count: 100) + "|-|\n") == ["", ""])
    #expect(
      reports(String(repeating: "a\n", count: 101) + "|-|\n") == [
        """
        content/pages/about.md:102:1: error: a row of dashes stands below at most 100 lines without a blank one [invalid-value]
          to mend: put a blank line before the table

        """,
        """
        content/pages/about.md:102:1: 错误：短横线行之上连续非空行不得超过100行 [invalid-value]
          处理办法：在表格之前加一个空行

        """,
      ])
  }

  @Test("More than a thousand images in a paragraph")
  func images() {
    #expect(reports(String(repeating: "![\n", count: 1_000)) == ["", ""])
    #expect(
      reports("a\n" + String(repeating: "![\n", count: 1_001)) == [
        """
        content/pages/about.md:1002:1: error: a paragraph has at most 1000 images [invalid-value]
          to mend: put blank lines between the images

        """,
        """
        content/pages/about.md:1002:1: 错误：一个段落不得超过1000张图片 [invalid-value]
          处理办法：在图片之间加空行

        """,
      ])
  }

  @Test("A long row of dashes or stars is a line, not a depth", arguments: ["-", "*", "- ", "_"])
  func rulers(_ mark: String) {
    #expect(html(String(repeating: mark, count: mark.count == 2 ? 40 : 400)) == "<hr>\n")
  }

  @Test("A long link definition in a text with many links")
  func definition() {
    #expect(
      reports("[a]: " + String(repeating: "u", count: 20_000) + "\n\n" + String(repeating: "[a]", count: 4_000)) == [
        """
        content/pages/about.md:1:1: error: a link definition is short where a text has many links [invalid-value]
          to mend: shorten the address and the title of this definition, or split the text

        """,
        """
        content/pages/about.md:1:1: 错误：链接较多的正文中，链接定义应当简短 [invalid-value]
          处理办法：缩短该定义的地址和标题，或拆分正文

        """,
      ])
  }

  @Test(
    // Work that grew with the square of a text would take hours here.
    "Texts that are slow to read for what they are come to an end, and their HTML is in proportion",
    arguments: [
      "> ", "- ", "a\n", "*a_ ", "~~a~ ", "[", "]", "[a](", "[a](<b", "![[]()", "<!A ", "a<![CDATA[", "`a``", "|a\n",
      "http://a.b/)", "a@", "&a;", "[a]", "- [ ] a\n", "a|\n-|\n", "[a]: b\n", "**a ", "\\", "_a __b ", "<a b=\"",
      "[a][",
      "]: ", "`", "](", "]:", "www.~", "www.a~", "http://~", "](<", "x@y.z", "](a)", "张*伟、", "**甲。**乙", "1 * ",
      "\\*1*2",
      "a\n|-|\n\n", "&#42;*",
    ])
  func slow(_ unit: String) {
    let text = String(repeating: unit, count: 262_144 / unit.utf8.count)
    #expect(html(text).utf8.count <= 64 * text.utf8.count)
  }

  @Test(
    "Entities that nobody can see, and addresses that are dropped, cost no more than their number",
    .timeLimit(.minutes(1)),
    arguments: [
      String(repeating: "`a` *b&shy;c* ", count: 18_000),
      String(repeating: "`a` ", count: 30_000) + String(repeating: "*&shy;* ", count: 17_000),
      String(repeating: "[a]\n\n", count: 50_000) + "[a]: /x&#x202e;\n",
      (0..<20_000).map { "[](\(letters($0)):y)" }.joined(),
    ])
  func told(_ text: String) {
    _ = html(text)
  }

  private static func letters(_ number: Int) -> String {
    String(decoding: (0..<4).map { UInt8(ascii: "a") + UInt8(number >> (4 * $0) & 15) }, as: UTF8.self)
  }

  @Test("More than a thousand beginnings of what is dropped, in one paragraph")
  func declarations() {
    #expect(reports(String(repeating: "a <?", count: 1_000)) == ["", ""])
    #expect(reports(String(repeating: String(repeating: "a <!A", count: 900) + "\n\n", count: 3)) == ["", ""])
    #expect(
      reports(String(repeating: "a <!A <?", count: 501)) == [
        """
        content/pages/about.md:1:1: error: a paragraph has at most 1000 times <? or <! [invalid-value]
          to mend: delete them: they are not shown

        """,
        """
        content/pages/about.md:1:1: 错误：一个段落中“<?”和“<!”不得超过1000处 [invalid-value]
          处理办法：删去这些标记，页面不会显示它们

        """,
      ])
  }
}
