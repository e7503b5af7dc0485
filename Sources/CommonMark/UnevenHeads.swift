import Diagnostics

/// Rows of dashes that make no table, as they have more cells or fewer than the row above them: all rows are shown as they are
/// written.
enum UnevenHeads {
  /// What there is to report of them, once in a paragraph.
  static func findings(in source: MarkdownSource, _ steps: [MarkdownStep]) -> [Diagnostic] {
    guard source.bytes.withUnsafeBufferPointer(mayStand) else { return [] }
    return steps.compactMap { step in
      guard case .paragraph = step.markup, step.phase == .enter, let lines = step.lines else { return nil }
      let dashes = source.indices(of: lines).dropFirst().lazy.map(source.lineRange).first { line in
        TableRow.isDelimiters(source.bytes[line]) && source.bytes[line].contains(UInt8(ascii: "|"))
      }
      guard let dashes, let start = source.bytes[dashes].firstIndex(where: { $0 > 0x20 && $0 != UInt8(ascii: ">") })
      else {
        return nil
      }
      return Diagnostic(Catalogue.unevenHead, at: source.place(of: start))
    }
  }

  /// False for a text that has none, as far as can be told without parsing it: nearly all.
  static func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.contains(UInt8(ascii: "|")) else { return false }
    // Of the last line.
    var cells = 0
    for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      // Further rows of dashes are rows of the table.
      guard TableRow.isDelimiters(line) else {
        cells = TableRow.cells(of: line)
        continue
      }
      guard line.contains(UInt8(ascii: "|")), TableRow.columns(inDelimiters: line) != cells else { continue }
      if TableRow.cells(of: line) != cells { return true }
    }
    return false
  }
}
