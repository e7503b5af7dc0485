import Diagnostics
import Records
import Spreadsheets
import Testing

@testable import Importing

@Suite("The records of a sheet")
struct SheetReadingTests {
  private static let brands = ["品牌编号", "品牌名称", "统一社会信用代码"]

  @Test("A row of one cell is not held against sixteen thousand headings", .timeLimit(.minutes(1)))
  func wideHeader() {
    let rest = [String](repeating: "序号", count: 16_380)
    var sheet = Sheet([Self.brands + rest, ["A-1", "甲", "UA"], Self.brands])
    for number in 4...600_000 {
      var row = SheetRow(number: number)
      row.cells = [SheetCell(column: 1, value: .text("合计"))]
      sheet.rows.append(row)
    }
    let reading = sheet.reading()
    #expect(reading.rows.map(\.key) == ["A-1"])
    #expect(reading.diagnostics.count == 599_998)
    #expect(reading.diagnostics.allSatisfy { $0.id == .skippedRow })
  }

  @Test("Text that a merged cell lends to further rows counts for each of them")
  func lentText() {
    let sheet = Sheet(
      [Self.brands, ["A-1", "甲", "UA"], ["A-2", "乙"], ["A-3", "丙"], ["A-4", "丁"]], merges: [(2, 3, 5, 3)])
    let all = sheet.reading(room: 6)
    #expect(all.rows.map(\.shownKey) == ["A-1", "A-2", "A-3", "A-4"])
    #expect(all.diagnostics.map(\.id) == [.mergedCells])
    #expect(all.room == 0)
    let some = sheet.reading(room: 3)
    #expect(some.rows.map(\.shownKey) == ["A-1", "A-2", "A-3"])
    #expect(some.diagnostics.map(\.id) == [.mergedCells, .unreadableWorkbook])
  }

  @Test("What stands within the header and is no heading is told, and read where it has a code")
  func withinHeader() throws {
    // 简介 was merged down over two records.
    let sheet = Sheet(
      [Self.brands + ["简介"], ["A-1", "甲", "UA"], ["", "乙"], ["A-3", "丙", "UA", "文"]], merges: [(1, 4, 3, 4)])
    let reading = sheet.reading()
    #expect(reading.rows.map(\.key) == ["A-1", "A-3"])
    #expect(reading.rows.map { $0.values[4]?.value } == ["", "文"])
    #expect(reading.diagnostics.map(\.id) == [.skippedRow])
    #expect(reading.diagnostics.map(\.place.line) == [3])
    // The lower of two texts over one column is no heading.
    let odd = Sheet([Self.brands, ["", "（全称）"], ["A-1", "甲", "UA"]], merges: [(1, 1, 2, 1)]).reading()
    #expect(odd.rows.map(\.key) == ["A-1"])
    #expect(odd.diagnostics.map(\.place.line) == [2])
  }

  @Test("The sheet of periods that the register exports is none of its tables")
  func periods() {
    let reading = Sheet([
      ["品牌编号", "认定年度", "级别", "起（含当日）", "止（不含当日）", "终止原因"], ["A-1", "2024", "市级", "2024-10-15", "", ""],
    ]).reading()
    #expect(reading.isRecognised)
    #expect(reading.rows.isEmpty)
    #expect(reading.diagnostics.map(\.problem) == [Catalogue.derivedSheet()])
  }

  @Test("A sheet's name that is no district does not hide what another sheet says of the record")
  func namesOfSheets() throws {
    let records = RecordsReader.read(Bringing().files).records
    func district(_ sheets: Sheet...) throws(PlacementFault) -> String {
      var set = RecordSet()
      for sheet in sheets {
        for row in sheet.reading().rows { set.add(row) }
      }
      var finder = DistrictFinder(records, DistrictNames(records), asked: nil)
      return try finder.find(for: set.rows[0]).get()
    }
    let summary = Sheet([Self.brands, ["B-1", "甲", "UB"]], name: "汇总")
    let detail = Sheet([Self.brands + ["区"], ["B-1", "甲", "UB", "浦东"]], name: "明细")
    #expect(try district(summary, detail) == "310115")
    #expect(try district(detail, summary) == "310115")
    let other = Sheet([Self.brands, ["B-1", "甲", "UB"]], name: "上海市黄浦区")
    #expect(try district(other) == "310101")
    #expect(throws: PlacementFault.self) { try district(summary, detail, other) }
  }

  @Test(
    "A number in a column of texts is taken only with all of its digits",
    arguments: [("20260310115000123", nil), ("9.1310115E+17", nil), ("1E-7", nil), ("12.5", "12.5"), ("20", "20")])
  func numbersAsText(digits: String, text: String?) throws {
    var sheet = Sheet([["品牌编号", "撤销日期", "撤销情形", "核实区", "文号"], ["A-1", "2026-10-25", "1", "310115"]])
    sheet.rows[1].cells.append(SheetCell(column: 5, value: .number(try #require(CellNumber(digits: digits)))))
    let reading = sheet.reading()
    #expect(reading.diagnostics.map(\.id) == (text == nil ? [.mangledCode] : []))
    #expect(reading.rows.first?.values[4]?.value == text)
  }
}
