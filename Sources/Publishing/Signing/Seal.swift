import Diagnostics
import Signatures

/// A publication's list with its signature, and how they differ from those that stand.
struct Seal {
  let list: ManifestText
  let listDigest: ByteDigest
  /// By the key; without one, what stands beside the very same list is kept.
  let signature: [UInt8]?
  let isListSame: Bool
  let isSignatureSame: Bool
  private let isSignatureGone: Bool

  init(_ list: ManifestText, by key: SigningKey?, since standing: Standing?) throws(Obstacle) {
    self.list = list
    listDigest = list.digest
    isListSame = standing?.listDigest == listDigest
    signature = if let key { try key.signature(of: list.bytes) } else { isListSame ? standing?.signature : nil }
    isSignatureSame = standing?.signature == signature
    isSignatureGone = standing?.signature != nil && signature == nil
  }

  /// What publishing changes: so many files of all were written and so many are gone, the list and its signature aside.
  func outcome(written: Int, of total: Int, removed: Int) -> PublishingOutcome {
    let ownFiles = signature == nil ? 1 : 2
    let ownWritten = (isListSame ? 0 : 1) + (signature == nil || isSignatureSame ? 0 : 1)
    var outcome = PublishingOutcome(
      written: written + ownWritten, leftAlone: total - written + ownFiles - ownWritten,
      removed: removed + (isSignatureGone ? 1 : 0))
    (outcome.isSigned, outcome.isSignatureGone) = (signature != nil, isSignatureGone)
    return outcome
  }
}
