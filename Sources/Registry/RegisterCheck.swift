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
    let diagnostics = Waivers.apply(
      records.waivers, to: findings, answered: Disqualified(isOpen: false).findings(in: ledger),
      areAllFound: areAllFound(records, findings)
    ).sorted()
    return CheckResult(register: Register(ledger), diagnostics: diagnostics)
  }

  /// False where what a waiver is for may stand in a row that is told to be wrong, or follow from what does: that has to be
  /// mended first. What a waiver could set aside itself may be there for a waiver with a slip in its subject.
  private static func areAllFound(_ records: Records, _ findings: [Diagnostic]) -> Bool {
    records.unreadPaths.isEmpty && records.refusedKeys.isEmpty
      && !findings.contains { $0.severity == .error && !$0.id.isWaivable }
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
