import Spreadsheets
import TestSupport
import Testing

@testable import Importing

@Suite("Merged cells")
struct MergeIndexTests {
  @Test("The first merge that covers a cell is found, also where several do", arguments: 0..<50)
  func covering(seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    var merges: [CellRange] = []
    for _ in 0..<Int.random(in: 0...12, using: &random) {
      let (row, column) = (Int.random(in: 1...20, using: &random), Int.random(in: 1...20, using: &random))
      let (height, width) = (Int.random(in: 0...9, using: &random), Int.random(in: 0...9, using: &random))
      merges.append(CellRange(rows: row...(row + height), columns: column...(column + width)))
    }
    let index = MergeIndex(merges)
    for row in 0...31 {
      for column in 1...40 {
        let first = merges.filter { $0.contains(row: row, column: column) }.min {
          ($0.rows.lowerBound, $0.columns.lowerBound) < ($1.rows.lowerBound, $1.columns.lowerBound)
        }
        let found = index.range(row: row, column: column)
        // Two that begin in the same cell are as good as each other.
        #expect(found?.rows.lowerBound == first?.rows.lowerBound)
        #expect(found?.columns.lowerBound == first?.columns.lowerBound)
        #expect(found?.contains(row: row, column: column) ?? true)
      }
    }
  }

  @Test("A tall merge beside many small ones costs nothing", .timeLimit(.minutes(1)))
  func manyMerges() {
    let count = 300_000
    let small = (1...count).map { CellRange(rows: $0...$0, columns: 2...3) }
    let index = MergeIndex(small + [CellRange(rows: 1...count, columns: 5...5)])
    #expect((1...count).allSatisfy { index.range(row: $0, column: 4) == nil })
    #expect(index.range(row: count, column: 3) == small[count - 1])
    #expect(index.range(row: count, column: 5)?.rows == 1...count)
  }
}
