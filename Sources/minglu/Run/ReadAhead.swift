import Diagnostics
import Parallel
import Publishing
import Site

/// What a run needs when it publishes, read while it reads and checks the records.
final class ReadAhead: Sendable {
  /// What is read; nil what could not be read, or is not there.
  struct Result: Sendable {
    /// What tells the program and the templates from all others.
    var means: String?
    /// What the files that stand in the output folder were made from.
    var made: MadeRecord?
  }

  private let output: String
  private let reading: Meanwhile<Result>

  /// The publication that the records are held against; nil where none stands.
  let last: Meanwhile<Swift.Result<LastPublication?, Obstacle>>

  private init(_ standing: StandingOptions, _ theme: Theme, _ session: Session) {
    output = standing.output
    let last = Meanwhile { Swift.Result { () throws(Obstacle) in try session.lastPublication(standing) } }
    reading = Meanwhile {
      let list = standing.previous == nil ? try? last.result.get()?.listDigest : nil
      return Result(
        means: try? Means.digest(theme), made: list.flatMap { MadeRecord.read(besides: standing.output, of: $0) })
    }
    self.last = last
  }

  /// Begins where that is worth it: a small publication is read in no time, in the order of all other calls.
  static func begin(_ standing: StandingOptions, _ theme: Theme, _ session: Session) -> ReadAhead? {
    Publisher.isLarge(standing.output) ? ReadAhead(standing, theme, session) : nil
  }

  /// Waits for all of it.
  var result: Result { reading.result }

  /// Begins to read what stands in the output folder. It is as large as the records, so it is read when those are gone.
  func standing() -> Meanwhile<StandingPublication?> { Meanwhile { [output] in Publisher.standing(in: output) } }
}
