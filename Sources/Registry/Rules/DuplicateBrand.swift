import Diagnostics
import Records

/// `duplicate-brand`: a brand's id is given once and never reused.
struct DuplicateBrand: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    ledger.repeatedBrands.map { pair in
      Diagnostic(
        Catalogue.duplicateBrand(id: pair.entry.id), at: ledger.row(of: pair.entry).id.place,
        subjects: [pair.entry.id],
        notes: [Diagnostic.Note(Catalogue.firstGivenHere, at: ledger.row(of: pair.first).id.place)])
    }
  }
}
