import Diagnostics
import Records
import Vocabulary

/// `revocation-not-in-force`: a brand is revoked only while it is in force, judged without that revocation (N9).
struct RevocationNotInForce: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    ledger.revocations.compactMap { entry in
      let row = ledger.row(of: entry)
      guard !ledger.wasInForce(entry), !ledger.isRefused(row.brand.value), !ledger.hasUnclearRevocation(entry.brand)
      else { return nil }
      let history = ledger.history(of: entry.brand).without(entry.withdrawal)
      let results = Self.resultsOfTheDay(of: entry, history, ledger)
      return Diagnostic(
        Catalogue.revocationNotInForce(
          brand: row.brand.value, date: entry.withdrawal.date.wording, state: history.state(on: entry.withdrawal.date),
          isWithResults: results != nil),
        at: row.date.place, subjects: [row.brand.value],
        notes: results.map { [Diagnostic.Note(Catalogue.publishedHere, at: $0)] } ?? [])
    }
  }

  /// Where the results are dated with which the brand left, if the revocation is of the same day.
  private static func resultsOfTheDay(
    of entry: Ledger.RevocationEntry, _ history: BrandHistory, _ ledger: Ledger
  ) -> Place? {
    guard let cycle = ledger.publications.firstIndex(of: entry.withdrawal.date),
      history.levelInForce(before: cycle) != nil
    else { return nil }
    return ledger.cycles[cycle].announced?.place
  }
}

extension Ledger {
  /// True for the revocation of a brand that was in force on the day, judged without that revocation.
  func wasInForce(_ entry: RevocationEntry) -> Bool {
    history(of: entry.brand).without(entry.withdrawal).levelInForce(on: entry.withdrawal.date) != nil
  }
}
