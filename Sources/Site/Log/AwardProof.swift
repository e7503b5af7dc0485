package import Signatures
import TransparencyLog
package import Vocabulary

/// Proof that an award is in the log, as a file that can be checked without the publication (C2SP tlog-proof).
package struct AwardProof: Sendable {
  private let proof: LogProof
  private let entry: LogEntry
  /// The log's name.
  package let origin: String

  package var brand: String { entry.brand }
  package var day: Day { entry.day }
  package var size: Int
  package var index: Int { proof.index }
  /// The file's text.
  package var bytes: [UInt8] { proof.bytes }
  /// What the entry says, a JSON object on one line.
  package var text: String { String(decoding: proof.entry, as: UTF8.self) }
  /// Of the names that it does not say, in hexadecimal digits; nil where the records had no secret.
  package var digest: String? { entry.digest }
  /// What the entry's salt is derived from.
  var entryHead: ArraySlice<UInt8> { entry.head }

  /// Reads a proof; nil where it is none of an entry of this log's kind.
  package init?(_ bytes: [UInt8]) {
    guard let proof = LogProof(bytes), let entry = LogEntry(proof.entry), let checkpoint = Checkpoint(proof.checkpoint)
    else { return nil }
    (self.proof, self.entry, origin, size) = (proof, entry, checkpoint.origin, checkpoint.size)
  }

  /// Reads a proof that was copied from its page and saved by an editor, which may have put a byte order mark before it, ended
  /// its lines with CR LF, and left out or added ends of lines at the end; nil where it is none.
  package init?(saved bytes: [UInt8]) {
    let end = UInt8(ascii: "\n")
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    var text = bytes.dropFirst(bytes.starts(with: mark) ? mark.count : 0).filter { $0 != UInt8(ascii: "\r") }
    while text.last == end { text.removeLast() }
    // A checkpoint that nobody signed ends with an empty line.
    guard let proof = Self(text + [end]) ?? Self(text + [end, end]) else { return nil }
    self = proof
  }

  /// Makes the proof of what the log of a publication tells of a brand in a cycle; nil where it tells nothing, or cannot be
  /// read.
  package init?(of brand: String, inCycle cycle: String, file: (String) -> [UInt8]?) {
    guard let note = file(PublicLog.checkpointPath).flatMap({ SignedNote($0) }), let checkpoint = Checkpoint(note)
    else {
      return nil
    }
    var index = LogIndex(fileCount: LogIndex.fileCount(ofFilesIn: file))
    let own = index.file(of: brand)
    guard let bytes = file(LogIndex.path(of: own)), index.read(own, bytes), let place = index.facts(of: brand)[cycle],
      place >= 0, place < checkpoint.size
    else { return nil }
    var leaves: [TreeHash] = []
    var entry: [UInt8] = []
    for bundle in PublicLog.bundles(ofSize: checkpoint.size) {
      guard let bytes = file(PublicLog.folder + bundle.path), let ranges = EntryBundle.entries(in: bytes) else {
        return nil
      }
      let first = bundle.index * TilePath.width
      if ranges.indices.contains(place - first) { entry = Array(bytes[ranges[place - first]]) }
      leaves += ranges.map { TreeHash.leaf(bytes[$0]) }
    }
    let proof = LogProof(
      of: entry, at: place, LogTiles(of: leaves).inclusionProof(of: place), checkpoint: note)
    guard proof.leadsToRoot else { return nil }
    self.init(proof.bytes)
  }

  /// True if the entry is in the tree of the checkpoint.
  package var leadsToRoot: Bool { proof.leadsToRoot }

  package var isSigned: Bool { proof.checkpoint.isSigned }

  /// True if the checkpoint is signed with the key.
  package func isSigned(by key: VerificationKey) -> Bool { proof.checkpoint.isSigned(by: key, named: origin) }
}
