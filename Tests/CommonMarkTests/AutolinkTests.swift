import Testing

@testable import CommonMark

@Suite("Bare addresses become links")
struct AutolinkTests {
  @Test(
    "An address ends where Chinese text goes on",
    arguments: [
      ("请登录https://a.cn，电话12333", "https://a.cn"), ("网址：https://a.cn/b?c=1&d=2。", "https://a.cn/b?c=1&d=2"),
      ("（www.a.cn）", "www.a.cn"), ("详见http://a.cn或致电", "http://a.cn"), ("(见 https://a.cn/b_(c))", "https://a.cn/b_(c)"),
      ("https://a.cn/b.", "https://a.cn/b"), ("HTTPS://A.cn/;", "HTTPS://A.cn/"), ("信箱a.b@c.cn。", "a.b@c.cn"),
      ("https://a.cn/<b", "https://a.cn/"),
    ])
  func ends(_ text: String, _ expected: String) {
    let bytes = Array(text.utf8)
    #expect(Autolinks.addresses(in: bytes).map { String(decoding: bytes[$0.range], as: UTF8.self) } == [expected])
  }

  @Test(
    "What is no address stays text",
    arguments: [
      "https://", "http://。", "xhttps://a.cn", "www.", "www.a", "wwww.a.cn", "a@b", "@b.cn", "a@.cn", "a@", "http",
    ])
  func none(_ text: String) {
    #expect(Autolinks.addresses(in: Array(text.utf8)) == [])
  }

  @Test("A link has its scheme; text around it keeps its markup")
  func rendered() {
    #expect(
      html("**见www.a.cn，~~旧~~** x@b.cn")
        == "<p><strong>见<a href=\"http://www.a.cn\">www.a.cn</a>，<del>旧</del></strong> "
        + "<a href=\"mailto:x@b.cn\">x@b.cn</a></p>\n")
  }

  @Test("Nothing is a link in a link, in an image or in code")
  func nowhere() {
    #expect(
      html("[https://a.cn](b.html) ![https://a.cn](c.png) `https://a.cn`")
        == "<p><a href=\"b.html\">https://a.cn</a> <img src=\"c.png\" alt=\"https://a.cn\"> <code>https://a.cn</code></p>\n"
    )
  }

  @Test("What begins like an address again and again costs no more than its length", .timeLimit(.minutes(1)))
  func falseBeginnings() {
    for beginning in ["www.-", "https://-", "http://_", "www.", "@", "a@"] {
      let text = Array(String(repeating: beginning, count: 1 << 20 / beginning.utf8.count).utf8)
      #expect(Autolinks.addresses(in: text).count <= 1, "\(beginning)")
    }
  }
}
