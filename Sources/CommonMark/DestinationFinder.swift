/// Finds where the destinations of a text are written, block by block.
///
/// The steps say on which lines a block stands, and that is right. What cmark-gfm says of links is not, so the lines are read
/// once more for what looks like a destination, and each link takes the next one that spells the same.
struct DestinationFinder {
  /// A destination as it is written: its offset, and what it spells when its escapes are read.
  struct Candidate: Equatable {
    var offset: Int
    var spelling: [UInt8]
    var isBare = false
  }

  private let source: MarkdownSource
  private var block = 0..<0
  /// True once the block's destinations are read: most blocks have no link.
  private var isRead = true
  /// The offsets in this block for each spelling, last first: a search takes from the end.
  private var written: [[UInt8]: [Int]] = [:]
  private var bare: [[UInt8]: [Int]] = [:]
  /// Those with an entity that we do not read.
  private var doubtful: [Int] = []
  /// What stands before this offset has been found already.
  private var reached = 0
  private lazy var definitions: [[UInt8]: Int] = Self.definitions(in: source)

  init(source: MarkdownSource) {
    self.source = source
  }

  /// Turns to the next block that holds links.
  mutating func enter(_ lines: MarkdownStep.Lines) {
    block = source.range(of: lines)
    reached = block.lowerBound
    isRead = false
  }

  private mutating func read() {
    isRead = true
    (written, bare, doubtful) = ([:], [:], [])
    for candidate in Self.candidates(in: source.bytes[block]).reversed() {
      if candidate.isBare {
        bare[candidate.spelling, default: []].append(candidate.offset)
      } else if candidate.spelling.contains(UInt8(ascii: "&")) {
        doubtful.append(candidate.offset)
      }
      if !candidate.isBare { written[candidate.spelling, default: []].append(candidate.offset) }
    }
  }

  /// The offset of a destination: in this block, else in the first definition that gives it, else the block's start.
  mutating func offset(of target: Target) -> Int {
    if !isRead { read() }
    let spelling = Array(target.destination.utf8)
    if target.isBare { return Self.take(from: &bare[spelling, default: []], past: &reached) ?? block.lowerBound }
    if let offset = Self.take(from: &written[spelling, default: []], past: &reached) { return offset }
    return definitions[spelling] ?? Self.take(from: &doubtful, past: &reached) ?? block.lowerBound
  }

  /// The next of the offsets that has not been passed.
  private static func take(from offsets: inout [Int], past reached: inout Int) -> Int? {
    while let offset = offsets.popLast() {
      guard offset >= reached else { continue }
      reached = offset + 1
      return offset
    }
    return nil
  }

  // MARK: Reading

  /// What looks like a destination: after `](`, in angle brackets, or bare; nothing in code spans.
  static func candidates(in bytes: ArraySlice<UInt8>) -> [Candidate] {
    var found: [Candidate] = []
    var open = OpenBytes(of: bytes)
    reading: while let index = open.next() {
      switch bytes[index] {
      case UInt8(ascii: "]") where index + 1 < bytes.endIndex && bytes[index + 1] == UInt8(ascii: "("):
        guard let candidate = destination(in: bytes, after: index + 2) else { break reading }
        found.append(candidate)
        open.index = index + 2
      case UInt8(ascii: "<"):
        let text = bytes[(index + 1)...].prefix { $0 > 0x20 && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "<") }
        if text.contains(UInt8(ascii: ":")) { found.append(Candidate(offset: index + 1, spelling: Array(text))) }
        if text.contains(UInt8(ascii: "@")) {
          found.append(Candidate(offset: index + 1, spelling: Array("mailto:".utf8) + text))
        }
        open.index = text.endIndex
      default: continue
      }
    }
    var plain = Array(bytes)
    for offset in open.code.joined() { plain[offset - bytes.startIndex] = 0x20 }
    return found + bare(in: plain, at: bytes.startIndex)
  }

  private static func bare(in bytes: [UInt8], at start: Int) -> [Candidate] {
    Autolinks.addresses(in: bytes).map { address in
      Candidate(
        offset: start + address.range.lowerBound,
        spelling: Array(address.prefix.utf8) + bytes[address.range], isBare: true)
    }
  }

  /// As cmark-gfm has it; with it, no text is read more than so many times.
  private static let deepestParentheses = 32

  /// A destination behind blanks and line ends; nil at the end of the text.
  private static func destination(in bytes: ArraySlice<UInt8>, after start: Int) -> Candidate? {
    guard let first = bytes[start...].firstIndex(where: { $0 > 0x20 }) else { return nil }
    let isBracketed = bytes[first] == UInt8(ascii: "<")
    let offset = isBracketed ? first + 1 : first
    var end = offset
    var depth = 0
    while end < bytes.endIndex {
      let byte = bytes[end]
      if byte == UInt8(ascii: "\\"), end + 1 < bytes.endIndex {
        end += 2
        continue
      }
      if byte < 0x20 || (isBracketed ? byte == UInt8(ascii: ">") : byte == 0x20) { break }
      if isBracketed, byte == UInt8(ascii: "<") { break }
      if !isBracketed, byte == UInt8(ascii: "(") { depth += 1 }
      if depth > deepestParentheses { break }
      if !isBracketed, byte == UInt8(ascii: ")") {
        guard depth > 0 else { break }
        depth -= 1
      }
      end += 1
    }
    return Candidate(offset: offset, spelling: Unescaping.unescaped(bytes[offset..<end]))
  }

  /// The destinations of `[label]: destination`, each with the offset of the first definition that gives it.
  private static func definitions(in source: MarkdownSource) -> [[UInt8]: Int] {
    var found: [[UInt8]: Int] = [:]
    let bytes = source.bytes
    var index = 0
    while index + 1 < bytes.count {
      guard bytes[index] == UInt8(ascii: "]"), bytes[index + 1] == UInt8(ascii: ":") else {
        index += 1
        continue
      }
      guard let candidate = destination(in: bytes[...], after: index + 2) else { break }
      if found[candidate.spelling] == nil { found[candidate.spelling] = candidate.offset }
      index = max(index + 2, candidate.offset + candidate.spelling.count)
    }
    return found
  }
}
