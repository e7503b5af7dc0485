import Diagnostics
import Testing

@testable import CommonMark

@Suite("A link stands where its destination is written")
struct LinkPlaceTests {
  @Test("In Chinese text, on lines that go on, indented ones and lists")
  func paragraphs() {
    #expect(
      links(
        in:
          "# 标题 [甲](a.md)\n\n中文 [乙](b.md) 与\n续行 [丙](c.md \"t\") ![图](d.png)\n  缩进 [丁](e.md) [双\n行](f.md)\n\n- 项 [j](j.md)\n  - [ ] 子 [k](k.md)\n> 引 [g](g.md)\n懒 [i](i.md)\n"
      )
        == [
          "1:10 a.md", "3:8 b.md", "4:8 c.md", "4:23 d.png", "5:10 e.md", "6:4 f.md", "8:9 j.md", "9:15 k.md",
          "10:9 g.md", "11:7 i.md",
        ])
  }

  @Test("In tables, also behind an escaped bar, and an image within a link before it")
  func tables() {
    #expect(
      links(in: "| 列 | 乙 |\n|---|:--|\n| 文 [l](l.md) | `x\\|y` [m](m.md) |\n| [![n](n.png)](o.md) | ~~[p](p.md)~~ |\n")
        == ["3:9 l.md", "3:28 m.md", "4:9 n.png", "4:17 o.md", "4:31 p.md"])
  }

  @Test("In a table and in the paragraph that runs into it")
  func aboveTable() {
    #expect(
      links(in: "文\n\n见 [l](l.md)\n和 [m](m.md)\n| 列 [m](m.md) |\n|---|\n| [l](l.md) |\n")
        == ["3:7 l.md", "4:7 m.md", "5:9 m.md", "7:7 l.md"])
    #expect(links(in: "> - 见 [l](l.md)\n>   | [l](l.md) |\n>   |---|") == ["1:11 l.md", "2:11 l.md"])
  }

  @Test("By reference: at the definition, wherever it stands")
  func references() {
    #expect(
      links(in: "[甲][r] [r] [r][] ![图][s]\n\n[乙](x.md)\n\n> [r]: ref.md \"题\"\n[s]:\n  <图.png>\n")
        == ["5:8 ref.md", "5:8 ref.md", "5:8 ref.md", "7:4 图.png", "3:5 x.md"])
  }

  @Test("By reference and inline to the same page in one paragraph: both places are named")
  func mixed() {
    #expect(Set(links(in: "[甲][r] [乙](x.md)\n\n[r]: x.md\n")) == ["1:12 x.md", "3:6 x.md"])
  }

  @Test("Bare and in angle brackets")
  func addresses() {
    #expect(
      links(
        in:
          "见<https://a.cn>与https://b.cn/c，`https://b.cn/d` https://b.cn/d <x@y.cn> z@y.cn [https://e.cn](https://e.cn)")
        == [
          "1:3 https://a.cn", "1:17 https://b.cn/c", "1:49 https://b.cn/d", "1:65 mailto:x@y.cn", "1:73 mailto:z@y.cn",
          "1:95 https://e.cn",
        ])
  }

  @Test("The same destination twice, the second in the same line; code in between does not count")
  func repeated() {
    #expect(links(in: "[a](x.md) `[a](x.md)` [a](x.md)\n[a](x.md)") == ["1:5 x.md", "1:27 x.md", "2:5 x.md"])
  }

  @Test("Written with escapes and entities")
  func escapes() {
    #expect(
      links(
        in: "[a](a\\_b.md) [b](c&amp;d.md) [c](&#120;.md) [d](a&eacute;.md) [e](<a b.md>) [f](g(h).md) [g]( \n i.md )")
        == ["1:5 a_b.md", "1:18 c&d.md", "1:34 x.md", "1:49 aé.md", "1:68 a b.md", "1:81 g(h).md", "2:2 i.md"])
  }

  @Test("A text within a file counts from its own first character; only its first line is shifted")
  func offset() {
    let place = Place(FileID(3), line: 7, column: 5)
    #expect(links(in: "[a](b.md)\n[c](d.md)", at: place) == ["7:9 b.md", "8:5 d.md"])
  }

  @Test("CRLF and characters beyond the first plane count as one column each")
  func scalars() {
    #expect(links(in: "𠮷\r\n𠮷[a](b.md)\r\n") == ["2:6 b.md"])
  }

  @Test("Below a link definition, whose lines cmark-gfm counts to the heading that follows")
  func belowDefinition() {
    #expect(links(in: "[r]: x.md\n标题 [q](q.md)\n===\n") == ["2:8 q.md"])
  }

  @Test("Broken links are told once for each place, with the file's place; others are replaced")
  func broken() {
    let rendered = Markdown.render("[a](x.md) [b](y.md)\n[c][r] [d][r]\n\n[r]: z.md", at: Place(FileID(2), line: 4)) {
      link in
      link.destination == "y.md" ? .replace("../y.html") : .broken
    }
    #expect(
      rendered.findings.brokenLinks == [
        MarkdownLink(destination: "x.md", place: Place(FileID(2), line: 4, column: 5)),
        MarkdownLink(destination: "z.md", place: Place(FileID(2), line: 7, column: 6)),
      ])
    #expect(rendered.html.contains("<a href=\"../y.html\">b</a>"))
  }
}
