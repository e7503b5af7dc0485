package import Diagnostics

/// The rows of any CSV file, of whatever columns.
package struct PlainTable: Sendable {
  package struct Cell: Sendable {
    /// Without the quotes around it; blanks stay.
    package var text: String
    package var place: Place
  }

  /// Bytes and cells that it may have: what a workbook may.
  private static let (largest, mostCells) = (64 << 20, 4_000_000)

  /// Without the blank ones.
  package private(set) var rows: [[Cell]] = []
  /// The whole text, for showing where something stands.
  package let text: [UInt8]

  package init(_ bytes: [UInt8], in file: FileID) throws(TableFault) {
    guard bytes.count <= Self.largest else {
      throw TableFault(diagnostic: Diagnostic(Catalogue.fileTooLarge(limit: Self.largest), at: Place(file)))
    }
    do throws(EncodingFault) {
      text = try SourceText(decoding: bytes).utf8
    } catch {
      let place = Place(file, line: error.line, column: error.column)
      throw TableFault(diagnostic: Diagnostic(error.problem, at: place))
    }
    var reader = CSVReader(text)
    var cells: [CSVCell] = []
    var room = Self.mostCells
    while !reader.isAtEnd {
      do throws(CSVReader.Fault) {
        try reader.readRow(into: &cells)
      } catch {
        let place = Place(file, line: error.line, column: error.column)
        throw TableFault(diagnostic: Diagnostic(error.problem, at: place))
      }
      room -= cells.count
      guard room >= 0 else {
        throw TableFault(diagnostic: Diagnostic(Catalogue.tooManyCells(), at: Place(file, line: reader.nextLine - 1)))
      }
      let row = cells.map { cell in
        Cell(text: Self.content(of: cell, in: text), place: Place(file, line: cell.line, column: cell.column))
      }
      if row.contains(where: { !CellForm.trimmed($0.text).isEmpty }) { rows.append(row) }
    }
  }

  private static func content(of cell: CSVCell, in text: [UInt8]) -> String {
    let content = text[cell.range]
    guard cell.hasDoubledQuotes else { return String(decoding: content, as: UTF8.self) }
    return String(decoding: CSVText.undoubled(content), as: UTF8.self)
  }
}
