import Diagnostics

/// Entities that spell what nobody can see or read: `&#x202E;` turns the writing direction, `&shy;` keeps a word from being
/// found. Written as they are, such characters are refused before a text is parsed.
struct UnreadableEntity {
  let scalar: Unicode.Scalar
  /// Where it stands in the text.
  let offset: Int

  /// What there is to report of them, the first of each block in which they mean a character.
  static func findings(in source: MarkdownSource, _ steps: [MarkdownStep]) -> [Diagnostic] {
    guard source.bytes.withUnsafeBufferPointer(mayStand) else { return [] }
    var offsets: Set<Int> = []
    var findings: [Diagnostic] = []
    // The block in which the walk is, until its first one is told.
    var block: MarkdownStep.Lines?
    // What a link leads to may be defined elsewhere.
    lazy var inText = first(in: 0..<source.bytes.count, of: source)
    for step in steps {
      block = step.lines ?? block
      guard step.phase != .exit, let lines = block, step.markup.hasUnreadable else { continue }
      block = nil
      let entity = first(in: source.range(of: lines), of: source) ?? inText
      guard let entity, offsets.insert(entity.offset).inserted else { continue }
      findings.append(Diagnostic(Catalogue.unreadableCharacter(entity.scalar), at: source.place(of: entity.offset)))
    }
    return findings
  }

  /// True if a text has one, be it in code, where it means nothing.
  static func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var rest = bytes[...]
    while let index = rest.firstIndex(of: UInt8(ascii: "&")) {
      if meaning(at: index, in: bytes)?.isUnreadable == true { return true }
      rest = rest[(index + 1)...]
    }
    return false
  }

  /// The first one of some lines that does not stand in a code span.
  private static func first(in range: Range<Int>, of source: MarkdownSource) -> UnreadableEntity? {
    var open = OpenBytes(of: source.bytes[range])
    while let index = open.next() {
      guard source.bytes[index] == UInt8(ascii: "&") else { continue }
      let scalar = source.bytes.withUnsafeBufferPointer { meaning(at: index, in: $0) }
      if let scalar, scalar.isUnreadable { return UnreadableEntity(scalar: scalar, offset: index) }
    }
    return nil
  }

  /// What an entity means: any number, and of the names those of characters that cannot be read; nil where there is none.
  private static func meaning(at start: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Unicode.Scalar? {
    let rest = bytes[start...].dropFirst().prefix(longestName + 1)
    guard let end = rest.firstIndex(of: UInt8(ascii: ";")) else { return nil }
    let name = String(decoding: rest[..<end], as: UTF8.self)
    return Entity.number(name) ?? named[name]
  }

  private static let longestName = 21

  private static let named: [String: Unicode.Scalar] = [
    "ApplyFunction": "\u{2061}", "InvisibleComma": "\u{2063}", "InvisibleTimes": "\u{2062}",
    "NegativeMediumSpace": "\u{200B}", "NegativeThickSpace": "\u{200B}", "NegativeThinSpace": "\u{200B}",
    "NegativeVeryThinSpace": "\u{200B}", "NoBreak": "\u{2060}", "ZeroWidthSpace": "\u{200B}", "af": "\u{2061}",
    "ic": "\u{2063}", "it": "\u{2062}", "lrm": "\u{200E}", "rlm": "\u{200F}", "shy": "\u{AD}", "zwj": "\u{200D}",
    "zwnj": "\u{200C}",
  ]
}

extension Markup {
  /// True if what is shown, or an address, has a character that cannot be read. What stands in code is shown as it is written.
  fileprivate var hasUnreadable: Bool {
    let texts =
      switch self {
      case .text(let text): [text]
      case .codeBlock(let language, _): [language]
      default: target.map { [$0.destination, $0.title] } ?? []
      }
    return texts.contains { $0.unicodeScalars.contains(where: \.isUnreadable) }
  }
}
