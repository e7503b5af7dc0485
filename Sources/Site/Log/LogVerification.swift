package import Diagnostics
import Parallel
package import Signatures
import TransparencyLog
import Vocabulary

/// What checking a publication's log found: its tree against its checkpoint, its entries against what the publication says
/// otherwise, and an earlier checkpoint against it.
package struct LogVerification {
  /// How many entries the log has.
  package private(set) var size = 0
  /// What is wrong, each with its own words.
  package private(set) var faults: [Wording] = []
  /// What is less than it could be.
  package private(set) var warnings: [Wording] = []
  /// How many entries the earlier checkpoint has, if one was given and the log begins with them.
  package private(set) var since: Int?

  /// Reads a file of the publication.
  private let file: (String) -> [UInt8]?
  private let shownFolder: String

  /// Looks at the log of a publication. `since` is an earlier checkpoint, as it was kept, with its path.
  ///
  /// Nil where the publication has no log, and none was asked for.
  package init?(
    shownAs folder: String, key: VerificationKey?, since: (path: String, bytes: [UInt8])?,
    file: @escaping (String) -> [UInt8]?
  ) {
    self.file = file
    shownFolder = folder.folderPrefix
    guard let bytes = file(PublicLog.checkpointPath) else {
      guard since != nil else { return nil }
      faults = [Catalogue.noLog(folder)]
      return
    }
    guard let note = SignedNote(bytes), let checkpoint = Checkpoint(note) else {
      faults = [Catalogue.noCheckpoint(shownFolder + PublicLog.checkpointPath)]
      return
    }
    size = checkpoint.size
    if let key, !note.isSigned(by: key, named: checkpoint.origin) {
      faults.append(Catalogue.checkpointIsNotSigned(shownFolder + PublicLog.checkpointPath))
    }
    guard let entries = readEntries(of: checkpoint) else { return }
    let tiles = LogTiles(of: entries.concurrentMap(chunkSize: 512) { .leaf($0) })
    check(tiles, against: checkpoint)
    if let since { check(since, key, against: tiles, of: checkpoint) }
    checkRecords(entries)
  }

  /// Every entry's bytes; nil where a bundle cannot be read, which is told then.
  private mutating func readEntries(of checkpoint: Checkpoint) -> [[UInt8]]? {
    var entries: [[UInt8]] = []
    for bundle in PublicLog.bundles(ofSize: checkpoint.size) {
      let path = PublicLog.folder + bundle.path
      guard let bytes = file(path), let ranges = EntryBundle.entries(in: bytes), ranges.count == bundle.count else {
        faults.append(Catalogue.logFileIsWrong(shownFolder + path))
        return nil
      }
      entries += ranges.map { Array(bytes[$0]) }
    }
    return entries
  }

  private mutating func check(_ tiles: LogTiles, against checkpoint: Checkpoint) {
    if tiles.root != checkpoint.root { faults.append(Catalogue.logIsNotAsItsCheckpoint(shownFolder + "log")) }
    for tile in LogTiles.tiles(ofSize: tiles.size) {
      let path = PublicLog.folder + tile.path
      if file(path) != tiles.bytes(of: tile) { faults.append(Catalogue.logFileIsWrong(shownFolder + path)) }
    }
  }

  private mutating func check(
    _ since: (path: String, bytes: [UInt8]), _ key: VerificationKey?, against tiles: LogTiles, of checkpoint: Checkpoint
  ) {
    guard let note = SignedNote(since.bytes), let old = Checkpoint(note) else {
      return faults.append(Catalogue.noCheckpoint(since.path))
    }
    guard old.origin == checkpoint.origin else {
      return faults.append(Catalogue.checkpointIsOfAnotherLog(since.path, origin: old.origin))
    }
    guard old.size <= tiles.size else {
      return faults.append(Catalogue.logIsOlder(than: since.path, size: tiles.size, oldSize: old.size))
    }
    guard tiles.root(of: old.size) == old.root else {
      return faults.append(Catalogue.logIsNoExtension(of: since.path, size: old.size))
    }
    self.since = old.size
    if let key, !note.isSigned(by: key, named: old.origin) {
      warnings.append(Catalogue.checkpointIsNotSigned(since.path))
    }
  }

  /// Holds what the entries come to against the publication's data and the log's own index.
  private mutating func checkRecords(_ bytes: [[UInt8]]) {
    let entries = bytes.concurrentMap(chunkSize: 512) { LogEntry($0) }
    if let wrong = entries.firstIndex(where: { $0 == nil }) {
      return faults.append(Catalogue.logEntryIsWrong(shownFolder + "log", index: wrong))
    }
    var onRecord: [String: [String: Int]] = [:]
    for (place, entry) in entries.enumerated() {
      guard let entry else { continue }
      onRecord[entry.brand, default: [:]][entry.key] = entry.change == .withdrawn ? nil : place
    }
    checkIndex(onRecord)
    guard let brands = facts(of: .brands, PublishedFacts.Brand.self),
      let revocations = facts(of: .revocations, PublishedFacts.Revocation.self)
    else { return }
    let told = onRecord.mapValues { $0.values.sorted().compactMap { entries[$0] } }.filter { !$0.value.isEmpty }
    checkBrands(brands, told)
    checkRevocations(revocations, told)
  }

  private mutating func checkIndex(_ facts: [String: [String: Int]]) {
    let fileCount = LogIndex.fileCount(ofFilesIn: file)
    var index = LogIndex(fileCount: max(1, fileCount))
    for (brand, facts) in facts { index.set(facts, of: brand) }
    for number in 0..<index.fileCount where file(LogIndex.path(of: number)) != index.bytes(of: number) {
      faults.append(Catalogue.logFileIsWrong(shownFolder + LogIndex.path(of: number)))
    }
  }

  /// A brand's standing is what its latest fact says, its level and cycle those of its latest award.
  private mutating func checkBrands(_ brands: [PublishedFacts.Brand], _ told: [String: [LogEntry]]) {
    var left = told
    for brand in brands {
      let entries = (left.removeValue(forKey: brand.id) ?? [])
        .sorted { ($0.day, $0.event.rank) < ($1.day, $1.event.rank) }
      let award = entries.last { $0.event.isAward }
      let isSame =
        entries.last?.after == brand.standing && award?.level == brand.level && award?.cycle == brand.cycle
        && award != nil
      if !isSame { faults.append(Catalogue.logTellsOtherwise(brand: brand.id)) }
    }
    faults += left.keys.sorted().map { Catalogue.logTellsOtherwise(brand: $0) }
  }

  private mutating func checkRevocations(_ revocations: [PublishedFacts.Revocation], _ told: [String: [LogEntry]]) {
    let logged = Set(told.values.joined().filter { $0.cycle == nil }.map { ToldDecision($0) })
    let published = revocations.flatMap { revocation in
      [
        ToldDecision(
          brand: revocation.brand, event: .revoked, day: revocation.date, ground: revocation.ground,
          document: LogFacts.told(revocation.document))
      ] + (revocation.setAsideOn.map { [ToldDecision(brand: revocation.brand, event: .setAside, day: $0)] } ?? [])
    }
    for brand in Set(logged.symmetricDifference(published).map(\.brand)).sorted() {
      let fault = Catalogue.logTellsOtherwise(brand: brand)
      if !faults.contains(fault) { faults.append(fault) }
    }
  }

  /// The facts of a data file; nil where it cannot be read, which is told then.
  private mutating func facts<Fact: PublishedFact>(of data: DataFile, _: Fact.Type) -> [Fact]? {
    let lines = file(data.path).flatMap { DataLines($0) }
    let facts = lines.map { lines in lines.records.indices.map { lines.node(of: $0).flatMap(Fact.init) } }
    guard let facts, !facts.contains(where: { $0 == nil }) else {
      faults.append(Catalogue.logFileIsWrong(shownFolder + data.path))
      return nil
    }
    return facts.compactMap(\.self)
  }
}

/// What the log and the revocations that are published both tell of a revocation, or of its setting aside.
private struct ToldDecision: Hashable {
  var brand: String
  var event: LogFact.Event
  var day: Day
  var ground: Int?
  var document: String?
}

extension ToldDecision {
  init(_ entry: LogEntry) {
    self.init(
      brand: entry.brand, event: entry.event, day: entry.day, ground: entry.ground,
      document: entry.event == .revoked ? entry.document : nil)
  }
}

extension LogIndex {
  /// How many files an index has, as a publication's files say.
  static func fileCount(ofFilesIn file: (String) -> [UInt8]?) -> Int {
    var count = 0
    while file(path(of: count)) != nil { count += 1 }
    // A number that is no power of two is none of an index.
    return count > 0 && count & (count - 1) == 0 ? count : 1
  }
}
