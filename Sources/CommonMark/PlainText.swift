/// The text of Markdown without its markup, for summaries and ids.
enum PlainText {
  /// All of it, white space folded to single blanks.
  static func text(of steps: [MarkdownStep]) -> String {
    folded(steps, in: steps.indices)
  }

  /// What a heading says.
  static func text(of steps: [MarkdownStep], fromHeadingAt start: Int) -> String {
    let end = steps[start...].firstIndex { $0.phase == .exit && $0.markup == steps[start].markup } ?? steps.endIndex
    return folded(steps, in: start..<end)
  }

  private static func folded(_ steps: [MarkdownStep], in range: Range<Int>) -> String {
    var text: [UInt8] = []
    for index in range {
      switch steps[index].markup {
      case .text(let part), .code(let part), .codeBlock(_, let part): append(part, to: &text)
      case .softBreak: if !EastAsian.joins(steps, at: index) { append(" ", to: &text) }
      case .lineBreak: append(" ", to: &text)
      case .emphasis, .strong, .strikethrough, .link, .image: break
      default: append(" ", to: &text)
      }
    }
    if text.last == UInt8(ascii: " ") { text.removeLast() }
    return String(decoding: text, as: UTF8.self)
  }

  private static func append(_ part: String, to text: inout [UInt8]) {
    for byte in part.utf8 {
      if byte > 0x20 {
        text.append(byte)
      } else if let last = text.last, last != UInt8(ascii: " ") {
        text.append(UInt8(ascii: " "))
      }
    }
  }
}
