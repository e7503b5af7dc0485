package import Records
package import Vocabulary

/// The rules, run over records.
package enum RegisterCheck {
  /// Runs every rule over the records and builds the register. `day` is only for `term-elapsed`; the rules look at all
  /// records, also at those dated later.
  package static func check(_ records: Records, asOf day: Day) -> CheckResult {
    let ledger = Ledger(records)
    return CheckResult(register: Register(ledger), diagnostics: [])
  }
}
