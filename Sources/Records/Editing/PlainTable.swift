package import Diagnostics

/// The rows of any CSV file, of whatever columns; also of a text that a spreadsheet saved in UTF-16.
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

  /// `separator` says by the whole text which ASCII mark stands between cells.
  package init(
    _ bytes: [UInt8], in file: FileID, separator: ([UInt8]) -> UInt8 = { _ in PlainTable.comma }
  ) throws(TableFault) {
    guard bytes.count <= Self.largest else {
      throw TableFault(diagnostic: Diagnostic(Catalogue.fileTooLarge(limit: Self.largest), at: Place(file)))
    }
    do throws(EncodingFault) {
      text = try SourceText(decoding: Self.withoutUTF16(bytes)).utf8
    } catch {
      let place = Place(file, line: error.line, column: error.column)
      throw TableFault(diagnostic: Diagnostic(error.problem, at: place))
    }
    var reader = CSVReader(Self.text(text, separatedBy: separator(text)))
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

  package static let comma = UInt8(ascii: ",")

  /// The text as the reader takes it: with commas for the separators, which takes separators for the commas. Every byte
  /// stays in its place.
  private static func text(_ text: [UInt8], separatedBy separator: UInt8) -> [UInt8] {
    if separator == comma { return text }
    return text.map { $0 == separator ? comma : $0 == comma ? separator : $0 }
  }

  /// UTF-8 for a text in UTF-16 with its mark, such as Excel's “Unicode text”; all else as it is.
  private static func withoutUTF16(_ bytes: [UInt8]) -> [UInt8] {
    let isBigEndian = bytes.starts(with: [0xFE, 0xFF])
    guard isBigEndian || bytes.starts(with: [0xFF, 0xFE]), bytes.count % 2 == 0 else { return bytes }
    let units = stride(from: 2, to: bytes.count, by: 2).map { index in
      let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
      return isBigEndian ? first << 8 | second : second << 8 | first
    }
    return String(validating: units, as: UTF16.self).map { Array($0.utf8) } ?? bytes
  }

  private static func content(of cell: CSVCell, in text: [UInt8]) -> String {
    let content = text[cell.range]
    guard cell.hasDoubledQuotes else { return String(decoding: content, as: UTF8.self) }
    return String(decoding: Cleaning.undoubled(content), as: UTF8.self)
  }
}
