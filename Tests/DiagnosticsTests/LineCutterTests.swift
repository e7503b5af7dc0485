import Testing

@testable import Diagnostics

@Suite("Lines of bytes that come in parts")
struct LineCutterTests {
  @Test("They are the same however the bytes are cut", arguments: 1...9)
  func parts(size: Int) {
    let text = Array("ab\n\nc\(String(repeating: "é", count: 70_000))\n1\nrest".utf8)
    var cutter = LineCutter()
    var lines: [[UInt8]] = []
    for start in stride(from: 0, to: text.count, by: size * 7) {
      cutter.take(Array(text[start..<min(start + size * 7, text.count)])) { lines.append(Array($0)) }
    }
    #expect(lines == text.split(separator: 10, omittingEmptySubsequences: false).dropLast().map(Array.init))
    #expect(cutter.rest == Array("rest".utf8))
  }

  @Test("Nothing has no line, and a newline an empty one")
  func empty() {
    var cutter = LineCutter()
    var lines = 0
    cutter.take([]) { _ in lines += 1 }
    #expect(lines == 0 && cutter.rest.isEmpty)
    cutter.take([10]) { line in
      #expect(line.isEmpty)
      lines += 1
    }
    #expect(lines == 1 && cutter.rest.isEmpty)
  }
}
