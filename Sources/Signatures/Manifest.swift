package import Diagnostics

/// A publication's `SHA256SUMS`: its files with their digests, a line each, in the form that `sha256sum --check` reads.
package struct Manifest: Sendable {
  /// Its own name. It is not in the list, nor is its signature.
  package static let name = "SHA256SUMS"
  package static let signatureName = "SHA256SUMS.sig"
  /// What a publication says of itself.
  package static let labelPath = "data/datapackage.json"
  /// The newest word of its log, a note that has a signature of its own.
  package static let checkpointPath = "log/checkpoint"
  private static let digestLength = 2 * ByteDigest.length
  private static let pathStart = digestLength + 2
  /// The column, from 1, at which paths begin.
  package static let pathColumn = pathStart + 1

  /// The files' paths, in ascending byte order.
  package private(set) var paths = PathList()
  /// In the order of the paths.
  private var digests: [ByteDigest] = []
  /// True if the list is just of the form that a publication's has: a line for each file, in the byte order of their paths.
  /// The file at an index of the paths is told of on the line after that, from 1.
  package private(set) var isInForm = true
  /// Of the list itself: what tells the publication from all others.
  package private(set) var ownDigest = ByteDigest(of: [])

  /// Reads a list; lines of another form are passed over, so that the files they would name count as nobody's. Of two lines
  /// with one path the later counts.
  package init(reading bytes: [UInt8]) {
    var reader = Reader(expecting: bytes.count)
    reader.take(bytes)
    self = reader.finish()
  }

  /// A list without files.
  package init() {}

  /// Reads a list that comes in parts: at national size it has a million lines.
  package struct Reader {
    private var manifest = Manifest()
    private var digest = ByteDigest.Parts()
    private var isSorted = true
    private var cutter = LineCutter()

    /// `byteCount`: how many bytes the list has, if that is known.
    package init(expecting byteCount: Int = 0) {
      // Lines are rarely shorter, and paths rarely more than half of them. What is not needed is never touched.
      let lines = byteCount / 80
      manifest.paths.reserve(lines, bytes: byteCount / 2)
      manifest.digests.reserveCapacity(lines)
    }

    /// Takes the next bytes.
    package mutating func take(_ part: [UInt8]) {
      digest.update(part)
      var cutter = LineCutter()
      swap(&cutter, &self.cutter)
      cutter.take(part) { add($0) }
      swap(&cutter, &self.cutter)
    }

    private mutating func add(_ line: UnsafeBufferPointer<UInt8>) {
      guard line.count > Manifest.pathStart,
        let digest = ByteDigest(hexadecimal: UnsafeBufferPointer(rebasing: line[..<Manifest.digestLength]))
      else {
        manifest.isInForm = false
        return
      }
      let path = UnsafeBufferPointer(rebasing: line[Manifest.pathStart...])
      if let last = manifest.paths.indices.last,
        manifest.paths.withBytes(at: last, { SortedBytes.compare($0, path) >= 0 })
      {
        isSorted = false
      }
      if !line[Manifest.digestLength..<Manifest.pathStart].elementsEqual("  ".utf8) { manifest.isInForm = false }
      manifest.paths.append(path)
      manifest.digests.append(digest)
    }

    /// The list, when all of it was taken.
    package consuming func finish() -> Manifest {
      if !cutter.rest.isEmpty {
        manifest.isInForm = false
        let line = cutter.rest
        line.withUnsafeBufferPointer { add($0) }
      }
      if !isSorted {
        manifest.isInForm = false
        manifest.sort()
      }
      manifest.ownDigest = digest.digest
      return manifest
    }
  }

  /// How many files it has.
  package var count: Int { paths.count }

  /// The digest of the file at an index of the paths.
  package subscript(index: Int) -> ByteDigest { digests[index] }

  /// The digest of the file at a path; nil if it is not in the list.
  package func digest(of path: String) -> ByteDigest? { paths.index(ofPath: path).map { digests[$0] } }

  /// The digest of the file at a path; nil if it is not in the list. The cursor is for paths that come in ascending order.
  package func digest(
    of path: UnsafeBufferPointer<UInt8>, from cursor: inout SortedBytes.Cursor
  ) -> ByteDigest? {
    paths.index(of: path, from: &cursor).map { digests[$0] }
  }

  /// The digests of the files whose paths begin so, by path.
  package func digests(in folder: String) -> [String: ByteDigest] {
    // Paths of other bytes may be equal texts: no publication of ours has such a path, so it is no matter which counts.
    Dictionary(paths.range(in: folder).map { (paths[$0], digests[$0]) }) { first, _ in first }
  }

  /// True for the list's own name and its signature's.
  package static func isOwnName(_ path: String) -> Bool { path == name || path == signatureName }

  /// True for the list's own name and its signature's.
  package static func isOwnName(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    path.elementsEqual(name.utf8) || path.elementsEqual(signatureName.utf8)
  }

  private mutating func sort() {
    let order = paths.sort()
    let (sorted, unsorted) = (paths, digests)
    (paths, digests) = (PathList(), [])
    for index in sorted.indices where !sorted.isSame(index, as: index + 1) {
      sorted.withBytes(at: index) { paths.append($0) }
      digests.append(unsorted[order[index]])
    }
  }
}
