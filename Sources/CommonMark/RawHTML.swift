import Diagnostics

/// HTML in a text, which is dropped: as cmark-gfm gives it, with the lines of its block.
struct RawHTML: Hashable, Sendable {
  var source: String
  /// A block goes with all that stands in its lines; of an element within a line only the tags go.
  var isBlock: Bool
  var lines: MarkdownStep.Lines?

  /// What a reader loses, and the source where that begins; nil for comments, and for a closing tag within a line.
  fileprivate var loss: (problem: Problem, start: [UInt8])? {
    var rest = Array(source.utf8)[...].drop { $0 <= 0x20 }
    while rest.starts(with: "<!--".utf8) {
      guard let end = rest.firstRange(of: "-->".utf8)?.upperBound else {
        return (Catalogue.openComment, Self.start(of: rest))
      }
      rest = rest[end...].drop { $0 <= 0x20 }
    }
    guard let first = rest.first, isBlock || !rest.starts(with: "</".utf8) else { return nil }
    let problem =
      if first != UInt8(ascii: "<") { Catalogue.besideComment } else {
        Catalogue.droppedHTML(Self.name(of: rest), isBlock: isBlock)
      }
    return (problem, Self.start(of: rest))
  }

  /// Enough of a line to be found by.
  private static func start(of rest: ArraySlice<UInt8>) -> [UInt8] {
    Array(rest.prefix(100).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") })
  }

  /// The name of an element in small letters, of its closing tag too; `!` or `?` of what has none.
  private static func name(of tag: ArraySlice<UInt8>) -> String {
    let name = tag.dropFirst().drop { $0 == UInt8(ascii: "/") }
    let letters = name.prefix { $0.isASCIILetterOrDigit || $0 == UInt8(ascii: "-") }
    return String(decoding: letters.isEmpty ? name.prefix(1) : letters, as: UTF8.self).lowercased()
  }
}

extension [RawHTML] {
  /// What there is to report of them: each kind of element once, and at most one in each block.
  func findings(in source: MarkdownSource) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var told: Set<Problem> = []
    var last: MarkdownStep.Lines?
    for raw in self where last == nil || raw.lines != last {
      guard let (problem, start) = raw.loss, told.insert(problem).inserted else { continue }
      findings.append(Diagnostic(problem, at: source.place(of: source.offset(of: raw, from: start))))
      last = raw.lines
    }
    return findings
  }
}

extension MarkdownSource {
  /// Where HTML is written, from its part that begins so; the start of its block where cmark-gfm gives it otherwise.
  fileprivate func offset(of html: RawHTML, from start: [UInt8]) -> Int {
    let block = bytes[html.lines.map(range(of:)) ?? 0..<bytes.count]
    // In a block of HTML there are neither escapes nor code spans.
    if html.isBlock { return block.firstRange(of: start)?.lowerBound ?? block.startIndex }
    var open = OpenBytes(of: block)
    while let index = open.next() {
      if bytes[index...].starts(with: start) { return index }
    }
    return block.startIndex
  }
}
