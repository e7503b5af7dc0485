import Diagnostics

/// What templates take in of one another, and what is wrong with that whatever the views are.
struct Links: Sendable {
  /// By name; of two templates of one name the first counts.
  private(set) var indices: [String: Int] = [:]
  /// The pages' templates, and after them the texts of the table.
  let templates: [ParsedTemplate]
  /// By key and language, an index into `templates`.
  private let texts: [String: [TextLanguage: Int]]
  private(set) var diagnostics: [Diagnostic] = []
  /// Templates that take themselves in, directly or through others.
  private(set) var recursive: Set<Int> = []
  /// Templates that have an error, or take one in that has.
  private(set) var faulty: Set<Int> = []

  /// What templates name that they take in.
  private let included: Set<String>

  /// The folder in which a template is looked for too, so that `{{>brand}}` finds `partials/brand`.
  static let partialsFolder = "partials/"

  /// `elsewhere` is what templates name which are not among these.
  init(_ pages: [ParsedTemplate], texts table: TextTable, elsewhere: [Outline] = []) {
    (templates, texts) = Self.join(pages, table)
    let outlines = templates.map { Outline(of: $0.nodes) }
    included = Set((outlines + elsewhere).flatMap { $0.inclusions.map(\.name.value) })
    for (index, template) in pages.enumerated() { register(template, index) }
    let targets = outlines.map { outline in
      let named = outline.inclusions.compactMap { resolve($0.name.value) }
      return Set(named + outline.texts.flatMap { texts[$0.value].map { Array($0.values) } ?? [] }).sorted()
    }
    var suggestions = TextSuggestions(among: Array(texts.keys))
    let reached = targets.indices.map { Self.reached(from: $0, targets) }
    for (index, template) in templates.enumerated() {
      let isGood = check(outlines[index].inclusions) { target in
        ([target] + reached[target]).flatMap { outlines[$0].blocks }
      }
      let isSaid = check(outlines[index].texts, &suggestions)
      if !isGood || !isSaid || !template.diagnostics.isEmpty { faulty.insert(index) }
    }
    let named = Set((outlines + elsewhere).flatMap { $0.texts.map(\.value) })
    diagnostics += table.unnamed(besides: named)
    recursive = Set(reached.indices.filter { reached[$0].contains($0) })
    faulty.formUnion(reached.indices.filter { !faulty.isDisjoint(with: reached[$0]) })
  }

  /// The template that a tag or a caller names.
  func resolve(_ name: String) -> Int? { indices[name] ?? indices[Self.partialsFolder + name] }

  /// True if some template takes in the one of a name.
  func takesIn(_ name: String) -> Bool { included.contains(name) || included.contains(Self.shortName(name)) }

  /// The template of a text in a language.
  func text(_ key: String, in language: TextLanguage) -> Int? { texts[key]?[language] }

  /// The texts by key and language behind the pages' templates. A key that lacks a language has none.
  private static func join(
    _ pages: [ParsedTemplate], _ table: TextTable
  ) -> (templates: [ParsedTemplate], texts: [String: [TextLanguage: Int]]) {
    var templates = pages
    var texts: [String: [TextLanguage: Int]] = [:]
    for (key, entry) in table.entries.sorted(by: { $0.key < $1.key }) {
      for language in TextLanguage.allCases {
        guard let text = entry.texts[language] else { continue }
        texts[key, default: [:]][language] = templates.count
        templates.append(text)
      }
    }
    return (templates, texts)
  }

  /// The name of a template that `name` was probably meant to be.
  func suggestion(for name: String) -> String? {
    let names = indices.keys.sorted()
    return NearMiss.of(name, among: names.map(Self.shortName) + names)
  }

  private mutating func register(_ template: ParsedTemplate, _ index: Int) {
    guard let first = indices.updateValue(index, forKey: template.name) else { return }
    indices[template.name] = first
    let note = Diagnostic.Note(Catalogue.givenHere, at: Place(templates[first].file))
    diagnostics.append(
      Diagnostic(
        Catalogue.duplicateTemplate(template.name), at: Place(template.file), notes: [note]))
  }

  /// Reports the inclusions that name no template, or replace a block that what they name doesn't have.
  private mutating func check(_ inclusions: [Inclusion], blocks: (Int) -> [String]) -> Bool {
    let before = diagnostics.count
    for inclusion in inclusions where diagnostics.count - before <= Diagnostic.mostInFile {
      guard let target = resolve(inclusion.name.value) else {
        let suggestion = suggestion(for: inclusion.name.value)
        let problem = Catalogue.unknownTemplate(inclusion.name.value, suggestion: suggestion)
        diagnostics.append(Diagnostic(problem, at: inclusion.name.place))
        continue
      }
      let known = inclusion.blocks.isEmpty ? [] : blocks(target)
      for block in inclusion.blocks where !known.contains(block.name.value) {
        let suggestion = NearMiss.of(block.name.value, among: known)
        let problem = Catalogue.unknownBlock(
          block.name.value, parent: inclusion.name.value, suggestion: suggestion)
        diagnostics.append(Diagnostic(problem, at: block.name.place))
      }
    }
    return diagnostics.count == before
  }

  /// Reports the texts that the table does not have.
  private mutating func check(_ named: [Located<String>], _ suggestions: inout TextSuggestions) -> Bool {
    let before = diagnostics.count
    for key in named where (texts[key.value]?.count ?? 0) < TextLanguage.allCases.count {
      if diagnostics.count - before > Diagnostic.mostInFile { break }
      // One that lacks a language is meant all the same.
      let suggestion = texts[key.value] == nil ? suggestions.nearest(to: key.value) : nil
      diagnostics.append(Diagnostic(Catalogue.unknownText(key.value, suggestion: suggestion), at: key.place))
    }
    return diagnostics.count == before
  }

  private static func shortName(_ name: String) -> String {
    name.hasPrefix(partialsFolder) ? String(name.dropFirst(partialsFolder.count)) : name
  }

  /// What a template takes in, directly and through others; itself only if it is recursive.
  private static func reached(from start: Int, _ targets: [[Int]]) -> [Int] {
    var reached: [Int] = []
    var seen: Set<Int> = []
    var pending = targets[start]
    while let next = pending.popLast() {
      guard seen.insert(next).inserted else { continue }
      reached.append(next)
      pending += targets[next]
    }
    return reached
  }
}

/// The keys of the table that others were probably meant to be, each looked for once.
private struct TextSuggestions {
  private let keys: [String]
  private var found: [String: String?] = [:]

  init(among keys: [String]) {
    self.keys = keys
  }

  /// Nil where several are as near.
  mutating func nearest(to key: String) -> String? {
    if let known = found[key] { return known }
    let nearest = NearMiss.of(key, among: keys)
    found[key] = .some(nearest)
    return nearest
  }
}

/// What a template takes in and which blocks it offers, in the order of their tags.
struct Outline {
  private(set) var inclusions: [Inclusion] = []
  private(set) var blocks: [String] = []
  /// The keys of texts.
  private(set) var texts: [Located<String>] = []

  init(of nodes: [Node]) {
    collect(nodes)
  }

  private mutating func collect(_ nodes: [Node]) {
    for node in nodes {
      switch node {
      case .lineStart, .text: continue
      case .variable(let name, _):
        if let key = name.textKey { texts.append(key) }
      case .section(let section): collect(section.body)
      case .block(let block):
        blocks.append(block.name.value)
        collect(block.body)
      case .inclusion(let inclusion):
        inclusions.append(inclusion)
        for block in inclusion.blocks { collect(block.body) }
      }
    }
  }
}
