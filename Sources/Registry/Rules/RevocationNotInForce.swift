import Diagnostics
import Records
import Vocabulary

/// `revocation-not-in-force`: a brand is revoked only while it is in force, judged without that revocation (N9).
struct RevocationNotInForce: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    ledger.revocations.compactMap { entry in
      let row = ledger.row(of: entry)
      guard !ledger.wasInForce(entry), !ledger.isRefused(row.brand.value) else { return nil }
      let history = ledger.history(of: entry.brand).without(entry.withdrawal)
      return Diagnostic(
        Catalogue.revocationNotInForce(
          brand: row.brand.value, date: entry.withdrawal.date.wording, state: history.state(on: entry.withdrawal.date)),
        at: row.date.place, subjects: [row.brand.value])
    }
  }
}

extension Ledger {
  /// True for the revocation of a brand that was in force on the day, judged without that revocation.
  func wasInForce(_ entry: RevocationEntry) -> Bool {
    history(of: entry.brand).without(entry.withdrawal).levelInForce(on: entry.withdrawal.date) != nil
  }
}
