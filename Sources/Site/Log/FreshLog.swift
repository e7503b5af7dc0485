import Parallel
import Registry
import TransparencyLog
import Vocabulary

/// A log that is made from the records alone: every fact by its day. Entries are written when a file wants them, so that a
/// large register's log is not held in memory.
struct FreshLog: Sendable {
  let tiles: LogTiles
  let fileCount: Int
  private let facts: LogFacts
  /// In the order of the log.
  private let entries: [LogFact]
  /// Of what entries do not say openly, in the same order; empty without a secret.
  private let digests: [TreeHash]
  private let places: FactPlaces
  /// For each file of the index its brands.
  private let brands: [[UInt32]]

  init(_ register: PublishedRegister, secret: LogSecret?) {
    let facts = LogFacts(register: register)
    let entries = Array(register.brands.indices).concurrentMap(chunkSize: 512) { facts.facts(of: $0) }.flatMap(\.self)
      .sorted { ($0.day, $0.brand, $0.rank) < ($1.day, $1.brand, $1.rank) }
    let digests =
      secret.map { secret in
        entries.concurrentMap(chunkSize: 512) { facts.digest(of: $0, head: facts.head(of: $0), secret) }
      } ?? []
    tiles = LogTiles(
      of: Array(entries.indices).concurrentMap(chunkSize: 512) { place in
        let head = facts.head(of: entries[place])
        return TreeHash.leaf(LogEntry.bytes(head, .new, digest: digests.isEmpty ? nil : digests[place]))
      })
    self.facts = facts
    self.entries = entries
    self.digests = digests
    fileCount = LogIndex.fileCount(brands: register.brands.count)
    places = FactPlaces(of: entries, brands: register.brands.count)
    var brands = [[UInt32]](repeating: [], count: fileCount)
    for brand in register.brands.indices where !places[brand].isEmpty {
      brands[LogIndex.file(of: register.brands[brand].id, fileCount: fileCount)].append(UInt32(brand))
    }
    self.brands = brands
  }

  /// The bytes of `count` entries from `width * bundle` on.
  func entries(ofBundle bundle: Int, count: Int) -> [UInt8] {
    let start = bundle * TilePath.width
    var bytes: [UInt8] = []
    for place in start..<start + count {
      let digest = digests.isEmpty ? nil : digests[place]
      EntryBundle.append(LogEntry.bytes(facts.head(of: entries[place]), .new, digest: digest), to: &bytes)
    }
    return bytes
  }

  func index(ofFile file: Int) -> [UInt8] {
    let brands = brands[file].map { (id: facts.register.brands[Int($0)].id, places: places[Int($0)]) }
    return LogIndex.bytes(
      of: brands.sorted { $0.id < $1.id }.map { brand in
        (brand.id, brand.places.map { (facts.key(of: entries[Int($0)]), Int($0)) })
      })
  }
}

/// Where the facts of each brand stand in the log. As an array for each brand it would be ten times as large.
private struct FactPlaces: Sendable {
  /// Brand after brand, each one's in the order of the log.
  private let places: [UInt32]
  /// Where those of each brand begin; one more at the end.
  private let starts: [UInt32]

  init(of entries: [LogFact], brands: Int) {
    var starts = [UInt32](repeating: 0, count: brands + 1)
    for fact in entries { starts[fact.brand + 1] += 1 }
    for brand in 0..<brands { starts[brand + 1] += starts[brand] }
    var next = starts
    var places = [UInt32](repeating: 0, count: entries.count)
    for (place, fact) in entries.enumerated() {
      places[Int(next[fact.brand])] = UInt32(place)
      next[fact.brand] += 1
    }
    (self.places, self.starts) = (places, starts)
  }

  subscript(brand: Int) -> ArraySlice<UInt32> { places[Int(starts[brand])..<Int(starts[brand + 1])] }
}

extension LogFacts {
  /// The digest of what the entry of a fact does not say openly.
  func digest(of fact: LogFact, head: [UInt8], _ secret: LogSecret) -> TreeHash {
    Commitment.digest(of: covered(by: fact), salt: secret.salt(of: head))
  }
}
