/// A value of a JSON text (RFC 8259), with the place it begins at.
struct JSONNode: Hashable, Sendable {
  /// The kinds of value. Members keep their order; numbers are whole, as a publication has no others.
  indirect enum Value: Hashable, Sendable {
    case null
    case bool(Bool)
    case number(Int)
    case string(String)
    case array([JSONNode])
    case object([Member])
  }

  struct Member: Hashable, Sendable {
    var key: String
    var node: JSONNode
  }

  var value: Value
  /// In bytes from the beginning of the text.
  var offset: Int

  /// The member of that name; nil if it is not there or this is no object.
  subscript(_ key: String) -> JSONNode? {
    guard case .object(let members) = value else { return nil }
    return members.first { $0.key == key }?.node
  }

  var string: String? {
    guard case .string(let text) = value else { return nil }
    return text
  }

  var number: Int? {
    guard case .number(let number) = value else { return nil }
    return number
  }

  var items: [JSONNode]? {
    guard case .array(let items) = value else { return nil }
    return items
  }
}

/// Reads one JSON text. What a publication's data files are made of is all that it takes.
struct JSONReader {
  private let bytes: ArraySlice<UInt8>
  private var index: Int
  private var depth = 0

  /// Deeper than this a text is refused: a record nests four levels.
  private static let deepest = 32

  private init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    index = bytes.startIndex
  }

  /// The value of a text; nil if it is malformed or something follows it.
  static func node(of text: ArraySlice<UInt8>) -> JSONNode? {
    var reader = JSONReader(text)
    guard let node = reader.node(), reader.next() == nil else { return nil }
    return node
  }

  /// The next byte that is no white space; it is not consumed.
  private mutating func next() -> UInt8? {
    while index < bytes.endIndex {
      let byte = bytes[index]
      guard byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 else { return byte }
      index += 1
    }
    return nil
  }

  private mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next() == UInt8(ascii: character) else { return false }
    index += 1
    return true
  }

  private mutating func node() -> JSONNode? {
    guard let first = next(), depth < Self.deepest else { return nil }
    depth += 1
    defer { depth -= 1 }
    let offset = index - bytes.startIndex
    let value: JSONNode.Value? =
      switch Unicode.Scalar(first) {
      case "{": object()
      case "[": array()
      case "\"": string().map(JSONNode.Value.string)
      case "t": take(word: "true") ? .bool(true) : nil
      case "f": take(word: "false") ? .bool(false) : nil
      case "n": take(word: "null") ? .null : nil
      default: number()
      }
    return value.map { JSONNode(value: $0, offset: offset) }
  }

  private mutating func object() -> JSONNode.Value? {
    var members: [JSONNode.Member] = []
    index += 1
    if take("}") { return .object([]) }
    repeat {
      guard next() == UInt8(ascii: "\""), let key = string(), take(":"), let node = node() else { return nil }
      members.append(JSONNode.Member(key: key, node: node))
    } while take(",")
    return take("}") ? .object(members) : nil
  }

  private mutating func array() -> JSONNode.Value? {
    var items: [JSONNode] = []
    index += 1
    if take("]") { return .array([]) }
    repeat {
      guard let item = node() else { return nil }
      items.append(item)
    } while take(",")
    return take("]") ? .array(items) : nil
  }

  private mutating func take(word: StaticString) -> Bool {
    let isThere = word.withUTF8Buffer { bytes[index...].starts(with: $0) }
    if isThere { index += word.utf8CodeUnitCount }
    return isThere
  }

  private mutating func number() -> JSONNode.Value? {
    let digits = bytes[index...].prefix { $0 == UInt8(ascii: "-") || Self.isDigit($0) }
    index += digits.count
    return Int(String(decoding: digits, as: UTF8.self)).map(JSONNode.Value.number)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  /// A string, its first quote not yet consumed.
  private mutating func string() -> String? {
    index += 1
    let plain = bytes[index...].prefix { $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") && $0 >= 0x20 }
    index += plain.count
    guard index < bytes.endIndex else { return nil }
    guard bytes[index] == UInt8(ascii: "\\") else { return take("\"") ? String(decoding: plain, as: UTF8.self) : nil }
    return string(after: plain)
  }

  /// The rest of a string with escapes, after what needed none.
  private mutating func string(after plain: ArraySlice<UInt8>) -> String? {
    var text = Array(plain)
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      switch byte {
      case UInt8(ascii: "\""): return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        text += Character(scalar).utf8
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    guard index < bytes.endIndex else { return nil }
    let byte = bytes[index]
    index += 1
    switch Unicode.Scalar(byte) {
    case "\"", "\\", "/": return Unicode.Scalar(byte)
    case "b": return "\u{8}"
    case "f": return "\u{C}"
    case "n": return "\n"
    case "r": return "\r"
    case "t": return "\t"
    case "u": return unicodeEscape()
    default: return nil
    }
  }

  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let unit = hexadecimal() else { return nil }
    guard (0xD800...0xDBFF).contains(unit) else { return Unicode.Scalar(unit) }
    guard take(word: "\\u"), let low = hexadecimal(), (0xDC00...0xDFFF).contains(low) else { return nil }
    return Unicode.Scalar(0x10000 + (unit - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    let digits = bytes[index...].prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Unicode.Scalar($0).properties.isASCIIHexDigit }) else { return nil }
    index += 4
    return UInt32(String(decoding: digits, as: UTF8.self), radix: 16)
  }
}
