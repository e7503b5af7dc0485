package import Diagnostics
import TransparencyLog
import Vocabulary

/// What a log is to extend, and what may have changed since.
package struct LogBase: Sendable {
  let log: StandingLog
  /// The ids of the brands of which facts may be told otherwise than there; nil where that is not known.
  let changedBrands: Set<String>?
  /// Those of all publications that are known, that of the standing one first.
  private let logs: [StandingLog]

  /// Of the publication that stands and those that are kept, the longest log that has all of what stands: an entry that was
  /// ever public stays, also where its publication was taken back. Nil where none has a log.
  ///
  /// - Parameter changedBrands: what was found when the register was held against the standing one.
  /// - Throws: an obstacle if a log is not as it was published.
  package init?(
    _ standing: LastPublication?, changedBrands: Set<String>?, kept: [LastPublication]
  ) throws(Obstacle) {
    var logs: [StandingLog] = []
    if let standing, let log = try StandingLog(of: standing) { logs.append(log) }
    let own = logs.count
    for publication in kept where publication.listDigest != standing?.listDigest {
      if let log = try StandingLog(of: publication) { logs.append(log) }
    }
    self.logs = logs
    guard let log = try Self.longest(of: logs) else { return nil }
    self.log = log
    self.changedBrands = own == 1 && log.publication.listDigest == standing?.listDigest ? changedBrands : nil
  }

  /// The same of those alone that show no later day.
  func log(upTo day: Day) throws(Obstacle) -> StandingLog? {
    try Self.longest(of: logs.filter { $0.publication.day <= day })
  }

  /// The first one, or a longer one that goes on from it.
  private static func longest(of logs: [StandingLog]) throws(Obstacle) -> StandingLog? {
    guard var longest = logs.first else { return nil }
    for log in logs.dropFirst().sorted(by: { $0.checkpoint.size < $1.checkpoint.size })
    where log.checkpoint.size > longest.checkpoint.size {
      if try log.root(of: longest.checkpoint.size) == longest.checkpoint.root { longest = log }
    }
    return longest
  }
}
