import Crypto
package import Diagnostics
import Foundation

/// A text with signatures below it (C2SP signed-note): an empty line, then a line for each signature, which names its key.
package struct SignedNote: Hashable, Sendable {
  /// Whole lines: it ends with a line feed.
  package let text: String
  private let signatures: [Signature]

  private struct Signature: Hashable, Sendable {
    var name: String
    /// The four bytes of the key's id, then the signature.
    var bytes: [UInt8]
  }

  /// A note nobody has signed: the text and the empty line.
  package init(unsigned text: String) {
    self.text = text
    signatures = []
  }

  /// A note with one signature, of a key that is known by a name.
  package init(_ text: String, signedBy key: SigningKey, named name: String) throws(Obstacle) {
    self.text = text
    let signature = try key.signature(of: Array(text.utf8))
    signatures = [Signature(name: name, bytes: key.verificationKey.noteID(named: name) + signature)]
  }

  /// Reads a note; nil where it is none. One without signatures is a note too.
  package init?(_ bytes: [UInt8]) {
    guard let all = String(validating: bytes, as: UTF8.self), !all.unicodeScalars.contains(where: Self.isControl),
      all.hasSuffix("\n"), let end = all.range(of: "\n\n", options: .backwards)
    else { return nil }
    text = String(all[..<end.lowerBound]) + "\n"
    var signatures: [Signature] = []
    for line in all[end.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0] == Self.mark[...], !parts[1].isEmpty,
        let bytes = Base64.bytes(of: String(parts[2])), bytes.count > 4
      else { return nil }
      signatures.append(Signature(name: String(parts[1]), bytes: bytes))
    }
    self.signatures = signatures
  }

  /// As it is written.
  package var bytes: [UInt8] {
    let lines = signatures.map { "\(Self.mark) \($0.name) \(Base64.text(of: $0.bytes))\n" }
    return Array("\(text)\n\(lines.joined())".utf8)
  }

  package var isSigned: Bool { !signatures.isEmpty }

  /// True if the key, known by the name, has signed just this text.
  package func isSigned(by key: VerificationKey, named name: String) -> Bool {
    let id = key.noteID(named: name)
    return signatures.contains { signature in
      signature.name == name && signature.bytes.starts(with: id)
        && key.accepts(Array(signature.bytes.dropFirst(id.count)), of: Array(text.utf8))
    }
  }

  private static let mark = "—"

  private static func isControl(_ scalar: Unicode.Scalar) -> Bool { scalar.value < 0x20 && scalar != "\n" }
}

extension VerificationKey {
  /// The algorithm's number: Ed25519 as RFC 8032 has it.
  private static let algorithm: UInt8 = 1

  /// What tells this key from others of the name: four bytes.
  func noteID(named name: String) -> [UInt8] {
    Array(SHA256.hash(data: Array("\(name)\n".utf8) + [Self.algorithm] + raw).prefix(4))
  }

  /// The key as programs for signed notes want it: `NAME+ID+KEY`.
  package func noteKey(named name: String) -> String {
    let id = noteID(named: name).hexadecimal
    return "\(name)+\(id)+\(Base64.text(of: [Self.algorithm] + raw))"
  }
}
