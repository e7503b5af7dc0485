import Diagnostics

/// Finds characters that nobody can see or read, which have no business in a public record.
enum Readability {
  /// The first control, invisible or private-use character of well-formed bytes, and its offset; tabs and line ends pass.
  static func firstUnreadable(in bytes: ArraySlice<UInt8>) -> (scalar: Unicode.Scalar, offset: Int)? {
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard mayBegin(bytes[index]) else {
        index += 1
        continue
      }
      let scalar = scalar(of: bytes, at: index)
      if scalar.isUnreadable, !isLineEnd(bytes, index) { return (scalar, index) }
      index += 1
    }
    return nil
  }

  /// True if an unreadable character may begin with this byte: a quick test that spares most text the slow one.
  static func mayBegin(_ byte: UInt8) -> Bool {
    switch byte {
    case 0..<0x20, 0x7F, 0xC2, 0xCD, 0xD8, 0xE1...0xE3, 0xEE...0xFF: true
    default: false
    }
  }

  /// True for a CR that belongs to the line end CR LF.
  private static func isLineEnd(_ bytes: ArraySlice<UInt8>, _ index: Int) -> Bool {
    bytes[index] == 0x0D && (index + 1 == bytes.endIndex || bytes[index + 1] == 0x0A)
  }

  private static func scalar(of bytes: ArraySlice<UInt8>, at index: Int) -> Unicode.Scalar {
    let first = UInt32(bytes[index])
    let width = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
    guard index + width <= bytes.endIndex else { return "\u{FFFD}" }
    var value = width == 1 ? first : first & (0x7F >> UInt32(width))
    for byte in bytes[(index + 1)..<(index + width)] { value = value << 6 | UInt32(byte & 0x3F) }
    return Unicode.Scalar(value) ?? "\u{FFFD}"
  }
}

/// Counts lines and columns over well-formed bytes.
struct PlaceCounter {
  var line: Int
  var column: Int

  /// Moves past some bytes: a column is a Unicode scalar.
  mutating func advance(over bytes: ArraySlice<UInt8>) {
    for byte in bytes {
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if byte & 0xC0 != 0x80 {
        column += 1
      }
    }
  }

  func place(in file: FileID) -> Place { Place(file, line: line, column: column) }
}
