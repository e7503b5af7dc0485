/// Paths or names, their bytes side by side: a million of them cost a fraction of what as many strings would, and one is
/// compared and found without making a string of it.
package struct PathList: Sendable {
  /// Where a path stands among the bytes. Four thousand million bytes of paths are more than any memory holds files for.
  private struct Span: Sendable {
    var start: UInt32
    var count: UInt32

    func path(in bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
      UnsafeBufferPointer(rebasing: bytes[Int(start)..<Int(start) + Int(count)])
    }
  }

  /// Each followed by a zero, so that the system can be given one as it stands; in the order in which they came.
  private var bytes: [UInt8] = []
  private var spans: [Span] = []
  /// The paths of a list that was joined with this one, and the index of each in the whole; ascending.
  private var joinedBytes: [UInt8] = []
  private var joinedSpans: [Span] = []
  private var places: [UInt32] = []

  package init() {}

  package init(_ paths: some Sequence<String>) {
    for path in paths { append(path) }
  }

  /// Makes room for as many further paths of so many bytes in all.
  package mutating func reserve(_ paths: Int, bytes count: Int) {
    spans.reserveCapacity(spans.count + paths)
    bytes.reserveCapacity(bytes.count + count + paths)
  }

  /// How many bytes all paths have.
  package var byteCount: Int { bytes.count + joinedBytes.count - count }

  /// Appends a path, wherever it belongs.
  package mutating func append(_ path: UnsafeBufferPointer<UInt8>) {
    separate()
    spans.append(Span(start: UInt32(bytes.count), count: UInt32(path.count)))
    bytes += path
    bytes.append(0)
  }

  package mutating func append(_ path: String) { path.withBytes { append($0) } }

  /// Takes all paths out; the room stays.
  package mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    (joinedBytes, joinedSpans, places) = ([], [], [])
  }

  /// Puts the paths in ascending byte order, the same ones in the order in which they came; gives for each place the one at
  /// which its path was before.
  package mutating func sort() -> [Int] {
    separate()
    let order = bytes.withUnsafeBufferPointer { bytes in
      indices.sorted { first, second in
        let order = SortedBytes.compare(spans[first].path(in: bytes), spans[second].path(in: bytes))
        return order == 0 ? first < second : order < 0
      }
    }
    // The bytes stay where they are.
    spans = order.map { spans[$0] }
    return order
  }

  /// Lends the bytes of the path at an index, which a zero follows.
  package func withBytes<Result, Failure: Error>(
    at index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
  ) throws(Failure) -> Result {
    switch source(of: index) {
    case .own(let index):
      try bytes.withUnsafeBufferPointer { bytes throws(Failure) in try body(spans[index].path(in: bytes)) }
    case .joined(let index):
      try joinedBytes.withUnsafeBufferPointer { bytes throws(Failure) in try body(joinedSpans[index].path(in: bytes)) }
    }
  }

  /// True if the paths at two indices have the same bytes: as texts, paths of other bytes may be equal too. False where there
  /// is no second one.
  package func isSame(_ first: Int, as second: Int) -> Bool {
    indices.contains(second)
      && withBytes(at: first) { first in withBytes(at: second) { SortedBytes.compare(first, $0) == 0 } }
  }

  /// Lends the bytes of each to `body`, with its index.
  package func forEachPath(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    for index in indices { withBytes(at: index) { body($0, index) } }
  }

  /// Where a path stands in a list in ascending byte order; nil if it is not there. The cursor is for paths that come in that
  /// order too.
  package func index(of path: UnsafeBufferPointer<UInt8>, from cursor: inout SortedBytes.Cursor) -> Int? {
    cursor.index(among: count) { withBytes(at: $0) { SortedBytes.compare($0, path) } }
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

  /// Where the paths stand that begin so, in a list in ascending byte order.
  package func range(in folder: String) -> Range<Int> {
    folder.withBytes { folder in
      func isBefore(_ path: UnsafeBufferPointer<UInt8>) -> Bool { SortedBytes.compare(path, folder) < 0 }
      func isWithin(_ path: UnsafeBufferPointer<UInt8>) -> Bool { path.starts(with: folder) }
      let start = SortedBytes.firstIndex(in: 0..<count) { !withBytes(at: $0, isBefore) }
      return start..<SortedBytes.firstIndex(in: start..<count) { !withBytes(at: $0, isWithin) }
    }
  }
}

extension PathList: RandomAccessCollection, ExpressibleByArrayLiteral {
  package init(arrayLiteral paths: String...) { self.init(paths) }

  package var startIndex: Int { 0 }
  package var endIndex: Int { spans.count + joinedSpans.count }

  package subscript(index: Int) -> String { withBytes(at: index) { String(decoding: $0, as: UTF8.self) } }
}

extension PathList: Equatable {
  package static func == (first: PathList, second: PathList) -> Bool {
    first.count == second.count
      && first.indices.allSatisfy { index in
        first.withBytes(at: index) { path in second.withBytes(at: index) { SortedBytes.compare(path, $0) == 0 } }
      }
  }
}

extension PathList {
  /// Where the path at an index of a joined list comes from, and its index there.
  package enum Source {
    case own(Int)
    case joined(Int)
  }

  /// The list with the paths of another one among its own, both in ascending byte order. The bytes of both are shared with it:
  /// at national size they are too many to have them twice.
  package func joined(with others: PathList) -> PathList {
    var (list, others) = (self, others)
    list.separate()
    others.separate()
    (list.joinedBytes, list.joinedSpans) = (others.bytes, others.spans)
    var next = 0
    list.places = others.indices.map { index in
      next = position(of: others[index], from: next)
      return UInt32(next + index)
    }
    return list
  }

  /// Tells of a joined list where the path at an index comes from; of another one, that all are its own.
  package func source(of index: Int) -> Source {
    guard let first = places.first, let last = places.last, index >= first else { return .own(index) }
    if index > last { return .own(index - places.count) }
    let before = SortedBytes.firstIndex(in: 0..<places.count) { places[$0] >= index }
    return places[before] == index ? .joined(before) : .own(index - before)
  }

  /// Goes over to one list of its own.
  private mutating func separate() {
    if places.isEmpty { return }
    let joined = self
    self = PathList()
    reserve(joined.count, bytes: joined.byteCount)
    joined.forEachPath { path, _ in append(path) }
  }
}
