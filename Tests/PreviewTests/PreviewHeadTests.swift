import Testing

@testable import Preview

@Suite("Requests as they come over a connection")
struct PreviewHeadTests {
  private func parsed(_ text: String) -> PreviewHead? { PreviewHead(Array(text.utf8)) }

  @Test("A browser's request")
  func request() throws {
    let head = try #require(
      parsed(
        "GET /@2026-12-01/%E5%85%B3.html?as_of=2026-12-01&path=a%2Fb+c HTTP/1.1\r\n"
          + "Host: 127.0.0.1:8000\r\nif-none-match: \"x\"\r\n\r\n"))
    #expect(head.request.method == "GET")
    #expect(head.request.path == "/@2026-12-01/关.html")
    #expect(head.request.query == ["as_of": "2026-12-01", "path": "a/b c"])
    #expect(head.request.host == "127.0.0.1:8000")
    #expect(head.request.ifNoneMatch == "\"x\"")
    #expect(!head.isLast)
  }

  @Test(
    "Behind a body, an old version or at the browser's wish the connection is closed",
    arguments: [
      "POST / HTTP/1.1\r\nContent-Length: 99999999999\r\n\r\n", "GET / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\n",
      "GET / HTTP/1.0\r\n\r\n", "GET / HTTP/1.1\r\nConnection: Close\r\n\r\n",
    ])
  func last(text: String) throws {
    #expect(try #require(parsed(text)).isLast)
  }

  @Test(
    "What is no request is none",
    arguments: [
      "", "\r\n\r\n", "GET\r\n\r\n", "GET / HTTP/2.0\r\n\r\n", "GET a HTTP/1.1\r\n\r\n", "GET  / HTTP/1.1\r\n\r\n",
      "GET / HTTP/1.1\r\nno colon\r\n\r\n", "\u{16}\u{3}\u{1}", "GET http://evil.invalid/ HTTP/1.1\r\n\r\n",
    ])
  func malformed(text: String) {
    #expect(parsed(text) == nil)
  }

  @Test("A head ends at its empty line, wherever it was cut")
  func end() {
    let bytes = Array("GET / HTTP/1.1\r\nA: b\r\n\r\nGET".utf8)
    #expect(PreviewHead.end(in: bytes, from: 0) == bytes.count - 3)
    for length in 0..<(bytes.count - 3) { #expect(PreviewHead.end(in: Array(bytes[..<length]), from: 0) == nil) }
    #expect(PreviewHead.end(in: Array("a\n\nb".utf8), from: 0) == 3)
  }

  @Test("An answer says how long it is; a header with a line end in it is left out")
  func answer() {
    let response = PreviewResponse(status: 200, headers: [("A", "b"), ("C", "d\r\nE: f")], body: Array("text".utf8))
    let expected = "HTTP/1.1 200 OK\r\nA: b\r\nContent-Length: 4\r\n"
    #expect(String(decoding: response.bytes(to: "GET", isLast: false), as: UTF8.self) == expected + "\r\ntext")
    #expect(
      String(decoding: response.bytes(to: "HEAD", isLast: true), as: UTF8.self) == expected
        + "Connection: close\r\n\r\n")
  }
}
