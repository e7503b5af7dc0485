/// The destinations of links, as far as they can be told without parsing the text.
enum LinkSurvey {
  /// Every destination that a link or an image of the text may have, but for addresses in the text without any markup; nil
  /// where only parsing tells. What stands in code is among them too.
  ///
  /// A link has `](` before its destination, or `]:` where that is defined apart, or stands in `<…>`. The latter two are left
  /// to the parser, as are destinations with characters that mean another one, and those to headings of the text.
  static func destinations(in bytes: UnsafeBufferPointer<UInt8>) -> [String]? {
    var destinations: [String] = []
    var index = 0
    while index < bytes.count {
      let byte = bytes[index]
      index += 1
      if byte == UInt8(ascii: "<") { return nil }
      guard byte == UInt8(ascii: "]"), index < bytes.count else { continue }
      if bytes[index] == UInt8(ascii: ":") { return nil }
      guard bytes[index] == UInt8(ascii: "(") else { continue }
      guard let range = range(ofDestinationFrom: index + 1, in: bytes) else { return nil }
      destinations.append(String(decoding: UnsafeBufferPointer(rebasing: bytes[range]), as: UTF8.self))
      index = range.upperBound
    }
    return destinations
  }

  private static func range(ofDestinationFrom index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Range<Int>? {
    guard let start = bytes[index...].firstIndex(where: { $0 != UInt8(ascii: " ") }), bytes[start] != UInt8(ascii: "#")
    else { return nil }
    for end in start..<bytes.count {
      switch bytes[end] {
      case UInt8(ascii: " "), UInt8(ascii: ")"): return start..<end
      case 0..<0x20, UInt8(ascii: "("), UInt8(ascii: "<"), UInt8(ascii: "]"), UInt8(ascii: "&"), UInt8(ascii: "\\"):
        return nil
      default: continue
      }
    }
    return nil
  }
}
