import Diagnostics
import Parallel
import Signatures

/// The list of a publication that is being made. At national size it is as large as all other things that publishing keeps, so
/// it is written and digested in parts, of which the next two are spelled out meanwhile.
struct ManifestText: Sendable {
  let paths: PathList
  /// In the order of the paths, in chunks.
  private let digests: [[ByteDigest]]
  /// Where each part begins: a chunk of the digests, and the index of its first path. One more at the end.
  private let starts: [(chunk: Int, index: Int)]

  /// How many lines a part has at least, but for the last: half a megabyte.
  private static let partSize = 4096

  init(paths: PathList, digests: [[ByteDigest]]) {
    self.paths = paths
    self.digests = digests
    var starts = [(chunk: 0, index: 0)]
    var end = 0
    for (chunk, digests) in digests.enumerated() {
      end += digests.count
      if end - starts[starts.count - 1].index >= Self.partSize { starts.append((chunk + 1, end)) }
    }
    if starts[starts.count - 1].index < end { starts.append((digests.count, end)) }
    self.starts = starts
  }

  /// The SHA-256 digest of all bytes.
  var digest: ByteDigest {
    var hasher = ByteDigest.Parts()
    forEachPart { hasher.update($0) }
    return hasher.digest
  }

  /// The list as it is read.
  var manifest: Manifest {
    var reader = Manifest.Reader(expecting: paths.byteCount + paths.count * Self.lineLength)
    forEachPart { reader.take($0) }
    return reader.finish()
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    forEachPart { bytes += $0 }
    return bytes
  }

  /// Hands over the bytes part by part, until the work on one fails.
  func forEachPart<Failure>(_ body: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    try (starts.count - 1).forEachMadeAhead({ part(at: $0) }, body)
  }

  private func part(at number: Int) -> [UInt8] {
    let (start, end) = (starts[number], starts[number + 1])
    var part: [UInt8] = []
    part.reserveCapacity((end.index - start.index) * 2 * Self.lineLength)
    var index = start.index
    for chunk in digests[start.chunk..<end.chunk] {
      for digest in chunk {
        paths.withBytes(at: index) { Self.append(digest, $0, to: &part) }
        index += 1
      }
    }
    return part
  }

  /// How many bytes a line has besides its path.
  private static let lineLength = 2 * ByteDigest.length + 3

  /// Appends a file's line.
  static func append(_ digest: ByteDigest, _ path: UnsafeBufferPointer<UInt8>, to list: inout [UInt8]) {
    digest.append(to: &list)
    list += "  ".utf8
    list += path
    list.append(UInt8(ascii: "\n"))
  }
}
