import Diagnostics
import Vocabulary

/// Reads the codes by which records refer to each other.
enum CodeParser {
  /// A unified social credit code: folded and in capitals. Its length and check digits are a rule's matter, yet nothing
  /// but letters and digits may pass, since the code becomes a file's name.
  static func uscc(in text: ArraySlice<UInt8>) throws(Refusal) -> String {
    let code = Cleaning.folded(text, uppercase: true)
    let value = String(decoding: code, as: UTF8.self)
    if isScientific(code) { throw Refusal { Catalogue.scientificCode(value, in: $0) } }
    guard code.count <= 32, code.allSatisfy(isCapitalOrDigit) else {
      throw Refusal { Catalogue.badUSCC(value, in: $0) }
    }
    if isZeroed(code) { throw Refusal { Catalogue.zeroedCode(value, in: $0) } }
    return value
  }

  /// A brand's or a cycle's id: 1 to 32 letters, digits or hyphens.
  static func id(in text: ArraySlice<UInt8>, isOfCycle: Bool = false) throws(Refusal) -> String {
    let code = Cleaning.folded(text)
    let value = String(decoding: code, as: UTF8.self)
    if isScientific(code) { throw Refusal { Catalogue.scientificCode(value, in: $0) } }
    guard isID(code) else {
      // As it is written: folded, a Chinese comma would look like the right one.
      let written = String(decoding: text, as: UTF8.self)
      throw Refusal { isOfCycle ? Catalogue.badCycle(written, in: $0) : Catalogue.badID(written, in: $0) }
    }
    return value
  }

  /// A district's code: six digits.
  static func district(in text: ArraySlice<UInt8>) throws(Refusal) -> String {
    let code = Cleaning.folded(text)
    let value = String(decoding: code, as: UTF8.self)
    guard isDistrict(code) else { throw Refusal { Catalogue.badDistrictCode(value, in: $0) } }
    return value
  }

  /// A government site's identification code: ten letters or digits.
  static func siteIDCode(in text: ArraySlice<UInt8>) throws(Refusal) -> String {
    let code = Cleaning.folded(text)
    let value = String(decoding: code, as: UTF8.self)
    guard code.count == 10, isID(code), !code.contains(UInt8(ascii: "-")) else {
      throw Refusal { Catalogue.badSiteIDCode(value, in: $0) }
    }
    return value
  }

  /// A number that is kept as text, such as a permit's.
  static func number(in text: ArraySlice<UInt8>) throws(Refusal) -> String { try unspoiled(Cleaning.folded(text)) }

  /// A telephone, or several: Chinese marks between numbers, and brackets, stay as they are.
  static func phone(in text: ArraySlice<UInt8>) throws(Refusal) -> String {
    try unspoiled(Cleaning.folded(text, keepsMarks: true))
  }

  /// A number that no spreadsheet has put into scientific notation.
  private static func unspoiled(_ number: ArraySlice<UInt8>) throws(Refusal) -> String {
    let value = String(decoding: number, as: UTF8.self)
    if isScientific(number) { throw Refusal { Catalogue.scientificCode(value, in: $0) } }
    return value
  }

  /// What a waiver or a correction is about: a USCC, an id, a slug or a file. Ids and slugs may have 18 letters and digits too,
  /// so small letters are put in capitals only where that makes what has a code's form, its checks right or wrong, or where
  /// `isCode` says that no id is meant.
  static func subject(in text: ArraySlice<UInt8>, isCode: Bool = false) throws(Refusal) -> String {
    let capitals = Cleaning.folded(text, uppercase: true)
    if isCode, capitals.allSatisfy(isCapitalOrDigit) { return try uscc(in: text) }
    let code = String(decoding: capitals, as: UTF8.self)
    return CreditCode.isInForm(code) ? code : String(decoding: Cleaning.folded(text), as: UTF8.self)
  }

  static func isID(_ code: some Collection<UInt8>) -> Bool {
    (1...32).contains(code.count) && code.allSatisfy(isIDByte)
  }

  /// True for letters, digits and the hyphen.
  static func isIDByte(_ byte: UInt8) -> Bool {
    isCapitalOrDigit(byte) || (0x61...0x7A).contains(byte) || byte == UInt8(ascii: "-")
  }

  /// File systems have 255 bytes for a name, and a district's code and an ending are added to a slug.
  static let longestSlug = 200

  /// True for what the name of a text's file is made of, whatever its length: small letters, digits and the hyphen.
  static func isSlug(_ name: some Sequence<UInt8>) -> Bool {
    name.allSatisfy { (0x61...0x7A).contains($0) || isDigit($0) || $0 == UInt8(ascii: "-") }
  }

  static func isDistrict(_ code: some Collection<UInt8>) -> Bool {
    code.count == 6 && code.allSatisfy { (0x30...0x39).contains($0) }
  }

  static func isCapitalOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte)
  }

  /// True for `9.13501E+17` and `9E+17`: digits, a point or a plus that no code has, and an exponent.
  private static func isScientific(_ code: ArraySlice<UInt8>) -> Bool {
    guard let mark = code.firstIndex(where: { $0 == UInt8(ascii: "E") || $0 == UInt8(ascii: "e") }) else {
      return false
    }
    let (digits, exponent) = (code[..<mark], code[(mark + 1)...])
    let power = exponent.first == UInt8(ascii: "+") ? exponent.dropFirst() : exponent
    let hasPoint = digits.count { $0 == UInt8(ascii: ".") } == 1
    return (hasPoint || power.count < exponent.count) && !power.isEmpty && power.allSatisfy(isDigit)
      && digits.first.map(isDigit) == true && digits.allSatisfy { isDigit($0) || $0 == UInt8(ascii: ".") }
  }

  /// True for 18 digits whose last three are zeros, unless the check digits say that they belong there. A number that a
  /// spreadsheet writes does not begin with zero.
  private static func isZeroed(_ code: ArraySlice<UInt8>) -> Bool {
    code.count == 18 && code.first != 0x30 && code.suffix(3).allSatisfy { $0 == 0x30 } && code.allSatisfy(isDigit)
      && CreditCode.defect(of: String(decoding: code, as: UTF8.self)) != nil
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }
}
