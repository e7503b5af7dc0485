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
    var rest = Substring(text).utf8
    func skipMark() { if rest.first == UInt8(ascii: "$") { rest.removeFirst() } }
    skipMark()
    column = 0
    while let byte = rest.first, 0x41...0x5A ~= byte, column <= Self.lastColumn {
      column = column * 26 + Int(byte - 0x40)
      rest.removeFirst()
    }
    skipMark()
    guard 1...Self.lastColumn ~= column, let first = rest.first, 0x31...0x39 ~= first, rest.count <= 7,
      rest.allSatisfy({ 0x30...0x39 ~= $0 }), let row = Int(Substring(rest)), row <= Self.lastRow
    else { return nil }
    self.row = row
  }
}
