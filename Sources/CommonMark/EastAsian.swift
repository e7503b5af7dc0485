/// Line ends inside Chinese text: an editor's wrapping, not a blank.
enum EastAsian {
  /// True if the soft break at an index stands between two characters that are written without a blank between them.
  static func joins(_ steps: [MarkdownStep], at index: Int) -> Bool {
    guard let before = text(steps[..<index].last { $0.phase == .pass })?.unicodeScalars.last,
      let after = text(steps[(index + 1)...].first { $0.phase == .pass })?.unicodeScalars.first
    else { return false }
    return (isWide(before) && (isWide(after) || isQuote(after))) || (isQuote(before) && isWide(after))
  }

  private static func text(_ step: MarkdownStep?) -> String? {
    guard case .text(let text) = step?.markup else { return nil }
    return text
  }

  /// Ideographs, kana, CJK punctuation and full-width forms.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x2E80...0xA4CF, 0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF00...0xFF60, 0x20000...0x3FFFD: true
    default: false
    }
  }

  /// Quotation marks, dashes and dots that Chinese shares with other scripts.
  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "‘", "’", "—", "…", "·": true
    default: false
    }
  }
}
