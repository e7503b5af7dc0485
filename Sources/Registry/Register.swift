package import Diagnostics
import Records
package import Vocabulary

/// The whole register, with everything on record whatever its date: what records without errors make.
package struct Register: Sendable {
  let ledger: Ledger
  private let info: RegisterInfo

  /// Nil without a `registry.yaml`.
  init?(_ ledger: Ledger) {
    guard let record = ledger.records.register else { return nil }
    self.ledger = ledger
    info = RegisterInfo(record, publicKey: ledger.records.publicKey)
  }

  /// What the public may see on a day. Facts dated later are left out of it entirely.
  package func published(on day: Day) -> PublishedRegister {
    DayExtract(of: ledger, on: day).register(info)
  }

  /// The secret under which the log commits to names; never published.
  package var logSalt: String? { ledger.records.register?.logSalt?.value }

  /// The day of a cycle's results, whether they are public by now or not; nil where there is none.
  package func announced(_ cycle: String) -> Day? { ledger.cycles.first { $0.id.value == cycle }?.announced?.value }

  /// Where each record stands in the content tree, made anew at each call: for findings that point to records by their key.
  package func places() -> RecordPlaces { RecordPlaces(ledger) }

  /// The earliest day after the given one on which what is published changes, or nil: a record dated later takes effect
  /// (results, a window, a revocation or its setting aside, an announcement, a correction), the latest term has passed, or a
  /// bar ends.
  package func nextChange(after day: Day) -> Day? { ledger.daysOfChange.filter { $0 > day }.min() }
}

/// What checking gives.
package struct CheckResult: Sendable {
  /// Nil where the records lack what a register cannot be built without.
  package var register: Register?
  /// Every finding of every rule that no waiver sets aside, sorted.
  package var diagnostics: [Diagnostic]
}
