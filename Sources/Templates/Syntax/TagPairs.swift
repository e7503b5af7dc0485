import Diagnostics

/// Which closing tag ends which tag, by their indices in the tokens.
struct TagPairs {
  /// How deep tags may stand within one another in one template.
  static let deepest = 64

  /// Nil for an opening tag that nothing closes.
  private(set) var closings: [Int: Int] = [:]
  /// Closing tags that end something.
  private(set) var openings: [Int: Int] = [:]
  private(set) var diagnostics: [Diagnostic] = []
  /// True where tags stand deeper than `deepest`: the template is not to be walked.
  private(set) var isTooDeep = false

  private var open: [(index: Int, tag: Tag)] = []
  /// The last closing tag of each name.
  private var lastClosings: [String: Int] = [:]

  init(_ tokens: [Token]) {
    let tags = tokens.enumerated().compactMap { index, token -> (index: Int, tag: Tag)? in
      if case .tag(let tag) = token { (index, tag) } else { nil }
    }
    for (index, tag) in tags where tag.kind == .closing { lastClosings[tag.name] = index }
    for (index, tag) in tags {
      if tag.kind.opens { push(index, tag) } else if tag.kind == .closing { close(index, tag) }
    }
    while let (_, tag) = open.popLast() { reportUnclosed(tag) }
  }

  private mutating func push(_ index: Int, _ tag: Tag) {
    if open.count == Self.deepest, !isTooDeep {
      diagnostics.append(Diagnostic(Catalogue.nestedTooDeep(limit: Self.deepest), at: tag.place))
      isTooDeep = true
    }
    open.append((index, tag))
  }

  private mutating func close(_ index: Int, _ tag: Tag) {
    guard let innermost = open.last else { return reportStray(tag) }
    if innermost.tag.name == tag.name { return pair(with: index) }
    if open.suffix(Self.deepest).contains(where: { $0.tag.name == tag.name }) {
      while let last = open.last, last.tag.name != tag.name {
        reportUnclosed(last.tag)
        open.removeLast()
      }
      pair(with: index)
    } else if lastClosings[innermost.tag.name, default: 0] > index {
      reportStray(tag)
    } else {
      reportMismatch(tag, for: innermost.tag)
      pair(with: index)
    }
  }

  private mutating func pair(with closing: Int) {
    guard let (index, _) = open.popLast() else { return }
    closings[index] = closing
    openings[closing] = index
  }

  private mutating func reportUnclosed(_ tag: Tag) {
    diagnostics.append(
      Diagnostic(Catalogue.unclosedSection(tag.text, closing: tag.closingText), at: tag.place))
  }

  private mutating func reportStray(_ tag: Tag) {
    diagnostics.append(Diagnostic(Catalogue.strayClosing(tag.text), at: tag.place))
  }

  private mutating func reportMismatch(_ tag: Tag, for opening: Tag) {
    let note = Diagnostic.Note(Catalogue.openedHere, at: opening.place)
    let problem = Catalogue.mismatchedClosing(
      tag.text, opening: opening.text, expected: opening.closingText)
    diagnostics.append(Diagnostic(problem, at: tag.place, notes: [note]))
  }
}
