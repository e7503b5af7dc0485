import Diagnostics

/// What stands in rows of tables behind the last column that the first row has: it is not shown.
enum SurplusCells {
  /// What there is to report of them, once in a table.
  static func findings(in source: MarkdownSource, _ steps: [MarkdownStep]) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var tables: [(lines: MarkdownStep.Lines, columns: Int)] = []
    for step in steps where step.phase == .enter {
      switch step.markup {
      case .table: if let lines = step.lines { tables.append((lines, 0)) }
      case .tableCell(isHeader: true, _): if !tables.isEmpty { tables[tables.count - 1].columns += 1 }
      default: continue
      }
    }
    let lineRanges = tables.isEmpty ? [] : source.lineRanges
    for table in tables {
      // Below the first row and the one of dashes.
      for row in lineRanges[source.indices(of: table.lines)].dropFirst(2) {
        guard let offset = TableRow.surplus(in: source.bytes[row], behind: table.columns) else { continue }
        findings.append(Diagnostic(Catalogue.surplusCell(columns: table.columns), at: source.place(of: offset)))
        break
      }
    }
    return findings
  }

  /// False for a text that has none, as far as can be told without parsing it: nearly all.
  static func mayStand(in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes.contains(UInt8(ascii: "|")) else { return false }
    // Of the table that a row of dashes since the last blank line may have begun.
    var columns: Int?
    var rest = bytes[...]
    while !rest.isEmpty {
      let line = rest.prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
      rest = rest[line.endIndex...]
      rest = rest.dropFirst(rest.starts(with: "\r\n".utf8) ? 2 : 1)
      guard line.contains(where: { $0 != UInt8(ascii: " ") && $0 != UInt8(ascii: "\t") }) else {
        columns = nil
        continue
      }
      if let columns, TableRow.surplus(in: line, behind: columns) != nil { return true }
      // It may be a row of the table as well, in which a dash means that there is nothing.
      if TableRow.isDelimiters(line) { columns = TableRow.columns(inDelimiters: line) }
    }
    return false
  }
}
