extension UInt8 {
  /// A space or a tab: what may stand beside a tag that has a line to itself.
  var isBlank: Bool { self == UInt8(ascii: " ") || self == UInt8(ascii: "\t") }

  var isLineFeed: Bool { self == UInt8(ascii: "\n") }

  /// A blank or part of a line end.
  var isWhitespace: Bool { isBlank || isLineFeed || self == UInt8(ascii: "\r") }
}

extension [UInt8] {
  /// True if `pattern` stands at `offset`.
  func matches(_ pattern: [UInt8], at offset: Int) -> Bool {
    guard offset + pattern.count <= count else { return false }
    for index in pattern.indices where self[offset + index] != pattern[index] { return false }
    return true
  }

  /// The range without whitespace at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var range = range
    while let first = range.first, self[first].isWhitespace { range = range.dropFirst() }
    while let last = range.last, self[last].isWhitespace { range = range.dropLast() }
    return range
  }

  /// The blanks with which the range begins.
  func leadingBlanks(of range: Range<Int>) -> Range<Int> {
    range.lowerBound..<(range.first { !self[$0].isBlank } ?? range.upperBound)
  }

  func text(of range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
