import Diagnostics
import Signatures

/// The list of a publication's files with their digests, in the form that `sha256sum --check` reads.
struct Manifest: Sendable {
  /// Its own name. It is not in the list, nor is its signature.
  static let name = "SHA256SUMS"
  static let signatureName = "SHA256SUMS.sig"
  private static let digestLength = 2 * ByteDigest.length
  private static let pathStart = digestLength + 2

  /// The files' paths, in ascending byte order.
  private(set) var paths = PathList()
  /// In the order of the paths.
  private var digests: [ByteDigest] = []
  /// True if the list is just of the form that a publication's has: a line for each file, in the byte order of their paths.
  private(set) var isInForm = true

  /// Reads a list; lines of another form are passed over, so that the files they would name count as nobody's. Of two lines
  /// with one path the later counts.
  init(reading bytes: [UInt8]) {
    let lines = bytes.count { $0 == UInt8(ascii: "\n") }
    paths.reserve(lines, bytes: max(0, bytes.count - lines * (Self.pathStart + 1)))
    digests.reserveCapacity(lines)
    var isSorted = true
    bytes.withUnsafeBufferPointer { bytes in
      var start = 0
      while start < bytes.count {
        let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n"))
        let line = UnsafeBufferPointer(rebasing: bytes[start..<(end ?? bytes.count)])
        start = (end ?? bytes.count) + 1
        guard line.count > Self.pathStart,
          let digest = ByteDigest(hexadecimal: UnsafeBufferPointer(rebasing: line[..<Self.digestLength]))
        else {
          isInForm = false
          continue
        }
        let path = UnsafeBufferPointer(rebasing: line[Self.pathStart...])
        if let last = paths.indices.last, paths.withBytes(at: last, { SortedBytes.compare($0, path) >= 0 }) {
          isSorted = false
        }
        if end == nil || !line[Self.digestLength..<Self.pathStart].elementsEqual("  ".utf8) { isInForm = false }
        paths.append(path)
        digests.append(digest)
      }
    }
    if !isSorted {
      isInForm = false
      sort()
    }
  }

  /// How many files it has.
  var count: Int { paths.count }

  /// The digest of the file at a path; nil if it is not in the list.
  func digest(of path: String) -> ByteDigest? { paths.index(ofPath: path).map { digests[$0] } }

  /// The digest of the file at a path; nil if it is not in the list. The cursor is for paths that come in ascending order.
  func digest(of path: UnsafeBufferPointer<UInt8>, from cursor: inout SortedBytes.Cursor) -> ByteDigest? {
    paths.index(of: path, from: &cursor).map { digests[$0] }
  }

  /// True for the list's own name and its signature's.
  static func isOwnName(_ path: String) -> Bool { path == name || path == signatureName }

  /// True for the list's own name and its signature's.
  static func isOwnName(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    path.elementsEqual(name.utf8) || path.elementsEqual(signatureName.utf8)
  }

  private mutating func sort() {
    let order = paths.sort()
    let (sorted, unsorted) = (paths, digests)
    (paths, digests) = (PathList(), [])
    for index in sorted.indices where index + 1 == sorted.count || sorted[index] != sorted[index + 1] {
      sorted.withBytes(at: index) { paths.append($0) }
      digests.append(unsorted[order[index]])
    }
  }
}

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
