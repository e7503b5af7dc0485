import Diagnostics
import Parallel
import Publishing
import Site

/// What a run needs when it publishes, read while it reads and checks the records.
final class ReadAhead: Sendable {
  private let reading: Meanwhile<(means: String?, standing: StandingPublication?)>

  /// The publication that the records are held against; nil where none stands.
  let last: Meanwhile<Result<LastPublication?, Obstacle>>

  private init(_ standing: StandingOptions, _ theme: Theme, _ session: Session) {
    last = Meanwhile { Result { () throws(Obstacle) in try session.lastPublication(standing) } }
    reading = Meanwhile { (try? Means.digest(theme), Publisher.standing(in: standing.output)) }
  }

  /// Begins where that is worth it: a small publication is read in no time, in the order of all other calls.
  static func begin(_ standing: StandingOptions, _ theme: Theme, _ session: Session) -> ReadAhead? {
    Publisher.isLarge(standing.output) ? ReadAhead(standing, theme, session) : nil
  }

  /// What tells the program and the templates from all others, and what stands in the output folder; nil what could not be
  /// read.
  var result: (means: String?, standing: StandingPublication?) { reading.result }
}
