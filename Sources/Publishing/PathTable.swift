import Diagnostics

/// Names in ascending byte order, their bytes side by side: a large folder's cost a fraction of what as many strings
/// would, and one is found without making a string of it.
struct PathTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each begins; one more at the end.
  private var starts: [Int] = [0]

  var count: Int { starts.count - 1 }

  /// Appends a name, wherever it belongs.
  mutating func append(_ name: UnsafeBufferPointer<UInt8>) {
    bytes += name
    starts.append(bytes.count)
  }

  /// Puts the names in order; gives for each place the one at which its name was before.
  mutating func sort() -> [Int] {
    let (unsorted, ends) = (bytes, starts)
    return unsorted.withUnsafeBufferPointer { names in
      func name(_ index: Int) -> UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(rebasing: names[ends[index]..<ends[index + 1]])
      }
      let order = (0..<count).sorted { SortedBytes.compare(name($0), name($1)) < 0 }
      bytes.removeAll(keepingCapacity: true)
      starts.removeAll(keepingCapacity: true)
      starts.append(0)
      for index in order { append(name(index)) }
      return order
    }
  }

  /// Lends the bytes of each to `body`, with its index.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<count { body(UnsafeBufferPointer(rebasing: bytes[starts[index]..<starts[index + 1]]), index) }
    }
  }

  /// True if a name stands at an index, which may be past the end.
  func holds(_ name: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
    guard index < count else { return false }
    return bytes.withUnsafeBufferPointer { bytes in
      SortedBytes.compare(UnsafeBufferPointer(rebasing: bytes[starts[index]..<starts[index + 1]]), name) == 0
    }
  }

  /// Where a path stands; nil if it is not there.
  func index(of path: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      SortedBytes.index(of: path, count: count) {
        UnsafeBufferPointer(rebasing: bytes[starts[$0]..<starts[$0 + 1]])
      }
    }
  }
}

/// Finding bytes among others that are in ascending order.
enum SortedBytes {
  /// The index of what is sought among `count` others; nil if it is not there.
  static func index(
    of sought: UnsafeBufferPointer<UInt8>, count: Int, _ element: (Int) -> UnsafeBufferPointer<UInt8>
  ) -> Int? {
    let index = firstIndex(in: 0..<count) { compare(element($0), sought) >= 0 }
    return index < count && compare(element(index), sought) == 0 ? index : nil
  }

  /// The first index for which a test holds that holds for all after it; the end of the range if there is none.
  static func firstIndex(in range: Range<Int>, where isReached: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isReached(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Negative, zero or positive, as the first comes before the second, is the same, or comes after it.
  static func compare(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Int {
    ByteOrder.compare(UnsafeRawBufferPointer(first), UnsafeRawBufferPointer(second))
  }
}
