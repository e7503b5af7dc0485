import Diagnostics
import Records

/// What institutions and brands are called. A row that names one beside its code is held to it: rows that slipped against
/// each other would otherwise go to another brand.
struct CalledNames {
  /// By code and by id; the first name is the one that is shown.
  private var institutions: [String: [String]] = [:]
  private var brands: [String: [String]] = [:]
  /// The code of each brand's institution.
  private var owners: [String: String] = [:]
  /// The names of all institutions as they are compared.
  private var allNames: Set<String> = []

  /// The names of the register, former ones too, and those that are brought in.
  init(_ records: Records, _ rows: [ImportedRow]) {
    for district in records.districts {
      for row in district.institutions { institutions[row.uscc.value] = [row.name.value] + row.formerNames }
      for row in district.brands {
        brands[row.id.value, default: []].append(row.name.value)
        owners[row.id.value] = row.uscc.value
      }
    }
    for row in rows where row.kind == .institutions {
      institutions[row.key, default: []] += [row[\.nameColumn], row[\.formerNamesColumn]].compactMap(\.self)
    }
    for row in rows where row.kind == .brands {
      brands[row.key, default: []] += [row[\.nameColumn]].compactMap(\.self)
      owners[row.key] = row[\.usccColumn]
    }
    allNames = Set(institutions.values.joined().map { HeadingName($0).whole })
  }

  /// Tells of names that are not those of the institution or brand that a row's codes mean.
  func findings(in row: ImportedRow) -> [Diagnostic] {
    row.called.compactMap { kind, name in
      guard let code = code(kind, of: row),
        let known = kind == .brands ? brands[code] : institutions[code], let first = known.first,
        !known.contains(where: { Self.isSame($0, name.value) || kind == .institutions && isPart($0, name.value) })
      else { return nil }
      return Diagnostic(Catalogue.calledOtherwise(code, known: first, found: name.value), at: name.place)
    }
  }

  private func code(_ kind: TableKind, of row: ImportedRow) -> String? {
    let brand = row[\.brandColumn]
    return kind == .brands ? brand : row[\.usccColumn] ?? brand.flatMap { owners[$0] }
  }

  /// True for names that differ in marks and width at most.
  static func isSame(_ known: String, _ found: String) -> Bool {
    known == found || HeadingName(known).whole == HeadingName(found).whole
  }

  /// True for names of which one is a part of the other, as short names are; not where it is another institution's.
  private func isPart(_ known: String, _ found: String) -> Bool {
    let (known, found) = (HeadingName(known).whole, HeadingName(found).whole)
    return (known.contains(found) || found.contains(known)) && !allNames.contains(found)
  }
}

extension ImportedRow {
  /// What the record says in a column of its table; nil for nothing.
  fileprivate subscript(_ column: KeyPath<TableKind, Int?>) -> String? {
    kind[keyPath: column].flatMap { values[$0]?.value }.flatMap { $0.isEmpty ? nil : $0 }
  }
}
