/// What each tag does to the line it stands on: which blanks and line ends are the tag's own and not the page's.
///
/// A tag that has a line to itself takes the line with it ("standalone" in the Mustache specification). Parents and blocks
/// count as one from their opening to their closing tag, so `  {{<page}}{{/page}}` has its line to itself too.
struct Layout {
  /// What a tag takes.
  struct Taking {
    /// The blanks between the beginning of its line and it.
    var before = false
    /// The blanks after it and the line end.
    var after = false
  }

  /// By the tag's index in the tokens.
  private(set) var takings: [Int: Taking] = [:]
  /// Blocks that stand directly within a parent.
  private(set) var arguments: Set<Int> = []
  /// Blocks and parents that have their lines to themselves.
  private(set) var wholes: Set<Int> = []

  private let bytes: [UInt8]
  private let tokens: [Token]

  init(_ tokens: [Token], pairs: TagPairs, in bytes: [UInt8]) {
    self.bytes = bytes
    self.tokens = tokens
    var open: [(index: Int, kind: Tag.Kind)] = []
    for case (let index, .tag(let tag)) in tokens.enumerated() {
      if let opening = pairs.openings[index] {
        while let last = open.popLast(), last.index != opening {}
        continue
      }
      if tag.kind == .block, open.last?.kind == .parent { arguments.insert(index) }
      take(index, tag.kind, closing: pairs.closings[index])
      if tag.kind.opens { open.append((index, tag.kind)) }
    }
  }

  private mutating func take(_ index: Int, _ kind: Tag.Kind, closing: Int?) {
    switch kind {
    case .variable, .raw: return
    case .parent: takeParent(index, closing: closing)
    case .block where arguments.contains(index): takeArgument(index, closing: closing)
    case .block: takeBlock(index, closing: closing)
    default:
      takeAlone(index)
      if let closing { takeAlone(closing) }
    }
  }

  private mutating func takeAlone(_ index: Int) {
    let isAlone = hasBlankBefore(index) && hasBlankAfter(index)
    takings[index] = Taking(before: isAlone, after: isAlone)
  }

  private mutating func takeParent(_ index: Int, closing: Int?) {
    guard let closing, hasBlankBefore(index), hasBlankAfter(closing) else { return }
    wholes.insert(index)
    takings[index] = Taking(before: true, after: false)
    takings[closing] = Taking(before: false, after: true)
  }

  /// Nothing beside it within the parent appears, so only its own side of the line matters.
  private mutating func takeArgument(_ index: Int, closing: Int?) {
    takings[index] = Taking(before: false, after: hasBlankAfter(index))
    if let closing { takings[closing] = Taking(before: hasBlankBefore(closing), after: false) }
  }

  private mutating func takeBlock(_ index: Int, closing: Int?) {
    takeAlone(index)
    guard let closing else { return }
    takeAlone(closing)
    guard hasBlankBefore(index), hasBlankAfter(closing) else { return }
    wholes.insert(index)
    takings[index, default: Taking()].before = true
    takings[closing, default: Taking()].after = true
  }

  /// True if only blanks stand between the beginning of the line and the tag.
  func hasBlankBefore(_ index: Int) -> Bool {
    guard index > 0 else { return true }
    guard case .text(let range) = tokens[index - 1] else { return false }
    if bytes[range.upperBound - 1].isLineFeed { return true }
    guard bytes[range].allSatisfy(\.isBlank) else { return false }
    guard index > 1 else { return true }
    guard case .text(let previous) = tokens[index - 2] else { return false }
    return bytes[previous.upperBound - 1].isLineFeed
  }

  /// True if only blanks stand between the tag and the end of the line.
  private func hasBlankAfter(_ index: Int) -> Bool {
    guard index + 1 < tokens.count else { return true }
    guard case .text(let range) = tokens[index + 1] else { return false }
    return bytes[range].allSatisfy(\.isWhitespace)
      && (bytes[range.upperBound - 1].isLineFeed || index + 2 == tokens.count)
  }
}
