import Diagnostics

/// Puts the tokens of a template together into its nodes.
struct TreeBuilder {
  private let bytes: [UInt8]
  private let tokens: [Token]
  private let pairs: TagPairs
  private let layout: Layout
  /// The template itself, then the tags that are open.
  private var levels = [Level()]
  /// The blanks with which the current line begins.
  private var lineBlanks = 0..<0
  /// True while nothing of the current line has been put out.
  private var isLinePending = false
  private(set) var diagnostics: [Diagnostic] = []

  var nodes: [Node] { levels[0].nodes }

  init(_ tokens: [Token], pairs: TagPairs, in bytes: [UInt8]) {
    self.bytes = bytes
    self.tokens = tokens
    self.pairs = pairs
    layout = Layout(tokens, pairs: pairs, in: bytes)
    for (index, token) in tokens.enumerated() {
      if startsLine(index) { beginLine(index) }
      switch token {
      case .text(let range): addText(range, index)
      case .tag(let tag): addTag(tag, index)
      }
    }
    while levels.count > 1 { closeInnermost(at: nil) }
  }

  // MARK: Lines

  private func startsLine(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    guard case .text(let range) = tokens[index - 1] else { return false }
    return bytes[range.upperBound - 1].isLineFeed
  }

  private mutating func beginLine(_ index: Int) {
    isLinePending = true
    lineBlanks = 0..<0
    var first = index
    if case .text(let range) = tokens[index] {
      lineBlanks = bytes.leadingBlanks(of: range)
      if lineBlanks.upperBound < range.upperBound {
        if bytes[lineBlanks.upperBound].isWhitespace { return }
      } else {
        first += 1
      }
    }
    let opening = pairs.openings[first]
    for level in levels.indices
    where levels[level].firstBlanks == nil && levels[level].index != opening {
      levels[level].firstBlanks = lineBlanks
    }
  }

  /// Puts the beginning of the current line out, if that has not been done.
  private mutating func startLine(blanks: Range<Int>) {
    guard isLinePending else { return }
    isLinePending = false
    append(.lineStart(blanks))
  }

  // MARK: Text

  private mutating func addText(_ range: Range<Int>, _ index: Int) {
    guard !isTaken(index) else { return }
    let isBlankLine = bytes[range].allSatisfy(\.isWhitespace)
    if isBlankLine, bytes[range.upperBound - 1].isLineFeed || index + 1 == tokens.count {
      isLinePending = false
      return append(.text(range))
    }
    let blanks = startsLine(index) ? lineBlanks : range.lowerBound..<range.lowerBound
    startLine(blanks: blanks)
    if blanks.upperBound < range.upperBound { append(.text(blanks.upperBound..<range.upperBound)) }
  }

  /// True if a tag beside it takes the text.
  private func isTaken(_ index: Int) -> Bool {
    if index > 0, layout.takings[index - 1]?.after == true { return true }
    return layout.takings[index + 1]?.before == true && !startsLine(index + 1)
  }

  // MARK: Tags

  private mutating func addTag(_ tag: Tag, _ index: Int) {
    let isAlone = layout.takings[index]?.before == true
    switch tag.kind {
    case .comment, .delimiters: return
    case .closing: return close(index)
    case .block where layout.arguments.contains(index) || isAlone: isLinePending = false
    case _ where isAlone: break
    default: startLine(blanks: 0..<0)
    }
    if let parent = innermost.tag, parent.kind == .parent, tag.kind != .block {
      diagnostics.append(
        Diagnostic(Catalogue.outsideBlock(tag.text, parent: parent.text), at: tag.place))
    }
    switch tag.kind {
    case .variable: append(.variable(Name(of: tag), isRaw: false))
    case .raw: append(.variable(Name(of: tag), isRaw: true))
    case .partial:
      append(
        .inclusion(
          Inclusion(name: tag.locatedName, indentation: isAlone ? lineBlanks : nil, blocks: [])))
    default: open(tag, index, isAlone: isAlone)
    }
  }

  private mutating func open(_ tag: Tag, _ index: Int, isAlone: Bool) {
    var level = Level()
    level.tag = tag
    level.index = index
    level.isAlone = isAlone
    level.ownBlanks = layout.hasBlankBefore(index) ? lineBlanks : 0..<0
    level.startsLine = layout.takings[index]?.after == true
    levels.append(level)
  }

  private mutating func close(_ index: Int) {
    guard let opening = pairs.openings[index] else { return }
    while levels.count > 1, innermost.index != opening { closeInnermost(at: nil) }
    if levels.count > 1 { closeInnermost(at: index) }
  }

  private mutating func closeInnermost(at closing: Int?) {
    let level = levels.removeLast()
    guard let tag = level.tag else { return }
    switch tag.kind {
    case .section, .inverted:
      append(
        .section(Section(name: Name(of: tag), isInverted: tag.kind == .inverted, body: level.nodes))
      )
    case .parent:
      isLinePending = false
      let indentation = level.isAlone ? level.ownBlanks : nil
      append(
        .inclusion(Inclusion(name: tag.locatedName, indentation: indentation, blocks: level.blocks))
      )
    default: add(block(level, named: tag.locatedName, closing: closing))
    }
  }

  private func block(_ level: Level, named name: Located<String>, closing: Int?) -> Block {
    Block(
      name: name, site: level.isAlone ? .line(end: lineEnd(after: closing, of: level)) : .inline,
      indentation: level.startsLine ? level.firstBlanks ?? level.ownBlanks : level.ownBlanks,
      startsLine: level.startsLine,
      endsLine: closing.map { layout.takings[$0]?.before == true } ?? false,
      body: level.nodes)
  }

  /// The line end after a block that has its lines to itself.
  private func lineEnd(after closing: Int?, of level: Level) -> Range<Int>? {
    guard let closing, let index = level.index, layout.wholes.contains(index),
      closing + 1 < tokens.count,
      case .text(let range) = tokens[closing + 1]
    else { return nil }
    return bytes.leadingBlanks(of: range).upperBound..<range.upperBound
  }

  private mutating func add(_ block: Block) {
    guard isWithinParent else { return append(.block(block)) }
    if let first = innermost.blocks.first(where: { $0.name.value == block.name.value }) {
      let note = Diagnostic.Note(Catalogue.givenHere, at: first.name.place)
      diagnostics.append(
        Diagnostic(Catalogue.duplicateBlock(block.name.value), at: block.name.place, notes: [note]))
    }
    levels[levels.count - 1].blocks.append(block)
  }

  // MARK: Levels

  /// A tag that is open, with what it holds so far.
  private struct Level {
    var tag: Tag?
    var index: Int?
    /// True if the tag takes the blanks before it.
    var isAlone = false
    var startsLine = false
    /// The blanks before the tag, if nothing else stands there.
    var ownBlanks = 0..<0
    /// The blanks of the first line within it that is not empty.
    var firstBlanks: Range<Int>?
    var nodes: [Node] = []
    var blocks: [Block] = []
  }

  private var innermost: Level { levels[levels.count - 1] }

  private var isWithinParent: Bool { innermost.tag?.kind == .parent }

  private mutating func append(_ node: Node) { levels[levels.count - 1].nodes.append(node) }
}

extension Tag {
  fileprivate var locatedName: Located<String> { Located(name, at: namePlace) }
}
