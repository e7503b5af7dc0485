import Diagnostics
import Parallel
package import Records
package import Vocabulary

/// The rules, run over records.
package enum RegisterCheck {
  /// Runs every rule over the records and builds the register. `day` is for `term-elapsed`, `unfinished-text`,
  /// `early-announcement` and, since a correction counts from its day on, for what bars applications; else the rules look at
  /// all records, also at those dated later.
  package static func check(_ records: Records, asOf day: Day) -> CheckResult {
    let ledger = Ledger(records)
    let standingRules = ledger.canTellStanding ? standingRules : []
    let dayRules: [any Rule] = [
      TermElapsed(day: day), UnfinishedText(day: day), EarlyAnnouncement(day: day), ReappliedWithinBar(day: day),
      RevokedAfterApplication(day: day),
    ]
    let findings = (rules + dayRules + standingRules)
      .concurrentMap(chunkSize: 1) { $0.findings(in: ledger) }.flatMap(\.self)
    let diagnostics = Waivers.apply(records.waivers, to: findings, areAllFound: records.unreadPaths.isEmpty).sorted()
    return CheckResult(register: Register(ledger), diagnostics: diagnostics)
  }

  private static let rules: [any Rule] = [
    DuplicateInstitution(), DuplicateBrand(), DuplicateOutcome(), DuplicateRevocation(), DuplicateSlug(),
    DuplicateAddress(),
    UnknownInstitution(), UnknownBrand(), UnknownDistrict(), UnknownCycle(),
    InvalidCreditCode(), MissingPermit(), SimilarNames(),
    CycleOrder(), CycleOffSchedule(), AppliedOutsideWindow(),
    Disqualified(),
    WrongDistrict(), SetAsideOrder(), CountMismatch(), UnmatchedDocument(), OddDocument(),
  ]

  /// The rules that ask how a brand stood on a day.
  private static let standingRules: [any Rule] = [MissingOutcome(), OutcomeNotPossible(), RevocationNotInForce()]
}
