/// The arithmetic of the unified social credit code 统一社会信用代码 (GB 32100-2015): 18 characters, of which the first two
/// say who registered what, the next six where, nine are the organisation code (GB 11714-1997) and the last is a check.
package enum CreditCode {
  /// The first thing that is wrong with a code. Positions count from 1.
  package enum Defect: Hashable, Sendable {
    /// It has another number of characters than 18.
    case length(Int)
    /// A character that the code does not use in its position: neither a digit nor a capital letter other than I, O, S, V
    /// and Z, or no digit where those of the place stand.
    case character(Unicode.Scalar, position: Int)
    /// The ninth character of the organisation code is not its check character.
    case organisationCheck(expected: Unicode.Scalar, found: Unicode.Scalar)
    /// The first two characters are no registration authority with a category of its own.
    case category(String)
    /// The last character is not the code's check character.
    case check(expected: Unicode.Scalar, found: Unicode.Scalar)
  }

  /// The first defect of a code, or nil if it is well formed. Letters must be capital ASCII ones.
  package static func defect(of code: String) -> Defect? {
    var code = code
    return code.withUTF8 { bytes in
      if let defect = unusableCharacter(in: bytes) { return defect }
      let expected = organisationCheck(of: bytes[organisation])
      if bytes[16] != expected { return .organisationCheck(expected: scalar(expected), found: scalar(bytes[16])) }
      guard categories(of: bytes[0]).contains(bytes[1]) else {
        return .category(String(decoding: bytes[..<2], as: UTF8.self))
      }
      let check = check(of: bytes[..<17])
      return bytes[17] == check ? nil : .check(expected: scalar(check), found: scalar(bytes[17]))
    }
  }

  /// True for what is built as a code is, whatever its check characters: 18 characters that codes use, with digits for the
  /// place. Letters must be capital ASCII ones.
  package static func isInForm(_ code: String) -> Bool {
    var code = code
    return code.withUTF8 { unusableCharacter(in: $0) } == nil
  }

  /// Where the six digits of the place stand.
  private static let place = 2..<8

  /// Where the organisation code's eight weighted characters stand; its check character follows.
  private static let organisation = 8..<16

  private static func unusableCharacter(in bytes: UnsafeBufferPointer<UInt8>) -> Defect? {
    if bytes.count == 18, bytes.indices.allSatisfy({ isUsable(bytes[$0], at: $0) }) { return nil }
    let scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
    guard scalars.count == 18 else { return .length(scalars.count) }
    return scalars.enumerated().first { index, scalar in
      UInt8(exactly: scalar.value).map { !isUsable($0, at: index) } ?? true
    }.map { .character($1, position: $0 + 1) }
  }

  private static func isUsable(_ character: UInt8, at index: Int) -> Bool {
    value(of: character).map { $0 < 10 || !place.contains(index) } ?? false
  }

  /// GB 11714: weighted sum modulo 11, taken from 11; 10 is written X and 11 is written 0.
  private static func organisationCheck(of characters: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8 {
    let weights = [3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(characters, weights).reduce(0) { $0 + alphabeticValue(of: $1.0) * $1.1 }
    let check = 11 - sum % 11
    return check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check % 11)
  }

  /// GB 32100: weights are the powers of 3 modulo 31; the weighted sum is made up to a multiple of 31.
  private static func check(of characters: Slice<UnsafeBufferPointer<UInt8>>) -> UInt8 {
    var (sum, weight) = (0, 1)
    for character in characters {
      sum += (value(of: character) ?? 0) * weight
      weight = weight * 3 % 31
    }
    return alphabet[(31 - sum % 31) % 31]
  }

  private static let alphabet = Array("0123456789ABCDEFGHJKLMNPQRTUWXY".utf8)

  /// Each ASCII character's place in the alphabet, 31 where it is not in it.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 31, count: 256)
    for (value, character) in alphabet.enumerated() { values[Int(character)] = UInt8(value) }
    return values
  }()

  private static func value(of character: UInt8) -> Int? {
    let value = Int(values[Int(character)])
    return value < 31 ? value : nil
  }

  /// 0–9 and A–Z as 0–35, all letters counted.
  private static func alphabeticValue(of character: UInt8) -> Int {
    Int(character) - (character <= UInt8(ascii: "9") ? 48 : 55)
  }

  /// The categories of a registration authority.
  private static func categories(of authority: UInt8) -> String.UTF8View {
    let categories =
      switch Unicode.Scalar(authority) {
      case "1": "1239"  // 机构编制: 机关, 事业单位, 群众团体, 其他
      case "2": "19"  // 外交
      case "3": "123459"  // 司法行政
      case "4": "19"  // 文化
      case "5": "1239"  // 民政: 社会团体, 民办非企业单位, 基金会, 其他
      case "6": "129"  // 旅游
      case "7": "129"  // 宗教
      case "8": "19"  // 工会
      case "9": "123"  // 工商: 企业, 个体工商户, 农民专业合作社
      case "A": "19"  // 军队
      case "N": "1239"  // 农业
      case "Y": "1"  // 其他
      default: ""
      }
    return categories.utf8
  }

  private static func scalar(_ byte: UInt8) -> Unicode.Scalar { Unicode.Scalar(byte) }
}
