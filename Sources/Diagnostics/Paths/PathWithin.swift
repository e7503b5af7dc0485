extension String {
  /// True for the path of a folder itself, and for those of all that is in it. Both are absolute, and without links and dots.
  package func isPath(within folder: String) -> Bool {
    folder == "/" || (self + "/").utf8.starts(with: (folder + "/").utf8)
  }
}
