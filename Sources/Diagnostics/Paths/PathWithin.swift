// A path is read as its bytes: as text, a slash and a combining mark that begins the name behind it are one character.

extension String {
  private static let slash = UInt8(ascii: "/")

  /// What stands before the paths in the folder of this path, as it is written: the path, ending in a slash.
  package var folderPrefix: String { utf8.last == Self.slash ? self : self + "/" }

  /// The path without slashes at its end; the root's own stays.
  package var withoutEndSlashes: String {
    guard let last = utf8.lastIndex(where: { $0 != Self.slash }) else { return isEmpty ? self : "/" }
    return String(self[..<utf8.index(after: last)])
  }

  /// The folder that holds what has this path, `.` for a bare name, and its name in it.
  package var splitPath: (folder: String, name: String) {
    guard let slash = utf8.lastIndex(of: Self.slash) else { return (".", self) }
    let folder = self[..<slash]
    return (folder.isEmpty ? "/" : String(folder), String(self[utf8.index(after: slash)...]))
  }

  /// What stands between the slashes.
  package var pathParts: [String] {
    utf8.split(separator: Self.slash, omittingEmptySubsequences: false).map { String(Substring($0)) }
  }

  /// True if the path begins with the bytes of another one, as with a folder's that ends in a slash.
  package func starts(withPath path: String) -> Bool { utf8.starts(with: path.utf8) }

  /// True for the path of a folder itself, and for those of all that is in it. Both are absolute, and without links and dots.
  package func isPath(within folder: String) -> Bool {
    folder == "/" || (self + "/").starts(withPath: folder + "/")
  }

  /// True for a path in a folder that leads out of it, or to itself: it has a part that is empty or made of dots alone.
  package var leadsAstray: Bool {
    utf8.split(separator: Self.slash, omittingEmptySubsequences: false).contains { part in
      part.count < 3 && part.allSatisfy { $0 == UInt8(ascii: ".") }
    }
  }
}
