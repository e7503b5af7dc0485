extension String {
  /// What stands before the paths in the folder of this path, as it is written: the path, ending in a slash.
  package var folderPrefix: String { hasSuffix("/") ? self : self + "/" }

  /// True for the path of a folder itself, and for those of all that is in it. Both are absolute, and without links and dots.
  package func isPath(within folder: String) -> Bool {
    folder == "/" || (self + "/").utf8.starts(with: (folder + "/").utf8)
  }

  /// True for a path in a folder that leads out of it, or to itself: it has a part that is empty or made of dots alone.
  package var leadsAstray: Bool {
    utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).contains { part in
      part.count < 3 && part.allSatisfy { $0 == UInt8(ascii: ".") }
    }
  }
}
