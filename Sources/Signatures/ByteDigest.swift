import Crypto

/// A SHA-256 digest, which tells bytes from all others; kept in 32 bytes.
package struct ByteDigest: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The digest of some bytes.
  package init(of bytes: [UInt8]) {
    self.init(SHA256.hash(data: bytes))
  }

  /// The digest of bytes in memory that is lent.
  package init(of bytes: UnsafeRawBufferPointer) {
    var hash = SHA256()
    hash.update(bufferPointer: bytes)
    self.init(hash.finalize())
  }

  /// Digests bytes that come in parts.
  package struct Parts {
    private var hash = SHA256()

    package init() {}

    package mutating func update(_ bytes: [UInt8]) { hash.update(data: bytes) }

    package var digest: ByteDigest { ByteDigest(hash.finalize()) }
  }

  private init(_ digest: SHA256.Digest) {
    words = digest.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
  }

  /// The 32 bytes of a digest; nil for another number of bytes.
  package init?(bytes: some Collection<UInt8>) {
    let bytes = Array(bytes)
    guard bytes.count == Self.length else { return nil }
    words = bytes.withUnsafeBytes { $0.loadUnaligned(as: (UInt64, UInt64, UInt64, UInt64).self) }
  }

  package static let length = 32

  /// The bytes of the digest.
  package var bytes: [UInt8] { withUnsafeBytes(of: words, Array.init) }

  /// Appends the bytes of the digest.
  package func appendBytes(to bytes: inout [UInt8]) {
    withUnsafeBytes(of: words) { bytes += $0 }
  }

  /// The digest written as 64 lower-case hexadecimal digits; nil for anything else.
  package init?(hexadecimal text: some Collection<UInt8>) {
    let digest = text.withContiguousStorageIfAvailable(Self.read) ?? Array(text).withUnsafeBufferPointer(Self.read)
    guard let digest else { return nil }
    self = digest
  }

  /// The digest written as 64 lower-case hexadecimal digits; nil for anything else.
  package init?(hexadecimal text: UnsafeBufferPointer<UInt8>) {
    guard let digest = Self.read(text) else { return nil }
    self = digest
  }

  private static func read(_ text: UnsafeBufferPointer<UInt8>) -> ByteDigest? {
    guard text.count == 2 * length else { return nil }
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    let isRead = values.withUnsafeBufferPointer { values in
      withUnsafeMutableBytes(of: &words) { bytes in
        var found: UInt8 = 0
        for place in 0..<length {
          let (high, low) = (values[Int(text[2 * place])], values[Int(text[2 * place + 1])])
          found |= high | low
          bytes[place] = high << 4 | low
        }
        return found < 16
      }
    }
    return isRead ? ByteDigest(words: words) : nil
  }

  private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// The first 64 bits, the first byte highest.
  package var leadingBits: UInt64 { UInt64(bigEndian: words.0) }

  /// Appends the 64 hexadecimal digits.
  package func append(to text: inout [UInt8]) {
    withUnsafeBytes(of: words) { bytes in
      withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 2 * Self.length) { buffer in
        for (index, byte) in bytes.enumerated() {
          buffer[2 * index] = Self.digit(byte >> 4)
          buffer[2 * index + 1] = Self.digit(byte & 15)
        }
        text += buffer
      }
    }
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") - 10 + value
  }

  package var hexadecimal: String {
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  package static func == (first: ByteDigest, second: ByteDigest) -> Bool { first.words == second.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }

  /// By character; 255 for what is no digit.
  private static let values: [UInt8] = {
    var values = [UInt8](repeating: 255, count: 256)
    for value in 0..<16 as Range<UInt8> { values[Int(digit(value))] = value }
    return values
  }()
}

extension Sequence<UInt8> {
  /// Two lower-case hexadecimal digits for each byte.
  package var hexadecimal: String {
    map { byte in (byte < 16 ? "0" : "") + String(byte, radix: 16) }.joined()
  }
}
