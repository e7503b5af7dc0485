import Diagnostics
import Testing

@testable import CommonMark

@Suite("The HTML is safe")
struct SafetyTests {
  static let unsafe = [
    "javascript:alert(1)", "JavaScript:alert(1)", "vbscript:x", "data:text/html,x", "data:image/png;base64,AAAA",
    "file:///etc/passwd", "&#106;avascript:x", "&#x6A;avascript:x", "javascript&colon;x", "javascript&#58;x",
    "&#9;javascript:x", "java&#10;script:x", "java&Tab;script:x", "java&NewLine;script:x", "&#1;javascript:x",
    "&#xAD;javascript:x", "about:blank", "blob:x", "view-source:x", "java&#x200B;script:x",
  ]

  @Test("An address with another scheme than a few is dropped from links; their text stays", arguments: unsafe)
  func links(_ destination: String) {
    #expect(html("[文](\(destination))") == "<p>文</p>\n")
    #expect(html("[文](<\(destination)>)") == "<p>文</p>\n")
    #expect(html("[文][r]\n\n[r]: \(destination)\n") == "<p>文</p>\n")
  }

  @Test("An address with another scheme than a few is dropped from images; their text stays", arguments: unsafe)
  func images(_ destination: String) {
    #expect(html("![文 *字*](\(destination))") == "<p>文 字</p>\n")
  }

  @Test("An unsafe address in angle brackets is text", arguments: ["javascript:alert(1)", "JAVASCRIPT:x", "file:///x"])
  func angleBrackets(_ destination: String) {
    #expect(html("<\(destination)>") == "<p>\(destination)</p>\n")
  }

  @Test("What `resolve` gives is judged too")
  func resolved() {
    let rendered = Markdown.render("[a](b.md)", at: Place(FileID(0))) { _ in .replace("javascript:x") }
    #expect(rendered.html == "<p>a</p>\n")
  }

  @Test(
    "Safe addresses stay, and what may not stand in an address is encoded",
    arguments: [
      ("https://a.cn/?b=1&c=%E4%BD%A0", "https://a.cn/?b=1&amp;c=%E4%BD%A0"), ("../a.html#b", "../a.html#b"),
      ("mailto:a@b.cn", "mailto:a@b.cn"), ("tel:12333", "tel:12333"), ("#h_1", "#h_1"), ("a:b", nil),
      ("./a:b", "./a:b"), ("<a b.html>", "a%20b.html"), ("100%.html", "100%25.html"), ("%zz", "%25zz"),
      ("附件.pdf", "%E9%99%84%E4%BB%B6.pdf"), ("a\"b'c", "a%22b%27c"), ("//a.cn/b", "//a.cn/b"),
    ] as [(String, String?)])
  func safe(_ destination: String, _ href: String?) {
    #expect(html("[x](\(destination))") == (href.map { "<p><a href=\"\($0)\">x</a></p>\n" } ?? "<p>x</p>\n"))
  }

  @Test("Raw HTML is dropped")
  func rawHTML() {
    #expect(
      html("<script>alert(1)</script>\n\n甲<b onclick=\"x\">乙</b><!-- 丙 -->\n\n<div>\n丁\n</div>\n") == "<p>甲乙</p>\n")
  }

  @Test("No text breaks out of an attribute")
  func attributes() {
    let quote = "\"><script>"
    for text in ["![\(quote)](a.png)", "[a](b.html '\(quote)')", "```\(quote)\nx\n```", "[a](<b\(quote)>)"] {
      #expect(!html(text).contains("<script>"), "\(text)")
      #expect(!html(text).contains("\"\">"), "\(text)")
    }
  }
}
