import Diagnostics

/// The texts that templates name as `{{t.key}}`, in each language.
///
///     # A line that begins with # is a remark.
///     skip
///       zh-CN 跳到正文
///       en Skip to content
///
/// A text begins after the one blank that follows its language and goes to the end of the line. Its own tags mean what they
/// would mean in the place of `{{t.key}}`. Of several tables the later one takes the place of an earlier one's texts, text by text.
struct TextTable: Sendable {
  static let path = "strings.txt"
  /// What a name of a text begins with: `t` of `t.skip`.
  static let prefix = "t"

  /// The texts of a key that is there, each a template of its own.
  struct Entry: Sendable {
    var place: Place
    /// True where only a later table has the key.
    var isAdded = false
    var texts: [TextLanguage: ParsedTemplate] = [:]
  }

  private(set) var entries: [String: Entry] = [:]
  private(set) var diagnostics: [Diagnostic] = []

  init(_ files: [TemplateFile]) {
    let areWhole = files.enumerated().map { read($1, isFirst: $0 == 0) }
    // What is read no further may have the texts that are not there.
    for (key, entry) in entries where !areWhole.contains(false) {
      for language in TextLanguage.allCases where entry.texts[language] == nil {
        diagnostics.append(Diagnostic(Catalogue.missingText(key, language: language.tag), at: entry.place))
      }
    }
    diagnostics.sort()
  }

  /// Texts that only a later table has and nothing names, where the key is much like one of the first table: a slip, by which
  /// that text stays as it was.
  func unnamed(besides named: Set<String>) -> [Diagnostic] {
    let added = entries.filter { $0.value.isAdded && !named.contains($0.key) }
    guard !added.isEmpty else { return [] }
    let keys = entries.filter { !$0.value.isAdded }.keys.sorted()
    return added.sorted { $0.value.place < $1.value.place }.prefix(Diagnostic.mostInFile).compactMap { key, entry in
      NearMiss.of(key, among: keys).map { Diagnostic(Catalogue.unnamedText(key, suggestion: $0), at: entry.place) }
    }
  }

  /// False where it was not read to its end, as there is one finding more than is told.
  private mutating func read(_ file: TemplateFile, isFirst: Bool) -> Bool {
    var current: String?
    var own: Set<String> = []
    var languages: Set<TextLanguage> = []
    let before = diagnostics.count
    for (number, line) in file.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .enumerated()
    {
      if diagnostics.count - before > Diagnostic.mostInFile { return false }
      let line = line.last == UInt8(ascii: "\r") ? line.dropLast() : line
      guard let first = line.first(where: { $0 != UInt8(ascii: " ") }), first != UInt8(ascii: "#") else { continue }
      let place = Place(file.id, line: number + 1, column: 1)
      if line.first == UInt8(ascii: " ") {
        guard let key = current, let (language, text, column) = Self.text(in: line),
          languages.insert(language).inserted
        else {
          diagnostics.append(Diagnostic(Catalogue.malformedText(), at: place))
          continue
        }
        let template = ParsedTemplate(
          name: "\(Self.prefix).\(key)", file: file.id, bytes: Array(text), line: number + 1, column: column)
        diagnostics += template.diagnostics
        entries[key]?.texts[language] = template
      } else {
        let key = String(decoding: line, as: UTF8.self)
        current = key
        languages = []
        guard Self.isKey(key), own.insert(key).inserted else {
          current = nil
          diagnostics.append(Diagnostic(Catalogue.malformedText(), at: place))
          continue
        }
        entries[key] = entries[key] ?? Entry(place: place, isAdded: !isFirst)
      }
    }
    return true
  }

  /// The language, the text and the text's column of `  en Skip`; nil where it is not of that form.
  private static func text(
    in line: Substring.UTF8View
  ) -> (language: TextLanguage, text: Substring.UTF8View, column: Int)? {
    let blanks = line.prefix { $0 == UInt8(ascii: " ") }.count
    let rest = line.dropFirst(blanks)
    let tag = rest.prefix { $0 != UInt8(ascii: " ") }
    guard let language = TextLanguage.allCases.first(where: { $0.tag.utf8.elementsEqual(tag) }) else { return nil }
    return (language, rest.dropFirst(tag.count + 1), blanks + tag.count + 2)
  }

  private static func isKey(_ key: String) -> Bool {
    key.utf8.allSatisfy {
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
        || $0 == UInt8(ascii: "_")
    }
  }
}
