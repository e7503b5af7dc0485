import Diagnostics
import Spreadsheets
import Vocabulary

/// Workbooks. The first byte says what follows: the file as it is; its parts as texts with U+001E between them, which are
/// packed here, so that the checksums of an archive do not keep the parts' reader from being reached; or the cells of a
/// table that is written and read back.
enum WorkbookProperties {
  private static let names = [
    "xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml",
    "xl/_rels/workbook.xml.rels", "_rels/.rels",
  ]

  static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    guard let first = bytes.first else { return }
    let rest = Array(bytes.dropFirst())
    switch first % 3 {
    case 0: try read(rest)
    case 1: try read(packed(rest))
    default: try checkWriting(rest)
    }
  }

  private static func read(_ bytes: [UInt8]) throws(BrokenProperty) {
    var limits = WorkbookLimits()
    (limits.unpacked, limits.cells) = (8 << 20, 100_000)
    guard let workbook = try? WorkbookReader.read(bytes, limits: limits) else { return }
    try expect(!workbook.sheets.isEmpty, "a workbook without sheets is read")
    for sheet in workbook.sheets {
      let numbers = sheet.rows.map(\.number)
      try expect(zip(numbers, numbers.dropFirst()).allSatisfy { $0 < $1 }, "rows are out of order")
      for row in sheet.rows {
        let columns = row.cells.map(\.column)
        try expect((1...1_048_576).contains(row.number) && !columns.isEmpty, "a row \(row.number)")
        try expect(zip(columns, columns.dropFirst()).allSatisfy { $0 < $1 }, "cells are out of order")
        for cell in row.cells { try checkCell(cell, of: row, workbook.dateSystem) }
      }
    }
  }

  private static func checkCell(_ cell: SheetCell, of row: SheetRow, _ system: DateSystem) throws(BrokenProperty) {
    try expect((1...16_384).contains(cell.column), "a column \(cell.column)")
    try expect(row.cell(in: cell.column)?.value == cell.value, "a cell is not found where it stands")
    guard case .number(let number) = cell.value else { return }
    try expect(number.value.isFinite && !number.shown.isEmpty, "a number \(number.digits) shows nothing")
    if let (day, _) = system.day(number.value) {
      try expect((1899...9999).contains(day.parts.year), "a day \(day.iso)")
    }
  }

  private static func packed(_ bytes: [UInt8]) -> [UInt8] {
    let given = bytes.split(separator: 0x1E, maxSplits: names.count - 1, omittingEmptySubsequences: false)
    guard let zip = ZipWriter(level: 0) else { return [] }
    for (index, name) in names.enumerated() {
      let part = index < given.count && !given[index].isEmpty ? Array(given[index]) : Array(usual[index].utf8)
      guard !part.isEmpty else { continue }
      guard zip.add(part, as: name) else { return [] }
    }
    return zip.finish() ?? []
  }

  private static let type = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  /// The parts that stand for those that are not given.
  private static let usual = [
    "<worksheet><sheetData/></worksheet>", "", "",
    "<workbook><sheets><sheet name=\"机构\" sheetId=\"1\" r:id=\"s1\"/></sheets></workbook>",
    """
    <Relationships><Relationship Id="s1" Type="\(type)/worksheet" Target="worksheets/sheet1.xml"/>\
    <Relationship Id="s2" Type="\(type)/sharedStrings" Target="sharedStrings.xml"/>\
    <Relationship Id="s3" Type="\(type)/styles" Target="styles.xml"/></Relationships>
    """,
    """
    <Relationships><Relationship Id="r1" Type="\(type)/officeDocument" Target="xl/workbook.xml"/></Relationships>
    """,
  ]

  /// Every text that is written is read back as text, whatever it looks like.
  private static func checkWriting(_ bytes: [UInt8]) throws(BrokenProperty) {
    let rows = bytes.split(separator: UInt8(ascii: "\n")).map { line in
      line.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false).prefix(20)
        .map { String(decoding: $0, as: UTF8.self) }
    }
    let titles = (1...20).map { (title: "列\($0)", width: 10) }
    let name = String(decoding: bytes.prefix(40), as: UTF8.self)
    let sheet = TextSheet(name: name.isEmpty ? "表" : name, columns: titles, rows: rows)
    guard let written = WorkbookWriter.bytes(of: [sheet, sheet], title: name, day: Day(number: 20_000)) else {
      throw BrokenProperty(description: "a workbook cannot be written")
    }
    let read: Workbook
    do throws(WorkbookFault) {
      read = try WorkbookReader.read(written)
    } catch {
      throw BrokenProperty(description: "what was written is refused: \(error.problem.message.english)")
    }
    try expect(read.sheets.count == 2, "\(read.sheets.count) sheets are read")
    for (index, row) in rows.enumerated() {
      let cells = read.sheets[0].rows.first { $0.number == index + 2 }
      for (column, text) in row.enumerated() { try checkCell(cells?.cell(in: column + 1), says: text) }
    }
  }

  private static func checkCell(_ cell: SheetCell?, says text: String) throws(BrokenProperty) {
    // The two characters that XML has no way to write are left out, and long texts are cut short.
    guard text.utf16.count <= 32_767, !text.unicodeScalars.contains(where: { $0.value & 0xFFFE == 0xFFFE }) else {
      return
    }
    let expected: CellValue? = text.isEmpty ? nil : .text(text)
    try expect(
      cell?.value == expected && cell?.hasFormula != true, "\(text.debugDescription) reads \(cell.debugDescription)")
  }
}
