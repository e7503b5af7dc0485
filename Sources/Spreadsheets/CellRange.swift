/// A rectangle of cells; rows and columns count from 1.
package struct CellRange: Hashable, Sendable {
  package var rows: ClosedRange<Int>
  package var columns: ClosedRange<Int>

  package init(rows: ClosedRange<Int>, columns: ClosedRange<Int>) {
    self.rows = rows
    self.columns = columns
  }

  /// Reads `B2:D5` or `B2`; nil for anything else.
  init?(_ reference: String) {
    let ends = reference.split(separator: ":", omittingEmptySubsequences: false)
    guard ends.count <= 2, let first = CellReference(ends[0]), let last = CellReference(ends[ends.count - 1]),
      first.row <= last.row, first.column <= last.column
    else { return nil }
    self.init(rows: first.row...last.row, columns: first.column...last.column)
  }

  package func contains(row: Int, column: Int) -> Bool { rows.contains(row) && columns.contains(column) }
}

/// One cell's address.
struct CellReference: Hashable {
  /// The last row and column that a sheet can have.
  static let (lastRow, lastColumn) = (1_048_576, 16_384)

  var row: Int
  var column: Int

  /// Reads `C7` or `$C$7`; nil for anything else, and for what lies outside a sheet.
  init?(_ text: some StringProtocol) {
    (row, column) = (0, 0)
    for byte in text.utf8 where byte != UInt8(ascii: "$") {
      switch byte {
      case 0x41...0x5A where row == 0: column = column * 26 + Int(byte - 0x40)
      case 0x30...0x39 where column > 0: row = row * 10 + Int(byte - 0x30)
      default: return nil
      }
      guard row <= Self.lastRow, column <= Self.lastColumn else { return nil }
    }
    guard row > 0 else { return nil }
  }
}
