import Diagnostics
import Records
import Spreadsheets

@testable import Importing

extension Sheet {
  /// A sheet of texts, empty cells left out; `merges` as first and last cell: row, column, row, column.
  init(_ texts: [[String]], name: String = "", merges: [(Int, Int, Int, Int)] = []) {
    self.init(name: name)
    for (index, texts) in texts.enumerated() {
      var row = SheetRow(number: index + 1)
      for (column, text) in texts.enumerated() where !text.isEmpty {
        row.cells.append(SheetCell(column: column + 1, value: .text(text)))
      }
      rows.append(row)
    }
    self.merges = merges.map { CellRange(rows: $0.0...$0.2, columns: $0.1...$0.3) }
  }

  /// The header that is found in it.
  func header(_ mapping: ColumnMapping = ColumnMapping()) -> Header? {
    Header.find(in: self, MergeIndex(merges), mapping)
  }

  /// What is read of it; `room`: bytes of text that merged cells may lend.
  func reading(room: Int = WorkbookLimits().text) -> SheetReading {
    SheetReading(
      SourceSheet(sheet: self, file: FileID(0)), mapping: ColumnMapping(), districts: DistrictNames(Records()),
      room: room)
  }
}

extension Header {
  /// The sheet's columns that lead to a table's, by English names.
  func columns(of kind: TableKind) -> [String: Int] {
    let table = tables.first { $0.kind == kind }
    return Dictionary(
      uniqueKeysWithValues: (table?.columns ?? [:]).map { (kind.columns[$0.key].english, $0.value) })
  }
}
