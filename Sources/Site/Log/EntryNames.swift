package import Registry
import Signatures
package import TransparencyLog

/// What an entry of the log stands for without saying it: the names, and the salt under which it has their digest. Who holds
/// the records can show them to whoever is to know, with the proof that the entry is in the log; no other entry is opened.
///
/// As a file it is two lines, so that it can be checked without this program: `SHA-256(salt ‖ second line)` is the digest.
package struct EntryNames: Sendable {
  private static let label = "salt "

  private let salt: [UInt8]
  private let names: [UInt8]

  private init(salt: [UInt8], names: [UInt8]) {
    (self.salt, self.names) = (salt, names)
  }

  /// Reads a file; nil where it is none of this kind.
  package init?(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self), text.hasSuffix("\n") else { return nil }
    let lines = text.dropLast().split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == 2, lines[0].hasPrefix(Self.label),
      let salt = Hexadecimal.bytes(of: lines[0].dropFirst(Self.label.count).lowercased()),
      salt.count == TreeHash.byteCount
    else { return nil }
    self.init(salt: salt, names: Array(lines[1].utf8))
  }

  /// Of the entry of a proof; nil where neither today's names nor the institution's former ones, under this secret, are those
  /// that the entry was made with.
  package init?(of proof: AwardProof, in register: PublishedRegister, _ secret: LogSecret) {
    guard let brand = register.brands.firstIndex(where: { $0.id == proof.brand }) else { return nil }
    let (facts, salt) = (LogFacts(register: register), secret.salt(of: Array(proof.entryHead)))
    let institution = register.institutions[register.brands[brand].institution]
    let candidates = ([institution.name] + institution.formerNames).lazy
      .map { EntryNames(salt: salt, names: facts.names(of: brand, institution: $0)) }
    guard let own = candidates.first(where: { $0.opens(proof) }) else { return nil }
    self = own
  }

  /// The file's text.
  package var bytes: [UInt8] {
    Array("\(Self.label)\(salt.hexadecimal)\n".utf8) + names + Array("\n".utf8)
  }

  /// A JSON object on one line: the brand's name, the code and the name of the institution, the code of the district.
  package var text: String { String(decoding: names, as: UTF8.self) }

  /// True if these are the names that the entry was made with.
  package func opens(_ proof: AwardProof) -> Bool {
    proof.digest == Commitment.digest(of: names, salt: salt).hexadecimal
  }
}
