import Signatures

/// Files too long to be held in memory whole: they are made part by part, once for their digest and once more if they have to
/// be written.
package struct PartedFiles: Sendable {
  /// How many parts the file at an index of the publication's paths has; one for a file that is made whole.
  package var count: @Sendable (Int) -> Int
  /// Appends a part of such a file to an empty buffer.
  package var render: @Sendable (_ index: Int, _ part: Int, _ buffer: inout [UInt8]) -> Void

  package init(
    count: @escaping @Sendable (Int) -> Int,
    render: @escaping @Sendable (_ index: Int, _ part: Int, _ buffer: inout [UInt8]) -> Void
  ) {
    self.count = count
    self.render = render
  }
}

/// A file of a publication that is made part by part.
struct PartedFile {
  let index: Int
  private let count: Int
  private let files: PartedFiles

  /// Nil for a file that is made whole.
  init?(at index: Int, of publication: Publication) {
    guard let files = publication.parts else { return nil }
    let count = files.count(index)
    if count == 1 { return nil }
    (self.index, self.count, self.files) = (index, count, files)
  }

  /// Makes the parts in their order, until one is refused with a failure, which is handed on.
  func forEachPart<Failure>(_ body: ([UInt8]) -> Failure?) -> Failure? {
    var bytes: [UInt8] = []
    for part in 0..<count {
      bytes.removeAll(keepingCapacity: true)
      files.render(index, part, &bytes)
      if let failure = body(bytes) { return failure }
    }
    return nil
  }

  /// The digest of the whole file, and how many bytes it has.
  var digest: (digest: ByteDigest, count: Int) {
    var digest = ByteDigest.Parts()
    var count = 0
    _ = forEachPart { part -> Never? in
      digest.update(part)
      count += part.count
      return nil
    }
    return (digest.digest, count)
  }
}
