import Diagnostics

/// What the reading of one file gives.
struct Reading<Value: Sendable>: Sendable {
  var value: Value
  var diagnostics: [Diagnostic] = []
  /// Keys that stand in rows that are not in `value`.
  var refusedKeys: Set<String> = []
  /// False if the file, one of its columns, or a row whose keys cannot be made out, could not be read: nothing follows then
  /// from what is not in `value`.
  var isWhole = true
}

/// What a table may have, so that a file within its size cannot use up memory.
struct TableLimits {
  /// Rows below the header.
  var rows = 1_000_000
  /// Findings after which a table is read no further.
  var findings = Diagnostic.mostInFile

  /// What is said where a table is read no further.
  func problem(rows: Int, findings: Int) -> Problem? {
    if rows >= self.rows { return Catalogue.tooManyRows(limit: self.rows) }
    return findings >= self.findings ? Catalogue.tooManyFindings(limit: self.findings) : nil
  }
}

/// Reads a table: `makeRow` gets each row that is not blank and gives its value, or nil if the row is to be left out.
func readTable<Column: TableColumn, Value>(
  _ source: SourceText, in file: FileID, _: Column.Type, limits: TableLimits = TableLimits(),
  makeRow: (inout Row<Column>) -> Value?
) -> Reading<[Value]> {
  var reader = CSVReader(source.utf8)
  var cells: [CSVCell] = []
  do throws(CSVReader.Fault) {
    repeat { try reader.readRow(into: &cells) } while isBlank(cells, of: source.utf8) && !reader.isAtEnd
  } catch {
    return Reading(value: [], diagnostics: [diagnostic(of: error, in: file)], isWhole: false)
  }
  guard !isBlank(cells, of: source.utf8) else {
    let missing = TableLayout<Column>.missingHeader(at: Place(file))
    return Reading(value: [], diagnostics: [missing], isWhole: false)
  }
  let layout = TableLayout<Column>(header: cells, of: source.utf8, in: file)
  var reading = Reading<[Value]>(
    value: [], diagnostics: layout.diagnostics, isWhole: layout.isReadable && layout.isUnderstood)
  guard layout.isReadable else {
    if let line = lineOfLaterHeader(&reader, source.utf8, Column.self) {
      reading.diagnostics = [Diagnostic(Catalogue.headerBelow(line: line), at: Place(file))]
    }
    return reading
  }
  readRows(&reader, Row(file: file, bytes: source.utf8, layout: layout), limits, into: &reading, makeRow: makeRow)
  return reading
}

/// Where a header stands below a title or a remark; nil if none of the next rows names two columns.
private func lineOfLaterHeader<Column: TableColumn>(
  _ reader: inout CSVReader, _ bytes: [UInt8], _: Column.Type
) -> Int? {
  var cells: [CSVCell] = []
  for _ in 0..<5 where !reader.isAtEnd {
    guard (try? reader.readRow(into: &cells)) != nil else { return nil }
    let layout = TableLayout<Column>(header: cells, of: bytes, in: FileID(0))
    if layout.cellIndex.count(where: { $0 != nil }) > 1 { return cells.first?.line }
  }
  return nil
}

private func readRows<Column, Value>(
  _ reader: inout CSVReader, _ blankRow: Row<Column>, _ limits: TableLimits, into reading: inout Reading<[Value]>,
  makeRow: (inout Row<Column>) -> Value?
) {
  var row = blankRow
  // A row is a line, nearly always: an array that grows would be twice as large as its rows.
  reading.value.reserveCapacity(min(limits.rows, row.bytes.count { $0 == UInt8(ascii: "\n") }))
  var count = 0
  while !reader.isAtEnd {
    if let problem = limits.problem(rows: count, findings: row.diagnostics.count) {
      row.diagnostics.append(Diagnostic(problem, at: Place(row.file, line: reader.nextLine)))
      reading.isWhole = false
      break
    }
    do throws(CSVReader.Fault) {
      try reader.readRow(into: &row.cells)
    } catch {
      row.diagnostics.append(diagnostic(of: error, in: row.file))
      reading.isWhole = false
      continue
    }
    guard !isBlank(row.cells, of: row.bytes) else { continue }
    count += 1
    row.isRefused = false
    let reported = row.diagnostics.count
    if row.hasRightWidth(), let value = makeRow(&row), !row.isRefused {
      reading.value.append(value)
    } else {
      reading.refusedKeys.formUnion(row.keys)
      if !row.hasClearKeys(findings: row.diagnostics[reported...]) { reading.isWhole = false }
    }
  }
  reading.diagnostics += row.diagnostics + row.markFindings
}

extension Row {
  /// Reports a row with fewer cells than the header, or with more that are not empty.
  fileprivate mutating func hasRightWidth() -> Bool {
    if cells.count < layout.width, let last = cells.last {
      var end = PlaceCounter(line: last.line, column: last.column)
      end.advance(over: bytes[last.range])
      refuse(Catalogue.wrongFieldCount(cells.count, header: layout.width), at: end.place(in: file))
      return false
    }
    if let extra = cells.dropFirst(layout.width).first(where: { !isEmpty($0) }) {
      let count = (cells.lastIndex { !isEmpty($0) } ?? 0) + 1
      let place = CellText(extra, of: bytes, in: file).place
      refuse(Catalogue.wrongFieldCount(count, header: layout.width), at: place)
      return false
    }
    for index in layout.unnamed where index < layout.width && !isEmpty(cells[index]) {
      refuse(Catalogue.cellWithoutHeader(), at: CellText(cells[index], of: bytes, in: file).place)
    }
    return true
  }

  private func isEmpty(_ cell: CSVCell) -> Bool { Cleaning.trimmed(cell.range, of: bytes).isEmpty }
}

/// True for an empty line, and for the row of empty cells that spreadsheets leave behind.
private func isBlank(_ cells: [CSVCell], of bytes: [UInt8]) -> Bool {
  cells.allSatisfy { Cleaning.trimmed($0.range, of: bytes).isEmpty }
}

private func diagnostic(of fault: CSVReader.Fault, in file: FileID) -> Diagnostic {
  let notes = fault.opened.map { opened in
    [Diagnostic.Note(Catalogue.quoteOpened, at: Place(file, line: opened.line, column: opened.column))]
  }
  return Diagnostic(fault.problem, at: Place(file, line: fault.line, column: fault.column), notes: notes ?? [])
}
