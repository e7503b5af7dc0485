import Signatures

/// The parts of a file that is too long to be held in memory whole: they are made one after the other, once for its digest and
/// once more if it has to be written.
package struct FileParts: Sendable {
  let count: Int
  /// Appends a part to an empty buffer.
  private let render: @Sendable (_ part: Int, _ buffer: inout [UInt8]) -> Void

  package init(count: Int, render: @escaping @Sendable (_ part: Int, _ buffer: inout [UInt8]) -> Void) {
    self.count = count
    self.render = render
  }

  /// Makes the parts in their order, until the work on one fails.
  func forEach<Failure>(_ body: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var bytes: [UInt8] = []
    for part in 0..<count {
      bytes.removeAll(keepingCapacity: true)
      render(part, &bytes)
      try body(bytes)
    }
  }

  /// The digest of the whole file, and how many bytes it has.
  var digest: (digest: ByteDigest, count: Int) {
    var digest = ByteDigest.Parts()
    var count = 0
    forEach { part in
      digest.update(part)
      count += part.count
    }
    return (digest.digest, count)
  }
}
