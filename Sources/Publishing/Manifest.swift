/// The list of a publication's files with their digests, in the form that `sha256sum --check` reads.
struct Manifest: Sendable {
  /// Its own name. It is not in the list, nor is its signature.
  static let name = "SHA256SUMS"
  static let signatureName = "SHA256SUMS.sig"

  /// By path.
  private(set) var digests: [String: FileDigest] = [:]

  /// Reads a list; lines of another form are passed over, so that the files they would name count as nobody's.
  init(reading bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) {
      guard line.count > 66, let digest = FileDigest(hexadecimal: line.prefix(64)) else { continue }
      digests[String(decoding: line.dropFirst(66), as: UTF8.self)] = digest
    }
  }

  /// The list of some of its files, in the order given.
  func text(of paths: [String]) -> [UInt8] {
    var text: [UInt8] = []
    for path in paths {
      if let digest = digests[path] { Self.append(digest, path, to: &text) }
    }
    return text
  }

  /// True for the list's own name and its signature's.
  static func isOwnName(_ path: String) -> Bool { path == name || path == signatureName }

  /// True if the last publication put a file there.
  func owns(_ path: String) -> Bool { Self.isOwnName(path) || digests[path] != nil }

  /// Appends a file's line.
  static func append(_ digest: FileDigest, _ path: String, to text: inout [UInt8]) {
    digest.append(to: &text)
    text += "  ".utf8
    text += path.utf8
    text.append(UInt8(ascii: "\n"))
  }
}
