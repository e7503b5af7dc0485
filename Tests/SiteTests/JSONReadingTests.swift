import Diagnostics
import Testing

@testable import Site

@Suite("Reading JSON")
struct JSONReadingTests {
  private func node(_ text: String) -> JSONNode? { JSONReader.node(of: Array(text.utf8)[...]) }

  @Test("Every kind of value is read, with the place it begins at")
  func values() throws {
    let node = try #require(self.node(#"{"a": [1, -20, true, false, null], "b": {"c": "x"}}"#))
    #expect(node["a"]?.items?.map(\.offset) == [7, 10, 15, 21, 28])
    #expect(node["a"]?.items?.map(\.value) == [.number(1), .number(-20), .bool(true), .bool(false), .null])
    #expect(node["b"]?["c"]?.string == "x")
    #expect(node["b"]?["c"]?.offset == 46)
    #expect(node["none"] == nil)
  }

  @Test(
    "Strings are read as JSON escapes them",
    arguments: [
      (#""""#, ""), (#""名录""#, "名录"), (#""a\"b\\c\/d""#, "a\"b\\c/d"), (#""\b\f\n\r\t""#, "\u{8}\u{C}\n\r\t"),
      (#""\u003cb\u003E""#, "<b>"), (#""\ud83d\ude00x""#, "😀x"), ("\"𠮷\"", "𠮷"),
    ])
  func strings(text: String, value: String) {
    #expect(node(text)?.string == value)
  }

  @Test(
    "What is no JSON is refused",
    arguments: [
      "", " ", "{", "[", "[1,]", "[1 2]", #"{"a" 1}"#, "{a: 1}", #"{"a": 1,}"#, "tru", "-", "1.5",
      "99999999999999999999",
      #"""#, #""a"#, #""\""#, #""\x""#, #""\u12""#, #""\ud83d""#, #""\ude00""#, #""\ud83d\u0041""#, "\"a\nb\"", "1 1",
      "nul", "[1]]",
    ])
  func malformed(text: String) {
    #expect(node(text) == nil)
  }

  @Test("Nesting has a limit, so that no text exhausts the stack")
  func nesting() {
    let brackets = { (count: Int) in String(repeating: "[", count: count) + String(repeating: "]", count: count) }
    #expect(node(brackets(32)) != nil)
    #expect(node(brackets(33)) == nil)
    #expect(node(String(repeating: "[", count: 1_000_000)) == nil)
  }

  @Test(
    "What is written for JSON is read back as it was", arguments: ["\"\\\n\t<&>\u{2028}\u{7F}\u{1}", "〔2026〕", "👨‍👩‍👧"])
  func roundTrip(text: String) {
    var bytes: [UInt8] = []
    JSONText.append(text, to: &bytes)
    #expect(JSONReader.node(of: bytes[...])?.string == text)
  }
}
