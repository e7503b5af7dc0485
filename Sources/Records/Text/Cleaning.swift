/// What is taken off and folded before a value is read (format.md, "Reading rules").
enum Cleaning {
  /// The text without blanks at either end: ASCII blanks and line ends, U+00A0, U+3000 and U+FEFF. Its indices stay.
  static func trimmed(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> { text[trimmed(text.indices, of: text)] }

  /// The part of a range of a text that has no blanks at either end.
  static func trimmed<Text: RandomAccessCollection<UInt8>>(
    _ range: Range<Int>, of text: Text
  ) -> Range<Int> where Text.Index == Int {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      let width = blank(text, from: start, to: end)
      if width == 0 { break }
      start += width
    }
    while start < end {
      let width = blankBefore(end, from: start, text)
      if width == 0 { break }
      end -= width
    }
    return start..<end
  }

  /// A spreadsheet's marks for "this is text" taken off: a leading `'`, or `="…"` around the whole.
  static func unwrapped(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard let first = text.first else { return text }
    if first == UInt8(ascii: "'") { return trimmed(text.dropFirst()) }
    if first == UInt8(ascii: "="), text.count >= 3, text.last == UInt8(ascii: "\""),
      text[text.startIndex + 1] == UInt8(ascii: "\"")
    {
      return trimmed(text.dropFirst(2).dropLast())
    }
    return text
  }

  /// A quoted cell's content with every pair of quotes made one.
  static func undoubled(_ text: some Collection<UInt8>) -> [UInt8] {
    var single: [UInt8] = []
    var isSecond = false
    for byte in text {
      let isQuote = byte == UInt8(ascii: "\"")
      isSecond = isQuote && !isSecond
      if !isQuote || isSecond { single.append(byte) }
    }
    return single
  }

  /// Full-width ASCII (U+FF01 to U+FF5E) made plain ASCII, and small letters capital if asked. `keepsMarks`: only digits,
  /// letters, hyphens and plus signs are; what else there is may belong to Chinese text.
  static func folded(
    _ text: ArraySlice<UInt8>, uppercase: Bool = false, keepsMarks: Bool = false
  ) -> ArraySlice<UInt8> {
    guard text.contains(where: { $0 == 0xEF || (uppercase && isSmallLetter($0)) }) else { return text }
    var folded: [UInt8] = []
    var index = text.startIndex
    while index < text.endIndex {
      let (byte, width) = foldedByte(of: text, at: index)
      if keepsMarks, width > 1, !CodeParser.isIDByte(byte), byte != UInt8(ascii: "+") {
        folded += text[index..<index + width]
      } else {
        folded.append(uppercase && isSmallLetter(byte) ? byte - 0x20 : byte)
      }
      index += width
    }
    return folded[...]
  }

  /// Every run of line ends and tabs, with the ASCII blanks around it, made one blank.
  static func onOneLine(_ text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    guard text.contains(where: { $0 < 0x20 }) else { return text }
    var line: [UInt8] = []
    var (blanks, hasBreak) = (0, false)
    for byte in text {
      if byte <= 0x20 {
        blanks += 1
        hasBreak = hasBreak || byte < 0x20
      } else {
        line += repeatElement(0x20, count: hasBreak ? 1 : blanks)
        (blanks, hasBreak) = (0, false)
        line.append(byte)
      }
    }
    return line[...]
  }

  /// What stands between `；` or `;`, trimmed, without empty parts.
  static func parts(of text: ArraySlice<UInt8>) -> [ArraySlice<UInt8>] {
    var parts: [ArraySlice<UInt8>] = []
    var start = text.startIndex
    var index = text.startIndex
    while index < text.endIndex {
      let isWide = text[index] == 0xEF && text[index...].starts(with: "；".utf8)
      guard isWide || text[index] == UInt8(ascii: ";") else {
        index += 1
        continue
      }
      parts.append(trimmed(text[start..<index]))
      index += isWide ? 3 : 1
      start = index
    }
    parts.append(trimmed(text[start...]))
    return parts.filter { !$0.isEmpty }
  }

  private static func isSmallLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte) }

  private static func foldedByte(of text: ArraySlice<UInt8>, at index: Int) -> (byte: UInt8, width: Int) {
    guard text[index] == 0xEF, index + 2 < text.endIndex else { return (text[index], 1) }
    switch (text[index + 1], text[index + 2]) {
    case (0xBC, let last) where last >= 0x81: return (last - 0x60, 3)
    case (0xBD, let last) where last <= 0x9E: return (last - 0x20, 3)
    default: return (text[index], 1)
    }
  }

  /// The bytes of the blank that begins at `start`, or 0.
  private static func blank<Text: RandomAccessCollection<UInt8>>(
    _ bytes: Text, from start: Int, to end: Int
  ) -> Int where Text.Index == Int {
    switch bytes[start] {
    case 0x09, 0x0A, 0x0D, 0x20: 1
    case 0xC2 where start + 1 < end && bytes[start + 1] == 0xA0: 2
    case 0xE3 where start + 2 < end && bytes[start + 1] == 0x80 && bytes[start + 2] == 0x80: 3
    case 0xEF where start + 2 < end && bytes[start + 1] == 0xBB && bytes[start + 2] == 0xBF: 3
    default: 0
    }
  }

  /// The bytes of the blank that ends at `end`, or 0.
  private static func blankBefore<Text: RandomAccessCollection<UInt8>>(
    _ end: Int, from start: Int, _ bytes: Text
  ) -> Int where Text.Index == Int {
    switch bytes[end - 1] {
    case 0x09, 0x0A, 0x0D, 0x20: 1
    case 0xA0 where end - start >= 2 && bytes[end - 2] == 0xC2: 2
    case 0x80 where end - start >= 3 && bytes[end - 2] == 0x80 && bytes[end - 3] == 0xE3: 3
    case 0xBF where end - start >= 3 && bytes[end - 2] == 0xBB && bytes[end - 3] == 0xEF: 3
    default: 0
    }
  }
}
