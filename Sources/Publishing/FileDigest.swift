import Crypto

/// A SHA-256 digest, as plain bytes.
struct FileDigest: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The digest of some bytes.
  init(of bytes: [UInt8]) {
    let digest = SHA256.hash(data: bytes)
    words = digest.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
  }

  /// The 32 bytes of a digest; nil for another number of bytes.
  init?(bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == Self.length else { return nil }
    words = bytes.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
  }

  static let length = 32

  /// The bytes of the digest.
  var bytes: [UInt8] { withUnsafeBytes(of: words, Array.init) }

  /// The digest written as 64 lower-case hexadecimal digits; nil for anything else.
  init?(hexadecimal text: some Collection<UInt8>) {
    guard text.count == 2 * Self.length else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    let isRead = withUnsafeMutableBytes(of: &words) { bytes in
      var index = text.startIndex
      for place in bytes.indices {
        guard let high = Self.value(of: text[index]), let low = Self.value(of: text[text.index(after: index)]) else {
          return false
        }
        bytes[place] = high << 4 | low
        text.formIndex(&index, offsetBy: 2)
      }
      return true
    }
    guard isRead else { return nil }
    self.words = words
  }

  /// The first 64 bits, the first byte highest.
  var leadingBits: UInt64 { UInt64(bigEndian: words.0) }

  /// Appends the 64 hexadecimal digits.
  func append(to text: inout [UInt8]) {
    withUnsafeBytes(of: words) { bytes in
      for byte in bytes {
        text.append(Self.digits[Int(byte >> 4)])
        text.append(Self.digits[Int(byte & 15)])
      }
    }
  }

  var hexadecimal: String {
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  static func == (first: FileDigest, second: FileDigest) -> Bool { first.words == second.words }

  func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  private static let digits = Array("0123456789abcdef".utf8)

  /// True for a lower-case hexadecimal digit.
  static func isDigit(_ character: UInt8) -> Bool { values[Int(character)] < 16 }

  private static func value(of character: UInt8) -> UInt8? {
    let value = values[Int(character)]
    return value < 16 ? value : nil
  }

  /// By character; 255 for what is no digit.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for (value, digit) in digits.enumerated() { values[Int(digit)] = UInt8(value) }
    return values
  }()
}
