import Diagnostics
import Records

/// The records that are brought in, each once: several rows may tell parts of one, but not differ.
struct RecordSet {
  private(set) var rows: [ImportedRow] = []
  private(set) var diagnostics: [Diagnostic] = []
  private var index: [TableKind: [String: Int]] = [:]

  mutating func add(_ row: ImportedRow) {
    // A brand has a result in each cycle.
    let key = row.cycle.map { row.key + "\u{1F}" + $0.value } ?? row.key
    guard let first = index[row.kind]?[key] else {
      index[row.kind, default: [:]][key] = rows.count
      rows.append(row)
      return
    }
    let differing = row.values.keys.sorted().filter { column in
      guard let new = row.values[column]?.value, let old = rows[first].values[column]?.value else { return false }
      return !new.isEmpty && !old.isEmpty && new != old
    }
    if !differing.isEmpty {
      let problem = Catalogue.conflictingRow(row.shownKey, fields: differing.map { row.kind.columns[$0].field })
      let note = Diagnostic.Note(Catalogue.firstToldHere, at: rows[first].place)
      diagnostics.append(Diagnostic(problem, at: row.values[differing[0]]?.place ?? row.place, notes: [note]))
    }
    for (column, value) in row.values where rows[first].values[column]?.value.isEmpty ?? true {
      rows[first].values[column] = value
    }
    for district in row.districts where district.value != rows[first].districts.last?.value {
      rows[first].districts.append(district)
    }
  }
}
