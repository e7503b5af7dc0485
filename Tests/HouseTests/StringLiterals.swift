/// A string literal of a Swift file.
struct StringLiteral {
  /// Of its start, counted from 1.
  var line: Int
  /// What it says, with `…` for each value in it.
  var text: String
  /// The label of the argument that it is, or that it stands in: `en` of `Wording(en: "a" + "b")`.
  var label: String
}

/// Reads the string literals of Swift code, those within interpolations before the ones that hold them.
struct StringLiterals {
  private let scalars: [Unicode.Scalar]
  private var index = 0
  private var line = 1
  private var label = ""
  private var found: [StringLiteral] = []

  static func all(in file: SourceFile) -> [StringLiteral] {
    var reading = StringLiterals(scalars: Array(file.text.unicodeScalars))
    reading.readCode()
    return reading.found
  }

  private init(scalars: [Unicode.Scalar]) {
    self.scalars = scalars
  }

  /// Reads to the end, or behind the parenthesis that closes the one before.
  private mutating func readCode() {
    var depth = 0
    while index < scalars.count, depth >= 0 {
      switch scalars[index] {
      case "/" where isNext("//"): while index < scalars.count, scalars[index] != "\n" { index += 1 }
      case "\"": readLiteral()
      case "(", ")":
        depth += scalars[index] == "(" ? 1 : -1
        advance()
      case let first where first.properties.isAlphabetic: readWord()
      default: advance()
      }
    }
  }

  private mutating func readWord() {
    let start = index
    while index < scalars.count, scalars[index].properties.isAlphabetic || scalars[index] == "_" { index += 1 }
    if isNext(":") { label = String(String.UnicodeScalarView(scalars[start..<index])) }
  }

  private mutating func readLiteral() {
    let (start, label) = (line, label)
    let mark = isNext("\"\"\"") ? "\"\"\"" : "\""
    index += mark.unicodeScalars.count
    var text = String.UnicodeScalarView()
    while index < scalars.count, !isNext(mark) {
      if isNext("\\(") {
        index += 2
        readCode()
        text.append("…")
      } else {
        if scalars[index] == "\\" { advance() }
        if index < scalars.count { text.append(scalars[index]) }
        advance()
      }
    }
    index += mark.unicodeScalars.count
    self.label = label
    found.append(StringLiteral(line: start, text: String(text), label: label))
  }

  private mutating func advance() {
    if index < scalars.count, scalars[index] == "\n" { line += 1 }
    index += 1
  }

  private func isNext(_ text: String) -> Bool {
    scalars.dropFirst(index).starts(with: text.unicodeScalars)
  }
}
