import Diagnostics
import Records

/// The records that are brought in, each once: several rows may tell parts of one, but not differ.
struct RecordSet {
  private(set) var rows: [ImportedRow] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// The records of each key; of programmes there may be several.
  private var index: [TableKind: [String: [Int]]] = [:]
  /// Records of one key that a row is held against.
  private static let longest = 32

  mutating func add(_ row: ImportedRow) {
    // A brand has a result in each cycle.
    let key = row.cycle.map { row.key + "\u{1F}" + $0.value } ?? row.key
    let told = index[row.kind]?[key] ?? []
    let first = row.kind.furtherKeys.isEmpty ? told.first : told.prefix(Self.longest).first { tells($0, what: row) }
    guard let first else {
      index[row.kind, default: [:]][key, default: []].append(rows.count)
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
    for district in row.districts {
      let last = rows[first].districts.last
      if let last, (last.text.value, last.isSheetName) == (district.text.value, district.isSheetName) { continue }
      rows[first].districts.append(district)
    }
  }

  /// True if of a record and a row one says all that the other does in the columns that both have.
  private func tells(_ record: Int, what row: ImportedRow) -> Bool {
    let pairs = row.values.compactMap { column, new in
      rows[record].values[column].map { (new: new.value, old: $0.value) }
    }
    return pairs.allSatisfy { $0.new == $0.old || $0.new.isEmpty }
      || pairs.allSatisfy { $0.new == $0.old || $0.old.isEmpty }
  }
}
