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
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": bytes += "\\\"".utf8
      case "\\": bytes += "\\\\".utf8
      case "\n": bytes += "\\n".utf8
      case "\r": bytes += "\\r".utf8
      case "\t": bytes += "\\t".utf8
      case "\u{0}"..."\u{1F}", "\u{7F}", "<", ">", "&", "\u{2028}", "\u{2029}":
        let digits = String(scalar.value, radix: 16)
        bytes += "\\u".utf8
        bytes += repeatElement(UInt8(ascii: "0"), count: 4 - digits.count)
        bytes += digits.utf8
      default: bytes += String(scalar).utf8
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }
}
