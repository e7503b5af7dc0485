/// What others make footnotes of: `[^1]: note` at the start of a line. CommonMark has none. It takes such a line for where a
/// link leads if the note is one word, and for text otherwise.
enum Footnotes {
  /// Where their labels stand, outside code and HTML.
  static func offsets(in source: MarkdownSource, _ steps: [MarkdownStep], _ dropped: [RawHTML]) -> [Int] {
    guard source.bytes.contains(UInt8(ascii: "^")) else { return [] }
    var labels = source.lineRanges.map { label(in: source.bytes[$0]) }
    for lines in steps.compactMap(\.linesOfCode) + dropped.compactMap({ $0.isBlock ? $0.lines : nil }) {
      for line in source.indices(of: lines) { labels[line] = nil }
    }
    guard labels.contains(where: { $0 != nil }) else { return [] }
    let tags = Dictionary(grouping: dropped.filter { !$0.isBlock }, by: \.lines)
    for block in steps.compactMap(\.linesOfParagraph) {
      let lines = source.indices(of: block).filter { labels[$0] != nil }
      var spans = lines.isEmpty ? [] : source.spans(in: block, tags[block] ?? [])[...]
      for line in lines {
        guard let start = labels[line]?.startIndex else { continue }
        spans = spans.drop { $0.upperBound <= start }
        if spans.first?.contains(start) == true { labels[line] = nil }
      }
    }
    // With `^`, and without the brackets.
    let names = labels.compactMap { $0?.dropFirst().dropLast() }
    let references = names.allSatisfy(isWord) ? [] : references(in: steps)
    return names.filter { isWord($0) || references.contains($0) }.map { $0.startIndex - 1 }
  }

  /// `[^name]`, if a line begins with it and a colon, behind the marks of quotes and lists.
  private static func label(in line: ArraySlice<UInt8>) -> ArraySlice<UInt8>? {
    let text = line.drop(while: \.mayOpenBlock)
    guard text.starts(with: "[^".utf8) else { return nil }
    let name = text.dropFirst(2).prefix { $0 != UInt8(ascii: "]") && $0 != UInt8(ascii: "[") }
    return !name.isEmpty && text[name.endIndex...].starts(with: "]:".utf8) ? text[...name.endIndex] : nil
  }

  /// Letters and digits are a footnote's name. Others, as `[^0-9]`, may be what a pattern leaves out, unless the text refers to
  /// them.
  private static func isWord(_ name: ArraySlice<UInt8>) -> Bool {
    String(decoding: name.dropFirst(), as: UTF8.self).unicodeScalars.allSatisfy { scalar in
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == "_"
    }
  }

  /// The names that a text refers to: `^name` in brackets, or alone where it is what a link shows, which has none. All are
  /// found in one pass, as there may be thousands of labels.
  private static func references(in steps: [MarkdownStep]) -> Set<ArraySlice<UInt8>> {
    let text = steps.reduce(into: [UInt8]()) { $0 += $1.ownText.utf8 }
    var names: Set<ArraySlice<UInt8>> = []
    for line in text.split(separator: UInt8(ascii: "\n")) {
      if line.first == UInt8(ascii: "^") { names.insert(line) }
      for part in line.split(separator: UInt8(ascii: "["), omittingEmptySubsequences: false).dropFirst() {
        let name = part.prefix { $0 != UInt8(ascii: "]") }
        let rest = part[name.endIndex...]
        if name.first == UInt8(ascii: "^"), !rest.isEmpty, !rest.starts(with: "]:".utf8) { names.insert(name) }
      }
    }
    return names
  }
}

extension MarkdownStep {
  fileprivate var linesOfCode: Lines? {
    if case .codeBlock = markup { lines } else { nil }
  }

  fileprivate var linesOfParagraph: Lines? {
    if case .paragraph = markup, phase == .enter { lines } else { nil }
  }

  /// Its text, or a line end for anything else.
  fileprivate var ownText: String {
    if case .text(let text) = markup { text } else { "\n" }
  }
}

extension MarkdownSource {
  /// Where the code spans of a block stand, and its HTML tags and comments, in the order of the text, as `tags` are.
  fileprivate func spans(in lines: MarkdownStep.Lines, _ tags: [RawHTML]) -> [Range<Int>] {
    let block = bytes[range(of: lines)]
    var (open, tags) = (OpenBytes(of: block), tags[...])
    var spans: [Range<Int>] = []
    while let start = open.next() {
      guard block[start] == UInt8(ascii: "<"), let tag = tags.first, let end = Self.end(of: tag, in: block[start...])
      else { continue }
      tags.removeFirst()
      open.index = end
      spans.append(start..<end)
    }
    // None of them overlap.
    return (spans + open.code).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// The offset behind a tag that a text begins with; its lines may begin with blanks and the marks of quotes.
  private static func end(of tag: RawHTML, in text: ArraySlice<UInt8>) -> Int? {
    var (rest, isLineStart) = (text, false)
    for byte in tag.source.utf8 {
      if isLineStart { rest = rest.drop { $0 != byte && " \t>".utf8.contains($0) } }
      guard rest.popFirst() == byte else { return nil }
      isLineStart = byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }
    return rest.startIndex
  }
}
