import Diagnostics

/// The list of a publication's files with their digests, in the form that `sha256sum --check` reads.
struct Manifest: Sendable {
  /// Its own name. It is not in the list, nor is its signature.
  static let name = "SHA256SUMS"
  static let signatureName = "SHA256SUMS.sig"
  private static let digestLength = 64
  private static let pathStart = digestLength + 2

  private let bytes: [UInt8]
  /// The lines in the byte order of their paths, one for each path.
  private let lines: [Range<Int>]

  /// Reads a list; lines of another form are passed over, so that the files they would name count as nobody's. Of two lines
  /// with one path the later counts.
  init(reading bytes: [UInt8]) {
    self.bytes = bytes
    lines = bytes.withUnsafeBufferPointer { bytes in
      let lines = Self.lines(of: bytes)
      let isSorted = zip(lines, lines.dropFirst()).allSatisfy {
        SortedBytes.compare(Self.path($0, of: bytes), Self.path($1, of: bytes)) < 0
      }
      return isSorted ? lines : Self.sorted(lines, of: bytes)
    }
  }

  /// How many files it has.
  var count: Int { lines.count }

  /// The files' paths, in ascending byte order.
  var paths: some RandomAccessCollection<String> {
    lines.lazy.map { String(decoding: bytes[$0].dropFirst(Self.pathStart), as: UTF8.self) }
  }

  /// The digest of the file at a path; nil if it is not in the list.
  func digest(of path: String) -> FileDigest? {
    path.withBytes { path in
      index(of: path).flatMap { FileDigest(hexadecimal: bytes[lines[$0]].prefix(Self.digestLength)) }
    }
  }

  /// Goes through the list beside paths that come in ascending order: the next one is mostly the next line's.
  struct Cursor {
    fileprivate var next = 0
  }

  /// The digest of the file at a path; nil if it is not in the list.
  func digest(of path: String, from cursor: inout Cursor) -> FileDigest? {
    path.withBytes { path in
      index(of: path, from: &cursor).flatMap { index in
        bytes.withUnsafeBufferPointer { FileDigest(hexadecimal: $0[lines[index]].prefix(Self.digestLength)) }
      }
    }
  }

  private func index(of path: UnsafeBufferPointer<UInt8>, from cursor: inout Cursor) -> Int? {
    let isNext =
      cursor.next < lines.count
      && bytes.withUnsafeBufferPointer { SortedBytes.compare(Self.path(lines[cursor.next], of: $0), path) == 0 }
    guard let index = isNext ? cursor.next : index(of: path) else { return nil }
    cursor.next = index + 1
    return index
  }

  /// The files in a folder that the last publication did not put there, in order.
  func foreign(in tree: FileTree) -> [String] {
    var cursor = Cursor()
    return tree.files { path in index(of: path, from: &cursor) != nil || owns(path) }
  }

  /// True if the list is just of the form that a publication's has: a line for each file, in the byte order of their paths.
  var isInForm: Bool { bytes == lines.flatMap { bytes[$0] + [UInt8(ascii: "\n")] } }

  /// True for the list's own name and its signature's.
  static func isOwnName(_ path: String) -> Bool { path == name || path == signatureName }

  /// True if the last publication put a file there.
  func owns(_ path: String) -> Bool { path.withBytes(owns) }

  /// True if the last publication put a file there.
  func owns(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    index(of: path) != nil || path.elementsEqual(Self.name.utf8) || path.elementsEqual(Self.signatureName.utf8)
  }

  private func index(of path: UnsafeBufferPointer<UInt8>) -> Int? {
    bytes.withUnsafeBufferPointer { bytes in
      SortedBytes.index(of: path, count: lines.count) { Self.path(lines[$0], of: bytes) }
    }
  }

  /// Appends a file's line.
  static func append(_ digest: FileDigest, _ path: String, to text: inout [UInt8]) {
    digest.append(to: &text)
    text += "  ".utf8
    text += path.utf8
    text.append(UInt8(ascii: "\n"))
  }

  /// How many bytes a file's line has.
  static func lineLength(_ path: String) -> Int { pathStart + path.utf8.count + 1 }

  private static func path(_ line: Range<Int>, of bytes: UnsafeBufferPointer<UInt8>) -> UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(rebasing: bytes[line].dropFirst(pathStart))
  }

  private static func lines(of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    lines.reserveCapacity(bytes.count { $0 == UInt8(ascii: "\n") } + 1)
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      let line = start..<end
      if line.count > pathStart, bytes[line].prefix(digestLength).allSatisfy(FileDigest.isDigit) { lines.append(line) }
      start = end + 1
    }
    return lines
  }

  private static func sorted(_ lines: [Range<Int>], of bytes: UnsafeBufferPointer<UInt8>) -> [Range<Int>] {
    var sorted: [Range<Int>] = []
    let inOrder = lines.sorted { first, second in
      let order = SortedBytes.compare(path(first, of: bytes), path(second, of: bytes))
      return order == 0 ? first.lowerBound < second.lowerBound : order < 0
    }
    for line in inOrder {
      if let last = sorted.last, SortedBytes.compare(path(last, of: bytes), path(line, of: bytes)) == 0 {
        sorted.removeLast()
      }
      sorted.append(line)
    }
    return sorted
  }
}
