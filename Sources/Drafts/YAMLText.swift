/// Writes texts as YAML scalars.
enum YAMLText {
  /// `key: value` on a line; where the value is nil, the key is left out of use behind `#`, with a word on what it is for.
  static func line(_ key: String, _ value: String?, remark: String) -> String {
    guard let value else { return "# \(key):    \(remark)\n" }
    return "\(key): \(scalar(value))\n"
  }

  /// The text as a plain scalar where nothing in it could be read as anything else, in double quotes otherwise.
  static func scalar(_ text: String) -> String {
    guard !isPlain(text) else { return text }
    let escaped = text.unicodeScalars.reduce(into: "") { result, scalar in
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return "\"\(escaped)\""
  }

  /// True for a text that begins with a Han character or letter, holds nothing that YAML has a meaning for, and is no word
  /// that it reads as a truth value or as nothing.
  private static func isPlain(_ text: String) -> Bool {
    guard let first = text.unicodeScalars.first, first.properties.isAlphabetic else { return false }
    guard text.unicodeScalars.last != " ", !words.contains(text.lowercased()) else { return false }
    return text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || marks.contains($0) || $0.isDigit }
  }

  private static let words: Set = ["true", "false", "yes", "no", "on", "off", "null", "y", "n"]
  private static let marks = Set("（）〔〕、，。；—·-_./ ".unicodeScalars)
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
