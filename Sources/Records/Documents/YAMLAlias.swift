import Vocabulary

/// A YAML alias, `*name`, that repeats what was marked `&name`.
///
/// Records have no use for them, and a few dozen can stand for more than a machine can hold: they are refused before the
/// text is composed.
struct YAMLAlias {
  var name: String
  var line: Int
  var column: Int

  /// The first alias whose anchor is in the text as well; a text that merely has a `*` before a word passes.
  static func first(in text: String) -> YAMLAlias? {
    guard text.utf8.contains(UInt8(ascii: "*")), text.utf8.contains(UInt8(ascii: "&")) else { return nil }
    let anchors = Set(names(behind: "&", in: text).map(\.name))
    return names(behind: "*", in: text).first { anchors.contains($0.name) }
  }

  private static func names(behind mark: Unicode.Scalar, in text: String) -> [YAMLAlias] {
    var found: [YAMLAlias] = []
    for (number, line) in text.lines.enumerated() {
      let scalars = Array(line.unicodeScalars)
      for (index, scalar) in scalars.enumerated() where scalar == mark && mayBeginValue(scalars, index) {
        let name = scalars[(index + 1)...].prefix(while: isOfName)
        if !name.isEmpty {
          found.append(YAMLAlias(name: String(String.UnicodeScalarView(name)), line: number + 1, column: index + 1))
        }
      }
    }
    return found
  }

  /// What libyaml takes for a part of a name; it refuses a text in which another character ends one.
  private static func isOfName(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "0"..."9", "A"..."Z", "a"..."z", "_", "-": true
    default: false
    }
  }

  /// Behind a letter or a digit a mark is a part of the word; behind anything else it may begin a value.
  private static func mayBeginValue(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    index == 0 || !isOfName(scalars[index - 1])
  }
}
