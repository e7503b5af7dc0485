import Diagnostics
import Records

/// Programmes have no key of their own: a brand may teach one at several places and in several modes.
extension TreeEditor {
  /// Puts programmes into a table. One that stands there already stays; one whose place and mode may be those of a listed one
  /// completes or changes that; any other is added, and told if the sheets do not have the listed one too.
  mutating func putProgrammes(_ rows: [ImportedRow], into path: String) {
    guard !rows.isEmpty, open(path, as: .programmes), var open = tables[path] else { return }
    tables[path] = nil
    var listed = ListedProgrammes(open.table)
    var rest: [ImportedRow] = []
    for row in rows {
      if let place = listed.takeSame(as: row) { change(place, to: row, in: &open) } else { rest.append(row) }
    }
    var others: [ImportedRow] = []
    for row in rest {
      if let place = listed.takeFuller(than: row) { change(place, to: row, in: &open) } else { others.append(row) }
    }
    var added: [ImportedRow] = []
    for row in others {
      if let place = listed.takeOnlyOne(at: row) { change(place, to: row, in: &open) } else { added.append(row) }
    }
    for row in added {
      open.table.append(row.values.mapValues(\.value))
      open.tally.added += 1
      if let other = listed.first(like: row) {
        let columns = listed.differing(other, from: row)
        let problem = Catalogue.addedBeside(row.shownKey, fields: columns.map { row.kind.columns[$0].field })
        let place = columns.first.flatMap { row.values[$0]?.place } ?? row.place
        diagnostics.append(Diagnostic(problem, at: place, notes: note(other, open)))
      }
    }
    tables[path] = open
  }
}

/// The programmes of a table, by brand, name and grade, and which of them were told already.
private struct ListedProgrammes {
  private let table: EditableTable
  private var rows: [String: [EditableTable.RowPlace]] = [:]
  private var taken: Set<EditableTable.RowPlace> = []
  /// The rows by what they say in some columns, for each choice of columns that sheets have.
  private var same: [[Int]: [String: [EditableTable.RowPlace]]] = [:]
  /// Rows of one brand, name and grade that are looked at.
  private static let longest = 32

  init(_ table: EditableTable) {
    self.table = table
    for row in table.rows { rows[text(of: row, in: table.kind.keys), default: []].append(row) }
  }

  /// One that says the same in every column that the sheet has.
  mutating func takeSame(as row: ImportedRow) -> EditableTable.RowPlace? {
    let columns = row.values.keys.sorted()
    if same[columns] == nil {
      var listed: [String: [EditableTable.RowPlace]] = [:]
      for place in table.rows.reversed() { listed[text(of: place, in: columns), default: []].append(place) }
      same[columns] = listed
    }
    let key = columns.map { row.values[$0]?.value ?? "" }.joined(separator: "\u{1F}")
    while let place = same[columns]?[key]?.popLast() {
      if taken.insert(place).inserted { return place }
    }
    return nil
  }

  /// One that says what the row does, and more.
  mutating func takeFuller(than row: ImportedRow) -> EditableTable.RowPlace? {
    let found = candidates(like: row).first { place in
      differing(place, from: row).allSatisfy { row.values[$0]?.value == "" }
    }
    return take(found)
  }

  /// The only one whose mode and place are those of the row, or are not told by one of them.
  mutating func takeOnlyOne(at row: ImportedRow) -> EditableTable.RowPlace? {
    let found = candidates(like: row).filter { place in
      differing(place, from: row).allSatisfy { column in
        !row.kind.furtherKeys.contains(column) || row.values[column]?.value == "" || value(column, of: place).isEmpty
      }
    }
    return found.count == 1 ? take(found[0]) : nil
  }

  /// The first one of the row's brand, name and grade that no row told.
  func first(like row: ImportedRow) -> EditableTable.RowPlace? { candidates(like: row).first }

  /// The columns in which a listed one says something else than the row, which has them.
  func differing(_ place: EditableTable.RowPlace, from row: ImportedRow) -> [Int] {
    row.values.keys.sorted().filter { row.values[$0]?.value != value($0, of: place) }
  }

  private func candidates(like row: ImportedRow) -> [EditableTable.RowPlace] {
    (rows[row.key] ?? []).prefix(Self.longest).filter { !taken.contains($0) }
  }

  private mutating func take(_ place: EditableTable.RowPlace?) -> EditableTable.RowPlace? {
    if let place { taken.insert(place) }
    return place
  }

  private func value(_ column: Int, of place: EditableTable.RowPlace) -> String {
    TreeEditor.keyPart(table.value(column, of: place), table.kind.columns[column])
  }

  private func text(of place: EditableTable.RowPlace, in columns: [Int]) -> String {
    columns.map { value($0, of: place) }.joined(separator: "\u{1F}")
  }
}
