/// The order of bytes, in which paths are sorted wherever they are.
@usableFromInline
package enum ByteOrder {
  /// Negative, zero or positive, as the first comes before the second, is the same, or comes after it.
  @inlinable
  package static func compare(_ first: UnsafeRawBufferPointer, _ second: UnsafeRawBufferPointer) -> Int {
    let common = min(first.count, second.count)
    var index = 0
    // Paths have long beginnings in common: eight bytes at a time, as numbers whose first byte counts most.
    while index + 8 <= common {
      let one = UInt64(bigEndian: first.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      let other = UInt64(bigEndian: second.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      if one != other { return one < other ? -1 : 1 }
      index += 8
    }
    while index < common {
      if first[index] != second[index] { return Int(first[index]) - Int(second[index]) }
      index += 1
    }
    return first.count - second.count
  }
}

extension String {
  /// Lends the bytes of the string in UTF-8.
  @inlinable
  package func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    if let result = utf8.withContiguousStorageIfAvailable(body) { return result }
    return Array(utf8).withUnsafeBufferPointer(body)
  }

  /// True if the string comes before another in the order of their bytes.
  @inlinable
  package func precedes(_ other: String) -> Bool {
    withBytes { first in
      other.withBytes { ByteOrder.compare(UnsafeRawBufferPointer(first), UnsafeRawBufferPointer($0)) < 0 }
    }
  }
}
