import Algorithms
import Records
import Spreadsheets

/// A sheet's row of headings, with those below it that say more of them, and the column that each leads to.
struct Header {
  /// A recognised table: for each of its columns that the sheet has, the sheet's column.
  struct Table {
    var kind: TableKind
    var columns: [Int: Int]

    /// `first`: the first column whose heading stands for something.
    fileprivate init(_ kind: TableKind, _ first: [HeadingMeaning: Int]) {
      self.kind = kind
      columns = [:]
      for index in kind.columns.indices {
        // The register's own name goes before other names for the same column.
        columns[index] = first[.column(kind, index, isOwn: true)] ?? first[.column(kind, index, isOwn: false)]
      }
    }

    var isComplete: Bool {
      kind.columns.indices.allSatisfy { columns[$0] != nil || !kind.columns[$0].isRequired }
    }
  }

  /// The text over a sheet's column.
  struct Heading {
    var column: Int
    var row: Int
    var text: String
    /// What it stands for by itself; nil where the mapping leaves its column out.
    var alone: [HeadingMeaning]?
    /// What it stands for: together with what it is grouped under if that is known, else by itself.
    var meanings: [HeadingMeaning]

    /// True for another name of what it stands for.
    fileprivate func isMeant(by text: String) -> Bool {
      let others = HeadingMeaning.all(of: HeadingName(text)).map(\.target)
      return meanings.contains { others.contains($0.target) }
    }
  }

  /// The first row of the header, and the last; records follow.
  let firstRow: Int
  let row: Int
  let headings: [Heading]
  let tables: [Table]
  /// Where records name their district, and results their cycle: several columns may, if they agree.
  let districtColumns: [Int]
  let cycleColumns: [Int]
  /// True for what follows from records, and is none.
  let isDerived: Bool
  /// Columns with a heading that leads nowhere, those whose column was given already, and those whose values follow from
  /// other records.
  var strays: [Heading] = []
  var repeated: [Heading] = []
  var following: [Heading] = []
  /// Of those that follow from other records the columns of institutions' and brands' names.
  private(set) var names: [(kind: TableKind, column: Int)] = []
  /// The headings by their columns, once the row is chosen.
  private(set) var byColumn: [Int: Heading] = [:]

  /// The headings of other tables, which stand above and have rows of their own.
  private(set) var rowsOfTablesAbove: [Int] = []

  /// Rows that may stand above the headings, and columns that may name one thing.
  private static let (searchedRows, mostTellers) = (60, 8)

  /// Finds the row with the most headings that are known; nil where no row has two of them.
  static func find(in sheet: Sheet, _ merges: MergeIndex, _ mapping: ColumnMapping) -> Header? {
    var best: Header?
    var tables: [(first: Int, last: Int)] = []
    for index in sheet.rows.indices.prefix(searchedRows) {
      let header = Header(row: index, of: sheet, merges, mapping)
      if header.tables.contains(where: { $0.isComplete || $0.columns.count > 2 }) {
        tables.append((header.firstRow, header.row))
      }
      if header.score > best?.score ?? 1 { best = header }
    }
    best?.sortOut()
    best?.findTablesAbove(tables, in: sheet)
    return best
  }

  /// True for a row that says two of the headings once more; just below them also in another language.
  func isRepeated(by row: SheetRow) -> Bool {
    if row.number <= self.row + 2 { return saysHeadings(row) }
    return row.cells.count { $0.plainText != nil && byColumn[$0.column]?.text == $0.plainText } >= 2
  }

  /// True for a row that says two of the headings, by whichever of their names.
  func saysHeadings(_ row: SheetRow) -> Bool {
    row.cells.count { cell in
      guard let heading = byColumn[cell.column], let text = cell.plainText else { return false }
      return heading.text == text || heading.isMeant(by: text)
    } >= 2
  }

  /// True for a cell within the header that is a heading, or stands over the one of its column.
  func hasRead(_ cell: SheetCell, of row: SheetRow) -> Bool {
    byColumn[cell.column].map { $0.row >= row.number } ?? false
  }

  /// The columns that something is read from.
  var usedColumns: Set<Int> {
    Set(tables.flatMap(\.columns.values) + districtColumns + cycleColumns)
  }

  private var score: Int {
    tables.map { $0.columns.count * 2 + ($0.isComplete ? 1 : 0) }.max() ?? 0
  }

  /// Finds the tables that stand above this one, by the first and the last row of their headings. A row of a form, or the
  /// headings in another language, has no rows of its own.
  private mutating func findTablesAbove(_ tables: [(first: Int, last: Int)], in sheet: Sheet) {
    rowsOfTablesAbove = tables.filter { table in
      guard table.last < firstRow, let heads = sheet.row(table.first), !saysHeadings(heads) else { return false }
      return sheet.rows.prefix { $0.number < firstRow }.contains { $0.number > table.last && isBelowTable($0) }
    }.map(\.first)
  }

  /// True for a row that may be a record of a table above, be its headings found or not.
  private func isBelowTable(_ row: SheetRow) -> Bool { row.cells.count > 1 && !saysHeadings(row) }

  /// True for a row above the headings that may be a record of another table: below the headings of one, or with a code.
  func isRecordOfTableAbove(_ row: SheetRow) -> Bool {
    guard let first = rowsOfTablesAbove.first, row.number < firstRow else { return isRecordAbove(row) }
    return row.number > first && isBelowTable(row) || isRecordAbove(row)
  }

  private init(row index: Int, of sheet: Sheet, _ merges: MergeIndex, _ mapping: ColumnMapping) {
    var rows = HeaderRows(at: index, of: sheet, merges)
    var headings = Self.headings(in: rows, of: sheet, merges, mapping)
    if rows.takeInRows(under: headings) { headings = Self.headings(in: rows, of: sheet, merges, mapping) }
    self.headings = headings
    firstRow = rows.firstNumber
    row = headings.compactMap { merges.range(row: $0.row, column: $0.column)?.rows.upperBound }
      .reduce(rows.lastNumber, max)
    var first: [HeadingMeaning: Int] = [:]
    for heading in headings {
      for meaning in heading.meanings where first[meaning] == nil { first[meaning] = heading.column }
    }
    let found = TableKind.allCases.map { Table($0, first) }.filter { $0.columns.count > 1 }
    let complete = found.filter(\.isComplete)
    let widest = found.max { $0.columns.count < $1.columns.count }
    tables = complete.isEmpty ? widest.map { [$0] } ?? [] : complete
    func tellers(of meaning: HeadingMeaning) -> [Int] {
      Array(headings.filter { $0.meanings.contains(meaning) }.map(\.column).prefix(Self.mostTellers))
    }
    districtColumns = tellers(of: .district)
    cycleColumns = tables.contains { $0.kind == .results } ? tellers(of: .cycle) : []
    isDerived = first[.derived] != nil
  }

  private static func headings(
    in rows: HeaderRows, of sheet: Sheet, _ merges: MergeIndex, _ mapping: ColumnMapping
  ) -> [Heading] {
    var groups = HeadingGroups(sheet, merges)
    return rows.columns.compactMap { column in
      guard let (row, text) = rows.heading(of: column) else { return nil }
      let alone = mapping.name(of: HeadingName(text)).map { HeadingMeaning.all(of: $0) }
      let grouped = groups.beginnings(row: row - 1, column: column).flatMap { beginning in
        mapping.name(of: beginning.name(endingIn: text)).map { HeadingMeaning.all(of: $0, isGrouped: true) } ?? []
      }
      let meanings = grouped.isEmpty ? alone ?? [] : grouped
      return Heading(column: column, row: row, text: text, alone: alone, meanings: meanings)
    }
  }

  /// Once the row is chosen: tells the headings from which nothing is read, and why.
  private mutating func sortOut() {
    byColumn = Dictionary(headings.map { ($0.column, $0) }) { first, _ in first }
    let kinds = Set(tables.map(\.kind))
    let told: Set<HeadingMeaning> = cycleColumns.isEmpty ? [.district] : [.district, .cycle]
    let used = usedColumns
    for heading in headings where !used.contains(heading.column) {
      guard let alone = heading.alone, !heading.meanings.contains(.nothing) else { continue }
      if !told.isDisjoint(with: heading.meanings) {
        repeated.append(heading)
        continue
      }
      let isKnown = alone.contains { meaning in
        guard case .column(let kind, _, isOwn: true) = meaning else { return false }
        return kinds.contains(kind)
      }
      let follows = heading.meanings.contains {
        if case .follows(let kind) = $0 { kinds.contains(kind) } else { false }
      }
      switch (isKnown, follows) {
      case (true, _): repeated.append(heading)
      case (false, true): following.append(heading)
      case (false, false): strays.append(heading)
      }
    }
    names = following.compactMap { heading in
      heading.meanings.compactMap(\.named).first.map { (kind: $0, column: heading.column) }
    }
  }
}

extension Sheet {
  /// The row of a number, if it has filled cells.
  func row(_ number: Int) -> SheetRow? {
    let index = rows.partitioningIndex { $0.number >= number }
    return index < rows.count && rows[index].number == number ? rows[index] : nil
  }
}
