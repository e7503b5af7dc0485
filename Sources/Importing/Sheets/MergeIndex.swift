import Algorithms
import Spreadsheets

/// The merged cells of a sheet, found by a cell that they cover.
///
/// The columns are halved, and their halves halved, down to single ones. A merge is noted at the few widest of these
/// stretches that make up its columns, and a cell lies in one stretch of each width: it is found in few steps, however
/// many merges there are, and however tall one of them is.
struct MergeIndex {
  /// The merges that are noted at a stretch of columns.
  private struct Stretch {
    /// Their numbers, ascending.
    private var merges: [Int] = []
    /// For each of them the last row that it or one before it covers, so ascending too.
    private var lastRows: [Int] = []

    mutating func note(_ number: Int, to row: Int) {
      merges.append(number)
      lastRows.append(max(lastRows.last ?? row, row))
    }

    /// The first merge that ends no higher than a row. If it begins below the row, so do all after it.
    func first(reaching row: Int) -> Int? {
      let index = lastRows.partitioningIndex { $0 >= row }
      return index < merges.count ? merges[index] : nil
    }
  }

  /// By their first row.
  private let merges: [CellRange]
  /// The last row that one of them covers.
  private let lastRow: Int
  /// How many columns are halved: a power of two.
  private let width: Int
  /// That of all columns is 1; the halves of `n` are `2n` and `2n + 1`.
  private var stretches: [Int: Stretch] = [:]

  init(_ merges: [CellRange]) {
    self.merges = merges.sorted {
      ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
    }
    lastRow = merges.map(\.rows.upperBound).max() ?? 0
    let lastColumn = merges.map(\.columns.upperBound).max() ?? 0
    var width = 1
    while width <= lastColumn { width *= 2 }
    self.width = width
    for (number, range) in self.merges.enumerated() { note(number, range) }
  }

  /// The merge that covers a cell, if one does; the first of several.
  func range(row: Int, column: Int) -> CellRange? {
    guard row <= lastRow, column < width else { return nil }
    var found: Int?
    var stretch = column + width
    while stretch > 0 {
      if let number = stretches[stretch]?.first(reaching: row), merges[number].rows.contains(row) {
        found = min(found ?? number, number)
      }
      stretch /= 2
    }
    return found.map { merges[$0] }
  }

  private mutating func note(_ number: Int, _ range: CellRange) {
    var (first, end) = (range.columns.lowerBound + width, range.columns.upperBound + width + 1)
    while first < end {
      if first % 2 == 1 {
        stretches[first, default: Stretch()].note(number, to: range.rows.upperBound)
        first += 1
      }
      if end % 2 == 1 {
        end -= 1
        stretches[end, default: Stretch()].note(number, to: range.rows.upperBound)
      }
      first /= 2
      end /= 2
    }
  }
}
