/// The help of a command as the argument parser renders it, taken apart: it hands out nothing but the text, folds that at
/// blanks, which Chinese has none of, and has its own words in English only.
package struct HelpText: Hashable, Sendable {
  /// An argument, an option or a subcommand, and what is said of it.
  package struct Entry: Hashable, Sendable {
    package var label: String
    package var text: String
  }

  package struct Section: Hashable, Sendable {
    /// With its colon.
    package var title: String
    package var entries: [Entry]
  }

  /// Paragraphs of one line each, an empty line between them; lines of an example begin with two blanks.
  package private(set) var overview: [String]
  /// How the command is used, in short.
  package private(set) var usage: String
  package private(set) var sections: [Section] = []
  /// How the help of a subcommand is asked for; nil where there is none.
  private var subcommandHelp: String?
  private let language: Language

  /// So many columns that the parser leaves each paragraph on one line.
  package static let unfolded = 1 << 20

  /// Where the parser puts what it says of an entry.
  private static let column = 26

  /// Reads help that was rendered `unfolded`, whose own texts are in a language; nil for a text of another form.
  package init?(parserText text: String, in language: Language) {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let (overviewMark, usageMark) = ("OVERVIEW: ", "USAGE: ")
    guard let first = lines.first, first.hasPrefix(overviewMark),
      let usageLine = lines.firstIndex(where: { $0.hasPrefix(usageMark) })
    else { return nil }
    self.language = language
    overview = [String(first.dropFirst(overviewMark.count))] + lines[1..<usageLine]
    while overview.last == "" { overview.removeLast() }
    usage = String(lines[usageLine].dropFirst(usageMark.count))
    for line in lines[(usageLine + 1)...] where !line.isEmpty { add(line) }
    if language == .chinese { putIntoChinese() }
  }

  private mutating func add(_ line: String) {
    if !line.hasPrefix(" ") {
      sections.append(Section(title: line, entries: []))
    } else if let values = Catalogue.subcommandHelp.values(in: line) {
      subcommandHelp = values[0]
    } else if let section = sections.indices.last {
      add(line, to: section)
    }
  }

  /// Adds a label with what is said of it, or only one of the two: a long label has a line of its own.
  private mutating func add(_ line: String, to section: Int) {
    let label = line.prefix(Self.column)
    let text = line.dropFirst(Self.column)
    if label.allSatisfy({ $0 == " " }), let entry = sections[section].entries.indices.last {
      sections[section].entries[entry].text += text
    } else if label.hasSuffix(" "), !text.hasPrefix("<") {
      sections[section].entries.append(Entry(label: Self.trimmed(label), text: String(text)))
    } else {
      sections[section].entries.append(Entry(label: Self.trimmed(line[...]), text: ""))
    }
  }

  private static func trimmed(_ text: Substring) -> String {
    var text = text.drop { $0 == " " }
    while text.last == " " { text.removeLast() }
    return String(text)
  }

  private mutating func putIntoChinese() {
    usage = Self.chinese(usage: usage)
    subcommandHelp = subcommandHelp.map(Self.chinese(usage:))
    for section in sections.indices {
      sections[section].title = Catalogue.helpTitles.chinese(of: sections[section].title)
      for entry in sections[section].entries.indices {
        let text = Catalogue.helpNotes.chinese(of: sections[section].entries[entry].text)
        sections[section].entries[entry].text = Catalogue.helpOfParser.chinese(of: text)
      }
    }
  }

  /// A short usage with the parser's placeholders in Chinese.
  static func chinese(usage: String) -> String {
    Catalogue.usagePlaceholders.reduce(usage) { $0.replacing($1.english, with: $1.chinese) }
  }

  /// The help as a terminal of so many columns shows it.
  package func text(columns: Int) -> String {
    let usageLabel = Catalogue.usageLabel.text(in: language)
    let overview = overview.map {
      $0.hasPrefix("  ") ? $0 : FoldedText.text(Catalogue.helpOfParser.chinese(of: $0), columns: columns)
    }
    var parts = [overview.joined(separator: "\n"), "\(usageLabel)\(language.colon)\(usage)"]
    parts += sections.map { section in
      "\(section.title)\n" + section.entries.map { Self.text(of: $0, columns: columns) }.joined(separator: "\n")
    }
    if let subcommandHelp { parts.append(Catalogue.subcommandHelp.text([subcommandHelp], in: language)) }
    return parts.joined(separator: "\n\n") + "\n"
  }

  private static func text(of entry: Entry, columns: Int) -> String {
    let label = "  " + entry.label
    if entry.text.isEmpty { return label }
    let gap = column - FoldedText.width(of: label)
    let text = FoldedText.text(entry.text, columns: max(columns, column * 2), indent: column)
    return label + (gap > 0 ? String(text.dropFirst(column - gap)) : "\n" + text)
  }
}
