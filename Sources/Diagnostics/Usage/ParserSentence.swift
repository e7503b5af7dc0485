/// A sentence that the argument parser writes, in English only, and how it is said in Chinese.
///
/// In both languages `%` is a hole for a text that is taken over, and `&` one for a list of values. The holes come in the
/// same order.
struct ParserSentence: Hashable, Sendable {
  private let wording: Wording

  init(en english: String, zh chinese: String) {
    wording = Wording(en: english, zh: chinese)
  }

  /// What stands in the holes of the English sentence; nil for a text that is another sentence.
  func values(in text: String) -> [String]? {
    let pieces = wording.english.split(omittingEmptySubsequences: false, whereSeparator: Self.isHole)
    guard let first = pieces.first, let last = pieces.last, text.hasPrefix(first) else { return nil }
    guard pieces.count > 1 else { return text == wording.english ? [] : nil }
    var rest = text.dropFirst(first.count)
    var values: [String] = []
    for piece in pieces.dropFirst().dropLast() {
      guard let found = rest.firstRange(of: piece) else { return nil }
      values.append(String(rest[..<found.lowerBound]))
      rest = rest[found.upperBound...]
    }
    guard rest.hasSuffix(last) else { return nil }
    return values + [String(rest.dropLast(last.count))]
  }

  /// The sentence with these values in its holes.
  func text(_ values: [String], in language: Language) -> String {
    var values = values[...]
    return wording.text(in: language).reduce(into: "") { text, character in
      guard Self.isHole(character) else { return text.append(character) }
      let value = values.popFirst() ?? ""
      text += character == "&" && language == .chinese ? Self.list(value) : value
    }
  }

  /// A text in Chinese, if it is this sentence.
  func chinese(of text: String) -> String? {
    values(in: text).map { self.text($0, in: .chinese) }
  }

  private static func isHole(_ character: Character) -> Bool { character == "%" || character == "&" }

  /// `'text', 'json' or 'sarif'`, or `text, json, sarif`, as Chinese lists them.
  private static func list(_ text: String) -> String {
    ["', '", "' or '", "' and '", ", "].reduce(text) { $0.replacing($1, with: "、") }.replacing("'", with: "")
  }
}

extension [ParserSentence] {
  /// A text in Chinese, if it is one of these sentences; otherwise as it is, so that nothing is lost.
  func chinese(of text: String) -> String {
    lazy.compactMap { $0.chinese(of: text) }.first ?? text
  }
}
