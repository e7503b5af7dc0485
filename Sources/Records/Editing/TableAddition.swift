package import Diagnostics

/// A row added to a table that stands on disk, everything else of which stays as it is, byte for byte.
package enum TableAddition {
  /// Why no row can be added.
  package struct Fault: Error {
    package var problem: Problem
  }

  /// `institutions.csv` with a row at its end: in the table's own encoding, line ends and order of columns. `values` are
  /// given by the columns' Chinese headers; what the table has no column for is refused.
  package static func institution(
    _ values: [(column: String, value: String)], addedTo bytes: [UInt8]
  ) throws(Fault) -> [UInt8] {
    var table: EditableTable
    do throws(TableFault) {
      table = try EditableTable(bytes, kind: .institutions, in: FileID(0))
    } catch {
      throw Fault(problem: error.diagnostic.problem)
    }
    var cells: [Int: String] = [:]
    for (name, value) in values {
      guard let column = InstitutionColumn.allCases.first(where: { $0.header.chinese == name }) else { continue }
      guard table.has(column.rawValue) else { throw Fault(problem: Catalogue.missingColumn(column.header.field)) }
      cells[column.rawValue] = value
    }
    table.append(cells)
    return table.bytes
  }
}
