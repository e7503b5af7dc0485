import Diagnostics

/// A value of a YAML text and the place at which it begins.
struct YAMLNode {
  /// A mapping's key and its value.
  struct Entry {
    var key: String
    var place: Place
    var value: YAMLNode
  }

  indirect enum Content {
    /// `isPlain`: written without quotes.
    case text(String, isPlain: Bool)
    case list([YAMLNode])
    /// In the order written; a key that is written twice stands here twice.
    case mapping([Entry])
  }

  var content: Content
  var place: Place
  /// Within `[…]` or `{…}` that stand on one line with their key.
  var isInFlow = false

  /// True for a key without a value, `~` and `null`, and for blanks in quotes, which say as little.
  var isAbsent: Bool {
    guard case .text(let text, let isPlain) = content else { return false }
    return isPlain && ["~", "null", "Null", "NULL"].contains(text) || Cleaning.trimmed(Array(text.utf8)[...]).isEmpty
  }

  /// A Chinese mark for which the value may not be what was meant.
  var chineseMark: Unicode.Scalar? {
    guard case .text(let text, isPlain: true) = content else { return nil }
    if isInFlow { return text.unicodeScalars.first(where: ChineseMark.isMark) }
    return text.unicodeScalars.first.flatMap { ChineseMark.isOpening($0) ? $0 : nil }
  }
}
