import Diagnostics
import Records
import Spreadsheets

/// Reads the records of one sheet.
struct SheetReading {
  private(set) var rows: [ImportedRow] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// True if the sheet has a table.
  private(set) var isRecognised = false
  /// Bytes of text that merged cells may still lend to rows below their first.
  private(set) var room: Int
  private let source: SourceSheet
  private let merges: MergeIndex
  private let districts: DistrictNames
  private var toldMerges: Set<CellRange> = []
  private var toldColumns: Set<Int> = []

  init(_ source: SourceSheet, mapping: ColumnMapping, districts: DistrictNames, room: Int) {
    self.source = source
    self.room = room
    self.districts = districts
    merges = MergeIndex(source.sheet.merges)
    if let (problem, row) = Self.ownSheet(source.sheet) {
      isRecognised = true
      report(problem, row, 1)
      return
    }
    guard let header = Header.find(in: source.sheet, merges, mapping) else { return }
    isRecognised = true
    if header.isDerived { report(Catalogue.derivedSheet(), header.firstRow, 1) }
    guard !header.isDerived, check(header) else { return }
    for row in source.sheet.rows.prefix(while: { $0.number < header.firstRow }) {
      if header.rowsOfTablesAbove.contains(row.number) {
        report(Catalogue.tableAbove(), row.number, row.cells.first?.column ?? 1)
      } else if header.isRecordOfTableAbove(row) {
        report(Catalogue.rowAboveHeadings(), row.number, row.cells.first?.column ?? 1)
      }
    }
    for row in source.sheet.rows where row.number > header.firstRow {
      if row.number <= header.row { readWithin(header, row) } else { read(row, header) }
      if self.room < 0 {
        report(Catalogue.workbookUnpacksTooLarge(), row.number, row.cells.first?.column ?? 1)
        break
      }
    }
  }

  /// What is said of a sheet of the register's own workbook that is no table to bring in, and the row of its headings.
  private static func ownSheet(_ sheet: Sheet) -> (problem: Problem, row: Int)? {
    guard let head = sheet.rows.first else { return nil }
    switch head.cells.compactMap(\.plainText) {
    case ColumnNames.corrections: return (Catalogue.correctionsSheet(), head.number)
    case ColumnNames.about.columns where sheet.name == ColumnNames.about.sheet:
      return (Catalogue.aboutSheet(), head.number)
    default: return nil
    }
  }

  /// Reports what is odd about the header; false if its table cannot be read.
  private mutating func check(_ header: Header) -> Bool {
    let known = header.tables.flatMap(\.kind.columns)
    let names = known.map(\.chinese) + ["所在区"] + (header.tables.contains { $0.kind == .results } ? ["年度"] : [])
    for stray in header.strays {
      let suggestion = NearMiss.of(stray.text, among: names)
      report(Catalogue.unmappedColumn(stray.text, suggestion: suggestion), stray.row, stray.column)
    }
    if let first = header.following.first {
      report(Catalogue.derivedColumns(header.following.map(\.text)), first.row, first.column)
    }
    for heading in header.repeated { report(Catalogue.repeatedColumn(heading.text), heading.row, heading.column) }
    for table in header.tables {
      for (index, column) in table.kind.columns.enumerated() where column.isRequired && table.columns[index] == nil {
        report(Catalogue.missingColumn(column.field), header.row, 1)
      }
    }
    let used = header.usedColumns
    for heading in header.headings where used.contains(heading.column) {
      guard source.sheet.hiddenColumns.contains(where: { $0.contains(heading.column) }) else { continue }
      report(Catalogue.hiddenColumn(heading.text), heading.row, heading.column)
    }
    return header.tables.allSatisfy(\.isComplete)
  }

  private mutating func read(_ row: SheetRow, _ header: Header) {
    guard let first = row.cells.first(where: { $0.plainText != nil }) else {
      // Errors and results that were not saved are no text, and yet something stands there.
      if row.cells.contains(where: { $0.value.isTroubled }) { readTables(row, header) }
      return
    }
    if header.isRepeated(by: row) || header.isAside(row, of: source.sheet, merges) {
      return report(Catalogue.skippedRow(), row.number, first.column)
    }
    readTables(row, header)
  }

  /// A row to which the header reaches down: what it says besides headings is told, and read where it has a code.
  private mutating func readWithin(_ header: Header, _ row: SheetRow) {
    let unread = row.cells.first { $0.plainText != nil && !header.hasRead($0, of: row) }
    guard let unread else { return }
    if header.hasCode(row) { return readTables(row, header) }
    report(Catalogue.skippedRow(), row.number, unread.column)
  }

  private mutating func readTables(_ row: SheetRow, _ header: Header) {
    let before = rows.count
    let found = diagnostics.count
    for table in header.tables where header.isTold(table, by: row, of: source.sheet, merges) {
      read(table, of: row, header)
    }
    guard rows.count == before, diagnostics.count == found else {
      tellColumnsWithoutHeading(of: row, header)
      if row.isHidden { report(Catalogue.hiddenRow(), row.number, row.cells.first?.column ?? 1) }
      if let struck = row.cells.first(where: { $0.isStruckThrough && $0.plainText != nil }) {
        report(Catalogue.struckRow(), row.number, struck.column)
      }
      return
    }
    report(Catalogue.skippedRow(), row.number, row.cells.first?.column ?? 1)
  }

  /// Tells of columns in which a record has something, and which have no heading; each once.
  private mutating func tellColumnsWithoutHeading(of row: SheetRow, _ header: Header) {
    for cell in row.cells where header.byColumn[cell.column] == nil && cell.plainText != nil {
      guard toldColumns.insert(cell.column).inserted else { continue }
      report(Catalogue.columnWithoutHeading(), row.number, cell.column)
    }
  }

  private mutating func read(_ table: Header.Table, of row: SheetRow, _ header: Header) {
    var values: [Int: Located<String>] = [:]
    var isSound = true
    for (index, form) in table.kind.columns.enumerated() {
      guard let column = table.columns[index] else { continue }
      let place = source.place(row: row.number, column: column)
      guard let value = value(of: column, in: row, as: form, header) else {
        isSound = false
        continue
      }
      if value.isEmpty, form.isRequired {
        diagnostics.append(Diagnostic(Catalogue.missingValue(in: form.field), at: place))
        isSound = false
      }
      values[index] = Located(value, at: place)
    }
    let place = source.place(row: row.number, column: table.columns[table.kind.keys[0]] ?? 1)
    let districts = table.kind.isDistrictTable ? districts(of: row, header) : []
    let cycles =
      table.kind == .results ? told(by: header.cycleColumns, as: Catalogue.cycleColumn, in: row, header) : []
    guard isSound, let districts, let cycles else { return }
    let called = header.names.compactMap { kind, column in
      name(in: column, of: row, header).map { (kind: kind, name: $0) }
    }
    rows.append(
      ImportedRow(
        kind: table.kind, values: values, place: place, districts: districts, toldCycles: cycles, called: called))
  }

  /// The value of a cell, or of the merged cells that it is part of; nil if it cannot be read. What is doubtful about a
  /// cell that several tables read is told once.
  private mutating func value(of column: Int, in row: SheetRow, as form: ColumnHeader, _ header: Header) -> String? {
    let (cell, place) = cell(column, row, header)
    guard let cell else { return "" }
    var found: [Diagnostic] = []
    let value = CellReading.read(cell, as: form, at: place, source.dateSystem, districts, into: &found)
    diagnostics += found
    guard let value, !value.isEmpty else { return value }
    if let merge = merges.range(row: row.number, column: column), toldMerges.insert(merge).inserted {
      let range = merge.name
      report(
        merge.columns.count > 1
          ? Catalogue.mergedAcross(range, value: value) : Catalogue.mergedCells(range, value: value),
        merge.rows.lowerBound, merge.columns.lowerBound)
    }
    return value
  }

  /// The cell that fills a place, and where it stands.
  private mutating func cell(_ column: Int, _ row: SheetRow, _ header: Header) -> (cell: SheetCell?, place: Place) {
    let (cell, top) = header.cell(column, of: row, in: source.sheet, merges)
    if top < row.number, case .text(let text)? = cell?.value { room -= text.utf8.count }
    return (cell, source.place(row: top, column: column))
  }

  /// The district that the row names, else the sheet; nil if it cannot be read.
  private mutating func districts(of row: SheetRow, _ header: Header) -> [ToldDistrict]? {
    guard let told = told(by: header.districtColumns, as: Catalogue.districtColumn, in: row, header) else { return nil }
    if !told.isEmpty || source.sheet.name.isEmpty { return told.map { ToldDistrict(text: $0) } }
    let name = Located(source.sheet.name, at: source.place(row: row.number, column: 1))
    return [ToldDistrict(text: name, isSheetName: true)]
  }

  /// What columns that are none of a table's say of a row; nil if one of them cannot be read. `field` is what they name.
  private mutating func told(
    by columns: [Int], as field: Wording, in row: SheetRow, _ header: Header
  ) -> [Located<String>]? {
    var told: [Located<String>] = []
    var isSound = true
    for column in columns {
      let (cell, place) = cell(column, row, header)
      guard let cell else { continue }
      if let problem = cell.value.trouble(in: field) {
        diagnostics.append(Diagnostic(problem, at: place))
        isSound = false
      }
      guard isSound, cell.saysSomething, let text = cell.plainText else { continue }
      if cell.hasFormula { diagnostics.append(Diagnostic(Catalogue.formulaCell(text, in: field), at: place)) }
      told.append(Located(text, at: place))
    }
    return isSound ? told : nil
  }

  /// What a column calls the institution or brand of a row.
  private mutating func name(in column: Int, of row: SheetRow, _ header: Header) -> Located<String>? {
    let (cell, place) = cell(column, row, header)
    guard let cell, cell.saysSomething else { return nil }
    return cell.plainText.map { Located($0, at: place) }
  }

  private mutating func report(_ problem: Problem, _ row: Int, _ column: Int) {
    diagnostics.append(Diagnostic(problem, at: source.place(row: row, column: column)))
  }
}

extension CellRange {
  /// As a spreadsheet names it: `B4:B9`.
  fileprivate var name: String {
    let first = Place.columnName(columns.lowerBound) + String(rows.lowerBound)
    return first + ":" + Place.columnName(columns.upperBound) + String(rows.upperBound)
  }
}
