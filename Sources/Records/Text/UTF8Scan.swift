/// Scans of bytes that are, or should be, UTF-8.
enum UTF8Scan {
  /// The offset of the first byte that is not part of a well-formed character; nil if all are.
  static func firstInvalidByte(of bytes: [UInt8]) -> Int? {
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.span)
      return nil
    } catch {
      return error.byteOffsets.lowerBound
    }
  }

  /// True for UTF-8 with a few damaged bytes: it has more characters of three or four bytes than bytes that are out of place.
  ///
  /// Text in GB18030 seldom looks like that, though many a character of it looks like one of two bytes. Damaged UTF-8 nearly
  /// always passes for GB18030, as other characters.
  static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (characters, misplaced, index) = (0, 0, 0)
    while index < bytes.count {
      let width = width(of: bytes[index])
      if width == 1 {
        index += 1
      } else if width > 1, (1..<width).allSatisfy({ isContinuation(bytes, index + $0) }) {
        if width > 2 { characters += 1 }
        index += width
      } else {
        misplaced += 1
        index += 1
      }
    }
    return characters > misplaced
  }

  /// The bytes of a character that begins with a byte; 0 if none does.
  private static func width(of byte: UInt8) -> Int {
    switch byte {
    case 0..<0x80: 1
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 0
    }
  }

  /// The number of characters (Unicode scalars) in well-formed bytes.
  static func length(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  private static func isContinuation(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }
}
