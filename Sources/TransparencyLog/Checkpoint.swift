package import Signatures

/// What a log's tree comes to: its size and its root (C2SP tlog-checkpoint).
package struct Checkpoint: Hashable, Sendable {
  /// What tells the log from every other: its address without the scheme.
  package var origin: String
  package var size: Int
  package var root: TreeHash

  package init(origin: String, size: Int, root: TreeHash) {
    self.origin = origin
    self.size = size
    self.root = root
  }

  /// The most entries that a log is believed to have: more facts than any register tells of.
  package static let largestSize = 1 << 32

  /// Reads the text of a note; nil where it is no checkpoint. Lines below the third are let pass, as the form allows them.
  package init?(_ note: SignedNote) {
    let lines = note.text.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 4, !lines[0].isEmpty, let size = Int(lines[1]), (0...Self.largestSize).contains(size),
      String(size) == lines[1],
      let root = Base64.bytes(of: String(lines[2])).flatMap({ TreeHash($0) })
    else { return nil }
    self.init(origin: String(lines[0]), size: size, root: root)
  }

  /// The text of its note.
  package var text: String { "\(origin)\n\(size)\n\(Base64.text(of: root.bytes))\n" }
}

/// Proof that an entry is in a log, which can be checked offline (C2SP tlog-proof): the entry itself is its extra data.
package struct LogProof: Hashable, Sendable {
  package var entry: [UInt8]
  package var index: Int
  package var hashes: [TreeHash]
  package var checkpoint: SignedNote

  package init(of entry: [UInt8], at index: Int, _ hashes: [TreeHash], checkpoint: SignedNote) {
    self.entry = entry
    self.index = index
    self.hashes = hashes
    self.checkpoint = checkpoint
  }

  private static let head = "c2sp.org/tlog-proof@v1"

  /// Reads a proof; nil where it is none.
  package init?(_ bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
    guard lines.popFirst() == Self.head[...], let entry = Self.value(of: lines.popFirst(), after: "extra "),
      let index = Self.value(of: lines.popFirst(), after: "index "), let bytes = Base64.bytes(of: entry),
      let number = Int(index), String(number) == index
    else { return nil }
    var hashes: [TreeHash] = []
    while let line = lines.popFirst(), !line.isEmpty {
      guard hashes.count < 64, let hash = Base64.bytes(of: String(line)).flatMap({ TreeHash($0) }) else { return nil }
      hashes.append(hash)
    }
    guard let note = SignedNote(Array(lines.joined(separator: "\n").utf8)) else { return nil }
    self.init(of: bytes, at: number, hashes, checkpoint: note)
  }

  private static func value(of line: Substring?, after prefix: String) -> String? {
    guard let line, line.hasPrefix(prefix) else { return nil }
    return String(line.dropFirst(prefix.count))
  }

  /// As it is written.
  package var bytes: [UInt8] {
    let lines = hashes.map { Base64.text(of: $0.bytes) + "\n" }.joined()
    let head = "\(Self.head)\nextra \(Base64.text(of: entry))\nindex \(index)\n\(lines)\n"
    return Array(head.utf8) + checkpoint.bytes
  }

  /// True if the hashes lead from the entry to the checkpoint's root; who signed the checkpoint is another question.
  package var leadsToRoot: Bool {
    guard let checkpoint = Checkpoint(checkpoint) else { return false }
    return InclusionProof.root(from: .leaf(entry), at: index, ofSize: checkpoint.size, hashes) == checkpoint.root
  }
}

/// Entries one after the other, each after its length in two bytes (C2SP tlog-tiles).
package enum EntryBundle {
  /// The longest entry that a bundle can hold.
  private static let longestEntry = 65_535

  package static func append(_ entry: some Collection<UInt8>, to bytes: inout [UInt8]) {
    precondition(entry.count <= longestEntry, "An entry's length has two bytes")
    bytes.append(UInt8(truncatingIfNeeded: entry.count >> 8))
    bytes.append(UInt8(truncatingIfNeeded: entry.count))
    bytes += entry
  }

  /// The places of the entries in a bundle's bytes; nil where the lengths do not fit them.
  package static func entries(in bytes: [UInt8]) -> [Range<Int>]? {
    var (entries, start): ([Range<Int>], Int) = ([], 0)
    while start < bytes.count {
      guard start + 2 <= bytes.count else { return nil }
      let end = start + 2 + Int(bytes[start]) << 8 + Int(bytes[start + 1])
      guard end <= bytes.count else { return nil }
      entries.append(start + 2..<end)
      start = end
    }
    return entries
  }
}
