package import Diagnostics

/// A table of the content tree that can be added to and changed: what is not touched keeps its bytes, be they in UTF-8 or
/// GB18030.
package struct EditableTable: Sendable {
  /// A row below the header.
  package struct RowPlace: Hashable, Sendable {
    fileprivate var line: Int
    /// The line of the file on which the row begins; zero for a row that was added.
    package var number: Int
  }

  private enum Cell {
    case kept(ArraySlice<UInt8>)
    case written(String)
  }

  /// A line of the file: what it was, or its cells once one of them is another. `end` is what stands behind it.
  private struct Line {
    /// Nil for a line that was added.
    var raw: ArraySlice<UInt8>?
    var cells: [Cell]?
    var end: ArraySlice<UInt8>
  }

  package let kind: TableKind
  /// The whole text, for showing where something stands.
  package let text: [UInt8]
  private var lines: [Line] = []
  private var encoding: TableEncoding
  /// The cell under each of the kind's columns; nil where the header does not name it.
  private var cellIndex: [Int?]
  private var width = 0
  private var headerLine = 0
  /// The rows in their order, blank ones left out.
  package private(set) var rows: [RowPlace] = []

  /// A table with nothing but its header, as a spreadsheet program in China opens it best: UTF-8 with mark, CRLF.
  package init(new kind: TableKind) {
    self.kind = kind
    text = []
    encoding = TableEncoding()
    cellIndex = kind.columns.indices.map { $0 }
    width = kind.columns.count
    let header = kind.columns.map { Cell.written($0.chinese) }
    lines = [Line(raw: nil, cells: header, end: encoding.lineEnd[...])]
  }

  /// Takes a file apart. Throws the first thing that keeps it from being read.
  package init(_ bytes: [UInt8], kind: TableKind, in file: FileID) throws(TableFault) {
    self.kind = kind
    guard bytes.count <= FileReading.longestTable else {
      let problem = Catalogue.fileTooLarge(limit: FileReading.longestTable)
      throw TableFault(diagnostic: Diagnostic(problem, at: Place(file)))
    }
    do throws(EncodingFault) {
      text = try SourceText(decoding: bytes).utf8
    } catch {
      let place = Place(file, line: error.line, column: error.column)
      throw TableFault(diagnostic: Diagnostic(error.problem, at: place))
    }
    encoding = TableEncoding(of: bytes)
    cellIndex = Array(repeating: nil, count: kind.columns.count)
    let plain = encoding.plain(bytes)
    var reader = CSVReader(plain)
    var cells: [CSVCell] = []
    var header: Int?
    while !reader.isAtEnd {
      let (start, number) = (reader.offset, reader.nextLine)
      do throws(CSVReader.Fault) {
        try reader.readRow(into: &cells)
      } catch {
        throw TableFault(diagnostic: Diagnostic(error.problem, at: Place(file, line: error.line)))
      }
      let raw = Self.withoutEnd(plain[start..<reader.offset])
      let (first, last, next) = (raw.startIndex, raw.endIndex, reader.offset)
      let skipped = encoding.skipped
      lines.append(
        Line(raw: bytes[(skipped + first)..<(skipped + last)], end: bytes[(skipped + last)..<(skipped + next)]))
      if cells.allSatisfy({ isBlank(plain[$0.range]) }) { continue }
      if header == nil {
        header = lines.count - 1
        readHeader(Self.cells(of: lines[lines.count - 1].raw ?? []))
      } else {
        rows.append(RowPlace(line: lines.count - 1, number: number))
      }
    }
    guard let header, cellIndex.contains(where: { $0 != nil }) else {
      let problem = Catalogue.missingHeader(known: kind.columns.map(\.chinese))
      throw TableFault(diagnostic: Diagnostic(problem, at: Place(file)))
    }
    headerLine = header
  }

  // MARK: Reading

  /// True if the header names a column.
  func has(_ column: Int) -> Bool { cellIndex[column] != nil }

  /// What a row says in a column, with the marks that a spreadsheet puts around it taken off; empty if nothing.
  package func value(_ column: Int, of row: RowPlace) -> String {
    guard let index = cellIndex[column] else { return "" }
    let cells = lines[row.line].cells ?? Self.cells(of: lines[row.line].raw ?? [])
    return index < cells.count ? value(of: cells[index]) : ""
  }

  private func value(of cell: Cell) -> String {
    switch cell {
    case .written(let text): text
    case .kept(let raw): CellForm.trimmed(Self.unquoted(encoding.string(raw)))
    }
  }

  /// The row as it would be written, without its line end.
  package func text(of row: RowPlace) -> String { encoding.string(bytes(of: lines[row.line])[...]) }

  /// Runs of neighbouring lines that are no longer what they were, in their order.
  package var changes: [TableChange] {
    var changes: [TableChange] = []
    var (before, after) = (1, 1)
    for line in lines {
      let old = line.raw.map { Self.shown(encoding.string($0)) } ?? []
      let isChanged = line.cells != nil
      let new = isChanged ? Self.shown(encoding.string(bytes(of: line)[...])) : old
      if isChanged {
        if let last = changes.indices.last, changes[last].before.upperBound == before,
          changes[last].after.upperBound == after
        {
          changes[last].extend(by: old, new)
        } else {
          changes.append(TableChange(before: before, after: after, removed: old, added: new))
        }
      }
      before += old.count
      after += new.count
    }
    return changes
  }

  private static func shown(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: false) { $0.isNewline }.map(String.init)
  }

  // MARK: Changing

  package mutating func set(_ value: String, _ column: Int, of row: RowPlace) {
    set(value, at: index(of: column), line: row.line)
  }

  /// Adds a row at the end; `values` by column, those that are missing empty.
  @discardableResult
  package mutating func append(_ values: [Int: String]) -> RowPlace {
    for column in values.keys.sorted() where values[column]?.isEmpty == false { _ = index(of: column) }
    var cells = [Cell](repeating: .written(""), count: width)
    for (column, index) in cellIndex.enumerated() {
      if let index, let value = values[column] { cells[index] = .written(value) }
    }
    if let last = lines.indices.last, lines[last].end.isEmpty { lines[last].end = encoding.lineEnd[...] }
    lines.append(Line(raw: nil, cells: cells, end: encoding.lineEnd[...]))
    let place = RowPlace(line: lines.count - 1, number: 0)
    rows.append(place)
    return place
  }

  /// The file's bytes: what was not touched as it was.
  package var bytes: [UInt8] {
    var bytes = encoding.mark
    for line in lines {
      bytes += self.bytes(of: line)
      bytes += line.end
    }
    return bytes
  }

  /// The cell under a column, which is added to the header and to every row if it is not there.
  private mutating func index(of column: Int) -> Int {
    if let index = cellIndex[column] { return index }
    cellIndex[column] = width
    width += 1
    set(kind.columns[column].chinese, at: width - 1, line: headerLine)
    for row in rows { set("", at: width - 1, line: row.line) }
    return width - 1
  }

  private mutating func set(_ value: String, at index: Int, line: Int) {
    var cells = lines[line].cells ?? Self.cells(of: lines[line].raw ?? [])
    while cells.count <= index { cells.append(.written("")) }
    cells[index] = .written(value)
    lines[line].cells = cells
  }

  private mutating func readHeader(_ cells: [Cell]) {
    width = cells.count
    for (index, cell) in cells.enumerated() {
      let name = value(of: cell)
      let column = kind.columns.firstIndex { $0.isNamed(name) }
      if let column, cellIndex[column] == nil { cellIndex[column] = index }
    }
  }

  // MARK: Bytes

  private func bytes(of line: Line) -> [UInt8] {
    guard let cells = line.cells else { return Array(line.raw ?? []) }
    var bytes: [UInt8] = []
    for (index, cell) in cells.enumerated() {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      switch cell {
      case .kept(let raw): bytes += raw
      case .written(let text): bytes += encoding.cell(text)
      }
    }
    return bytes
  }

  private func isBlank(_ cell: ArraySlice<UInt8>) -> Bool {
    !cell.contains { (0x21...0x7E).contains($0) } && CellForm.trimmed(encoding.string(cell)).isEmpty
  }

  /// The cells of a row that is known to be well formed, with their quotes.
  private static func cells(of raw: ArraySlice<UInt8>) -> [Cell] {
    var cells: [Cell] = []
    var start = raw.startIndex
    // A cell is quoted if its first mark that is no blank is a quote; a comma within quotes is part of it.
    var (isAtStart, isQuoted, isWithinQuotes) = (true, false, false)
    for index in raw.indices {
      switch raw[index] {
      case UInt8(ascii: "\""):
        isQuoted = isQuoted || isAtStart
        if isQuoted { isWithinQuotes.toggle() }
        isAtStart = false
      case UInt8(ascii: ",") where !isWithinQuotes:
        cells.append(.kept(raw[start..<index]))
        start = index + 1
        (isAtStart, isQuoted) = (true, false)
      case 0x20, 0x09: break
      default: isAtStart = false
      }
    }
    return cells + [.kept(raw[start...])]
  }

  /// A cell's content without the quotes around it, and with doubled ones made one.
  private static func unquoted(_ cell: String) -> String {
    let (quote, text) = (UInt8(ascii: "\""), Array(cell.utf8))
    let inner = text.drop { $0 == 0x20 || $0 == 0x09 }
    guard inner.first == quote, let last = inner.lastIndex(of: quote), last > inner.startIndex else { return cell }
    let content = Cleaning.undoubled(inner[(inner.startIndex + 1)..<last])
    return String(decoding: content, as: UTF8.self)
  }

  private static func withoutEnd(_ line: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    var line = line
    if line.last == 0x0A { line.removeLast() }
    if line.last == 0x0D { line.removeLast() }
    return line
  }
}

/// Neighbouring lines of a file that were replaced by others, or added.
package struct TableChange: Hashable, Sendable {
  /// Where the lines stood before, and where the new ones stand; counted from 1.
  package private(set) var before: Range<Int>
  package private(set) var after: Range<Int>
  package private(set) var removed: [String]
  package private(set) var added: [String]

  init(before: Int, after: Int, removed: [String], added: [String]) {
    self.before = before..<(before + removed.count)
    self.after = after..<(after + added.count)
    (self.removed, self.added) = (removed, added)
  }

  fileprivate mutating func extend(by removed: [String], _ added: [String]) {
    before = before.lowerBound..<(before.upperBound + removed.count)
    after = after.lowerBound..<(after.upperBound + added.count)
    self.removed += removed
    self.added += added
  }
}

/// What keeps a file of the content tree from being added to.
package struct TableFault: Error, Sendable {
  package var diagnostic: Diagnostic
}
