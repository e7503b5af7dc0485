package import Diagnostics

/// A row added to a table that stands on disk, everything else of which stays as it is, byte for byte.
package enum TableAddition {
  /// Why no row can be added.
  package struct Fault: Error {
    package var problem: Problem
  }

  /// `institutions.csv` with a row at its end: in the table's own encoding, line ends and order of columns. `values` are
  /// given by the columns' Chinese headers.
  package static func institution(
    _ values: [(column: String, value: String)], addedTo bytes: [UInt8]
  ) throws(Fault) -> [UInt8] {
    let source: SourceText
    do throws(EncodingFault) {
      source = try SourceText(decoding: bytes)
    } catch {
      throw Fault(problem: error.problem)
    }
    let cells = try cells(values, in: layout(of: source))
    let lineEnd = bytes.contains(0x0D) ? "\r\n" : "\n"
    let isEnded = bytes.last == UInt8(ascii: "\n") || bytes.last == 0x0D
    let row = (isEnded ? "" : lineEnd) + cells.map(CSVText.cell).joined(separator: ",") + lineEnd
    return bytes + (UTF8Scan.firstInvalidByte(of: bytes) == nil ? Array(row.utf8) : GB18030.bytes(of: row))
  }

  private static func layout(of source: SourceText) throws(Fault) -> TableLayout<InstitutionColumn> {
    var reader = CSVReader(source.utf8)
    var cells: [CSVCell] = []
    do throws(CSVReader.Fault) {
      try reader.readRow(into: &cells)
    } catch {
      throw Fault(problem: error.problem)
    }
    let layout = TableLayout<InstitutionColumn>(header: cells, of: source.utf8, in: FileID(0))
    if let finding = layout.diagnostics.first { throw Fault(problem: finding.problem) }
    return layout
  }

  private static func cells(
    _ values: [(column: String, value: String)], in layout: TableLayout<InstitutionColumn>
  ) throws(Fault) -> [String] {
    var cells = [String](repeating: "", count: layout.width)
    for (name, value) in values {
      guard let column = InstitutionColumn.allCases.first(where: { $0.header.chinese == name }) else { continue }
      guard let index = layout.cellIndex[column.rawValue] else {
        throw Fault(problem: Catalogue.missingColumn(column.header.field))
      }
      cells[index] = value
    }
    return cells
  }
}
