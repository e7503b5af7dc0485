import Diagnostics
import Records
import Vocabulary

/// Codes of all kinds, credit codes first: the bytes are a cell's text.
enum CodeProperties {
  private static let field = Wording(en: "code", zh: "代码")
  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".unicodeScalars)
  private static let kinds: [TypedValue] = [.uscc, .id, .district, .slug, .number, .webAddress, .siteAddress, .text]

  static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    let typed = String(decoding: bytes, as: UTF8.self)
    for kind in kinds {
      guard let value = try? kind.read(typed, as: field) else { continue }
      // A text is a cell's content: what stands in it is not unwrapped twice.
      let again = try? kind.read(value, as: field)
      try expect(
        again?.utf8.elementsEqual(value.utf8) == true, "\(kind): \(value.debugDescription) reads \(again ?? "nothing")")
      try checkShape(of: value, kind)
    }
    try checkCreditCode(typed)
    if let code = try? TypedValue.uscc.read(typed, as: field) { try checkCreditCode(code) }
  }

  /// What becomes a part of a path or an address has no character that means something there.
  private static func checkShape(of value: String, _ kind: TypedValue) throws(BrokenProperty) {
    let bytes = value.utf8
    let isSound =
      switch kind {
      case .id, .uscc: bytes.count <= 32 && bytes.allSatisfy { isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }
      case .district: bytes.count == 6 && bytes.allSatisfy { (0x30...0x39).contains($0) }
      case .slug: bytes.allSatisfy { isLetterOrDigit($0) && !(0x41...0x5A).contains($0) || $0 == UInt8(ascii: "-") }
      case .webAddress, .siteAddress:
        (value.lowercased().hasPrefix("https://") || value.lowercased().hasPrefix("http://"))
          && !bytes.contains { $0 <= 0x20 || "\"'<>\\".utf8.contains($0) }
      default: !bytes.contains { $0 < 0x20 && $0 != 0x09 }
      }
    try expect(isSound, "\(kind) takes \(value.debugDescription)")
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
  }

  /// The check characters, computed here once more, and what they are for: one wrong or two exchanged characters show.
  private static func checkCreditCode(_ code: String) throws(BrokenProperty) {
    let scalars = Array(code.unicodeScalars)
    switch CreditCode.defect(of: code) {
    case nil:
      try expect(scalars.count == 18 && isSound(scalars), "\(code) passes")
      try checkSlips(in: scalars)
    case .length(let length): try expect(length == scalars.count && length != 18, "\(code) has \(length) characters")
    case .character(let scalar, let position):
      try expect(scalars.count == 18 && scalars[position - 1] == scalar, "\(code) has no \(scalar) at \(position)")
      try expect(!alphabet.contains(scalar), "\(scalar) is refused")
    case .organisationCheck(let expected, let found):
      try expect(scalars[16] == found, "\(code) has no \(found) at 17")
      try expectMended(scalars, at: 16, with: expected)
    case .check(let expected, let found):
      try expect(scalars[17] == found, "\(code) has no \(found) at 18")
      try expectMended(scalars, at: 17, with: expected)
    case .category(let text): try expect(code.hasPrefix(text), "\(code) has no category \(text)")
    }
  }

  /// With the expected character in its place, that is no longer what is wrong.
  private static func expectMended(
    _ scalars: [Unicode.Scalar], at index: Int, with expected: Unicode.Scalar
  ) throws(BrokenProperty) {
    var mended = scalars
    mended[index] = expected
    switch CreditCode.defect(of: text(mended)) {
    case .organisationCheck: throw BrokenProperty(description: "\(text(mended)) is not mended")
    case .check where index == 17: throw BrokenProperty(description: "\(text(mended)) is not mended")
    default: break
    }
  }

  private static func isSound(_ scalars: [Unicode.Scalar]) -> Bool {
    let values = scalars.compactMap(alphabet.firstIndex)
    guard values.count == 18 else { return false }
    let weights = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28, 1]
    return zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } % 31 == 0
  }

  private static func checkSlips(in scalars: [Unicode.Scalar]) throws(BrokenProperty) {
    for index in scalars.indices {
      var slip = scalars
      let value = alphabet.firstIndex(of: scalars[index]) ?? 0
      slip[index] = alphabet[(value + 1 + index) % alphabet.count]
      try expect(slip == scalars || CreditCode.defect(of: text(slip)) != nil, "\(text(slip)) passes too")
      guard index > 0, scalars[index] != scalars[index - 1] else { continue }
      var exchange = scalars
      exchange.swapAt(index, index - 1)
      try expect(CreditCode.defect(of: text(exchange)) != nil, "\(text(exchange)) passes too")
    }
  }

  private static func text(_ scalars: [Unicode.Scalar]) -> String { String(String.UnicodeScalarView(scalars)) }
}
