import Diagnostics

/// Tells line and column of byte offsets that are asked for in ascending order, in one pass over the bytes.
struct PlaceCursor {
  private let file: FileID
  private var offset = 0
  private var line: Int
  private var column: Int

  /// `start`: the place of the first byte.
  init(from start: Place) {
    file = start.file
    line = Int(start.line)
    column = Int(start.column)
  }

  /// The place of a byte, which must not stand before the one asked for last.
  mutating func place(of target: Int, in bytes: [UInt8]) -> Place {
    while offset < target, offset < bytes.count {
      let byte = bytes[offset]
      offset += 1
      if byte == UInt8(ascii: "\n") {
        line += 1
        column = 1
      } else if offset == bytes.count || bytes[offset] & 0xC0 != 0x80 {
        column += 1
      }
    }
    return Place(file, line: line, column: column)
  }
}
