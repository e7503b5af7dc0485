import Crypto
package import Diagnostics
import Foundation

/// An Ed25519 private key (RFC 8032) as `openssl genpkey -algorithm ed25519` writes it: PKCS #8 in PEM (RFC 8410).
package struct SigningKey: Sendable {
  /// What stands before the 32 bytes of the key: version 0, the algorithm, an octet string in an octet string.
  private static let head: [UInt8] = [
    0x30, 0x2E, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20,
  ]
  static let label = "PRIVATE KEY"

  private let key: Curve25519.Signing.PrivateKey
  /// The public half.
  package let verificationKey: VerificationKey

  /// Reads a key file; nothing of its content is in the obstacle that is thrown where it holds no such key.
  package init(pem: [UInt8], shownAs path: String) throws(Obstacle) {
    let text = String(decoding: pem, as: UTF8.self)
    if text.contains("-----BEGIN ENCRYPTED \(Self.label)-----") { throw Catalogue.keyIsLocked(path) }
    guard let der = PEM.bytes(of: text, label: Self.label), der.starts(with: Self.head),
      der.count == Self.head.count + 32,
      let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: der.dropFirst(Self.head.count)),
      let verificationKey = VerificationKey(raw: Array(key.publicKey.rawRepresentation))
    else { throw Catalogue.noPrivateKey(path) }
    self.key = key
    self.verificationKey = verificationKey
  }

  /// The 64 bytes that sign a message; the same key and message give the same ones.
  package func signature(of message: [UInt8]) throws(Obstacle) -> [UInt8] {
    guard let signature = try? key.signature(for: message) else { throw Catalogue.signingFailed }
    return Array(signature)
  }
}

/// An Ed25519 public key as `openssl pkey -pubout` writes it: SubjectPublicKeyInfo in PEM (RFC 8410).
package struct VerificationKey: Hashable, Sendable {
  /// What stands before the 32 bytes of the key: the algorithm, a bit string.
  private static let head: [UInt8] = [0x30, 0x2A, 0x30, 0x05, 0x06, 0x03, 0x2B, 0x65, 0x70, 0x03, 0x21, 0x00]
  private static let label = "PUBLIC KEY"

  /// The 32 bytes of the key.
  let raw: [UInt8]

  init?(raw: [UInt8]) {
    guard (try? Curve25519.Signing.PublicKey(rawRepresentation: raw)) != nil else { return nil }
    self.raw = raw
  }

  /// Reads a key file; nil where it holds no such key.
  package init?(pem: [UInt8]) {
    guard let der = PEM.bytes(of: String(decoding: pem, as: UTF8.self), label: Self.label), der.starts(with: Self.head),
      der.count == Self.head.count + 32
    else { return nil }
    self.init(raw: Array(der.dropFirst(Self.head.count)))
  }

  /// Reads the key file of a path that is shown.
  package init(pem: [UInt8], shownAs path: String) throws(Obstacle) {
    guard let key = VerificationKey(pem: pem) else { throw Catalogue.noPublicKey(path) }
    self = key
  }

  /// True for a text that holds a private key of any kind, which nobody should be shown.
  package static func isPrivateKey(_ pem: [UInt8]) -> Bool {
    pem.firstRange(of: Array("\(SigningKey.label)-----".utf8)) != nil
  }

  /// The key file, in its one form.
  package var pem: String { PEM.text(of: der, label: Self.label) }

  /// The SHA-256 digest of the key's DER form, in hexadecimal digits:
  /// `openssl pkey -pubin -in public-key.pem -outform DER | sha256sum`.
  package var fingerprint: String {
    SHA256.hash(data: der).hexadecimal
  }

  /// True if the signature was made over just this message with the private half of the key.
  package func accepts(_ signature: [UInt8], of message: [UInt8]) -> Bool {
    guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: raw) else { return false }
    return key.isValidSignature(signature, for: message)
  }

  private var der: [UInt8] { Self.head + raw }
}
