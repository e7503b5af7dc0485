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

  /// The address that the register had when the log began.
  var address: String { String(checkpoint.origin.dropLast(PublicLog.originSuffix.count)) }

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
    let tiles = try tiles(ofFirst: checkpoint.size)
    guard tiles.root == checkpoint.root else { throw publication.unreadable(PublicLog.checkpointPath) }
    return tiles
  }

  /// The root of the tree of its first entries, of which it has so many at least. No entry is read for it.
  func root(of count: Int) throws(Obstacle) -> TreeHash { try tiles(ofFirst: count).root }

  /// The tree of its first entries, as far as it takes to append to it.
  private func tiles(ofFirst count: Int) throws(Obstacle) -> LogTiles {
    let (wholeCount, rest) = count.quotientAndRemainder(dividingBy: TilePath.width)
    var (tail, whole): ([TreeHash], [TreeHash]) = ([], [])
    for tile in LogTiles.tiles(ofSize: checkpoint.size) {
      switch tile.level {
      case 0 where rest > 0 && tile.index == wholeCount: tail = try hashes(of: tile)
      case 1 where tile.index * TilePath.width < wholeCount: whole += try hashes(of: tile)
      default: break
      }
    }
    (tail, whole) = (Array(tail.prefix(rest)), Array(whole.prefix(wholeCount)))
    guard whole.count == wholeCount, tail.count == rest else {
      throw publication.unreadable(PublicLog.checkpointPath)
    }
    return LogTiles(size: count, tail: tail, whole: whole)
  }

  private func hashes(of tile: LogTiles.Tile) throws(Obstacle) -> [TreeHash] {
    let path = PublicLog.folder + tile.path
    guard let hashes = [TreeHash](bytes: try bytes(of: path)), hashes.count == tile.count else {
      throw publication.unreadable(path)
    }
    return hashes
  }
}
