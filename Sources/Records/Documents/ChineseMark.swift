import Vocabulary

/// A Chinese mark where YAML has an ASCII one: `{city: 2，district: 0}`, `title: “名录: 第一版”`.
struct ChineseMark {
  var scalar: Unicode.Scalar
  /// Counted from 1 within the text, the column in Unicode scalars.
  var line: Int
  var column: Int

  /// True for a mark that stands for one that `[…]` and `{…}` are made of.
  static func isMark(_ scalar: Unicode.Scalar) -> Bool { "，、：｛｝［］“”".unicodeScalars.contains(scalar) }

  /// True for a mark that hardly begins a value but in place of an ASCII one.
  static func isOpening(_ scalar: Unicode.Scalar) -> Bool { "｛［“”".unicodeScalars.contains(scalar) }

  /// True for a bracket among the marks: texts have them more seldom than commas.
  private static func isBracket(_ scalar: Unicode.Scalar) -> Bool { "｛｝［］".unicodeScalars.contains(scalar) }

  /// The mark that may be in the way at a place within `[…]` or `{…}` that begins at another: one in no quotes on the place's own
  /// line, with no ASCII mark between, as those before belong to texts that were read; else the last bracket.
  static func last(
    in text: String, from start: (line: Int, column: Int), to end: (line: Int, column: Int)
  ) -> ChineseMark? {
    var (line, column) = (1, 1)
    var (found, bracket): (ChineseMark?, ChineseMark?)
    var quote: Unicode.Scalar?
    for scalar in text.unicodeScalars where (line, column) < end {
      if (line, column) >= start {
        if scalar == quote {
          quote = nil
        } else if quote == nil, scalar == "\"" || scalar == "'" {
          quote = scalar
        } else if quote == nil, ",{[".unicodeScalars.contains(scalar) {
          found = nil
        } else if quote == nil, isMark(scalar) {
          let mark = ChineseMark(scalar: scalar, line: line, column: column)
          if isBracket(scalar) { bracket = mark } else if line == end.line { found = mark }
        }
      }
      (line, column) = scalar == "\n" ? (line + 1, 1) : (line, column + 1)
    }
    return found ?? bracket
  }

  /// The mark with which the value of a line begins: what stands behind its key, or behind the `-` of a list.
  static func beginning(line number: Int, of text: String) -> ChineseMark? {
    let lines = text.lines
    guard lines.indices.contains(number - 1) else { return nil }
    let line = lines[number - 1].unicodeScalars
    let isItem = line.first { $0 != " " } == "-"
    let mark = line.firstIndex(of: isItem ? "-" : ":").map(line.index(after:)) ?? line.startIndex
    let value = line[mark...].drop { $0 == " " }
    guard let scalar = value.first, isOpening(scalar) else { return nil }
    let column = line.distance(from: line.startIndex, to: value.startIndex) + 1
    return ChineseMark(scalar: scalar, line: number, column: column)
  }
}
