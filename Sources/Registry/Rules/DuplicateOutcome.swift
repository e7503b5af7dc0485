import Diagnostics
import Records

/// `duplicate-outcome`: a brand has one outcome in a cycle's results (N5).
struct DuplicateOutcome: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    ledger.repeatedResults.map { pair in
      let brand = ledger.row(of: pair.entry).brand
      let cycle = ledger.allCycles[pair.entry.cycle].id.value
      return Diagnostic(
        Catalogue.duplicateOutcome(brand: brand.value, cycle: cycle), at: brand.place,
        subjects: [brand.value, cycle],
        notes: [Diagnostic.Note(Catalogue.firstGivenHere, at: ledger.row(of: pair.first).brand.place)])
    }
  }
}
