internal import Algorithms
internal import Spreadsheets

/// The merged cells of a sheet, found by a cell that they cover.
struct MergeIndex {
  /// By their first row.
  private let merges: [CellRange]
  /// The rows of the tallest one: how far back a search has to go.
  private let height: Int

  init(_ merges: [CellRange]) {
    self.merges = merges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    height = merges.map(\.rows.count).max() ?? 0
  }

  /// The merge that covers a cell, if one does.
  func range(row: Int, column: Int) -> CellRange? {
    guard height > 0 else { return nil }
    let start = merges.partitioningIndex { $0.rows.lowerBound + height > row }
    return merges[start...].prefix { $0.rows.lowerBound <= row }.first { $0.contains(row: row, column: column) }
  }
}
