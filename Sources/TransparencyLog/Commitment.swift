import Crypto

/// A secret from which every entry's own salt is derived; it is kept with the records and never published.
package struct LogSecret: Sendable {
  private let key: SymmetricKey

  package init(_ text: String) {
    key = SymmetricKey(data: Array(text.utf8))
  }

  /// The salt of an entry, by what the entry says openly: who does not have the secret cannot tell it from chance.
  package func salt(of entry: [UInt8]) -> [UInt8] {
    Array(HMAC<SHA256>.authenticationCode(for: entry, using: key))
  }
}

/// What an entry says of facts that may have to be forgotten: their digest under the entry's salt. Who has the salt and the
/// facts can show that these were meant; without the salt the digest tells nothing, not even to who guesses the facts.
package enum Commitment {
  /// `SHA-256(salt ‖ facts)`; the salt has 32 bytes.
  package static func digest(of facts: [UInt8], salt: [UInt8]) -> TreeHash {
    .digest(of: salt + facts)
  }
}
