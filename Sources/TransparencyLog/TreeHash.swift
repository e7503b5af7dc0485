import Signatures

/// A SHA-256 hash of a node of a Merkle tree (RFC 6962, section 2.1), as plain bytes.
package struct TreeHash: Hashable, Sendable {
  private let digest: ByteDigest

  package static let byteCount = ByteDigest.length

  private init(_ digest: ByteDigest) { self.digest = digest }

  /// Takes 32 bytes; nil for any other number of them.
  package init?(_ bytes: some Collection<UInt8>) {
    guard let digest = ByteDigest(bytes: bytes) else { return nil }
    self.digest = digest
  }

  /// Of the tree without entries.
  package static let empty = TreeHash(ByteDigest(of: []))

  /// The plain digest of some bytes.
  static func digest(of bytes: [UInt8]) -> TreeHash { TreeHash(ByteDigest(of: bytes)) }

  /// Of an entry.
  package static func leaf(_ entry: some Sequence<UInt8>) -> TreeHash {
    var bytes: [UInt8] = [0]
    bytes += entry
    return TreeHash(ByteDigest(of: bytes))
  }

  /// Of a node with two children.
  package static func node(_ left: TreeHash, _ right: TreeHash) -> TreeHash {
    withUnsafeTemporaryAllocation(byteCount: 1 + 2 * byteCount, alignment: 1) { buffer in
      buffer[0] = 1
      left.digest.withBytes { UnsafeMutableRawBufferPointer(rebasing: buffer[1...]).copyMemory(from: $0) }
      right.digest.withBytes {
        UnsafeMutableRawBufferPointer(rebasing: buffer[(1 + byteCount)...]).copyMemory(from: $0)
      }
      return TreeHash(ByteDigest(of: UnsafeRawBufferPointer(buffer)))
    }
  }

  package func append(to bytes: inout [UInt8]) { digest.appendBytes(to: &bytes) }

  package var bytes: [UInt8] { digest.bytes }
}

extension [TreeHash] {
  /// The root of the tree over these hashes, taken as those of its leaves, or as those of perfect trees of one size.
  package var root: TreeHash { self[...].root }

  /// The hashes that stand one after the other; nil where the bytes are not a whole number of them.
  package init?(bytes: [UInt8]) {
    guard bytes.count % TreeHash.byteCount == 0 else { return nil }
    self = stride(from: 0, to: bytes.count, by: TreeHash.byteCount).compactMap {
      TreeHash(bytes[$0..<$0 + TreeHash.byteCount])
    }
  }
}

extension ArraySlice<TreeHash> {
  /// The root of the tree over these hashes (RFC 6962, section 2.1): it is split at the largest power of two below their
  /// number.
  var root: TreeHash {
    guard count > 1 else { return first ?? .empty }
    var level = Array(self)
    // An odd one at the end of a level waits for its sibling on a higher one: the split is the same.
    while level.count > 1 {
      var above: [TreeHash] = []
      above.reserveCapacity((level.count + 1) / 2)
      for index in stride(from: 0, to: level.count - 1, by: 2) { above.append(.node(level[index], level[index + 1])) }
      if level.count % 2 == 1 { above.append(level[level.count - 1]) }
      level = above
    }
    return level[0]
  }
}
