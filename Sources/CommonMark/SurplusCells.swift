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
    for table in tables {
      let lines = source.lineRanges[source.indices(of: table.lines)]
      let rows = lines.drop { !isDelimiters(source.bytes[$0]) }.dropFirst()
      for row in rows {
        guard let offset = surplus(in: source.bytes[row], behind: table.columns) else { continue }
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
    for line in bytes.split(whereSeparator: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) {
      if isDelimiters(line) {
        columns = self.columns(of: line)
      } else if let columns, surplus(in: line, behind: columns) != nil {
        return true
      }
    }
    return false
  }

  /// How many cells a row of dashes has.
  private static func columns(of line: some BidirectionalCollection<UInt8>) -> Int {
    line.split(separator: UInt8(ascii: "|")).count { $0.contains(UInt8(ascii: "-")) }
  }

  /// True for the row of dashes below the first one, behind the marks of quotes and lists.
  private static func isDelimiters(_ line: some Collection<UInt8>) -> Bool {
    line.contains(UInt8(ascii: "-")) && line.allSatisfy { $0 <= 0x20 || "|:->".utf8.contains($0) }
  }

  /// Where something stands in a row behind so many cells.
  private static func surplus<Row: RandomAccessCollection<UInt8>>(
    in row: Row, behind columns: Int
  ) -> Int? where Row.Index == Int {
    let start = row.firstIndex { $0 > 0x20 && $0 != UInt8(ascii: ">") } ?? row.endIndex
    // A bar at the start opens the first cell.
    var bars = start < row.endIndex && row[start] == UInt8(ascii: "|") ? -1 : 0
    var index = start
    while index < row.endIndex {
      switch row[index] {
      case UInt8(ascii: "|"): bars += 1
      case 0...0x20: break
      case _ where bars >= columns: return index
      case UInt8(ascii: "\\"): index += 1
      default: break
      }
      index += 1
    }
    return nil
  }
}
