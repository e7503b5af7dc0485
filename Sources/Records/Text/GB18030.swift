import Foundation

/// GB18030, the national character set, as UTF-8.
enum GB18030 {
  /// Throws the place of the first byte that begins no character.
  static func utf8(_ bytes: [UInt8]) throws(EncodingFault) -> [UInt8] {
    var index = 0
    while index < bytes.count {
      guard let width = width(of: bytes, at: index) else { throw fault(at: index, of: bytes) }
      index += width
    }
    if let text = decoded(bytes[...]) { return Array(text.utf8) }
    throw fault(at: firstUnassigned(bytes), of: bytes)
  }

  /// The bytes of the character that begins at `index`: 1, 2 or 4; nil if none can.
  private static func width(of bytes: [UInt8], at index: Int) -> Int? {
    guard bytes[index] >= 0x80 else { return 1 }
    guard (0x81...0xFE).contains(bytes[index]), index + 1 < bytes.count else { return nil }
    switch bytes[index + 1] {
    case 0x40...0x7E, 0x80...0xFE: return 2
    case 0x30...0x39:
      guard index + 3 < bytes.count, (0x81...0xFE).contains(bytes[index + 2]), (0x30...0x39).contains(bytes[index + 3])
      else { return nil }
      return 4
    default: return nil
    }
  }

  /// The first character that the character set leaves open; the bytes are characters, and known to hold one. It is searched
  /// for in halves: each decoding is an errand to Foundation.
  private static func firstUnassigned(_ bytes: [UInt8]) -> Int {
    var (start, end) = (0, bytes.count)
    while true {
      // The characters of the first half, and at least one.
      var middle = start
      while middle < end {
        let width = width(of: bytes, at: middle) ?? 1
        if middle > start, middle + width > (start + end) / 2 { break }
        middle += width
      }
      if middle == end { return start }
      if decoded(bytes[start..<middle]) == nil { end = middle } else { start = middle }
    }
  }

  /// A text in GB18030, which has all of Unicode's characters.
  static func bytes(of text: String) -> [UInt8] {
    text.data(using: encoding).map(Array.init) ?? []
  }

  /// kCFStringEncodingGB_18030_2000 as a string encoding of Foundation, which reads and writes it through ICU.
  private static let encoding = String.Encoding(rawValue: 2_147_485_234)

  private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
    String(data: Data(bytes), encoding: encoding)
  }

  private static func fault(at offset: Int, of bytes: [UInt8]) -> EncodingFault {
    EncodingFault(at: offset, of: bytes, encoding: "GB18030") { before in
      var (length, index) = (0, before.startIndex)
      while index < before.endIndex, let width = width(of: bytes, at: index) {
        length += 1
        index += width
      }
      return length
    }
  }
}
