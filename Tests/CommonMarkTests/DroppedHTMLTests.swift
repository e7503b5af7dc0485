import Diagnostics
import Testing

@testable import CommonMark

@Suite("HTML that is dropped is told of")
struct DroppedHTMLTests {
  /// What is told of a text, as `line:column what is wrong`.
  private func told(_ text: String, at place: Place = Place(FileID(0))) -> [String] {
    Markdown.check(text, at: place) { _ in .keep }.dropped.map {
      "\($0.place.line):\($0.place.column) \($0.problem.message.english)"
    }
  }

  private func block(_ tag: String) -> String {
    "A text is written in Markdown; \(tag) here is HTML and is not published, nor is what stands in its lines"
  }

  private func tags(_ tag: String) -> String {
    "A text is written in Markdown; \(tag) here is HTML, of which only the text within it is published"
  }

  @Test("A block goes with its lines, and is told once, at its first element")
  func blocks() {
    #expect(told("文\n\n<table>\n<tr><td>甲</td></tr>\n</table>\n\n文\n") == ["3:1 " + block("<table>")])
    #expect(told("- 项\n\n  <DIV class='a'>文</div>\n") == ["3:3 " + block("<div>")])
    #expect(told("> 引\n>\n>  <p>文\n") == ["3:4 " + block("<p>")])
    #expect(told("</div>\n文\n") == ["1:1 " + block("<div>")])
    #expect(told("<!DOCTYPE html>\n\n<?php x ?>\n") == ["1:1 " + block("<!>"), "3:1 " + block("<?>")])
  }

  @Test("Of an element within a line the tags go and the text stays; the closing one is not told of")
  func tags() {
    #expect(told("甲<b>乙</b>\n") == ["1:2 " + tags("<b>")])
    #expect(
      told("# 题<s>目\n\n| 甲 | 乙 |\n|---|---|\n| 丙 | <u>丁</u> |\n")
        == ["1:4 " + tags("<s>"), "5:7 " + tags("<u>")])
    #expect(told("见</b>文\n") == [])
    let place = Place(FileID(0), line: 7, column: 5)
    #expect(told("甲<b>乙\n丙<i>\n\n丁<i>", at: place) == ["7:6 " + tags("<b>"), "10:2 " + tags("<i>")])
  }

  @Test("Each kind of element is told of once in a text, and one in each block")
  func once() {
    #expect(
      told("<b>甲</b><i>乙</i>\n\n<b>丙</b>\n\n<b>丁</b><i>戊</i>\n") == ["1:1 " + tags("<b>"), "5:9 " + tags("<i>")])
    #expect(told("<p>甲</p>\n\n文<p>乙</p>\n\n<p>丙</p>\n") == ["1:1 " + block("<p>"), "3:2 " + tags("<p>")])
  }

  @Test(
    "Code, addresses, escaped marks and what is no tag are text",
    arguments: [
      "`<b>`", "```\n<table>\n```\n", "    <table>\n", "<https://a.cn>", "<a@b.cn>", "\\<b>", "<姓名>", "a < b > c",
    ])
  func texts(text: String) {
    #expect(told(text) == [])
  }

  @Test("An element is found behind the same in code and behind an escaped one")
  func behindCode() {
    #expect(told("`<b>` \\<b> <b>甲</b>\n") == ["1:12 " + tags("<b>")])
  }

  @Test("A comment goes without a word, wherever it stands")
  func comments() {
    #expect(told("<!-- 甲 -->\n\n文<!-- 乙 -->\n\n<!--\n丙\n\n丁\n-->\n文\n\n<!-- a --> <!-- b -->\n") == [])
  }

  @Test("What a comment takes with it is told of")
  func besideComments() {
    let beside = "A comment, <!-- … -->, has its lines to itself; what stands behind it here is not published"
    #expect(told("<!-- 甲 -->乙\n") == ["1:11 " + beside])
    #expect(told("<!-- 甲 --> <table>\n") == ["1:12 " + block("<table>")])
    #expect(told("<!-- `甲 --> <table>`乙`\n") == ["1:13 " + block("<table>")])
    #expect(told("<!-- 甲 -->\\<table>\n") == ["1:11 " + beside])
    #expect(told("<!-- 甲\\--> <table>\n") == ["1:12 " + block("<table>")])
    #expect(
      told("文\n\n<!-- 甲\n\n乙\n")
        == ["3:1 A comment ends with -->; this one does not, so nothing behind it is published"])
  }

  @Test("The HTML of a text is the same with what is told of it")
  func sameHTML() {
    #expect(html("甲<b>\n乙</b>\n\n<table>\n") == "<p>甲乙</p>\n")
  }

  @Test(
    "Each way to write it in Markdown is told in both languages",
    arguments: [
      ("table", "a line of dashes", "表格"), ("p", "empty line", "空一行"), ("a", "[words](address)", "[文字](网址)"),
      ("img", "![what it shows](../assets/name)", "![图片说明](../assets/文件名)"), ("b", "**words**", "**文字**"),
      ("br", "backslash", "反斜杠"),
      ("font", "delete the tags", "删去"),
    ])
  func ways(name: String, english: String, chinese: String) {
    let solution = Catalogue.droppedHTML(name, isBlock: true).solution
    #expect(solution.english.contains(english) && solution.chinese.contains(chinese))
  }

  @Test("What has no text within it is said not to be published at all")
  func withoutText() {
    #expect(told("甲<br>乙\n") == ["1:2 A text is written in Markdown; <br> here is HTML and is not published"])
  }
}
