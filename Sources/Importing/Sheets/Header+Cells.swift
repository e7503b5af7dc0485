import Diagnostics
import Records
import Spreadsheets

extension Header {
  /// The cell that fills a place, and the row in which it stands: the row's own, or the first of those merged with it if it
  /// is in their first column and no heading.
  func cell(
    _ column: Int, of row: SheetRow, in sheet: Sheet, _ merges: MergeIndex
  ) -> (cell: SheetCell?, row: Int) {
    guard let merge = merges.range(row: row.number, column: column) else { return (row.cell(in: column), row.number) }
    let top = merge.rows.lowerBound
    guard merge.columns.lowerBound == column, byColumn[column]?.row != top else { return (nil, row.number) }
    return (top == row.number ? row.cell(in: column) : sheet.row(top)?.cell(in: column), top)
  }

  /// True if the row says something in a column that is this table's alone: on a sheet of brands with their institutions,
  /// an institution without a brand is no brand. A cell that is merged down to a row counts where the row says something of
  /// the table itself.
  func isTold(_ table: Table, by row: SheetRow, of sheet: Sheet, _ merges: MergeIndex) -> Bool {
    let others = Set(tables.filter { $0.kind != table.kind }.flatMap(\.columns.values))
    let own = table.columns.values.filter { !others.contains($0) }
    if own.contains(where: { row.cell(in: $0)?.isFilled ?? false }) { return true }
    if own.isEmpty { return row.cells.contains(where: \.saysSomething) }
    return table.columns.values.contains { row.cell(in: $0)?.saysSomething ?? false }
      && own.contains { cell($0, of: row, in: sheet, merges).cell?.isFilled ?? false }
  }
}

extension SheetCell {
  /// True for a text that is no mark of nothing.
  var saysSomething: Bool { plainText.map { !NoValue.isMark($0) } ?? false }

  /// True for what says something, or holds what is no value.
  var isFilled: Bool { saysSomething || value.isTroubled }
}

extension CellValue {
  /// True for a cell that holds something, but no value.
  var isTroubled: Bool {
    switch self {
    case .error, .unknown: true
    case .text(let text): NoValue.isError(CellForm.trimmed(text))
    case .number, .boolean: false
    }
  }

  /// What is to be said of a cell that holds something and no value.
  func trouble(in field: Wording) -> Problem? {
    switch self {
    case .error(let code): return Catalogue.errorValue(code, in: field)
    case .unknown: return Catalogue.unsavedFormula(in: field)
    case .text(let text):
      let text = CellForm.trimmed(text)
      return NoValue.isError(text) ? Catalogue.errorValue(text, in: field) : nil
    case .number, .boolean: return nil
    }
  }
}
