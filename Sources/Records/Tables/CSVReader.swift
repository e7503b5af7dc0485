import Diagnostics

/// A cell of a row: where its content lies among the file's bytes, and where that begins for a reader.
struct CSVCell {
  /// The content without the quotes around it.
  var range: Range<Int>
  /// The place of the content's first character.
  var line: Int
  var column: Int
  /// True if the content holds quotes that are written twice.
  var hasDoubledQuotes = false
  /// True if an unreadable character may be in the content, or a line end or tab.
  var isSuspicious = false
}

/// Takes text apart into rows and cells by RFC 4180.
///
/// More than RFC 4180 is taken where a spreadsheet writes it and it can mean only one thing: quotes inside an unquoted
/// cell, and blanks around a quoted one.
struct CSVReader {
  /// A row that cannot be taken apart.
  struct Fault {
    var problem: Problem
    var line: Int
    var column: Int
    /// Where the cell's quote opened, if that is another place.
    var opened: (line: Int, column: Int)?
  }

  /// Bytes that a quoted cell may have. Past them the closing quote is taken to be missing.
  static let longestCell = 65_536
  /// Cells that a row may have: a spreadsheet's own limit.
  static let widestRow = 16_384

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var column = 1

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  var isAtEnd: Bool { position >= bytes.count }
  /// Where the next row begins among the bytes.
  var offset: Int { position }
  /// The line of the next row.
  var nextLine: Int { line }

  /// Reads the next row. After a fault, reading goes on with the line after the one in which the faulty cell begins.
  mutating func readRow(into cells: inout [CSVCell]) throws(Fault) {
    cells.removeAll(keepingCapacity: true)
    while true {
      let (start, startLine) = (position, line)
      do throws(Fault) {
        cells.append(try readCell())
      } catch {
        resume(afterLineOf: start, startLine)
        throw error
      }
      guard cells.count <= Self.widestRow else {
        let fault = Fault(problem: Catalogue.rowTooWide(limit: Self.widestRow), line: startLine, column: 1)
        resume(afterLineOf: start, startLine)
        throw fault
      }
      guard position < bytes.count, bytes[position] == UInt8(ascii: ",") else { break }
      position += 1
      column += 1
    }
    skipLineEnd()
  }

  private mutating func readCell() throws(Fault) -> CSVCell {
    var (index, blanks) = (position, 0)
    while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x09 {
      index += 1
      blanks += 1
    }
    guard index < bytes.count, bytes[index] == UInt8(ascii: "\"") else { return readPlainCell() }
    position = index + 1
    column += blanks + 1
    return try readQuotedCell()
  }

  private mutating func readPlainCell() -> CSVCell {
    var cell = CSVCell(range: position..<position, line: line, column: column)
    var (index, width, isSuspicious) = (position, 0, false)
    while index < bytes.count {
      let byte = bytes[index]
      if byte <= UInt8(ascii: ","), byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\n") || isLineEnd(index) {
        break
      }
      index += 1
      if byte & 0xC0 == 0x80 { continue }
      width += 1
      if Readability.mayBegin(byte) { isSuspicious = true }
    }
    cell.range = position..<index
    cell.isSuspicious = isSuspicious
    position = index
    column += width
    return cell
  }

  /// Reads on from behind the opening quote, to the comma or line end.
  private mutating func readQuotedCell() throws(Fault) -> CSVCell {
    var cell = CSVCell(range: position..<position, line: line, column: column)
    // Every byte may be a quote that is written twice; what is too long all the same is told of by its column.
    let limit = min(bytes.count, position + 2 * Self.longestCell + 1)
    while position < limit {
      let byte = bytes[position]
      if byte == UInt8(ascii: "\"") {
        guard position + 1 < bytes.count, bytes[position + 1] == byte else { break }
        cell.hasDoubledQuotes = true
        position += 1
        column += 1
      }
      if Readability.mayBegin(byte) { cell.isSuspicious = true }
      step(over: byte)
    }
    guard position < limit else {
      throw Fault(problem: Catalogue.unterminatedQuote(), line: cell.line, column: cell.column - 1)
    }
    cell.range = cell.range.lowerBound..<position
    step(over: UInt8(ascii: "\""))
    try finishQuotedCell(cell)
    return cell
  }

  /// Skips the blanks behind a closing quote; anything else there is a fault.
  private mutating func finishQuotedCell(_ cell: CSVCell) throws(Fault) {
    while position < bytes.count, bytes[position] == 0x20 || bytes[position] == 0x09 { step(over: bytes[position]) }
    guard position < bytes.count else { return }
    if bytes[position] == UInt8(ascii: ",") || bytes[position] == UInt8(ascii: "\n") || isLineEnd(position) { return }
    let opened = (line: cell.line, column: cell.column - 1)
    guard line == cell.line else {
      // The quote that closes stands on a later line: more likely it opens a cell, and the first one was never closed.
      throw Fault(problem: Catalogue.unterminatedQuote(), line: opened.line, column: opened.column)
    }
    throw Fault(problem: Catalogue.textAfterQuote(), line: line, column: column, opened: opened)
  }

  private mutating func step(over byte: UInt8) {
    position += 1
    if byte == UInt8(ascii: "\n") {
      line += 1
      column = 1
    } else if byte & 0xC0 != 0x80 {
      column += 1
    }
  }

  /// True at the CR of CR LF, and at a CR that ends the file.
  private func isLineEnd(_ index: Int) -> Bool {
    bytes[index] == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] == UInt8(ascii: "\n"))
  }

  private mutating func skipLineEnd() {
    if position < bytes.count, bytes[position] == UInt8(ascii: "\r") { position += 1 }
    if position < bytes.count, bytes[position] == UInt8(ascii: "\n") { position += 1 }
    line += 1
    column = 1
  }

  private mutating func resume(afterLineOf start: Int, _ startLine: Int) {
    position = bytes[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? bytes.count
    line = startLine + 1
    column = 1
  }
}

extension CSVReader.Fault: Error {}
