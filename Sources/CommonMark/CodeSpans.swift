/// The code spans of a block: between two runs of equally many backticks.
struct CodeSpans {
  private let bytes: ArraySlice<UInt8>
  /// For each length of run, the offsets of the runs of that length, last first: a search takes from the end.
  private var runs: [Int: [Int]] = [:]

  init(in bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    var index = bytes.startIndex
    while let start = bytes[index...].firstIndex(of: UInt8(ascii: "`")) {
      index = Self.end(ofRunAt: start, in: bytes)
      runs[index - start, default: []].append(start)
    }
    for length in runs.keys { runs[length]?.reverse() }
  }

  /// The offset behind the code span that a run of backticks opens, or behind the run if nothing closes it.
  mutating func end(ofSpanAt start: Int) -> Int {
    let end = Self.end(ofRunAt: start, in: bytes)
    let length = end - start
    while let candidate = runs[length]?.last, candidate <= start { runs[length]?.removeLast() }
    return runs[length]?.last.map { $0 + length } ?? end
  }

  private static func end(ofRunAt start: Int, in bytes: ArraySlice<UInt8>) -> Int {
    bytes[start...].firstIndex { $0 != UInt8(ascii: "`") } ?? bytes.endIndex
  }
}
