import Diagnostics
import Signatures

/// The list of a publication that is being made. At national size it is as large as all other things that publishing keeps, so
/// it is written and digested in parts.
struct ManifestText: Sendable {
  let paths: PathList
  /// In the order of the paths, in parts.
  let digests: [[ByteDigest]]

  private static let partSize = 1 << 20

  /// The SHA-256 digest of all bytes.
  var digest: ByteDigest {
    var hasher = ByteDigest.Parts()
    _ = forEachPart {
      hasher.update($0)
      return nil
    }
    return hasher.digest
  }

  /// The list as it is read.
  var manifest: Manifest {
    var reader = Manifest.Reader(expecting: paths.byteCount + paths.count * (2 * ByteDigest.length + 3))
    _ = forEachPart {
      reader.take($0)
      return nil
    }
    return reader.finish()
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    _ = forEachPart {
      bytes += $0
      return nil
    }
    return bytes
  }

  /// Hands over the bytes part by part, until there is a failure.
  func forEachPart(_ body: ([UInt8]) -> Int32?) -> Int32? {
    var part: [UInt8] = []
    for (index, digest) in digests.joined().enumerated() {
      paths.withBytes(at: index) { Self.append(digest, $0, to: &part) }
      if part.count >= Self.partSize {
        if let failure = body(part) { return failure }
        part.removeAll(keepingCapacity: true)
      }
    }
    return part.isEmpty ? nil : body(part)
  }

  /// Appends a file's line.
  static func append(_ digest: ByteDigest, _ path: UnsafeBufferPointer<UInt8>, to list: inout [UInt8]) {
    digest.append(to: &list)
    list += "  ".utf8
    list += path
    list.append(UInt8(ascii: "\n"))
  }
}
