import Diagnostics
import Vocabulary
import Yams

/// Why a YAML text could not be read on, and where. libyaml says where it stumbled, which is often lines below the slip, and
/// beside it what it was reading, with the place at which that begins.
struct YAMLStumble {
  private(set) var problem: Problem
  /// Counted from 1 within the text, the column in Unicode scalars.
  private(set) var line: Int
  private(set) var column: Int

  init(_ reason: String, at mark: Mark, reading context: YamlError.Context?, in text: String) {
    self.init(Catalogue.invalidYAML(Catalogue.yamlReason(reason)), mark.line, mark.column)
    let start = context?.mark ?? mark
    switch context?.text {
    case "while scanning a simple key":
      self = Self(Catalogue.missingColon(), start.line, start.column)
    case "while scanning a quoted scalar":
      self = Self(Catalogue.openQuote(), start.line, start.column)
    case "while parsing a flow sequence", "while parsing a flow mapping":
      if let slip = ChineseMark.last(in: text, from: (start.line, start.column), to: (line, column)) {
        self = Self(slip)
      } else if start.line < line {
        let isList = context?.text == "while parsing a flow sequence"
        self = Self(Catalogue.openBracket(isList ? "[" : "{", closedBy: isList ? "]" : "}"), start.line, start.column)
      }
    default:
      // A mark behind the place is not what the parser stumbled over: it had not read that far.
      if let slip = ChineseMark.beginning(line: line, of: text), slip.column <= column {
        self = Self(slip)
      } else if Self.indentations.contains(reason), let key = Self.indentedKey(line: line, of: text) {
        problem = Catalogue.indentedKey(key)
      }
    }
  }

  /// What the parser says of a key that begins in another column than its neighbours.
  private static let indentations: Set = [
    "did not find expected key", "mapping values are not allowed in this context",
  ]

  /// The key, in the letters that keys have, with which a line begins behind blanks.
  private static func indentedKey(line number: Int, of text: String) -> String? {
    let lines = text.lines
    guard lines.indices.contains(number - 1), lines[number - 1].unicodeScalars.first == " " else { return nil }
    let line = lines[number - 1].unicodeScalars.drop { $0 == " " }
    let key = line.prefix { ("a"..."z").contains($0) || $0 == "_" }
    let rest = line[key.endIndex...]
    let ends = rest.dropFirst().first.map { $0 == " " || $0 == "\r" } ?? true
    return !key.isEmpty && rest.first == ":" && ends ? String(key) : nil
  }

  private init(_ problem: Problem, _ line: Int, _ column: Int) {
    (self.problem, self.line, self.column) = (problem, line, column)
  }

  private init(_ slip: ChineseMark) {
    self.init(Catalogue.chineseMark(slip.scalar), slip.line, slip.column)
  }
}
