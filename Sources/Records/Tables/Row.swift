import Diagnostics
import Vocabulary

/// A row of a table under reading: each access cleans, reads and, where it must, reports one cell.
///
/// An access gives nil for an empty optional cell and for one that cannot be read; the latter marks the row as refused.
struct Row<Column: TableColumn> {
  let file: FileID
  let bytes: [UInt8]
  let layout: TableLayout<Column>
  var cells: [CSVCell] = []
  var diagnostics: [Diagnostic] = []
  /// True once a cell that must be there is not, or one could not be read.
  var isRefused = false
  /// The last text read from each column: rows that stand together often say the same, and then share it.
  var lastTexts: [Int: String] = [:]
  /// The columns with cells that say that there is nothing, as 无 does, and were taken for empty: the first such cell, and
  /// how many there are. A long table has many, which are one thing to be told.
  private var marks: [Int: (first: Located<String>, count: Int)] = [:]

  init(file: FileID, bytes: [UInt8], layout: TableLayout<Column>) {
    self.file = file
    self.bytes = bytes
    self.layout = layout
  }

  // MARK: Kinds of values

  /// A text on one line, as written. `takesAny`: a mark of nothing and a spreadsheet's error are texts like others.
  mutating func text(_ column: Column, takesAny: Bool = false) -> Located<String>? {
    guard let cell = value(of: column, takesAny: takesAny) else { return nil }
    return Located(text(of: cell.line, lastIn: column.rawValue), at: cell.place)
  }

  private mutating func text(of line: ArraySlice<UInt8>, lastIn column: Int) -> String {
    if let last = lastTexts[column], last.utf8.count == line.count, last.utf8.elementsEqual(line) { return last }
    let text = String(decoding: line, as: UTF8.self)
    lastTexts[column] = text
    return text
  }

  mutating func day(_ column: Column) -> Located<Day>? {
    read(column) { bytes throws(Refusal) in try DayParser.day(in: bytes) }
  }

  mutating func uscc(_ column: Column) -> Located<String>? {
    read(column) { bytes throws(Refusal) in try CodeParser.uscc(in: bytes) }
  }

  mutating func id(_ column: Column) -> Located<String>? {
    read(column) { bytes throws(Refusal) in try CodeParser.id(in: bytes) }
  }

  mutating func district(_ column: Column) -> Located<String>? {
    read(column) { bytes throws(Refusal) in try CodeParser.district(in: bytes) }
  }

  /// A number kept as text: a permit's.
  mutating func number(_ column: Column) -> Located<String>? {
    read(column) { bytes throws(Refusal) in try CodeParser.number(in: Cleaning.onOneLine(bytes)) }
  }

  mutating func phone(_ column: Column) -> Located<String>? {
    read(column) { bytes throws(Refusal) in try CodeParser.phone(in: Cleaning.onOneLine(bytes)) }
  }

  /// What a waiver or a correction is about. `isCode`: what is no file is a USCC, right or wrong.
  mutating func subject(_ column: Column, isCode: Bool = false) -> Located<String>? {
    read(column) { bytes throws(Refusal) in try CodeParser.subject(in: bytes, isCode: isCode) }
  }

  mutating func address(_ column: Column) -> Located<String>? {
    read(column) { bytes throws(Refusal) in try WebAddress.address(in: bytes, acceptsBareHost: true) }
  }

  mutating func term<Value>(_ column: Column, _ terms: TermTable<Value>) -> Located<Value>? {
    read(column) { bytes throws(Refusal) in try terms.value(of: bytes) }
  }

  /// The id of a finding that can be waived.
  mutating func diagnosticID(_ column: Column) -> Located<DiagnosticID>? {
    read(column) { bytes throws(Refusal) in
      let name = String(decoding: Cleaning.folded(bytes), as: UTF8.self).lowercased()
      let known = DiagnosticID.allCases.filter(\.isWaivable).map(\.rawValue)
      guard let id = DiagnosticID(rawValue: name) else {
        let suggestion = NearMiss.of(name, among: known)
        throw Refusal { Catalogue.unexpectedValue(name, in: $0, suggestion: suggestion, known: known) }
      }
      guard id.isWaivable else { throw Refusal { _ in Catalogue.notWaivable(id) } }
      return id
    }
  }

  /// Several texts with `；` or `;` between them, empty ones and marks of nothing left out.
  mutating func list(_ column: Column) -> [String] {
    guard let cell = value(of: column) else { return [] }
    let parts = Cleaning.parts(of: cell.line)
    if let error = parts.first(where: NoValue.isError) { refuse(error: error, column, at: cell.place) }
    if let mark = parts.first(where: NoValue.isMark) { count(mark: mark, column, at: cell.place) }
    return parts.filter { !NoValue.isMark($0) }.map { String(decoding: $0, as: UTF8.self) }
  }

  // MARK: Reports

  /// Reports a finding about the row and marks the row as refused.
  mutating func refuse(_ problem: Problem, at place: Place) {
    diagnostics.append(Diagnostic(problem, at: place))
    isRefused = true
  }

  /// The place of a column's cell, for findings about a cell that is empty.
  func place(of column: Column) -> Place {
    guard let cell = cell(of: column) else { return Place(file, line: cells.first?.line ?? 1) }
    return Place(file, line: cell.line, column: cell.column)
  }

  /// True if a column's cell is empty or not there, or says that there is nothing.
  func isEmpty(_ column: Column) -> Bool { cell(of: column) == nil || gap(in: column) != nil }

  /// What stands in a column's cell where there is no value: an empty text, or a mark of nothing such as 无. Nil for a cell
  /// that has a value, and for one that is not there.
  func gap(in column: Column) -> Located<String>? {
    guard let cell = cell(of: column) else { return nil }
    let text = CellText(cell, of: bytes, in: file)
    guard text.bytes.isEmpty || isMark(text, column) else { return nil }
    return Located(String(decoding: text.bytes, as: UTF8.self), at: text.place)
  }

  /// What is told once the table is read: the columns in which cells were taken for empty.
  var markFindings: [Diagnostic] {
    Column.allCases.compactMap { column in
      marks[column.rawValue].map { mark in
        let header = column.header
        let problem = Catalogue.emptyMark(
          mark.first.value, in: header.field, isList: header.form.isList, count: mark.count)
        return Diagnostic(problem, at: mark.first.place)
      }
    }
  }

  /// What the row says in its key columns, as far as it can be made out.
  var keys: [String] {
    Column.allCases.compactMap { column in
      guard let key = column.header.key, let cell = cell(of: column) else { return nil }
      let text = Cleaning.folded(CellText(cell, of: bytes, in: file).bytes, uppercase: key == .uscc)
      return text.isEmpty ? nil : String(decoding: text, as: UTF8.self)
    }
  }

  /// False if a key column is empty or not there, or one of the row's findings is about what it says: then nobody knows
  /// which key the row was meant to have.
  func hasClearKeys(findings: ArraySlice<Diagnostic>) -> Bool {
    Column.allCases.filter { $0.header.key != nil }.allSatisfy { column in
      guard let cell = cell(of: column), !isEmpty(column) else { return false }
      let place = CellText(cell, of: bytes, in: file).place
      return !findings.contains { $0.place == place }
    }
  }

  // MARK: Cells

  private func cell(of column: Column) -> CSVCell? {
    guard let index = layout.cellIndex[column.rawValue], index < cells.count else { return nil }
    return cells[index]
  }

  private mutating func read<Value>(
    _ column: Column, _ parse: (ArraySlice<UInt8>) throws(Refusal) -> Value
  ) -> Located<Value>? {
    guard let cell = value(of: column) else { return nil }
    do throws(Refusal) {
      return Located(try parse(cell.bytes), at: cell.place)
    } catch {
      refuse(error.problem(column.header.field), at: cell.place)
      return nil
    }
  }

  /// The cleaned value of a cell, or nil if it is empty or unfit for any reading.
  private mutating func value(of column: Column, takesAny: Bool = false) -> CellText? {
    guard let cell = cell(of: column) else {
      isRefused = isRefused || column.header.isRequired
      return nil
    }
    let text = CellText(cell, of: bytes, in: file)
    if text.bytes.isEmpty {
      if column.header.isRequired { refuse(Catalogue.missingValue(in: column.header.field), at: text.place) }
      return nil
    }
    if !takesAny, isMark(text, column) {
      takeForEmpty(text, column)
      return nil
    }
    guard isFit(cell, text, column) else { return nil }
    if !takesAny, NoValue.isError(text.bytes) {
      refuse(error: text.bytes, column, at: text.place)
      return nil
    }
    return text
  }

  /// True for what says that there is nothing. A hyphen is an id as good as others.
  private func isMark(_ text: CellText, _ column: Column) -> Bool {
    guard NoValue.isMark(text.bytes) else { return false }
    return column.header.form != .id || !CodeParser.isID(Cleaning.folded(text.bytes))
  }

  private mutating func takeForEmpty(_ text: CellText, _ column: Column) {
    if column.header.isRequired {
      let mark = String(decoding: text.bytes, as: UTF8.self)
      return refuse(Catalogue.missingValue(in: column.header.field, mark: mark), at: text.place)
    }
    count(mark: text.bytes, column, at: text.place)
  }

  private mutating func count(mark: ArraySlice<UInt8>, _ column: Column, at place: Place) {
    let mark = Located(String(decoding: mark, as: UTF8.self), at: place)
    marks[column.rawValue, default: (first: mark, count: 0)].count += 1
  }

  private mutating func refuse(error: ArraySlice<UInt8>, _ column: Column, at place: Place) {
    refuse(Catalogue.errorText(String(decoding: error, as: UTF8.self), in: column.header.field), at: place)
  }

  private mutating func isFit(_ cell: CSVCell, _ text: CellText, _ column: Column) -> Bool {
    if cell.isSuspicious, let (scalar, offset) = Readability.firstUnreadable(in: text.bytes) {
      refuse(Catalogue.unreadableCharacter(scalar), at: place(ofByte: offset, in: cell))
      return false
    }
    if text.bytes.count > CSVReader.longestCell {
      refuse(Catalogue.textTooLong(in: column.header.field, limit: CSVReader.longestCell), at: text.place)
      return false
    }
    return true
  }

  /// The place of a byte of a cell's value; where quotes were made one, the value is no part of the file, and the place
  /// is that of the first unreadable character in the cell.
  private func place(ofByte offset: Int, in cell: CSVCell) -> Place {
    let offset = cell.hasDoubledQuotes ? Readability.firstUnreadable(in: bytes[cell.range])?.offset : offset
    var counter = PlaceCounter(line: cell.line, column: cell.column)
    counter.advance(over: bytes[cell.range.lowerBound..<(offset ?? cell.range.lowerBound)])
    return counter.place(in: file)
  }
}
