import Diagnostics

/// Writes XML 1.0 in UTF-8 into a buffer, an element a line.
struct XMLOutput {
  var bytes: [UInt8]

  /// Takes over the buffer; `finish` gives it back. `isContinued` goes on where another has ended.
  init(taking buffer: inout [UInt8], isContinued: Bool = false) {
    bytes = []
    swap(&bytes, &buffer)
    if isContinued { return }
    bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
  }

  mutating func finish(into buffer: inout [UInt8]) { swap(&bytes, &buffer) }

  mutating func open(_ name: String, _ attributes: [(String, String)] = []) {
    tag(name, attributes, end: ">\n")
  }

  mutating func close(_ name: String) { bytes += "</\(name)>\n".utf8 }

  mutating func empty(_ name: String, _ attributes: [(String, String)]) { tag(name, attributes, end: "/>\n") }

  mutating func element(_ name: String, _ text: String) {
    tag(name, [], end: ">")
    append(text)
    close(name)
  }

  private mutating func tag(_ name: String, _ attributes: [(String, String)], end: String) {
    bytes += "<\(name)".utf8
    for (name, value) in attributes {
      bytes += " \(name)=\"".utf8
      append(value)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes += end.utf8
  }

  private mutating func append(_ text: String) {
    for byte in text.utf8 { MarkupText.append(byte, to: &bytes) }
  }
}
