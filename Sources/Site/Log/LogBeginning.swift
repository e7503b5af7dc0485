import Diagnostics
import Registry
import Signatures
import TransparencyLog
import Vocabulary

extension PublicLog {
  /// What a log that stands has for an earlier day.
  enum Beginning {
    /// What it had before anything dated later came in.
    case log(PublicLog)
    /// That is not what the day has, because facts came in late or were amended since: the first brand of which it is not.
    case toldOtherwise(brand: String)
  }

  /// The log of an earlier day than the one that stands.
  static func beginning(
    of standing: StandingLog, for register: PublishedRegister, signedBy key: SigningKey?
  ) throws(Obstacle) -> Beginning {
    let beginning = try LogBeginning(of: standing, on: register.day)
    if let brand = beginning.brandsTold(otherwiseIn: register).min() { return .toldOtherwise(brand: brand) }
    let tiles = LogTiles(of: beginning.leaves)
    let checkpoint = Checkpoint(origin: standing.checkpoint.origin, size: tiles.size, root: tiles.root)
    let fileCount = LogIndex.fileCount(brands: register.brands.count)
    var files: [String: [UInt8]] = [:]
    let index = beginning.index.split(into: fileCount)
    for file in 0..<fileCount { files[LogIndex.path(of: file)] = index.bytes(of: file) }
    let whole = Set(LogTiles.tiles(ofSize: standing.checkpoint.size))
    for tile in LogTiles.tiles(ofSize: tiles.size) where !whole.contains(tile) {
      files[folder + tile.path] = tiles.bytes(of: tile) ?? []
      if tile.level == 0 {
        files[folder + TilePath.entries(index: tile.index, count: tile.count)] = beginning.lastBundle
      }
    }
    return .log(
      PublicLog(
        standing, ofSize: tiles.size, files, fileCount: fileCount,
        note: try note(checkpoint, beside: standing.note, key)))
  }
}

/// The entries of a log that came in before any that is dated after a day.
private struct LogBeginning {
  private(set) var leaves: [TreeHash] = []
  private(set) var index = LogIndex(fileCount: 1)
  /// The bytes of the bundle that is not whole.
  private(set) var lastBundle: [UInt8] = []
  /// What is told of each brand's facts, by key.
  private var told: [String: [String: [UInt8]]] = [:]

  init(of standing: StandingLog, on day: Day) throws(Obstacle) {
    var isCut = false
    try standing.forEachEntry { place, entry throws(Obstacle) in
      isCut = isCut || entry.day > day
      if !isCut { add(entry, at: place) }
    }
  }

  private mutating func add(_ entry: LogEntry, at place: Int) {
    leaves.append(.leaf(entry.bytes))
    if place % TilePath.width == 0 { lastBundle = [] }
    EntryBundle.append(entry.bytes, to: &lastBundle)
    let isOnRecord = entry.change != .withdrawn
    told[entry.brand, default: [:]][entry.key] = isOnRecord ? Array(entry.head) : nil
    var facts = index.facts(of: entry.brand)
    facts[entry.key] = isOnRecord ? place : nil
    index.set(facts, of: entry.brand)
  }

  /// The brands of which a register tells facts that are not told so here, or does not tell what is.
  func brandsTold(otherwiseIn register: PublishedRegister) -> [String] {
    let facts = LogFacts(register: register)
    var left = told.filter { !$0.value.isEmpty }
    var found: [String] = []
    for (brand, record) in register.brands.enumerated() {
      let own = facts.facts(of: brand)
      let now = Dictionary(own.map { (facts.key(of: $0), facts.head(of: $0)) }) { first, _ in first }
      if now != left.removeValue(forKey: record.id) ?? [:] { found.append(record.id) }
    }
    return found + left.keys
  }
}
