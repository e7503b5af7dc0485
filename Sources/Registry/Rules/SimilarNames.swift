import Diagnostics
import Records

/// `similar-names`: two institutions' names differ by more than width, brackets, blanks, case and one character. A numeral
/// that differs makes a series of names, not a slip.
struct SimilarNames: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let rows = ledger.institutions.map { ledger.row(of: $0) }.sorted { $0.name.place < $1.name.place }
    let pairs = NearNames.pairs(of: rows.map(\.name.value))
    return pairs.map { pair in
      let (first, later) = (rows[pair.first], rows[pair.later])
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
