import Diagnostics
import Records

/// `similar-names`: two institutions' names differ by more than width, brackets, blanks, case, the city, the form of a company
/// and one character, and none has what was once another's name. A numeral that differs makes a series of names, not a slip.
struct SimilarNames: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let entries = ledger.institutions.sorted { ($0.district, $0.row) < ($1.district, $1.row) }
    let names = FoldedNames(entries.map { ledger.row(of: $0).name.value })
    let formerNames = entries.map { ledger.row(of: $0).formerNames }
    let near = NearNames.pairs(of: names, in: Self.places(of: ledger.records))
    // Two that have one finding already have enough.
    let known = Set(near.map { Couple($0.first, $0.later) })
    let renamed = FormerNames.pairs(of: formerNames, among: names).filter {
      !known.contains(Couple($0.owner, $0.namesake))
    }
    return near.map { pair in
      let (first, later) = (ledger.row(of: entries[pair.first]), ledger.row(of: entries[pair.later]))
      return Self.finding(
        Self.problem(pair.likeness, later.name.value, first.name.value), of: later, beside: first,
        note: Catalogue.otherNameHere)
    }
      + renamed.map { pair in
        let (owner, namesake) = (ledger.row(of: entries[pair.owner]), ledger.row(of: entries[pair.namesake]))
        return Self.finding(
          Catalogue.formerName(namesake.name.value, of: owner.name.value), of: namesake, beside: owner,
          note: Catalogue.otherInstitutionHere)
      }
  }

  /// Two institutions, whichever is named first.
  private struct Couple: Hashable {
    private let first: Int
    private let later: Int

    init(_ one: Int, _ other: Int) { (first, later) = (min(one, other), max(one, other)) }
  }

  private static func finding(
    _ problem: Problem, of row: InstitutionRow, beside other: InstitutionRow, note: Wording
  ) -> Diagnostic {
    Diagnostic(
      problem, at: row.name.place, subjects: [row.uscc.value, other.uscc.value],
      notes: [Diagnostic.Note(note, at: other.name.place)])
  }

  /// The texts in which the register names its city.
  private static func places(of records: Records) -> [String] {
    NearNames.places(
      title: records.register?.title.value ?? "", authority: records.register?.authority.value ?? "",
      districts: records.districts.map { ($0.bureau.value, $0.address?.value) })
  }

  private static func problem(_ likeness: NearNames.Likeness, _ name: String, _ other: String) -> Problem {
    switch likeness {
    case .same: Catalogue.sameName(name, as: other)
    case .near: Catalogue.nearName(name, to: other)
    case .akin: Catalogue.akinName(name, to: other)
    }
  }
}
