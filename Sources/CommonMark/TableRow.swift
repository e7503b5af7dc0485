/// Lines of a text as rows of tables.
enum TableRow {
  /// True for the row of dashes below the first one, behind the marks of quotes; whether it has a bar is not asked.
  static func isDelimiters(_ line: some Sequence<UInt8>) -> Bool {
    var hasDash = false
    for byte in line {
      switch byte {
      case UInt8(ascii: "-"): hasDash = true
      case UInt8(ascii: "|"), UInt8(ascii: ":"), UInt8(ascii: ">"), 0x00...0x20: continue
      default: return false
      }
    }
    return hasDash
  }

  /// How many cells a row of dashes has.
  static func columns(inDelimiters line: some Collection<UInt8>) -> Int {
    line.split(separator: UInt8(ascii: "|")).count { $0.contains(UInt8(ascii: "-")) }
  }

  /// How many cells a row has, behind the marks of quotes and lists.
  static func cells(of line: some Collection<UInt8>) -> Int {
    var (bars, isEscaped, endsWithBar) = (0, false, false)
    var start = true
    for byte in line {
      if start, byte.mayOpenBlock { continue }
      switch byte {
      case UInt8(ascii: "|") where !isEscaped:
        // A bar at the start opens the first cell, and one at the end closes the last.
        if !start { bars += 1 }
        endsWithBar = true
      case 0...0x20: break
      default: endsWithBar = false
      }
      start = false
      isEscaped = byte == UInt8(ascii: "\\")
    }
    return endsWithBar ? bars : bars + 1
  }

  /// Where something stands in a row behind so many cells.
  static func surplus<Row: RandomAccessCollection<UInt8>>(
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
