import Glibc

/// Paths or names in ascending byte order, their bytes side by side: a large folder's cost a fraction of what as many strings
/// would, and one is found without making a string of it.
struct PathTable: Sendable {
  private var bytes: [UInt8] = []
  /// Where each begins; one more at the end.
  private var starts: [Int] = [0]

  /// Takes over a list that is in order already.
  init(sorted paths: some Collection<String>) {
    starts.reserveCapacity(paths.count + 1)
    for path in paths { append(path.utf8) }
  }

  var count: Int { starts.count - 1 }

  private mutating func append(_ name: String.UTF8View) {
    bytes += name
    starts.append(bytes.count)
  }

  /// Lends the bytes of each to `body`, with its index.
  func forEach(_ body: (UnsafeBufferPointer<UInt8>, Int) -> Void) {
    bytes.withUnsafeBufferPointer { bytes in
      for index in 0..<count { body(UnsafeBufferPointer(rebasing: bytes[starts[index]..<starts[index + 1]]), index) }
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
    if let one = first.baseAddress, let other = second.baseAddress {
      let order = memcmp(one, other, min(first.count, second.count))
      if order != 0 { return Int(order) }
    }
    return first.count - second.count
  }
}

extension String {
  /// Lends the bytes of the string in UTF-8.
  func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }

  /// True if the string comes before another in the order of their bytes.
  func precedes(_ other: String) -> Bool {
    withBytes { first in other.withBytes { SortedBytes.compare(first, $0) < 0 } }
  }
}
