/// A JSON value with its keys in the order given, written as deterministic text.
package indirect enum JSONText: Sendable {
  case null
  case bool(Bool)
  case number(Int)
  case string(String)
  case array([JSONText])
  case object([(key: String, value: JSONText)])

  /// The text indented by two spaces a level, ending in a line feed.
  package var pretty: String {
    var bytes: [UInt8] = []
    write(into: &bytes, indent: 0)
    bytes.append(UInt8(ascii: "\n"))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func write(into bytes: inout [UInt8], indent: Int) {
    switch self {
    case .null: bytes += "null".utf8
    case .bool(let value): bytes += (value ? "true" : "false").utf8
    case .number(let value): bytes += String(value).utf8
    case .string(let value): Self.append(value, to: &bytes)
    case .array(let items):
      Self.list("[", "]", items, into: &bytes, indent: indent) { $0.write(into: &$1, indent: indent + 1) }
    case .object(let members):
      Self.list("{", "}", members, into: &bytes, indent: indent) { member, bytes in
        Self.append(member.key, to: &bytes)
        bytes += ": ".utf8
        member.value.write(into: &bytes, indent: indent + 1)
      }
    }
  }

  private static func list<Item>(
    _ open: String, _ close: String, _ items: [Item], into bytes: inout [UInt8], indent: Int,
    writeItem: (Item, inout [UInt8]) -> Void
  ) {
    bytes += open.utf8
    for (index, item) in items.enumerated() {
      bytes += (index == 0 ? "\n" : ",\n").utf8
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * (indent + 1))
      writeItem(item, &bytes)
    }
    if !items.isEmpty {
      bytes.append(UInt8(ascii: "\n"))
      bytes += repeatElement(UInt8(ascii: " "), count: 2 * indent)
    }
    bytes += close.utf8
  }

  /// Appends a JSON string literal. `<`, `>`, `&`, U+2028 and U+2029 are escaped too, so that the text is safe inside HTML.
  package static func append(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      // Runs of bytes that stand for themselves are appended in one go.
      var start = 0
      var index = 0
      while index < utf8.count {
        if isPlain(utf8[index]) {
          index += 1
          continue
        }
        let (length, code) = escape(at: index, in: utf8)
        if let code {
          bytes += utf8[start..<index]
          append(escaped: code, to: &bytes)
          start = index + length
        }
        index += length
      }
      bytes += utf8[start...]
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// True for bytes that are never escaped, nor the beginning of what is.
  private static func isPlain(_ byte: UInt8) -> Bool {
    byte > UInt8(ascii: ">") && byte != UInt8(ascii: "\\") && byte != 0x7F && byte != 0xE2
  }

  /// How many bytes stand at an index, and the code point to escape if they have to be.
  private static func escape(at index: Int, in utf8: UnsafeBufferPointer<UInt8>) -> (length: Int, code: UInt32?) {
    let byte = utf8[index]
    switch byte {
    case 0x00...0x1F, 0x7F, UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "<"), UInt8(ascii: ">"),
      UInt8(ascii: "&"):
      return (1, UInt32(byte))
    case 0xE2 where index + 2 < utf8.count && utf8[index + 1] == 0x80 && (utf8[index + 2] | 1) == 0xA9:
      return (3, utf8[index + 2] == 0xA8 ? 0x2028 : 0x2029)
    default: return (1, nil)
    }
  }

  private static func append(escaped code: UInt32, to bytes: inout [UInt8]) {
    switch code {
    case 0x22: bytes += "\\\"".utf8
    case 0x5C: bytes += "\\\\".utf8
    case 0x0A: bytes += "\\n".utf8
    case 0x0D: bytes += "\\r".utf8
    case 0x09: bytes += "\\t".utf8
    default:
      let digits = String(code, radix: 16)
      bytes += "\\u".utf8
      bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.count)
      bytes += digits.utf8
    }
  }
}
