import Diagnostics
import Records

/// `similar-names`: two institutions' names differ by more than width, brackets, blanks, case and one character. A numeral
/// that differs makes a series of names, not a slip.
struct SimilarNames: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let entries = ledger.institutions.sorted { ($0.district, $0.row) < ($1.district, $1.row) }
    let pairs = NearNames.pairs(
      of: entries.map { ledger.records.districts[$0.district].institutions[$0.row].name.value })
    return pairs.map { pair in
      let (first, later) = (ledger.row(of: entries[pair.first]), ledger.row(of: entries[pair.later]))
      let problem =
        pair.isSame
        ? Catalogue.sameName(later.name.value, as: first.name.value)
        : Catalogue.nearName(later.name.value, to: first.name.value)
      return Diagnostic(
        problem, at: later.name.place, subjects: [later.uscc.value, first.uscc.value],
        notes: [Diagnostic.Note(Catalogue.otherNameHere, at: first.name.place)])
    }
  }
}
