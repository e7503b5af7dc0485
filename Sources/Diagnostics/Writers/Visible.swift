/// Text as a terminal can show it.
package enum Visible {
  /// The text with a stand-in for every scalar that would move the cursor, turn the writing direction or not be seen.
  static func text(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map(scalar)))
  }

  /// The same of a text in lines, whose line ends and tabs stay.
  package static func lines(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\n" || $0 == "\t" ? $0 : scalar($0) }))
  }

  /// A blank for a tab or a line end, U+FFFD for any other scalar that cannot be shown.
  static func scalar(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    if (0x20...0x7E).contains(scalar.value) { return scalar }
    if scalar == "\t" || scalar == "\n" || scalar == "\r" { return " " }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned:
      return "\u{FFFD}"
    default: return scalar
    }
  }

  /// Columns that a terminal gives a scalar: two for the East Asian wide and full-width ranges, none for a mark above.
  static func width(of scalar: Unicode.Scalar) -> Int {
    switch scalar.value {
    case 0x20...0x2FF: 1
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default:
      scalar.properties.generalCategory == .nonspacingMark ? 0 : 1
    }
  }
}
