/// What became of the stars and underscores of a block, which cmark-gfm does not say: each that is written is held against what
/// was made of the text, in its order.
struct MarkReading {
  /// Two marks and what is between them.
  struct Span {
    var start: InlineMark
    var end: InlineMark
    var isStrong: Bool
    /// It holds nothing but another with the same marks: `****`.
    var isDoubled = false
  }

  private(set) var spans: [Span] = []
  /// The marks that are shown, whole: of a table, cell by cell.
  private(set) var shown: [[InlineMark]] = [[]]

  /// A star or an underscore: of which mark, nil for an escaped one.
  private struct Sign {
    var byte: UInt8
    var mark: Int?
  }

  private var marks: [InlineMark] = []
  private var signs: [Sign] = []
  private var next = 0
  /// How many signs of the last mark are shown.
  private var rest = (mark: -1, count: 0)
  /// Of what is open: where it begins, nil for what was not found.
  private var open: [(mark: Int?, isStrong: Bool)] = []

  init(of steps: ArraySlice<MarkdownStep>, in source: MarkdownSource) {
    guard let first = steps.first, let lines = first.lines else { return }
    if first.markup == .table {
      // No code goes from one line into the next.
      for line in source.indices(of: lines) { scan(source.lineRange(line), of: source) }
    } else {
      scan(source.range(of: lines), of: source)
    }
    for step in steps { read(step) }
  }

  private mutating func read(_ step: MarkdownStep) {
    switch (step.phase, step.markup) {
    case (.enter, .tableCell): shown.append([])
    case (.pass, .text(let text)):
      for byte in text.utf8 where byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") { show(byte) }
    case (.enter, .emphasis): open.append((take(1, where: \.mayBegin), false))
    case (.enter, .strong): open.append((take(2, where: \.mayBegin), true))
    case (.exit, .emphasis): close(take(1, where: \.mayEnd))
    case (.exit, .strong): close(take(2, where: \.mayEnd))
    default: break
    }
  }

  private mutating func show(_ byte: UInt8) {
    while next < signs.count, signs[next].byte != byte { next += 1 }
    guard next < signs.count else { return }
    next += 1
    guard let mark = signs[next - 1].mark else { return }
    rest = (mark, rest.mark == mark ? rest.count + 1 : 1)
    if rest.count == marks[mark].length { shown[shown.count - 1].append(marks[mark]) }
  }

  /// The next mark that has so many signs left.
  private mutating func take(_ count: Int, where isFit: (InlineMark) -> Bool) -> Int? {
    while next + count <= signs.count {
      if let mark = signs[next].mark, signs[next + count - 1].mark == mark, isFit(marks[mark]) {
        next += count
        return mark
      }
      next += 1
    }
    return nil
  }

  private mutating func close(_ mark: Int?) {
    guard let (start, isStrong) = open.popLast(), let start, let mark, mark != start else { return }
    let isDoubled = isStrong && open.last.map { $0.isStrong && $0.mark == start } ?? false
    spans.append(Span(start: marks[start], end: marks[mark], isStrong: isStrong, isDoubled: isDoubled))
  }

  // MARK: What is written

  private mutating func scan(_ range: Range<Int>, of source: MarkdownSource) {
    let bytes = source.bytes
    var walk = OpenBytes(of: bytes[range])
    walk.index = Self.start(of: bytes[range])
    var escapes = 0
    while let index = walk.next() {
      for offset in walk.escapes[escapes...] where bytes[offset].isSign { signs.append(Sign(byte: bytes[offset])) }
      escapes = walk.escapes.count
      switch bytes[index] {
      case UInt8(ascii: "*"), UInt8(ascii: "_"):
        let mark = bytes.withUnsafeBufferPointer { InlineMark(in: $0, at: index) }
        signs += Array(repeating: Sign(byte: mark.byte, mark: marks.count), count: mark.length)
        marks.append(mark)
        walk.index = mark.range.upperBound
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"): walk.index = Self.start(of: bytes[(index + 1)..<range.upperBound])
      case UInt8(ascii: "]") where bytes[..<range.upperBound][(index + 1)...].first == UInt8(ascii: "("):
        // A destination is not shown.
        let end = bytes[(index + 2)..<range.upperBound].firstIndex { $0 <= 0x20 || $0 == UInt8(ascii: ")") }
        walk.index = end ?? range.upperBound
      case UInt8(ascii: "&"):
        let name = bytes[(index + 1)..<range.upperBound].prefix(8).prefix { $0 != UInt8(ascii: ";") }
        if let byte = Self.sign(named: String(decoding: name, as: UTF8.self)) { signs.append(Sign(byte: byte)) }
      default: continue
      }
    }
    for offset in walk.escapes[escapes...] where bytes[offset].isSign { signs.append(Sign(byte: bytes[offset])) }
  }

  /// The star or the underscore that an entity means.
  private static func sign(named name: String) -> UInt8? {
    switch Entity.number(name) {
    case "*": UInt8(ascii: "*")
    case "_": UInt8(ascii: "_")
    default: name == "ast" ? UInt8(ascii: "*") : name == "lowbar" ? UInt8(ascii: "_") : nil
    }
  }

  /// Where a line begins behind the marks of quotes and lists.
  private static func start(of line: ArraySlice<UInt8>) -> Int {
    var index = line.startIndex
    while index < line.endIndex {
      let end: Int
      switch line[index] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: ">"):
        index += 1
        continue
      case UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "*"): end = index + 1
      case UInt8(ascii: "0")...UInt8(ascii: "9"):
        let digits = line[index...].prefix(10).prefix { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
        guard let mark = line[digits.endIndex...].first, mark == UInt8(ascii: ".") || mark == UInt8(ascii: ")") else {
          return index
        }
        end = digits.endIndex + 1
      default: return index
      }
      guard let blank = line[end...].first, blank <= 0x20 else { return index }
      index = end
    }
    return index
  }
}

extension UInt8 {
  fileprivate var isSign: Bool { self == UInt8(ascii: "*") || self == UInt8(ascii: "_") }
}
