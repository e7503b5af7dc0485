import Diagnostics
import Registry

/// A fact that two publications tell differently, or only one of them tells.
struct FactChange<Fact: PublishedFact>: Sendable {
  var key: Fact.Key
  var previous: Fact?
  var next: Fact?
  /// Where the previous publication tells it: an index into the file's records.
  var record: Int?
}

/// What a file would tell otherwise, and how many records the last publication's has.
struct FileChanges<Fact: PublishedFact>: Sendable {
  /// By key.
  var facts: [FactChange<Fact>]
  var standingRecords: Int
}

extension DataFiles {
  /// What a file would tell otherwise than the last publication's; where there is no last publication, all that it would
  /// tell. What would be published is made by what publishes it, so that both sides are read alike.
  ///
  /// - Throws: an obstacle where the last publication's file is not as it was published, or a record of it is malformed.
  func compare<Fact: PublishedFact>(
    _ file: DataFile, since last: LastPublication?
  ) throws(Obstacle) -> FileChanges<Fact> {
    // Publications before it was there are no reason for findings.
    let last = file == .revocationNotes ? last.flatMap { $0.has(file) ? $0 : nil } : last
    // A cycle's record is as long as a file.
    if file == .cycles, let last, try last.hasSameRecords(in: file, as: parts(of: .cycles)) {
      return FileChanges(facts: [], standingRecords: register.cycles.count)
    }
    var merge = RecordMerge(of: recordCount(of: file)) { self.record($0, of: file, into: &$1) }
    let standing = try last?.forEachRecord(of: file) { merge.take($0, at: $1) }
    merge.finish()
    var changes: [Fact.Key: FactChange<Fact>] = [:]
    func fact(of bytes: [UInt8]) throws(Obstacle) -> Fact {
      guard let fact = JSONReader.node(of: bytes[...]).flatMap(Fact.init) else {
        throw Catalogue.unreadablePublication((last?.shownFolder ?? "") + file.path)
      }
      return fact
    }
    for (record, bytes) in merge.old {
      let fact = try fact(of: bytes)
      changes[fact.key] = FactChange(key: fact.key, previous: fact, record: record)
    }
    for bytes in merge.new {
      let fact = try fact(of: bytes)
      changes[fact.key, default: FactChange(key: fact.key)].next = fact
    }
    return FileChanges(
      facts: changes.values.filter { $0.previous != $0.next }.sorted { $0.key < $1.key },
      standingRecords: standing ?? 0)
  }

  /// The facts of such a comparison.
  func changes<Fact: PublishedFact>(
    in file: DataFile, since last: LastPublication?
  ) throws(Obstacle) -> [FactChange<Fact>] {
    try compare(file, since: last).facts
  }
}
