import Diagnostics

/// Splits a template into text and tags.
struct Scanner {
  private let bytes: [UInt8]
  private var cursor: PlaceCursor
  private var opening = Array("{{".utf8)
  private var closing = Array("}}".utf8)
  /// Up to here everything is in `tokens`.
  private var position = 0
  private(set) var tokens: [Token] = []
  private(set) var diagnostics: [Diagnostic] = []
  /// True where there is one finding more than is told: what follows is not in `tokens`.
  var isCut: Bool { diagnostics.count > Diagnostic.mostInFile }

  /// `start`: the place of the first byte.
  init(_ bytes: [UInt8], at start: Place) {
    self.bytes = bytes
    cursor = PlaceCursor(from: start)
    while position < bytes.count, !isCut { scanNext() }
  }

  /// Takes the text up to the next tag, or to the end of its line, and the tag.
  private mutating func scanNext() {
    var end = position
    while end < bytes.count {
      if bytes.matches(opening, at: end) { break }
      end += 1
      if bytes[end - 1].isLineFeed { break }
    }
    if end > position { tokens.append(.text(position..<end)) }
    position = end
    if bytes.matches(opening, at: end) { scanTag() }
  }

  private mutating func scanTag() {
    let place = cursor.place(of: position, in: bytes)
    let sign = position + opening.count
    let kind = sign < bytes.count ? Tag.Kind(sign: bytes[sign]) : .variable
    let content = kind == .variable ? sign : sign + 1
    let ending = ending(after: sign, kind: kind)
    guard let end = end(of: kind, from: content, ending: ending) else {
      return reportUnclosed(
        kind, head: position..<min(content, bytes.count), ending: ending, at: place)
    }
    position = end + ending.count
    let tag = tag(kind, content: content..<end, at: place)
    if kind == .delimiters { setDelimiters(content..<end, at: place) }
    if !tag.name.isEmpty || kind == .comment || kind == .delimiters { tokens.append(.tag(tag)) }
  }

  /// What ends a tag with this sign: `}}}` after `{{{`, `=}}` after `{{=`.
  private func ending(after sign: Int, kind: Tag.Kind) -> [UInt8] {
    switch kind {
    case .raw where bytes[sign] == UInt8(ascii: "{"): [UInt8(ascii: "}")] + closing
    case .delimiters: [UInt8(ascii: "=")] + closing
    default: closing
    }
  }

  /// Where the tag's ending stands; nil if another tag opens before it, or nothing ends it at all.
  private func end(of kind: Tag.Kind, from content: Int, ending: [UInt8]) -> Int? {
    var end = content
    while end < bytes.count {
      if bytes.matches(ending, at: end) { return end }
      if kind != .comment, bytes.matches(opening, at: end) { break }
      end += 1
    }
    return nil
  }

  private mutating func tag(_ kind: Tag.Kind, content: Range<Int>, at place: Place) -> Tag {
    guard kind != .comment, kind != .delimiters else {
      return Tag(kind: kind, name: "", place: place, namePlace: place)
    }
    let range = bytes.trimmed(content)
    let namePlace = cursor.place(of: range.lowerBound, in: bytes)
    var tag = Tag(kind: kind, name: bytes.text(of: range), place: place, namePlace: namePlace)
    if range.isEmpty || bytes[range].contains(where: \.isWhitespace) {
      diagnostics.append(Diagnostic(Catalogue.malformedTag(tag.text), at: place))
      tag.name = ""
    }
    return tag
  }

  /// The bytes that a delimiter may have.
  private static let longestDelimiter = 16

  /// `<% %>`: two short words, neither of them with `=`.
  private mutating func setDelimiters(_ content: Range<Int>, at place: Place) {
    let words = bytes[content].split(whereSeparator: \.isWhitespace)
    let isGood = words.allSatisfy {
      $0.count <= Self.longestDelimiter && !$0.contains(UInt8(ascii: "="))
    }
    guard words.count == 2, isGood else {
      diagnostics.append(Diagnostic(Catalogue.malformedDelimiters(), at: place))
      return
    }
    opening = Array(words[0])
    closing = Array(words[1])
  }

  /// Reports a tag that nothing closes, and goes on at the next one. There is none after a comment: it takes all.
  private mutating func reportUnclosed(
    _ kind: Tag.Kind, head: Range<Int>, ending: [UInt8], at place: Place
  ) {
    let problem = Catalogue.unclosedTag(
      opening: bytes.text(of: head), closing: String(decoding: ending, as: UTF8.self))
    diagnostics.append(Diagnostic(problem, at: place))
    position = kind == .comment ? bytes.count : position + opening.count
    while position < bytes.count, !bytes.matches(opening, at: position) { position += 1 }
  }
}
