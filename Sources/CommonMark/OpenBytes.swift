/// The bytes of a block that may be markup: those neither escaped nor in a code span.
struct OpenBytes {
  private let bytes: ArraySlice<UInt8>
  private var spans: CodeSpans
  /// Where the walk goes on. Whoever reads more than one byte moves it behind them.
  var index: Int
  /// The code spans that were passed, in the order of the text.
  private(set) var code: [Range<Int>] = []
  /// Where the escaped bytes stand that were passed.
  private(set) var escapes: [Int] = []

  init(of bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
    spans = CodeSpans(in: bytes)
    index = bytes.startIndex
  }

  /// The offset of the next one; nil at the end.
  mutating func next() -> Int? {
    while index < bytes.endIndex {
      let start = index
      switch bytes[start] {
      case UInt8(ascii: "\\"):
        if start + 1 < bytes.endIndex { escapes.append(start + 1) }
        index += 2
      case UInt8(ascii: "`"):
        index = spans.end(ofSpanAt: start)
        code.append(start..<index)
      default:
        index += 1
        return start
      }
    }
    return nil
  }
}
