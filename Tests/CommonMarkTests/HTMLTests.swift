import Diagnostics
import Testing

@testable import CommonMark

@Suite("Markdown becomes HTML")
struct HTMLTests {
  @Test("Paragraphs, emphasis, code and breaks")
  func inlines() {
    #expect(
      html("一 **二** *三* ~~四~~ `a<b`  \n五 & \"六\"\n\n七\n")
        == "<p>一 <strong>二</strong> <em>三</em> <del>四</del> <code>a&lt;b</code><br>\n五 &amp; &quot;六&quot;</p>\n<p>七</p>\n"
    )
  }

  @Test("The text's highest heading is one level below the page's own, and no level is left out")
  func headingLevels() {
    #expect(html("## 一\n#### 二\n") == "<h2 id=\"h_1\">一</h2>\n<h3 id=\"h_2\">二</h3>\n")
    let all = (1...6).map { String(repeating: "#", count: $0) + " a\n" }.joined()
    #expect(html(all).split(separator: "\n").map { $0.dropFirst(1).prefix(2) } == ["h2", "h3", "h4", "h5", "h6", "h6"])
  }

  @Test("A heading has an id of its own")
  func headings() {
    #expect(
      html("# How to apply\n## 申报条件\n###### Notes & *more*\n# How to apply\n#\n")
        == """
        <h2 id="h_how-to-apply">How to apply</h2>
        <h3 id="h_2">申报条件</h3>
        <h4 id="h_notes-more">Notes &amp; <em>more</em></h4>
        <h2 id="h_how-to-apply-2">How to apply</h2>
        <h2 id="h_5"></h2>

        """)
  }

  @Test("A heading that is a number does not take another heading's number")
  func numberedHeadings() {
    #expect(html("# 2\n# 二\n") == "<h2 id=\"h_2\">2</h2>\n<h2 id=\"h_2-2\">二</h2>\n")
  }

  @Test("A table scrolls in a box with a name; its header cells head their columns; alignment is a class")
  func tables() {
    #expect(
      html("| 区 | 数 | |\n|:--|--:|:-:|\n| 浦东 | 1 | a\\|b |\n", tableLabel: "表格：\"可滚动\"")
        == """
        <div class="table-scroll" tabindex="0" role="group" aria-label="表格：&quot;可滚动&quot;">
        <table>
        <thead>
        <tr>
        <th scope="col" class="align-left">区</th>
        <th scope="col" class="align-right">数</th>
        <td class="align-center"></td>
        </tr>
        </thead>
        <tbody>
        <tr>
        <td class="align-left">浦东</td>
        <td class="align-right">1</td>
        <td class="align-center">a|b</td>
        </tr>
        </tbody>
        </table>
        </div>

        """)
  }

  @Test("A table without rows has no body, and two tables each have theirs")
  func tableBodies() {
    let one = "| a |\n|---|\n"
    #expect(!html(one).contains("tbody"))
    #expect(html("\(one)| b |\n\n\(one)| c |\n").split(separator: "\n").filter { $0 == "<tbody>" }.count == 2)
  }

  @Test("Task items carry their box as text")
  func tasks() {
    #expect(
      html("- [x] 已办\n- [ ] 待办\n- 其他\n")
        == "<ul>\n<li class=\"task\">☑ 已办</li>\n<li class=\"task\">☐ 待办</li>\n<li>其他</li>\n</ul>\n")
  }

  @Test("Lists, tight and loose, nested, with their first number")
  func lists() {
    #expect(
      html("3. a\n   - b\n4. c\n\n---\n\n- d\n\n- e\n")
        == """
        <ol start="3">
        <li>a
        <ul>
        <li>b</li>
        </ul>
        </li>
        <li>c</li>
        </ol>
        <hr>
        <ul>
        <li>
        <p>d</p>
        </li>
        <li>
        <p>e</p>
        </li>
        </ul>

        """)
  }

  @Test("Quotes and code blocks")
  func blocks() {
    #expect(
      html("> 引\n\n```swift x\nlet a = \"<b>\"\n```\n")
        == "<blockquote>\n<p>引</p>\n</blockquote>\n"
        + "<pre tabindex=\"0\"><code class=\"language-swift\">let a = &quot;&lt;b&gt;&quot;\n</code></pre>\n")
  }

  @Test("An image keeps its alternative text, without the markup in it")
  func images() {
    #expect(
      html("![校 *门* `a` [b](c.md)\n二](门.png \"题\")")
        == "<p><img src=\"%E9%97%A8.png\" alt=\"校 门 a b 二\" title=\"题\"></p>\n")
  }

  @Test("A line end between Chinese characters is no blank, also beside Chinese quotes; elsewhere it stays")
  func lineEnds() {
    #expect(html("上海市\n**名录**\n“甲”\nABC\n乙。\n丙") == "<p>上海市<strong>名录</strong>“甲”\nABC\n乙。丙</p>\n")
  }

  @Test("The plain text has no markup and single blanks")
  func plainText() {
    let rendered = Markdown.render(
      "# 标题\n\n甲 **乙**\n丙  [丁](a.md)\n\n- x\n- y\n\n| a | b |\n|---|---|\n| `c` | <i>d</i> |\n", at: Place(FileID(0))
    ) { _ in .keep }
    #expect(rendered.plainText == "标题 甲 乙丙 丁 x y a b c d")
  }

  @Test("A text of nothing is nothing", arguments: ["", "\n\n", "   "])
  func nothing(_ text: String) {
    #expect(html(text) == "")
  }

  @Test("Control characters do not reach the HTML")
  func controls() {
    #expect(html("a\u{0}b\u{1}c\u{7F}") == "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}</p>\n")
  }
}
