import Crypto

/// A SHA-256 digest, which tells bytes from all others; kept in 32 bytes.
package struct ByteDigest: Hashable, Sendable {
  private let words: (UInt64, UInt64, UInt64, UInt64)

  /// The digest of some bytes.
  package init(of bytes: [UInt8]) {
    self = bytes.withUnsafeBytes { ByteDigest(of: $0) }
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

  /// Lends the bytes of the digest.
  package func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result {
    withUnsafeBytes(of: words, body)
  }

  /// The bytes of the digest.
  package var bytes: [UInt8] { withBytes { Array($0) } }

  /// Appends the bytes of the digest.
  package func appendBytes(to bytes: inout [UInt8]) { withBytes { bytes += $0 } }

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
    var words: (UInt64, UInt64, UInt64, UInt64) = (0, 0, 0, 0)
    return withUnsafeMutableBytes(of: &words) { Hexadecimal.read(text, into: $0) } ? ByteDigest(words: words) : nil
  }

  private init(words: (UInt64, UInt64, UInt64, UInt64)) { self.words = words }

  /// The first 64 bits, the first byte highest.
  package var leadingBits: UInt64 { UInt64(bigEndian: words.0) }

  /// Appends the 64 hexadecimal digits.
  package func append(to text: inout [UInt8]) {
    withUnsafeBytes(of: words) { Hexadecimal.append($0, to: &text) }
  }

  package var hexadecimal: String {
    var text: [UInt8] = []
    append(to: &text)
    return String(decoding: text, as: UTF8.self)
  }

  package static func == (first: ByteDigest, second: ByteDigest) -> Bool { first.words == second.words }

  package func hash(into hasher: inout Hasher) { hasher.combine(words.0) }
}
