import Diagnostics
import Records

/// `duplicate-revocation`: a brand's revocation on a day is recorded once.
struct DuplicateRevocation: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    ledger.repeatedRevocations.map { pair in
      let row = ledger.row(of: pair.entry)
      return Diagnostic(
        Catalogue.duplicateRevocation(brand: row.brand.value, date: row.date.value.wording), at: row.brand.place,
        subjects: [row.brand.value],
        notes: [Diagnostic.Note(Catalogue.firstGivenHere, at: ledger.row(of: pair.first).brand.place)])
    }
  }
}
