extension String {
  /// The lines of a text, which end with a line feed, or with a carriage return and a line feed: those two are one character, so
  /// that characters do not tell.
  package var lines: [Substring] {
    utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { line in
      let end = line.last == UInt8(ascii: "\r") ? line.index(before: line.endIndex) : line.endIndex
      return self[line.startIndex..<end]
    }
  }
}
