/// Text in lines that fit a terminal. Chinese has no blanks: it may be parted between any two of its characters.
package enum FoldedText {
  /// The text in lines of at most so many columns, the blanks before each among them. A word that is longer than a line has
  /// one of its own.
  static func text(_ text: String, columns: Int, indent: Int = 0) -> String {
    let margin = String(repeating: " ", count: indent)
    var lines: [String] = []
    var (line, taken) = ("", 0)
    for piece in pieces(of: text) {
      if !line.isEmpty, taken + width(of: withoutEnd(piece)) > columns - indent {
        lines.append(line)
        (line, taken) = ("", 0)
      }
      line += piece
      taken += width(of: piece)
    }
    lines.append(line)
    return lines.map { margin + withoutEnd($0) }.joined(separator: "\n")
  }

  /// The text without the blanks at its end.
  private static func withoutEnd(_ text: String) -> Substring {
    text[..<(text.lastIndex { $0 != " " }.map(text.index(after:)) ?? text.startIndex)]
  }

  /// Columns that a terminal gives a text.
  package static func width(of text: some StringProtocol) -> Int {
    text.unicodeScalars.reduce(0) { $0 + Visible.width(of: $1) }
  }

  /// What is not parted: words with the blank behind them, and single Chinese characters with the marks that belong to them.
  private static func pieces(of text: String) -> [String] {
    var pieces: [String] = []
    var last: Character?
    for character in text {
      if let before = last, !mayPart(before, character) {
        pieces[pieces.count - 1].append(character)
      } else {
        pieces.append(String(character))
      }
      last = character
    }
    return pieces
  }

  /// True if a line may end between two neighbours.
  private static func mayPart(_ before: Character, _ after: Character) -> Bool {
    if after == " " { return false }
    if before == " " { return true }
    return (isWide(before) || isWide(after)) && !opening.contains(before) && !closing.contains(after)
  }

  private static func isWide(_ character: Character) -> Bool {
    character.unicodeScalars.first.map { Visible.width(of: $0) == 2 } ?? false
  }

  private static let opening: Set<Character> = ["（", "“", "‘", "《", "〔", "【", "<", "("]
  private static let closing: Set<Character> = [
    "）", "”", "’", "》", "〕", "】", ">", ")", "，", "。", "；", "：", "、", "！", "？", "…", ",", ".", ";", ":",
  ]
}
