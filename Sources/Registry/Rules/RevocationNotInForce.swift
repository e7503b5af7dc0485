import Diagnostics
import Records
import Vocabulary

/// `revocation-not-in-force`: a brand is revoked only while it is in force, judged without that revocation (N9).
struct RevocationNotInForce: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    ledger.revocations.compactMap { entry in
      let history = ledger.history(of: entry.brand).without(entry.withdrawal)
      let row = ledger.row(of: entry)
      guard history.levelInForce(on: entry.withdrawal.date) == nil, !ledger.isRefused(row.brand.value)
      else { return nil }
      return Diagnostic(
        Catalogue.revocationNotInForce(
          brand: row.brand.value, date: entry.withdrawal.date.wording, state: history.state(on: entry.withdrawal.date)),
        at: row.date.place, subjects: [row.brand.value])
    }
  }
}
