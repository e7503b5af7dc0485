import Algorithms
import Diagnostics

/// A Markdown text as bytes, with what leads from an offset to a place in its file.
struct MarkdownSource {
  let bytes: [UInt8]
  private let place: Place
  /// The offsets of the first bytes of the lines as cmark-gfm counts them, and as `Place` counts them (by line feeds).
  private let lineStarts: [Int]
  private let placeLineStarts: [Int]

  init(_ text: String, at place: Place) {
    bytes = Array(text.utf8)
    self.place = place
    var lines = [0]
    var placeLines = [0]
    for (index, byte) in bytes.enumerated() {
      let isFeed = byte == UInt8(ascii: "\n")
      if isFeed { placeLines.append(index + 1) }
      let isLoneReturn =
        byte == UInt8(ascii: "\r") && (index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n"))
      if isFeed || isLoneReturn { lines.append(index + 1) }
    }
    lineStarts = lines
    placeLineStarts = placeLines
  }

  /// The offsets of the lines from the first to the last, counted from 1 as cmark-gfm does, line ends included.
  func range(of lines: MarkdownStep.Lines) -> Range<Int> {
    let indices = indices(of: lines)
    let next = indices.upperBound + 1
    return lineStarts[indices.lowerBound]..<(next < lineStarts.count ? lineStarts[next] : bytes.count)
  }

  /// The same lines, counted from 0.
  func indices(of lines: MarkdownStep.Lines) -> ClosedRange<Int> {
    let first = min(max(lines.first, 1), lineStarts.count)
    return first - 1...min(max(lines.last, first), lineStarts.count) - 1
  }

  /// Where the label of a destination's definition stands, if that begins as a footnote's: `[^1]: destination`.
  func footnote(definedBy offset: Int) -> Int? {
    let label = bytes[..<offset].suffix(Self.longestLabel)
    let end = label.lastIndex { $0 > 0x20 && $0 != UInt8(ascii: "<") }
    guard let end, label[...end].suffix(2).elementsEqual("]:".utf8),
      let start = label[..<end].lastIndex(of: UInt8(ascii: "["))
    else { return nil }
    return bytes[start + 1] == UInt8(ascii: "^") ? start : nil
  }

  /// As cmark-gfm has it, with the marks around it.
  private static let longestLabel = 1_000 + 8

  /// The offsets of a line counted from 0, its end included.
  func lineRange(_ line: Int) -> Range<Int> {
    lineStarts[line]..<(line + 1 < lineStarts.count ? lineStarts[line + 1] : bytes.count)
  }

  /// Every line's offsets, line ends included.
  var lineRanges: [Range<Int>] {
    zip(lineStarts, lineStarts.dropFirst() + [bytes.count]).map { $0..<$1 }
  }

  func place(of offset: Int) -> Place {
    var ruler = Ruler()
    return self.place(of: offset, with: &ruler)
  }

  /// The place of a byte. The ruler remembers the last answer, so that a line with many links is counted once.
  func place(of offset: Int, with ruler: inout Ruler) -> Place {
    let line = index(ofLineHolding: offset)
    if ruler.line != line || ruler.offset > offset { ruler = Ruler(line: line, offset: placeLineStarts[line]) }
    while ruler.offset < offset {
      if bytes[ruler.offset] & 0xC0 != 0x80 { ruler.column += 1 }
      ruler.offset += 1
    }
    let column = line == 0 ? Int(place.column) - 1 + ruler.column : ruler.column
    return Place(place.file, line: Int(place.line) + line, column: column)
  }

  /// How far a line has been counted: `column` is that of the byte at `offset`.
  struct Ruler {
    var line = -1
    var offset = 0
    var column = 1
  }

  private func index(ofLineHolding offset: Int) -> Int {
    max(placeLineStarts.partitioningIndex { $0 > offset } - 1, 0)
  }
}
