/// Indices of files, most of which lie side by side: a run of them takes as little room as one.
struct IndexRuns: Sendable {
  private(set) var runs: [Range<Int>] = []

  /// How many indices there are.
  var count: Int { runs.reduce(0) { $0 + $1.count } }

  /// Appends an index that is not among them yet.
  mutating func append(_ index: Int) {
    if let last = runs.last, last.upperBound == index {
      runs[runs.count - 1] = last.lowerBound..<index + 1
    } else {
      runs.append(index..<index + 1)
    }
  }

  /// Puts them in ascending order.
  mutating func sort() { runs.sort { $0.lowerBound < $1.lowerBound } }
}
