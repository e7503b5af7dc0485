import Diagnostics

/// A publication's `SHA256SUMS`: the digest of every file, a line each, as sha256sum writes them.
package struct Manifest: Sendable {
  package static let path = "SHA256SUMS"

  /// A file and the digest of its bytes.
  package struct Entry: Hashable, Sendable {
    package var path: String
    /// 64 lower-case hexadecimal digits.
    package var digest: String

    package init(path: String, digest: String) {
      self.path = path
      self.digest = digest
    }
  }

  /// As it stands in the publication.
  let bytes: [UInt8]
  private let lines: [Range<Int>]

  /// Nil where a line is not 64 hexadecimal digits, two spaces and a path.
  package init?(_ bytes: [UInt8]) {
    guard let lines = bytes.lines else { return nil }
    // Read in place: at national size the list has a million lines.
    let isInForm = bytes.withUnsafeBufferPointer { bytes in
      lines.allSatisfy { Self.isEntry(UnsafeBufferPointer(rebasing: bytes[$0])) }
    }
    guard isInForm else { return nil }
    self.bytes = bytes
    self.lines = lines
  }

  private static let digestLength = 64
  private static let pathStart = digestLength + 2
  /// The column, from 1, at which paths begin.
  static let pathColumn = pathStart + 1

  private static func isEntry(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
    let blank = UInt8(ascii: " ")
    return line.count > pathStart && line[..<digestLength].allSatisfy(isDigit)
      && line[digestLength] == blank && line[digestLength + 1] == blank
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }

  /// In the order of the file.
  package var entries: [Entry] {
    lines.map(entry)
  }

  private func entry(of line: Range<Int>) -> Entry {
    Entry(
      path: String(decoding: bytes[line].dropFirst(Self.pathStart), as: UTF8.self),
      digest: String(decoding: bytes[line].prefix(Self.digestLength), as: UTF8.self))
  }

  /// The digests of the files whose paths begin so.
  func digests(in folder: String) -> [String: String] {
    let found = indices(in: folder, isDeep: true).map { entry(of: lines[$0]) }
    return Dictionary(found.map { ($0.path, $0.digest) }) { first, _ in first }
  }

  /// The paths that begin so and have no further folder, each with its line, from 1.
  func files(in folder: String) -> [(path: String, line: Int)] {
    indices(in: folder, isDeep: false).map { (entry(of: lines[$0]).path, $0 + 1) }
  }

  /// The lines whose paths begin so; unless `isDeep`, of those that have no further folder.
  private func indices(in folder: String, isDeep: Bool) -> [Int] {
    let folder = Array(folder.utf8)
    return bytes.withUnsafeBufferPointer { bytes in
      lines.indices.filter { index in
        let path = bytes[lines[index].lowerBound + Self.pathStart..<lines[index].upperBound]
        return path.count >= folder.count && path.prefix(folder.count).elementsEqual(folder)
          && (isDeep || !path.dropFirst(folder.count).contains(UInt8(ascii: "/")))
      }
    }
  }
}

extension [UInt8] {
  /// The lines of a text without their line feeds; nil where the last has none.
  var lines: [Range<Int>]? {
    var lines: [Range<Int>] = []
    var start = 0
    withUnsafeBufferPointer { buffer in
      while let end = buffer[start...].firstIndex(of: UInt8(ascii: "\n")) {
        lines.append(start..<end)
        start = end + 1
      }
    }
    return start == count ? lines : nil
  }
}
