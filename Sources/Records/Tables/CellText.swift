import Diagnostics

/// A cell's value, cleaned but not yet read, and the place of its first character.
struct CellText {
  /// A part of the file itself, with its indices, unless quotes were made one.
  var bytes: ArraySlice<UInt8>
  var place: Place
  /// True if an unreadable character may be in the value, or a line end or tab.
  var isSuspicious: Bool

  init(_ cell: CSVCell, of file: [UInt8], in id: FileID) {
    let range = Cleaning.trimmed(cell.range, of: file)
    place = Place(id, line: cell.line, column: cell.column)
    if range.lowerBound > cell.range.lowerBound, !range.isEmpty {
      var counter = PlaceCounter(line: cell.line, column: cell.column)
      counter.advance(over: file[cell.range.lowerBound..<range.lowerBound])
      place = counter.place(in: id)
    }
    isSuspicious = cell.isSuspicious
    let text = file[range]
    if cell.hasDoubledQuotes {
      bytes = Cleaning.unwrapped(Cleaning.undoubled(text)[...])
    } else if let first = text.first, first == UInt8(ascii: "'") || first == UInt8(ascii: "=") {
      bytes = Cleaning.unwrapped(text)
    } else {
      bytes = text
    }
  }

  /// The value on one line.
  var line: ArraySlice<UInt8> { isSuspicious ? Cleaning.onOneLine(bytes) : bytes }
}
