import Diagnostics
import Signatures
import TransparencyLog
import Vocabulary

/// The log of a publication that stands: what the next one's is an extension of.
struct StandingLog: Sendable {
  let publication: LastPublication
  let note: SignedNote
  let checkpoint: Checkpoint
  /// Of the log's files, by path.
  let digests: [String: ByteDigest]
  let fileCount: Int

  /// Nil where the publication has none, as that of a district, or one from before there was a log.
  ///
  /// - Throws: an obstacle where it has one that is not as it was published: nothing could be shown to extend it then.
  init?(of publication: LastPublication) throws(Obstacle) {
    let digests = publication.logDigests
    guard !digests.isEmpty else { return nil }
    self.publication = publication
    self.digests = digests
    fileCount = digests.keys.count { $0.hasPrefix(LogIndex.folder) }
    let bytes = try publication.bytes(of: PublicLog.checkpointPath, digest: digests[PublicLog.checkpointPath])
    guard let note = SignedNote(bytes), let checkpoint = Checkpoint(note), fileCount > 0 else {
      throw publication.unreadable(PublicLog.checkpointPath)
    }
    (self.note, self.checkpoint) = (note, checkpoint)
  }

  func bytes(of path: String) throws(Obstacle) -> [UInt8] {
    try publication.bytes(of: path, digest: digests[path])
  }

  /// The entries that one of its bundles holds.
  func entries(ofBundle bundle: Int) throws(Obstacle) -> (bytes: [UInt8], entries: [Range<Int>]) {
    let count = min(TilePath.width, checkpoint.size - bundle * TilePath.width)
    let path = PublicLog.folder + TilePath.entries(index: bundle, count: count)
    let bytes = try bytes(of: path)
    guard let entries = EntryBundle.entries(in: bytes), entries.count == count else {
      throw publication.unreadable(path)
    }
    return (bytes, entries)
  }

  /// Every entry in its order.
  func forEachEntry(_ visit: (Int, LogEntry) throws(Obstacle) -> Void) throws(Obstacle) {
    for bundle in 0..<(checkpoint.size + TilePath.width - 1) / TilePath.width {
      let (bytes, entries) = try entries(ofBundle: bundle)
      for (place, range) in entries.enumerated() {
        guard let entry = LogEntry(Array(bytes[range])) else { throw publication.unreadable(PublicLog.folder) }
        try visit(bundle * TilePath.width + place, entry)
      }
    }
  }

  /// What its index says of some brands; of all, where none are named.
  func index(of brands: Set<String>?) throws(Obstacle) -> LogIndex {
    var index = LogIndex(fileCount: fileCount)
    let files = brands.map { Set($0.map(index.file(of:))).sorted() } ?? Array(0..<fileCount)
    for file in files {
      guard index.read(file, try bytes(of: LogIndex.path(of: file))) else {
        throw publication.unreadable(LogIndex.path(of: file))
      }
    }
    return index
  }

  /// The tree, as far as it takes to append to it: the whole tiles' hashes and the last tile.
  func tiles() throws(Obstacle) -> LogTiles {
    let size = checkpoint.size
    var (tail, whole): ([TreeHash], [TreeHash]) = ([], [])
    for tile in LogTiles.tiles(ofSize: size) where tile.level == 1 || (tile.level == 0 && tile.count < TilePath.width) {
      let path = PublicLog.folder + tile.path
      guard let hashes = [TreeHash](bytes: try bytes(of: path)) else { throw publication.unreadable(path) }
      if tile.level == 0 { tail = hashes } else { whole += hashes }
    }
    guard whole.count == size / TilePath.width, tail.count == size % TilePath.width else {
      throw publication.unreadable(PublicLog.checkpointPath)
    }
    let tiles = LogTiles(size: size, tail: tail, whole: whole)
    guard tiles.root == checkpoint.root else { throw publication.unreadable(PublicLog.checkpointPath) }
    return tiles
  }
}
