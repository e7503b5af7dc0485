/// What a text's headings are called in links to them.
///
/// A heading's id is its number or its words in ASCII (`HeadingIDs`); whoever writes knows neither, but what editors and
/// GitHub make of a heading: `#申报条件`. Both lead to the heading.
package struct HeadingAnchors: Sendable {
  private var ids: [String: String] = [:]

  init(of steps: [MarkdownStep]) {
    var given = HeadingIDs()
    var copies: [String: Int] = [:]
    for index in steps.indices {
      guard steps[index].phase == .enter, case .heading = steps[index].markup else { continue }
      let heading = PlainText.text(of: steps, fromHeadingAt: index)
      let id = given.id(for: heading)
      ids[id] = id
      let words = Self.words(of: heading)
      let copy = copies[words, default: 0]
      copies[words] = copy + 1
      let name = copy == 0 ? words : "\(words)-\(copy)"
      if ids[name] == nil { ids[name] = id }
    }
  }

  /// The id of the heading that a fragment, without its `#`, means; nil if it means none. `%` and two digits may stand for
  /// a byte of it.
  package func id(for fragment: String) -> String? { ids[fragment] ?? ids[Self.decoded(fragment)] }

  /// As GitHub has it: in small letters, blanks as hyphens, without punctuation.
  private static func words(of heading: String) -> String {
    var words = String.UnicodeScalarView()
    for scalar in heading.lowercased().unicodeScalars {
      if scalar == " " {
        words.append("-")
      } else if scalar == "-" || scalar == "_" || isOfWord(scalar.properties) {
        words.append(scalar)
      }
    }
    return String(words)
  }

  private static func isOfWord(_ properties: Unicode.Scalar.Properties) -> Bool {
    if properties.isAlphabetic { return true }
    switch properties.generalCategory {
    case .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark, .enclosingMark: return true
    default: return false
    }
  }

  private static func decoded(_ fragment: String) -> String {
    var bytes: [UInt8] = []
    var rest = fragment.utf8[...]
    while let byte = rest.popFirst() {
      let digits = rest.prefix(2)
      if byte == UInt8(ascii: "%"), digits.count == 2, let value = UInt8(String(Substring(digits)), radix: 16) {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
