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
    guard text.count == 64 else { return nil }
    var bytes: [UInt8] = []
    bytes.reserveCapacity(32)
    var high: UInt8?
    for character in text {
      guard let digit = Self.value(of: character) else { return nil }
      if let first = high {
        bytes.append(first << 4 | digit)
        high = nil
      } else {
        high = digit
      }
    }
    words = bytes.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
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

  private static func value(of character: UInt8) -> UInt8? {
    switch character {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): character - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): character - UInt8(ascii: "a") + 10
    default: nil
    }
  }
}
