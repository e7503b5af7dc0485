import Diagnostics

/// What a text may ask of cmark-gfm, whose version in use takes quadratic time or memory for some (measured: 128 KiB of
/// them took 1 to 100 s, a table row of 100 KiB of bars more than 10 s).
enum MarkdownLimits {
  /// Bytes of a text: some 85,000 Chinese characters.
  static let size = 256 * 1024
  /// Quotes and lists in each other.
  static let depth = 50
  /// Bars in a line, and rows times columns of all tables of a text: short rows are filled up.
  static let columns = 100
  static let cells = 65_536
  /// Lines of a paragraph that runs into a table.
  static let linesAboveTable = 100
  /// Images in a paragraph, and beginnings of instructions and declarations (`<?`, `<!A`).
  static let images = 1000
  static let declarations = 1000
  /// Bytes that the uses of a link definition may be copied to.
  static let copies = 64 * 1024 * 1024

  /// False for a text that is within all limits for having few of the characters that count: most are so short.
  static func mayBeExceeded(by bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.count <= few.bytes else { return true }
    var (lines, bars, marks) = (1, 0, 0)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): lines += 1
      case UInt8(ascii: "|"): bars += 1
      case UInt8(ascii: ">"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."),
        UInt8(ascii: ")"):
        marks += 1
      default: continue
      }
    }
    return lines > few.lines || bars > few.bars || marks > few.marks
  }

  /// So few that no limit is in reach: of images and declarations, which take two bytes each, of the bytes of a definition's
  /// uses, of lines above a table, of its columns and its cells, and of quotes and lists in each other.
  private static let few = (bytes: 2000, lines: 100, bars: 100, marks: 50)

  /// Everything in a text that is beyond a limit, in its order.
  static func excesses(in source: MarkdownSource) -> [Diagnostic] {
    if source.bytes.withUnsafeBufferPointer({ !mayBeExceeded(by: $0) }) { return [] }
    guard source.bytes.count <= size else {
      return [Diagnostic(Catalogue.textTooLong(bytes: source.bytes.count, limit: size), at: source.place(of: 0))]
    }
    var survey = Survey(source: source)
    for range in source.lineRanges { survey.read(range) }
    return survey.excesses
  }

  /// The first quote or list that stands too deep, of which the marks of a line do not tell: lists by indentation.
  static func depthExcess(in steps: [MarkdownStep], of source: MarkdownSource) -> Diagnostic? {
    var depth = 0
    for (index, step) in steps.enumerated() where step.markup.isQuoteOrList {
      depth += step.phase == .enter ? 1 : -1
      guard depth > Self.depth else { continue }
      let lines = steps[index...].lazy.compactMap(\.lines).first
      let range = lines.map { source.range(of: .init(first: $0.first, last: $0.first)) } ?? 0..<0
      let offset = source.bytes[range].firstIndex { $0 > 0x20 } ?? range.lowerBound
      return Diagnostic(Catalogue.nestedTooDeeply(limit: Self.depth), at: source.place(of: offset))
    }
    return nil
  }

  /// A walk over the lines of a text.
  private struct Survey {
    let source: MarkdownSource
    private(set) var excesses: [Diagnostic] = []
    private let closings: Int
    /// Lines, images and declarations since the last blank line; columns and rows of the table there; the definition there.
    private var run = 0
    private var images = 0
    private var declarations = 0
    private var table: (columns: Int, rows: Int)?
    /// Cells of all tables so far.
    private var cells = 0
    private var definition: (start: Int, isReported: Bool)?

    init(source: MarkdownSource) {
      self.source = source
      closings = source.bytes.reduce(0) { $0 + ($1 == UInt8(ascii: "]") ? 1 : 0) }
    }

    mutating func read(_ range: Range<Int>) {
      let line = source.bytes[range]
      guard line.contains(where: { $0 > 0x20 }) else {
        (run, images, declarations, table, definition) = (0, 0, 0, nil, nil)
        return
      }
      readNesting(of: line)
      readImages(line)
      readDeclarations(line)
      readTable(line)
      readDefinition(line)
      run += 1
    }

    private mutating func readNesting(of line: ArraySlice<UInt8>) {
      var depth = 0
      var index = line.startIndex
      while index < line.endIndex, line[index].mayOpenBlock {
        let endsMark = index + 1 == line.endIndex || line[index + 1] <= 0x20
        switch line[index] {
        case UInt8(ascii: ">"): depth += 1
        case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: ")"):
          if endsMark { depth += 1 }
        default: break
        }
        index += 1
      }
      note(Catalogue.nestedTooDeeply(limit: MarkdownLimits.depth), at: line, if: depth > MarkdownLimits.depth)
    }

    private mutating func readImages(_ line: ArraySlice<UInt8>) {
      let before = images
      images += Self.count("![", in: line)
      note(
        Catalogue.tooManyImages(limit: MarkdownLimits.images), at: line,
        if: before <= MarkdownLimits.images && images > MarkdownLimits.images)
    }

    private mutating func readDeclarations(_ line: ArraySlice<UInt8>) {
      let before = declarations
      declarations += Self.count("<?", in: line) + Self.count("<!", in: line)
      note(
        Catalogue.tooManyDeclarations(limit: MarkdownLimits.declarations), at: line,
        if: before <= MarkdownLimits.declarations && declarations > MarkdownLimits.declarations)
    }

    /// How often two characters stand in a line, one behind the other.
    private static func count(_ pair: String, in line: ArraySlice<UInt8>) -> Int {
      let pair = Array(pair.utf8)
      return zip(line, line.dropFirst()).count { $0 == pair[0] && $1 == pair[1] }
    }

    private mutating func readTable(_ line: ArraySlice<UInt8>) {
      let bars = line.reduce(0) { $0 + ($1 == UInt8(ascii: "|") ? 1 : 0) }
      note(
        Catalogue.tableTooWide(limit: MarkdownLimits.columns), at: line, if: bars > MarkdownLimits.columns + 1)
      if run > 0, Self.isDelimiterRow(line) {
        note(
          Catalogue.tableBelowParagraph(limit: MarkdownLimits.linesAboveTable), at: line,
          if: table == nil && run > MarkdownLimits.linesAboveTable)
        table = table ?? (TableRow.columns(inDelimiters: line), 0)
      } else if let (columns, rows) = table {
        table = (columns, rows + 1)
        let before = cells
        cells += columns
        note(
          Catalogue.tablesTooLarge(limit: MarkdownLimits.cells), at: line,
          if: before <= MarkdownLimits.cells && cells > MarkdownLimits.cells)
      }
    }

    private mutating func readDefinition(_ line: ArraySlice<UInt8>) {
      if zip(line, line.dropFirst()).contains(where: { $0 == (UInt8(ascii: "]"), UInt8(ascii: ":")) }) {
        definition = (line.startIndex, false)
      }
      guard let (start, isReported) = definition, !isReported else { return }
      let isTooMuch = (line.endIndex - start) * closings > MarkdownLimits.copies
      note(Catalogue.definitionTooLong, at: line, if: isTooMuch)
      definition = (start, isTooMuch)
    }

    private mutating func note(_ problem: @autoclosure () -> Problem, at line: ArraySlice<UInt8>, if holds: Bool) {
      guard holds else { return }
      let first = line.firstIndex { $0 > 0x20 } ?? line.startIndex
      excesses.append(Diagnostic(problem(), at: source.place(of: first)))
    }

    /// True for a row of dashes that is no line below a heading.
    private static func isDelimiterRow(_ line: ArraySlice<UInt8>) -> Bool {
      TableRow.isDelimiters(line) && line.contains { $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: ":") }
    }
  }
}

extension Markup {
  fileprivate var isQuoteOrList: Bool {
    switch self {
    case .quote, .list: true
    default: false
    }
  }
}
