import Diagnostics
import Registry
import Vocabulary

/// The data files that say what a publication says.
struct PublicationData: Sendable {
  let brands: DataLines
  let revocations: DataLines
  let cycles: DataLines
  let announcements: DataLines
  let corrections: DataLines

  /// The day that the publication shows.
  var day: Day { brands.day }

  /// Reads the files by their paths within the publication. The error is the path of the first that is missing or not as
  /// a publication has it.
  init(_ file: (String) -> [UInt8]?) throws(UnreadableFile) {
    func lines(_ path: String) throws(UnreadableFile) -> DataLines {
      guard let bytes = file(path), let lines = DataLines(path: path, bytes: bytes) else {
        throw UnreadableFile(path: path)
      }
      return lines
    }
    brands = try lines("data/brands.json")
    revocations = try lines("data/revocations.json")
    cycles = try lines("data/cycles.json")
    announcements = try lines("data/announcements.json")
    corrections = try lines("data/corrections.json")
  }

  /// What a register would be published as. It is made by what writes the files, so that both sides of a comparison are
  /// read alike.
  init(_ register: PublishedRegister) throws(UnreadableFile) {
    let files = DataFiles(register: register)
    try self.init { path in
      var bytes: [UInt8] = []
      switch path {
      case "data/brands.json": files.brands(into: &bytes)
      case "data/revocations.json": files.revocations(into: &bytes)
      case "data/cycles.json": files.cycles(into: &bytes)
      case "data/announcements.json": files.announcements(into: &bytes)
      default: files.corrections(into: &bytes)
      }
      return bytes
    }
  }
}

/// A file of a publication that cannot be read.
struct UnreadableFile: Error {
  /// Within the publication.
  var path: String
}

/// A fact that two publications tell differently, or only one of them tells.
struct FactChange<Fact: PublishedFact>: Sendable {
  var key: Fact.Key
  var previous: Fact?
  var next: Fact?
  /// Where the previous publication tells it: an index into the file's records.
  var record: Int?
}

extension DataLines {
  /// What this file tells otherwise than a previous one, by key; a nil `previous` tells nothing. Only records whose bytes
  /// differ are read.
  func changes<Fact: PublishedFact>(
    since previous: DataLines?, of _: Fact.Type = Fact.self
  ) throws(UnreadableFile) -> [FactChange<Fact>] {
    guard let previous else { return try facts(at: records.indices).map { FactChange(key: $0.key, next: $0) } }
    let (old, new) = differing(from: previous)
    var changes: [Fact.Key: FactChange<Fact>] = [:]
    for (record, fact) in zip(old, try previous.facts(at: old) as [Fact]) {
      changes[fact.key] = FactChange(key: fact.key, previous: fact, record: record)
    }
    for fact in try facts(at: new) as [Fact] {
      changes[fact.key, default: FactChange(key: fact.key)].next = fact
    }
    return changes.values.sorted { $0.key < $1.key }
  }

  private func facts<Fact: PublishedFact>(at records: some Sequence<Int>) throws(UnreadableFile) -> [Fact] {
    var facts: [Fact] = []
    for record in records {
      guard let node = node(of: record), let fact = Fact(node) else { throw UnreadableFile(path: path) }
      facts.append(fact)
    }
    return facts
  }

  /// The records of the previous file that this one does not have, and the other way round; both in order.
  private func differing(from previous: DataLines) -> (previous: [Int], next: [Int]) {
    let shorter = min(records.count, previous.records.count)
    let head = (0..<shorter).first { text(of: $0) != previous.text(of: $0) } ?? shorter
    let tail =
      (0..<shorter - head).first {
        text(of: records.count - 1 - $0) != previous.text(of: previous.records.count - 1 - $0)
      } ?? shorter - head
    let (old, new) = (head..<previous.records.count - tail, head..<records.count - tail)
    let (oldTexts, newTexts) = (Set(old.map(previous.text)), Set(new.map(text)))
    return (old.filter { !newTexts.contains(previous.text(of: $0)) }, new.filter { !oldTexts.contains(text(of: $0)) })
  }
}
