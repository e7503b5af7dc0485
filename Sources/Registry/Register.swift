package import Diagnostics
package import Records
package import Vocabulary

/// The whole register, with everything on record whatever its date: the result of a check without errors.
package struct Register: Sendable {
  /// What the public may see on a day. Facts dated later are left out of it entirely.
  package func published(on day: Day) -> PublishedRegister { preconditionFailure("to be built") }

  /// The earliest day after the given one on which a record dated later takes effect, or nil.
  package func nextChange(after day: Day) -> Day? { nil }
}

/// What checking gives.
package struct CheckResult: Sendable {
  /// Nil where the records lack what a register cannot be built without.
  package var register: Register?
  /// Every finding of every rule that no waiver sets aside, sorted.
  package var diagnostics: [Diagnostic]
}

/// The rules, run over records.
package enum RegisterCheck {
  /// Runs every rule over the records and builds the register. `day` is only for `term-elapsed`; the rules look at all
  /// records, also at those dated later.
  package static func check(_ records: Records, asOf day: Day) -> CheckResult {
    CheckResult(register: nil, diagnostics: [])  // to be built
  }
}
