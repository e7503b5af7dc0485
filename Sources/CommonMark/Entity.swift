/// A character that is written as a number: `&#8230;`, `&#x2026;`.
enum Entity {
  /// What a name between `&` and `;` means, if it is a number; U+FFFD where no character has that.
  static func number(_ name: String) -> Unicode.Scalar? {
    guard name.utf8.first == UInt8(ascii: "#") else { return nil }
    let isHexadecimal = name.utf8.dropFirst().first.map { $0 | 0x20 == UInt8(ascii: "x") } ?? false
    let digits = name.unicodeScalars.dropFirst(isHexadecimal ? 2 : 1)
    // Swift reads a sign as well.
    guard digits.first?.properties.isASCIIHexDigit ?? false else { return nil }
    return UInt32(String(digits), radix: isHexadecimal ? 16 : 10)
      .map { $0 == 0 ? "\u{FFFD}" : Unicode.Scalar($0) ?? "\u{FFFD}" }
  }
}
