import Diagnostics
import Records

/// Tables. The first byte says which; the rest is the file.
enum CSVProperties {
  private static let paths = [
    "districts/310115/institutions.csv", "districts/310115/brands.csv", "districts/310115/programmes.csv",
    "cycles/2026/results.csv", "revocations.csv", "adverse-records.csv", "waivers.csv", "corrections.csv",
  ]

  static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    guard let first = bytes.first else { return }
    let file = Array(bytes.dropFirst())
    let path = paths[Int(first) % paths.count]
    let result = RecordsReader.read([ContentFile(path: path, bytes: file)])
    try Findings.check(result.diagnostics, in: result.sources)
    try checkPlain(file)
    if Int(first) % paths.count < TableKind.allCases.count {
      try checkEditing(file, kind: TableKind.allCases[Int(first) % paths.count])
    }
  }

  /// A table that can be read and is written by RFC 4180 says the same.
  private static func checkPlain(_ bytes: [UInt8]) throws(BrokenProperty) {
    guard let table = try? PlainTable(bytes, in: FileID(0)) else { return }
    let rows = table.rows.map { $0.map(\.text) }
    guard rows.joined().allSatisfy({ $0.utf8.count < 30_000 }) else { return }
    let widths = Findings.lineWidths(table.text)
    for place in table.rows.joined().map(\.place) {
      try expect(
        place.line <= widths.count && Int(place.column) <= widths[Int(place.line) - 1] + 1,
        "a cell lies outside: \(place)")
    }
    var written: [UInt8] = [0xEF, 0xBB, 0xBF]
    for row in rows {
      for (index, cell) in row.enumerated() {
        written += (index == 0 ? "\"" : ",\"").utf8
        for byte in cell.utf8 { written += byte == UInt8(ascii: "\"") ? [byte, byte] : [byte] }
        written.append(UInt8(ascii: "\""))
      }
      written += "\r\n".utf8
    }
    guard let again = try? PlainTable(written, in: FileID(0)) else {
      throw BrokenProperty(description: "what was written is refused")
    }
    let cells = again.rows.map { $0.map(\.text) }
    let isSame = cells.elementsEqual(rows) { one, other in
      one.elementsEqual(other) { $0.utf8.elementsEqual($1.utf8) }
    }
    try expect(isSame, "\(rows) reads \(cells)")
  }

  /// An edited table keeps what was not touched, and says in the touched cell what was put there.
  private static func checkEditing(_ bytes: [UInt8], kind: TableKind) throws(BrokenProperty) {
    guard var table = try? EditableTable(bytes, kind: kind, in: FileID(0)) else { return }
    try expect(table.bytes == bytes, "an untouched table changed")
    try expect(table.changes.isEmpty, "an untouched table has changes")
    let typed = String(decoding: bytes.suffix(24), as: UTF8.self)
    let column = bytes.count % kind.columns.count
    guard let value = try? CellForm.text.spelling(of: typed, in: kind.name), !value.isEmpty else { return }
    let before = table.rows.map { row in kind.columns.indices.map { table.value($0, of: row) } }
    if let row = table.rows.last { table.set(value, column, of: row) } else { table.append([column: value]) }
    guard let again = try? EditableTable(table.bytes, kind: kind, in: FileID(0)) else {
      throw BrokenProperty(description: "an edited table is refused")
    }
    try expect(
      again.rows.count == max(1, before.count), "an edited table has \(again.rows.count) rows, not \(before.count)")
    for (index, row) in again.rows.enumerated() {
      for other in kind.columns.indices {
        let isTouched = index == again.rows.count - 1 && other == column
        let expected = isTouched ? value : index < before.count ? before[index][other] : ""
        let found = again.value(other, of: row)
        try expect(
          found.utf8.elementsEqual(expected.utf8), "\(expected.debugDescription) reads \(found.debugDescription)")
      }
    }
  }
}
