/// The texts that cells refer to by number. Text runs are put together; phonetic guides are no part of a text.
struct SharedStrings: PartHandler {
  private(set) var strings: [String] = []
  private var text = RichText()

  mutating func begin(_ name: Substring, _ attributes: [String: String]) { text.begin(name) }
  mutating func add(_ text: String) { self.text.add(text) }

  mutating func end(_ name: Substring) {
    text.end(name)
    if name == "si" { strings.append(text.take()) }
  }
}

/// A text in one or more runs, as shared and as inline strings have it.
struct RichText {
  private var text = ""
  private var isInText = false
  private var isInPhonetics = false

  mutating func begin(_ name: Substring) {
    switch name {
    case "t": isInText = !isInPhonetics
    case "rPh": isInPhonetics = true
    default: break
    }
  }

  mutating func add(_ more: String) {
    if isInText { text += more }
  }

  mutating func end(_ name: Substring) {
    switch name {
    case "t": isInText = false
    case "rPh": isInPhonetics = false
    default: break
    }
  }

  /// The text so far; the next one begins empty.
  mutating func take() -> String {
    defer { text = "" }
    return Self.unescaped(text)
  }

  /// Characters that XML cannot hold are written as `_x000D_` (ECMA-376 part 1, 22.9.2.19).
  static func unescaped(_ text: String) -> String {
    guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
    var (result, rest) = (text[..<text.startIndex].description, text.unicodeScalars[...])
    while let mark = rest.firstIndex(of: "_") {
      result.unicodeScalars += rest[..<mark]
      rest = rest[mark...]
      let code = rest.prefix(7)
      let digits = code.dropFirst(2).prefix(4)
      if code.count == 7, code.dropFirst().first == "x", code.last == "_",
        digits.allSatisfy({ $0.properties.isASCIIHexDigit }), let value = UInt32(String(digits), radix: 16),
        let scalar = Unicode.Scalar(value)
      {
        result.unicodeScalars.append(scalar)
        rest = rest.dropFirst(7)
      } else {
        result.unicodeScalars.append("_")
        rest = rest.dropFirst()
      }
    }
    result.unicodeScalars += rest
    return result
  }
}
