/// The lines of a run's files around places, found quickly however many are asked for: each file is gone through once, and so
/// is each line as long as its places come in their order.
struct SourceLines {
  /// The text of a line around a place, without the line's end.
  struct Window {
    /// What stands before the place, and what stands from it on.
    var before: [Unicode.Scalar]
    var after: [Unicode.Scalar]
    /// True where the line has more than that.
    var goesOnBefore: Bool
    var goesOnAfter: Bool
  }

  /// How much of a line is told on either side of a place.
  private static let reach = 512

  private let sources: Sources
  /// For each file that was asked for, the byte at which each of its lines begins.
  private var starts: [FileID: [Int]] = [:]
  /// For each file the place that was asked for last, and its byte.
  private var last: [FileID: (place: Place, offset: Int)] = [:]

  init(of sources: Sources) {
    self.sources = sources
  }

  /// The line of text that a place points into; nil if the file has no such line or it is empty.
  mutating func window(at place: Place) -> Window? {
    guard Int(place.file.index) < sources.files.count, place.line >= 1 else { return nil }
    let text = sources.files[Int(place.file.index)].utf8
    let starts = starts(of: place.file, text)
    guard Int(place.line) <= starts.count else { return nil }
    let start = starts[Int(place.line) - 1]
    var end = Int(place.line) < starts.count ? starts[Int(place.line)] - 1 : text.count
    if end > start, text[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    guard end > start else { return nil }
    let spot = offset(of: place, in: text, start..<end)
    var (first, next) = (spot, spot)
    for _ in 0..<Self.reach where first > start { first = Self.before(first, in: text, from: start) }
    for _ in 0..<Self.reach where next < end { next = Self.after(next, in: text, to: end) }
    return Window(
      before: Array(String(decoding: text[first..<spot], as: UTF8.self).unicodeScalars),
      after: Array(String(decoding: text[spot..<next], as: UTF8.self).unicodeScalars),
      goesOnBefore: first > start, goesOnAfter: next < end)
  }

  /// The byte at which a place's column begins; the line's end where it has fewer.
  private mutating func offset(of place: Place, in text: [UInt8], _ line: Range<Int>) -> Int {
    var (column, offset) = (UInt32(1), line.lowerBound)
    if let known = last[place.file], known.place.line == place.line, known.place.column <= place.column {
      (column, offset) = (known.place.column, known.offset)
    }
    while column < place.column, offset < line.upperBound {
      offset = Self.after(offset, in: text, to: line.upperBound)
      column += 1
    }
    last[place.file] = (Place(place.file, line: Int(place.line), column: Int(column)), offset)
    return offset
  }

  /// The byte behind the scalar that begins at one.
  private static func after(_ offset: Int, in text: [UInt8], to end: Int) -> Int {
    var next = offset + 1
    while next < end, text[next] & 0xC0 == 0x80 { next += 1 }
    return next
  }

  /// The byte at which the scalar before one begins.
  private static func before(_ offset: Int, in text: [UInt8], from start: Int) -> Int {
    var previous = offset - 1
    while previous > start, text[previous] & 0xC0 == 0x80 { previous -= 1 }
    return previous
  }

  private mutating func starts(of file: FileID, _ text: [UInt8]) -> [Int] {
    if let known = starts[file] { return known }
    var found = [0]
    for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "\n") { found.append(offset + 1) }
    starts[file] = found
    return found
  }
}
