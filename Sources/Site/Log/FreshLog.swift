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
  /// For each file of the index its brands, and where the facts of each stand in the log.
  private let index: [[(id: String, facts: [(key: String, index: Int)])]]

  init(_ register: PublishedRegister, secret: LogSecret?) {
    let facts = LogFacts(register: register)
    let entries = Array(register.brands.indices).concurrentMap(chunkSize: 512) { facts.facts(of: $0) }.flatMap(\.self)
      .sorted { ($0.day, $0.brand, $0.rank) < ($1.day, $1.brand, $1.rank) }
    let hashes = entries.concurrentMap(chunkSize: 512) { fact in
      let head = facts.head(of: fact)
      let digest = facts.digest(of: fact, head: head, secret)
      return (leaf: TreeHash.leaf(LogEntry.bytes(head, .new, digest: digest)), digest: digest)
    }
    self.facts = facts
    self.entries = entries
    digests = hashes.compactMap(\.digest)
    tiles = LogTiles(of: hashes.map(\.leaf))
    fileCount = LogIndex.fileCount(brands: register.brands.count)
    index = Self.index(entries, facts, fileCount: fileCount)
  }

  private static func index(
    _ entries: [LogFact], _ facts: LogFacts, fileCount: Int
  ) -> [[(id: String, facts: [(key: String, index: Int)])]] {
    var places = [[(key: String, index: Int)]](repeating: [], count: facts.register.brands.count)
    for (place, fact) in entries.enumerated() { places[fact.brand].append((facts.key(of: fact), place)) }
    var files = [[(id: String, facts: [(key: String, index: Int)])]](repeating: [], count: fileCount)
    for (brand, places) in places.enumerated() where !places.isEmpty {
      let id = facts.register.brands[brand].id
      files[LogIndex.file(of: id, fileCount: fileCount)].append((id, places))
    }
    return files.map { $0.sorted { $0.id < $1.id } }
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

  func index(ofFile file: Int) -> [UInt8] { LogIndex.bytes(of: index[file]) }
}

extension LogFacts {
  /// The digest of what the entry of a fact does not say openly; nil without a secret.
  func digest(of fact: LogFact, head: [UInt8], _ secret: LogSecret?) -> TreeHash? {
    secret.map { Commitment.digest(of: covered(by: fact), salt: $0.salt(of: head)) }
  }
}
