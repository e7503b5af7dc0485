import Diagnostics
import Testing

@testable import CommonMark

@Suite("The HTML is safe")
struct SafetyTests {
  static let unsafe = [
    "javascript:alert(1)", "JavaScript:alert(1)", "vbscript:x", "data:text/html,x", "data:image/png;base64,AAAA",
    "file:///etc/passwd", "&#106;avascript:x", "&#x6A;avascript:x", "javascript&colon;x", "javascript&#58;x",
    "&#9;javascript:x", "java&#10;script:x", "java&Tab;script:x", "java&NewLine;script:x", "about:blank",
    "blob:x", "view-source:x",
  ]

  @Test("An address with another scheme than a few is dropped from links; their text stays", arguments: unsafe)
  func links(_ destination: String) {
    #expect(html("[文](\(destination))") == "<p>文</p>\n")
    #expect(html("[文](<\(destination)>)") == "<p>文</p>\n")
    #expect(html("[文][r]\n\n[r]: \(destination)\n") == "<p>文</p>\n")
  }

  @Test(
    "An address with what nobody can see is refused, and would be dropped",
    arguments: ["\u{1}javascript:x", "\u{AD}javascript:x", "java\u{200B}script:x"])
  func unreadable(_ destination: String) {
    #expect(!SafeAddress.isSafe(destination, inImage: false))
    #expect(!SafeAddress.isSafe(destination, inImage: true))
    let entities = destination.unicodeScalars.map { $0.isUnreadable ? "&#\($0.value);" : String($0) }.joined()
    #expect(html("[文](\(entities))") == "")
  }

  @Test("An address with another scheme than a few is dropped from images; their text stays", arguments: unsafe)
  func images(_ destination: String) {
    #expect(html("![文 *字*](\(destination))") == "<p>文 字</p>\n")
  }

  @Test(
    "An image of another host, which a browser would ask for it, is a link to it",
    arguments: [
      ("![一 *格*](https://a.example/p.gif)", "<a href=\"https://a.example/p.gif\">一 格</a>"),
      ("![格](http://a.example/p.gif \"题\")", "<a href=\"http://a.example/p.gif\" title=\"题\">格</a>"),
      ("![格](//a.example/p.gif)", "<a href=\"//a.example/p.gif\">格</a>"),
      (
        "![](https://a.example/p.gif?b=1&c=2)",
        "<a href=\"https://a.example/p.gif?b=1&amp;c=2\">https://a.example/p.gif?b=1&amp;c=2</a>"
      ),
      ("![甲 [乙](c.md)](HTTPS://a.example/p.gif)", "<a href=\"HTTPS://a.example/p.gif\">甲 乙</a>"),
      ("![格][r]\n\n[r]: https://a.example/p.gif\n", "<a href=\"https://a.example/p.gif\">格</a>"),
      ("![甲 ![乙](b.png)](//a.example/p.gif)", "<a href=\"//a.example/p.gif\">甲 乙</a>"),
    ])
  func imagesOfOtherHosts(_ text: String, _ expected: String) {
    #expect(html(text) == "<p>\(expected)</p>\n")
  }

  @Test("Within a link such an image is its alternative text; one whose own link is dropped is a link itself")
  func imagesOfOtherHostsInLinks() {
    #expect(html("[见 ![格](https://a.example/p.gif) 处](b.md)") == "<p><a href=\"b.md\">见 格 处</a></p>\n")
    #expect(
      html("[![格](//a.example/p.gif)](javascript:x)") == "<p><a href=\"//a.example/p.gif\">格</a></p>\n")
  }

  @Test("What `resolve` makes of an image is judged as well")
  func resolvedImage() {
    let rendered = Markdown.render("![格](b.png)", at: Place(FileID(0))) { _ in .replace("https://a.example/b.png") }
    #expect(rendered.html == "<p><a href=\"https://a.example/b.png\">格</a></p>\n")
  }

  @Test("An image of the site itself stays one", arguments: ["b.png", "../b.png", "/b.png", "./a:b.png"])
  func ownImages(_ destination: String) {
    #expect(html("![格](\(destination))") == "<p><img src=\"\(destination)\" alt=\"格\"></p>\n")
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

  @Test("No link stands within another")
  func nestedLinks() {
    #expect(
      html("[见<http://x.cn>这里](http://y.cn)\n")
        == "<p><a href=\"http://y.cn\">见http://x.cn这里</a></p>\n")
  }
}
