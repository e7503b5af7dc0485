import Diagnostics
import Signatures

/// Files that are made one after the other before the first of them is written. Making pages and writing files drive each
/// other out of the processor's caches: by turns for each file a build takes a tenth longer.
struct Batch: ~Copyable {
  private struct Item {
    var index: Int
    var digest: ByteDigest
    var end: Int
  }

  /// Bytes that are gathered: what the nearer caches hold.
  private static let usualCapacity = 1 << 19

  private var bytes: [UInt8] = []
  private var items: [Item] = []

  /// True if the files are to be taken out before another one is made.
  var isFull: Bool { bytes.count >= Self.usualCapacity }

  /// Takes in the file that `make` appends to the others, and gives its digest.
  mutating func add(at index: Int, _ make: (inout [UInt8]) -> Void) -> ByteDigest {
    let start = bytes.count
    make(&bytes)
    let digest = bytes.withUnsafeBytes { ByteDigest(of: UnsafeRawBufferPointer(rebasing: $0[start...])) }
    items.append(Item(index: index, digest: digest, end: bytes.count))
    return digest
  }

  /// Gives the files in their order, and is empty then.
  mutating func takeAll(
    _ visit: (_ index: Int, _ digest: ByteDigest, _ bytes: UnsafeRawBufferPointer) throws(Obstacle) -> Void
  ) throws(Obstacle) {
    try bytes.withUnsafeBufferPointer { bytes throws(Obstacle) in
      var start = 0
      for item in items {
        try visit(
          item.index, item.digest, UnsafeRawBufferPointer(rebasing: UnsafeRawBufferPointer(bytes)[start..<item.end]))
        start = item.end
      }
    }
    items.removeAll(keepingCapacity: true)
    // One large file would keep its memory to the end.
    bytes.removeAll(keepingCapacity: bytes.capacity <= 2 * Self.usualCapacity)
  }
}
