import Diagnostics
import Testing

@testable import CommonMark

@Suite("Entities that spell what nobody can see")
struct UnreadableEntityTests {
  /// The places of what is reported, by rendering and by checking, as `line:column code`.
  private func reports(_ text: String) -> [String] {
    let rendered = Markdown.render(text, at: Place(FileID(0))) { _ in .keep }.findings.diagnostics
    #expect(Markdown.check(text, at: Place(FileID(0))) { _ in .keep }.diagnostics == rendered)
    return rendered.map { diagnostic in
      let code = diagnostic.problem.message.english.split(separator: " ").first { $0.hasPrefix("U+") } ?? ""
      return "\(diagnostic.place.line):\(diagnostic.place.column) \(code)"
    }
  }

  @Test(
    "They are refused as the characters themselves are, where they stand",
    arguments: [
      ("资格&#x202E;文字", "1:3 U+202E"), ("a\n\n# 标题&#8206;", "3:5 U+200E"), ("有效&ZeroWidthSpace;期", "1:3 U+200B"),
      ("&shy;", "1:1 U+00AD"), ("&rlm;", "1:1 U+200F"), ("x &#xE000;", "1:3 U+E000"), ("&#x85;", "1:1 U+0085"),
      ("&#0;", "1:1 U+FFFD"), ("[a](/x \"&zwj;\")", "1:9 U+200D"), ("[a]\n\n[a]: /x&#x202e;", "3:8 U+202E"),
      ("`&shy;` 和&shy;", "1:10 U+00AD"), ("|a|\n|-|\n|b&zwnj;|", "3:3 U+200C"),
    ])
  func refused(text: String, report: String) {
    #expect(reports(text) == [report])
  }

  @Test("Each block tells its first")
  func blocks() {
    #expect(reports("a&shy;b&shy;\n\nc&shy;") == ["1:2 U+00AD", "3:2 U+00AD"])
  }

  @Test(
    "What can be seen stays, and what is code or no entity",
    arguments: [
      "研发&amp;设计", "R&D; 甲&nbsp;乙 &emsp;丙", "&#20013;&#x4E2D;", "`&shy;`", "    &#x202E;", "\\&shy;", "&shy", "&#x;",
      "&#x202E", "```\n&shy;\n```",
    ])
  func kept(text: String) {
    #expect(reports(text) == [])
  }
}
