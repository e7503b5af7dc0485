import Algorithms
import Spreadsheets

/// The rows that a header takes up: one with headings, and those below it in which what is merged across is divided.
struct HeaderRows {
  private let sheet: Sheet
  private let merges: MergeIndex
  private let index: Int
  /// Rows below the first that may have headings too.
  private var below: ArraySlice<SheetRow> = []

  /// Rows below the first in which headings are looked for.
  private static let deepest = 4

  init(at index: Int, of sheet: Sheet, _ merges: MergeIndex) {
    self.sheet = sheet
    self.merges = merges
    self.index = index
  }

  private var first: SheetRow { sheet.rows[index] }

  var firstNumber: Int { first.number }
  var lastNumber: Int { below.last?.number ?? first.number }

  /// The columns over which headings may stand; none in a row without cells.
  var columns: Range<Int> {
    // What is merged down to a row may reach further than the row's own cells.
    let above = index > 0 ? sheet.rows[index - 1] : nil
    let last = [above, first, below.max { $0.lastColumn < $1.lastColumn }].compactMap { $0?.lastColumn }.max() ?? 0
    return 1..<(last + 1)
  }

  /// The heading over a column and the row in which it stands: the lowest text, but none of a cell that is merged across and
  /// divided below.
  func heading(of column: Int) -> (row: Int, text: String)? {
    if !below.isEmpty, isOpen(column) {
      for row in below.reversed() {
        if let heading = heading(of: column, in: row) { return heading }
      }
    }
    return heading(of: column, in: first)
  }

  /// Takes in the rows below to which one of the headings is merged down, and one more row if it divides what is merged
  /// across. False if there is nothing to take in.
  mutating func takeInRows(under headings: [Header.Heading]) -> Bool {
    let last = headings.compactMap { merges.range(row: first.number, column: $0.column)?.rows.upperBound }.max()
    let rest = sheet.rows[(index + 1)...].prefix(Self.deepest)
    below = rest.prefix { $0.number <= last ?? first.number }
    if let next = rest.dropFirst(below.count).first, next.number == (last ?? first.number) + 1,
      headings.contains(where: isOfOneColumn), divides(next)
    {
      below = rest.prefix(below.count + 1)
    }
    return !below.isEmpty
  }

  private func heading(of column: Int, in row: SheetRow) -> (row: Int, text: String)? {
    let merge = merges.range(row: row.number, column: column)
    // A heading that is merged down to this row stands in the first row of the merge.
    let top = merge?.rows.lowerBound ?? row.number
    if let merge, merge.columns.lowerBound != column || isDivided(merge) { return nil }
    return sheet.row(top)?.cell(in: column)?.plainText.map { (top, $0) }
  }

  /// True where the first row leaves a column to those below: what stands over it is merged across, or nothing.
  private func isOpen(_ column: Int) -> Bool {
    guard let merge = merges.range(row: first.number, column: column) else {
      return first.cell(in: column)?.plainText == nil
    }
    return merge.columns.count > 1
  }

  /// True for what is merged across where a row of the header says more of its columns.
  private func isDivided(_ merge: CellRange) -> Bool {
    merge.columns.count > 1 && below.contains { $0.number > merge.rows.upperBound && $0.hasText(in: merge.columns) }
  }

  private func isOfOneColumn(_ heading: Header.Heading) -> Bool {
    guard merges.range(row: heading.row, column: heading.column)?.columns.count ?? 1 == 1 else { return false }
    return heading.meanings.contains { if case .column = $0 { true } else { false } }
  }

  /// True for a row all of whose texts stand under what is merged across, in cells that are narrower: where a heading of one
  /// column stands beside, it can be no record.
  private func divides(_ row: SheetRow) -> Bool {
    let texts = row.cells.filter { $0.plainText != nil }
    return !texts.isEmpty
      && texts.allSatisfy { cell in
        guard let group = merges.range(row: first.number, column: cell.column)?.columns else { return false }
        return merges.range(row: row.number, column: cell.column)?.columns.count ?? 1 < group.count
      }
  }
}

extension SheetRow {
  fileprivate var lastColumn: Int { cells.last?.column ?? 0 }

  fileprivate func hasText(in columns: ClosedRange<Int>) -> Bool {
    let start = cells.partitioningIndex { $0.column >= columns.lowerBound }
    return cells[start...].prefix { $0.column <= columns.upperBound }.contains { $0.plainText != nil }
  }
}
