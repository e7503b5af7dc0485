/// What others make footnotes of: `[^1]: note` at the start of a line. CommonMark has none. It takes such a line for where a
/// link leads if the note is one word, and for text otherwise.
enum Footnotes {
  /// Where their labels stand, outside code and HTML.
  static func offsets(in source: MarkdownSource, _ steps: [MarkdownStep], _ dropped: [RawHTML]) -> [Int] {
    guard source.bytes.contains(UInt8(ascii: "^")) else { return [] }
    let ranges = source.lineRanges
    var isText = [Bool](repeating: true, count: ranges.count)
    for lines in steps.compactMap(\.linesOfCode) + dropped.compactMap({ $0.isBlock ? $0.lines : nil }) {
      for line in source.indices(of: lines) { isText[line] = false }
    }
    return zip(ranges, isText).compactMap { range, isText in isText ? label(in: source.bytes[range]) : nil }
  }

  /// Where a label stands that a line begins with, behind the marks of quotes and lists.
  private static func label(in line: ArraySlice<UInt8>) -> Int? {
    let text = line.drop { $0 <= 0x20 || ">-+*.)0123456789".utf8.contains($0) }
    guard text.starts(with: "[^".utf8) else { return nil }
    let name = text.dropFirst(2).prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
    return !name.isEmpty && text[name.endIndex...].starts(with: "]:".utf8) ? text.startIndex : nil
  }
}

extension MarkdownStep {
  fileprivate var linesOfCode: Lines? {
    if case .codeBlock = markup { lines } else { nil }
  }
}
