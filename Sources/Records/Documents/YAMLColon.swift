import Vocabulary

/// A key with a Chinese colon behind it, or without a blank behind its colon: `title：…`, `title:…`. YAML takes it for text, which
/// may go on over the next lines, and finds fault only behind it.
struct YAMLColon {
  var key: String
  var isFullWidth: Bool
  /// Of the colon, counted from 1 within the text, the column in Unicode scalars.
  var line: Int
  var column: Int

  /// The last such line of a text up to the line at which it could not be read on, or of all of it.
  static func slip(in text: String, upTo last: Int?) -> YAMLColon? {
    let lines = text.lines
    var found: YAMLColon?
    /// How far the key is indented of a text that goes on over the lines below it.
    var keyOfBlock: Int?
    for (index, line) in lines.prefix(last ?? lines.count).enumerated() {
      let indent = line.prefix { $0 == " " }.count
      if let key = keyOfBlock, indent > key || line.allSatisfy(\.isWhitespace) { continue }
      keyOfBlock = beginsBlock(line) ? indent : nil
      found = slip(inLine: line.unicodeScalars, number: index + 1) ?? found
    }
    return found
  }

  /// True for a key whose text stands on the lines below it: `introduction: |`, `introduction: >-`.
  private static func beginsBlock(_ line: Substring) -> Bool {
    let mark = line.split(separator: ": ").last?.trimmingPrefix { $0 == " " }.prefix { !$0.isWhitespace } ?? ""
    return mark.count <= 3 && (mark.first == "|" || mark.first == ">")
  }

  /// A key of `{…}` that took in its colon and its value: `{city：2}`, `{city:2}`. The column is counted within the key.
  static func slip(inKey key: String) -> YAMLColon? {
    let name = key.unicodeScalars.prefix { !isFullWidth($0) && $0 != ":" }
    guard !name.isEmpty, name.endIndex < key.endIndex else { return nil }
    return YAMLColon(
      key: String(name), isFullWidth: isFullWidth(key.unicodeScalars[name.endIndex]), line: 1, column: name.count + 1)
  }

  private static func isFullWidth(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{FF1A}" || scalar == "\u{FE55}" }

  private static func slip(inLine line: Substring.UnicodeScalarView, number: Int) -> YAMLColon? {
    let indent = line.prefix { $0 == " " }
    let key = line[indent.endIndex...].prefix { $0.isASCII && ($0.properties.isAlphabetic || $0 == "_") }
    guard !key.isEmpty, key.endIndex < line.endIndex else { return nil }
    let colon = line[key.endIndex]
    let isFullWidth = isFullWidth(colon)
    let next = line.index(after: key.endIndex)
    // `https://…` is an address.
    let isClose = colon == ":" && next < line.endIndex && !" \t/".unicodeScalars.contains(line[next])
    guard isFullWidth || isClose else { return nil }
    return YAMLColon(
      key: String(key), isFullWidth: isFullWidth, line: number, column: indent.count + key.count + 1)
  }
}
