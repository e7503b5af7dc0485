/// Finding bytes among others that are in ascending order.
package enum SortedBytes {
  /// Finds bytes that are mostly asked for in their order: then the next is the one after the last.
  package struct Cursor {
    private var next = 0

    package init() {}

    /// The index of what is sought among `count` others; nil if it is not there. `compare` tells how the one at an index is
    /// to it: negative, zero or positive, as it comes before, is the same, or comes after.
    package mutating func index(among count: Int, _ compare: (Int) -> Int) -> Int? {
      let isNext = next < count && compare(next) == 0
      let index = isNext ? next : SortedBytes.firstIndex(in: 0..<count) { compare($0) >= 0 }
      guard isNext || (index < count && compare(index) == 0) else { return nil }
      next = index + 1
      return index
    }
  }

  /// The first index for which a test holds that holds for all after it; the end of the range if there is none.
  package static func firstIndex(in range: Range<Int>, where isReached: (Int) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = (low + high) / 2
      if isReached(middle) { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// Negative, zero or positive, as the first comes before the second, is the same, or comes after it.
  package static func compare(_ first: UnsafeBufferPointer<UInt8>, _ second: UnsafeBufferPointer<UInt8>) -> Int {
    ByteOrder.compare(UnsafeRawBufferPointer(first), UnsafeRawBufferPointer(second))
  }
}
