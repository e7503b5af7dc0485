import Diagnostics
import Records

/// Puts records into the tables of a content tree.
struct TreeEditor {
  /// A table that is open, and its rows by the keys of the records that they tell.
  struct OpenTable {
    var table: EditableTable
    var rows: [String: EditableTable.RowPlace] = [:]
    var isNew: Bool
    var file: FileID?
    var tally = FileChange.Tally()
  }

  private let files: [String: [UInt8]]
  /// Files that the disk would not give, and folders, which end with a slash or not.
  private let unread: [String]
  private let prefix: String
  private(set) var sources: Sources
  var diagnostics: [Diagnostic] = []
  var tables: [String: OpenTable] = [:]
  /// Tables that cannot be opened; told once.
  private var closed: Set<String> = []

  init(_ files: [ContentFile], pathPrefix: String, sources: Sources) {
    self.files = Dictionary(files.compactMap { file in file.bytes.map { (file.path, $0) } }) { first, _ in first }
    unread = files.filter { $0.bytes == nil }.map(\.path)
    prefix = pathPrefix
    self.sources = sources
  }

  /// Changes the record of a row's key, or adds it at the table's end.
  mutating func put(_ row: ImportedRow, into path: String) {
    guard open(path, as: row.kind), var open = tables[path] else { return }
    // Taken out while it is changed, so that nothing is copied.
    tables[path] = nil
    if let place = open.rows[row.key] {
      change(place, to: row, in: &open)
    } else {
      open.rows[row.key] = open.table.append(row.values.mapValues(\.value))
      open.tally.added += 1
    }
    tables[path] = open
  }

  /// What became of the tables, in the order of their paths; those that stay as they are left out.
  var changes: [FileChange] {
    tables.keys.sorted().compactMap { path in
      guard let open = tables[path], open.tally.added + open.tally.changed > 0 else { return nil }
      return FileChange(
        path: path, kind: open.table.kind, isNew: open.isNew, tally: open.tally, lines: open.table.changes,
        bytes: open.table.bytes)
    }
  }

  /// Records that stand in the tables already as they were brought in: in those too that stay as they are.
  var unchanged: Int { tables.values.reduce(0) { $0 + $1.tally.same } }

  mutating func change(_ place: EditableTable.RowPlace, to row: ImportedRow, in open: inout OpenTable) {
    if row.kind == .institutions, let rename = rename(at: place, to: row, in: open) { diagnostics.append(rename) }
    if row.kind == .brands { diagnostics += mismatches(at: place, to: row, in: open) }
    var isChanged = false
    for (column, form) in row.kind.columns.enumerated() {
      guard var new = row.values[column] else { continue }
      let old = open.table.value(column, of: place)
      let spelling = Self.spelling(of: old, form)
      if form.form.isList, !new.value.isEmpty {
        new.value = Self.joined(NoValue.isMark(old) ? "" : spelling, new.value)
      }
      if spelling == new.value || new.value.isEmpty && NoValue.isMark(old) { continue }
      if new.value.isEmpty {
        diagnostics.append(
          Diagnostic(Catalogue.keptValue(in: form.field, value: old), at: new.place, notes: note(place, open)))
        continue
      }
      open.table.set(new.value, column, of: place)
      isChanged = true
    }
    if isChanged { open.tally.changed += 1 } else { open.tally.same += 1 }
  }

  /// Tells of an institution that gets another name while neither the row nor the table has the old one among its former
  /// names.
  private func rename(
    at place: EditableTable.RowPlace, to row: ImportedRow, in open: OpenTable
  ) -> Diagnostic? {
    let columns = row.kind.columns
    guard let name = row.kind.nameColumn, let former = row.kind.formerNamesColumn, let new = row.values[name] else {
      return nil
    }
    let old = Self.spelling(of: open.table.value(name, of: place), columns[name])
    let kept = [row.values[former]?.value ?? "", open.table.value(former, of: place)].flatMap {
      Self.spelling(of: $0, columns[former]).split(separator: "；").map(String.init)
    }
    guard !old.isEmpty, old != new.value, !new.value.isEmpty, !kept.contains(old) else { return nil }
    return Diagnostic(
      Catalogue.renamedInstitution(from: old, to: new.value), at: new.place, notes: note(place, open))
  }

  /// Tells of a brand that gets another name or institution: its row may have slipped.
  private func mismatches(
    at place: EditableTable.RowPlace, to row: ImportedRow, in open: OpenTable
  ) -> [Diagnostic] {
    [row.kind.nameColumn, row.kind.usccColumn].compactMap(\.self).compactMap { column in
      guard let new = row.values[column], !new.value.isEmpty else { return nil }
      let old = Self.spelling(of: open.table.value(column, of: place), row.kind.columns[column])
      guard !old.isEmpty, !CalledNames.isSame(old, new.value) else { return nil }
      let problem = column == row.kind.nameColumn ? Catalogue.renamedBrand : Catalogue.movedBrand
      return Diagnostic(problem(row.key, old, new.value), at: new.place, notes: note(place, open))
    }
  }

  /// A list with what another one has besides: what a sheet leaves out of a list is not taken out of it.
  private static func joined(_ old: String, _ new: String) -> String {
    let (kept, parts) = (old.split(separator: "；"), new.split(separator: "；"))
    return Set(parts).isSubset(of: kept) ? old : (parts + kept.filter { !parts.contains($0) }).joined(separator: "；")
  }

  func note(_ place: EditableTable.RowPlace, _ open: OpenTable) -> [Diagnostic.Note] {
    guard let file = open.file, place.number > 0 else { return [] }
    return [Diagnostic.Note(Catalogue.standsHere, at: Place(file, line: place.number))]
  }

  mutating func open(_ path: String, as kind: TableKind) -> Bool {
    if tables[path] != nil { return true }
    if closed.contains(path) { return false }
    if isUnread(path) {
      // What is there and cannot be read is not taken for nothing.
      diagnostics.append(
        Diagnostic(Catalogue.unreadableFile(), at: Place(sources.add(path: prefix + path, text: ""))))
      closed.insert(path)
      return false
    }
    guard let bytes = files[path] else {
      tables[path] = OpenTable(table: EditableTable(new: kind), isNew: true)
      return true
    }
    let file = FileID(sources.files.count)
    do throws(TableFault) {
      let table = try EditableTable(bytes, kind: kind, in: file)
      sources.add(Sources.File(path: prefix + path, utf8: table.text))
      tables[path] = OpenTable(table: table, rows: Self.index(table), isNew: false, file: file)
      return true
    } catch {
      sources.add(path: prefix + path, text: "")
      diagnostics.append(error.diagnostic)
      closed.insert(path)
      return false
    }
  }

  /// True for a file that the disk would not give, and for one in a folder that it would not.
  private func isUnread(_ path: String) -> Bool {
    unread.contains { (path + "/").utf8.starts(with: $0.folderPrefix.utf8) }
  }

  private static func index(_ table: EditableTable) -> [String: EditableTable.RowPlace] {
    let (columns, keys) = (table.kind.columns, table.kind.keys)
    var rows: [String: EditableTable.RowPlace] = [:]
    for row in table.rows {
      let key = keys.map { keyPart(table.value($0, of: row), columns[$0]) }.joined(separator: "\u{1F}")
      // The first one stays: a key that stands twice is the checks' matter.
      rows[key] = rows[key] ?? row
    }
    return rows
  }

  /// What a value is in a key: a mark of nothing is what a sheet's is read as.
  static func keyPart(_ value: String, _ column: ColumnHeader) -> String {
    NoValue.isMark(value) ? "" : spelling(of: value, column)
  }

  /// The register's spelling of a value, or the value as it stands if it has none.
  private static func spelling(of value: String, _ column: ColumnHeader) -> String {
    do throws(CellFault) {
      return try column.form.spelling(of: value, in: column.field)
    } catch {
      return value
    }
  }
}
