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

  /// True for UTF-8 with a few damaged bytes: it has more Chinese characters than bytes that are out of place.
  ///
  /// Chinese in GB18030 seldom looks like that, but damaged UTF-8 nearly always passes for GB18030, as other characters.
  static func isMostlyUTF8(_ bytes: [UInt8]) -> Bool {
    var (chinese, misplaced, index) = (0, 0, 0)
    while index < bytes.count {
      let byte = bytes[index]
      if byte < 0x80 {
        index += 1
      } else if (0xE3...0xEF).contains(byte), isContinuation(bytes, index + 1), isContinuation(bytes, index + 2) {
        chinese += 1
        index += 3
      } else if (0xC2...0xDF).contains(byte), isContinuation(bytes, index + 1) {
        index += 2
      } else {
        misplaced += 1
        index += 1
      }
    }
    return chinese > misplaced
  }

  /// The number of characters (Unicode scalars) in well-formed bytes.
  static func length(of bytes: ArraySlice<UInt8>) -> Int {
    bytes.count { $0 & 0xC0 != 0x80 }
  }

  private static func isContinuation(_ bytes: [UInt8], _ index: Int) -> Bool {
    index < bytes.count && bytes[index] & 0xC0 == 0x80
  }
}
