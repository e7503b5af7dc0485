/// Paths or names, their bytes side by side: a million of them cost a fraction of what as many strings would, and one is
/// compared and found without making a string of it.
package struct PathList: Sendable, Hashable {
  /// Each followed by a zero, so that the system can be given one as it stands.
  private var bytes: [UInt8] = []
  /// Where each begins; one more at the end.
  private var starts: [Int] = [0]

  package init() {}

  package init(_ paths: some Sequence<String>) {
    for path in paths { append(path) }
  }

  /// Makes room for as many further paths of so many bytes in all.
  package mutating func reserve(_ paths: Int, bytes count: Int) {
    starts.reserveCapacity(starts.count + paths)
    bytes.reserveCapacity(bytes.count + count + paths)
  }

  /// How many bytes all paths have.
  package var byteCount: Int { bytes.count - count }

  /// Appends a path, wherever it belongs.
  package mutating func append(_ path: UnsafeBufferPointer<UInt8>) {
    bytes += path
    bytes.append(0)
    starts.append(bytes.count)
  }

  /// Appends the path that two parts make.
  package mutating func append(_ beginning: [UInt8], _ end: UnsafeBufferPointer<UInt8>) {
    bytes += beginning
    append(end)
  }

  package mutating func append(_ path: String) { path.withBytes { append($0) } }

  /// Appends some of the paths of another list.
  package mutating func append(_ range: Range<Int>, of other: PathList) {
    let (from, to) = (other.starts[range.lowerBound], other.starts[range.upperBound])
    let shift = bytes.count - from
    bytes += other.bytes[from..<to]
    starts += other.starts[range.lowerBound..<range.upperBound].dropFirst().lazy.map { $0 + shift }
    if !range.isEmpty { starts.append(bytes.count) }
  }

  /// Puts the paths in ascending byte order, the same ones in the order in which they came; gives for each place the one at
  /// which its path was before.
  package mutating func sort() -> [Int] {
    let unsorted = self
    let order = unsorted.bytes.withUnsafeBufferPointer { bytes in
      indices.sorted { first, second in
        let order = SortedBytes.compare(unsorted.path(first, in: bytes), unsorted.path(second, in: bytes))
        return order == 0 ? first < second : order < 0
      }
    }
    self = PathList()
    reserve(order.count, bytes: unsorted.byteCount)
    for index in order { unsorted.withBytes(at: index) { append($0) } }
    return order
  }

  /// Lends the bytes of the path at an index, which a zero follows.
  package func withBytes<Result, Failure: Error>(
    at index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    try bytes.withUnsafeBufferPointer { bytes throws(Failure) in try body(path(index, in: bytes)) }
  }

  /// Lends the bytes of each to `body`, with its index.
  package func forEachPath(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for index in indices { body(path(index, in: bytes), index) }
    }
  }

  /// Where a path stands in a list in ascending byte order; nil if it is not there. The cursor is for paths that come in that
  /// order too.
  package func index(of path: UnsafeBufferPointer<UInt8>, from cursor: inout SortedBytes.Cursor) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in cursor.index(of: path, count: count) { self.path($0, in: bytes) } }
  }

  /// Where a path stands in a list in ascending byte order; nil if it is not there.
  package func index(ofPath path: String) -> Int? {
    var cursor = SortedBytes.Cursor()
    return path.withBytes { index(of: $0, from: &cursor) }
  }

  /// The first place from one on at which a path of a list in ascending byte order comes no earlier than another path.
  package func position(of path: String, from start: Int) -> Int {
    path.withBytes { path in
      SortedBytes.firstIndex(in: start..<count) { withBytes(at: $0) { SortedBytes.compare($0, path) >= 0 } }
    }
  }

  private func path(_ index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[starts[index]..<starts[index + 1] - 1])
  }
}

extension PathList: RandomAccessCollection, ExpressibleByArrayLiteral {
  package init(arrayLiteral paths: String...) { self.init(paths) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { starts.count - 1 }

  package subscript(index: Int) -> String { withBytes(at: index) { String(decoding: $0, as: UTF8.self) } }
}
