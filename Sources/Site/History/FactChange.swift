import Diagnostics

/// A fact that two publications tell differently, or only one of them tells.
struct FactChange<Fact: PublishedFact>: Sendable {
  var key: Fact.Key
  var previous: Fact?
  var next: Fact?
  /// Where the previous publication tells it: an index into the file's records.
  var record: Int?
}

extension DataFiles {
  /// What a file would tell otherwise than the last publication's, by key; where there is no last publication, all that it
  /// would tell. What would be published is made by what publishes it, so that both sides are read alike.
  func changes<Fact: PublishedFact>(
    in file: DataFile, since last: LastPublication?
  ) throws(Obstacle) -> [FactChange<Fact>] {
    let previous: DataLines? = if let last { try last.lines(of: file) } else { nil }
    return try changes(in: file, since: previous, of: last)
  }

  /// The same, with the file of the last publication as it was read.
  func changes<Fact: PublishedFact>(
    in file: DataFile, since previous: DataLines?, of last: LastPublication?
  ) throws(Obstacle) -> [FactChange<Fact>] {
    guard let changes: [FactChange<Fact>] = changes(in: file, since: previous) else {
      throw Catalogue.unreadablePublication((last?.shownFolder ?? "") + file.path)
    }
    return changes
  }

  /// The same, by that file alone; nil where a record of it is malformed.
  func changes<Fact: PublishedFact>(in file: DataFile, since previous: DataLines?) -> [FactChange<Fact>]? {
    var merge = RecordMerge(previous: previous)
    forEachRecord(of: file) { merge.take($0) }
    merge.finish()
    var changes: [Fact.Key: FactChange<Fact>] = [:]
    for record in merge.old {
      guard let fact = previous?.node(of: record).flatMap(Fact.init) else { return nil }
      changes[fact.key] = FactChange(key: fact.key, previous: fact, record: record)
    }
    for bytes in merge.new {
      guard let fact = JSONReader.node(of: bytes[...]).flatMap(Fact.init) else { return nil }
      changes[fact.key, default: FactChange(key: fact.key)].next = fact
    }
    return changes.values.filter { $0.previous != $0.next }.sorted { $0.key < $1.key }
  }
}
