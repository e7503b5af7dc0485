import Diagnostics
import Records

/// `similar-names`: two institutions' names differ by more than width, brackets, blanks, case, the city, the form of a company
/// and one character. A numeral that differs makes a series of names, not a slip.
struct SimilarNames: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let entries = ledger.institutions.sorted { ($0.district, $0.row) < ($1.district, $1.row) }
    let pairs = NearNames.pairs(
      of: entries.map { ledger.records.districts[$0.district].institutions[$0.row].name.value },
      in: Self.places(of: ledger.records))
    return pairs.map { pair in
      let (first, later) = (ledger.row(of: entries[pair.first]), ledger.row(of: entries[pair.later]))
      return Diagnostic(
        Self.problem(pair.likeness, later.name.value, first.name.value), at: later.name.place,
        subjects: [later.uscc.value, first.uscc.value],
        notes: [Diagnostic.Note(Catalogue.otherNameHere, at: first.name.place)])
    }
  }

  /// The texts in which the register names its city.
  private static func places(of records: Records) -> [String] {
    let register = records.register.map { [$0.title.value, $0.authority.value] } ?? []
    return register + records.districts.flatMap { [$0.bureau.value, $0.address?.value ?? ""] }
  }

  private static func problem(_ likeness: NearNames.Likeness, _ name: String, _ other: String) -> Problem {
    switch likeness {
    case .same: Catalogue.sameName(name, as: other)
    case .near: Catalogue.nearName(name, to: other)
    case .akin: Catalogue.akinName(name, to: other)
    }
  }
}
