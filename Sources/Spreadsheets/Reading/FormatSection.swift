/// One of the sections of a format code, which stand between semicolons (ECMA-376 part 1, 18.8.31).
struct FormatSection {
  /// In small letters, without what is shown as it stands and without conditions and colours.
  private(set) var plain: [Unicode.Scalar] = []
  /// True for one that is for certain numbers only, as `[=1]` and `[>100]` say.
  private(set) var hasCondition = false
  /// True where something but blanks is shown as it stands, or the digits are Chinese ones.
  private var hasText = false

  /// The first section of a code.
  init(_ code: String) {
    var scalars = code.lowercased().unicodeScalars[...]
    self.init(&scalars)
  }

  private init(_ scalars: inout Substring.UnicodeScalarView) {
    while let scalar = scalars.popFirst(), scalar != ";" {
      switch scalar {
      case "\"": addText(Self.take(upTo: "\"", from: &scalars))
      // The exclamation mark does so in Chinese versions.
      case "\\", "!": addText(scalars.popFirst().map { [$0] } ?? [])
      case "_", "*": scalars = scalars.dropFirst()
      case "[": readBracket(Self.take(upTo: "]", from: &scalars))
      default: plain.append(scalar)
      }
    }
  }

  /// All sections of a code, in their order.
  static func all(of code: String) -> [FormatSection] {
    var scalars = code.lowercased().unicodeScalars[...]
    var sections: [FormatSection] = []
    while !scalars.isEmpty { sections.append(FormatSection(&scalars)) }
    return sections
  }

  /// True for a section of texts.
  var takesText: Bool { plain.contains("@") }

  /// True for the format of text, which shows numbers as they are.
  var isPlainText: Bool { plain == ["@"] && !hasText }

  /// True if it shows text beside digits.
  var addsText: Bool { hasText || !numberMarks.allSatisfy(Self.isOfDigits) }

  /// True if it shows text beside the digits of a negative number, which may have a sign or brackets.
  var addsTextToNegative: Bool {
    hasText || !numberMarks.allSatisfy { Self.isOfDigits($0) || "-()".unicodeScalars.contains($0) }
  }

  /// What is left without General and the marks of powers of ten.
  private var numberMarks: [Unicode.Scalar] {
    var marks = plain
    for name in ["general", "g/", "e+", "e-"] { marks = marks.replacing(Array(name.unicodeScalars), with: []) }
    // G/通用格式: its name is another in each language.
    return plain.starts(with: "g/".unicodeScalars) ? marks.filter(\.isASCII) : marks
  }

  private static func isOfDigits(_ scalar: Unicode.Scalar) -> Bool {
    "0#?.,@ ".unicodeScalars.contains(scalar) || scalar.properties.isWhitespace
  }

  private mutating func addText(_ text: [Unicode.Scalar]) {
    if !text.allSatisfy(\.properties.isWhitespace) { hasText = true }
  }

  private mutating func readBracket(_ content: [Unicode.Scalar]) {
    guard let first = content.first else { return }
    if content.allSatisfy({ $0 == first }), "hms".unicodeScalars.contains(first) {
      // A time that runs past its unit: [h]:mm, [mm]:ss.
      plain.append(first)
    } else if first == "$" {
      // A currency's sign, and behind the hyphen the language.
      addText(Array(content.dropFirst().prefix { $0 != "-" }))
    } else if "<=>".unicodeScalars.contains(first) {
      hasCondition = true
    } else if content.starts(with: "dbnum".unicodeScalars) || content.starts(with: "natnum".unicodeScalars) {
      hasText = true
    }
  }

  /// What stands before a mark, which is taken too.
  private static func take(
    upTo mark: Unicode.Scalar, from scalars: inout Substring.UnicodeScalarView
  ) -> [Unicode.Scalar] {
    let taken = Array(scalars.prefix { $0 != mark })
    scalars = scalars.dropFirst(taken.count + 1)
    return taken
  }
}
