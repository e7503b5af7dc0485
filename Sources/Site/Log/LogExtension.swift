import Diagnostics
import Registry
import TransparencyLog
import Vocabulary

/// What a register's log has beyond the one that stands: entries that are appended, and the files that differ for them.
struct LogExtension: Sendable {
  private(set) var tiles: LogTiles
  /// How many entries were appended.
  private(set) var count = 0
  /// Files that the standing log does not have so, by path.
  private(set) var files: [String: [UInt8]] = [:]
  let fileCount: Int

  /// An entry that is to be appended.
  private struct Addition {
    var brand: String
    var key: String
    var day: Day
    var rank: Int
    var bytes: [UInt8]
    /// False where the fact is withdrawn.
    var isOnRecord: Bool
  }

  /// Compares what the log has of some brands, of all where none are named, with what the register says of them.
  ///
  /// - Throws: an obstacle if the standing log cannot be read.
  init(
    _ base: StandingLog, by register: PublishedRegister, secret: LogSecret?, changed: Set<String>?
  ) throws(Obstacle) {
    fileCount = LogIndex.fileCount(brands: register.brands.count)
    // Where the index is split anew, all of it is made anew.
    let isSplit = fileCount != base.fileCount
    var index = try base.index(of: isSplit ? nil : changed)
    let additions = try Self.additions(base, index, LogFacts(register: register), secret, changed)
    var touched: Set<Int> = []
    for (place, addition) in additions.enumerated() {
      var facts = index.facts(of: addition.brand)
      facts[addition.key] = addition.isOnRecord ? base.checkpoint.size + place : nil
      index.set(facts, of: addition.brand)
      touched.insert(index.file(of: addition.brand))
    }
    tiles = try base.tiles()
    try append(additions.map(\.bytes), to: base)
    if isSplit { index = index.split(into: fileCount) }
    for file in isSplit ? Array(0..<fileCount) : touched.sorted() {
      files[LogIndex.path(of: file)] = index.bytes(of: file)
    }
  }

  /// Makes the bundles and the tiles that end otherwise than those that stand.
  private mutating func append(_ entries: [[UInt8]], to base: StandingLog) throws(Obstacle) {
    guard !entries.isEmpty else { return }
    let old = base.checkpoint.size
    count = entries.count
    tiles.append(entries.map { TreeHash.leaf($0) })
    var bundle = old / TilePath.width
    var bytes = old % TilePath.width == 0 ? [] : try base.entries(ofBundle: bundle).bytes
    for (place, entry) in entries.enumerated() {
      EntryBundle.append(entry, to: &bytes)
      let size = old + place + 1
      guard size % TilePath.width == 0 || size == tiles.size else { continue }
      files[PublicLog.folder + TilePath.entries(index: bundle, count: size - bundle * TilePath.width)] = bytes
      (bundle, bytes) = (bundle + 1, [])
    }
    let standing = Set(LogTiles.tiles(ofSize: old))
    for tile in LogTiles.tiles(ofSize: tiles.size) where !standing.contains(tile) {
      files[PublicLog.folder + tile.path] = tiles.bytes(of: tile) ?? []
    }
  }

  private static func additions(
    _ base: StandingLog, _ index: LogIndex, _ facts: LogFacts, _ secret: LogSecret?, _ changed: Set<String>?
  ) throws(Obstacle) -> [Addition] {
    let told = try told(by: base, index, of: changed)
    var left = told
    var additions: [Addition] = []
    for (brand, record) in facts.register.brands.enumerated() where changed?.contains(record.id) ?? true {
      for fact in facts.facts(of: brand) {
        let (key, head) = (facts.key(of: fact), facts.head(of: fact))
        let before = left[record.id]?.removeValue(forKey: key)
        guard before.map({ !$0.head.elementsEqual(head) }) ?? true else { continue }
        let digest = secret.map { facts.digest(of: fact, head: head, $0) }
        additions.append(
          Addition(
            brand: record.id, key: key, day: fact.day, rank: fact.rank,
            bytes: LogEntry.bytes(head, before == nil ? .new : .amended, digest: digest), isOnRecord: true))
      }
    }
    for (brand, entries) in left {
      for (key, entry) in entries {
        additions.append(
          Addition(
            brand: brand, key: key, day: entry.day, rank: -1,
            bytes: LogEntry.bytes(entry.head, .withdrawn, digest: nil), isOnRecord: false))
      }
    }
    return additions.sorted { ($0.day, $0.brand, $0.rank, $0.key) < ($1.day, $1.brand, $1.rank, $1.key) }
  }

  /// The entries that told last of each fact of some brands that is on record.
  private static func told(
    by base: StandingLog, _ index: LogIndex, of changed: Set<String>?
  ) throws(Obstacle) -> [String: [String: LogEntry]] {
    var places: [(place: Int, brand: String)] = []
    for (brand, facts) in index.files.values.joined() where changed?.contains(brand) ?? true {
      places += facts.values.map { ($0, brand) }
    }
    places.sort { $0.place < $1.place }
    var told: [String: [String: LogEntry]] = [:]
    var bundle: (number: Int, bytes: [UInt8], entries: [Range<Int>])?
    for (place, brand) in places {
      let number = place / TilePath.width
      guard place >= 0, place < base.checkpoint.size else { throw base.publication.unreadable(LogIndex.folder) }
      if bundle?.number != number {
        let (bytes, entries) = try base.entries(ofBundle: number)
        bundle = (number, bytes, entries)
      }
      guard let bundle, let entry = LogEntry(Array(bundle.bytes[bundle.entries[place % TilePath.width]])),
        entry.brand == brand
      else { throw base.publication.unreadable(LogIndex.path(of: index.file(of: brand))) }
      told[brand, default: [:]][entry.key] = entry
    }
    return told
  }
}

extension LogIndex {
  /// The same facts in another number of files; all of them must have been read.
  func split(into fileCount: Int) -> LogIndex {
    var index = LogIndex(fileCount: fileCount)
    for (brand, facts) in files.values.joined() { index.set(facts, of: brand) }
    return index
  }
}
