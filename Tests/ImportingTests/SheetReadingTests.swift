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

  @Test("A sheet's name that is no district does not hide what another sheet says of the record")
  func namesOfSheets() throws {
    let tree = Bringing().tree.sorted { $0.key < $1.key }
    let records = RecordsReader.read(tree.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) }).records
    func district(_ sheets: Sheet...) throws(DistrictFault) -> String {
      var set = RecordSet()
      for sheet in sheets {
        for row in sheet.reading().rows { set.add(row) }
      }
      var finder = DistrictFinder(records, asked: nil)
      return try finder.find(for: set.rows[0]).get()
    }
    let summary = Sheet([Self.brands, ["B-1", "甲", "UB"]], name: "汇总")
    let detail = Sheet([Self.brands + ["区"], ["B-1", "甲", "UB", "浦东"]], name: "明细")
    #expect(try district(summary, detail) == "310115")
    #expect(try district(detail, summary) == "310115")
    let other = Sheet([Self.brands, ["B-1", "甲", "UB"]], name: "上海市黄浦区")
    #expect(try district(other) == "310101")
    #expect(throws: DistrictFault.self) { try district(summary, detail, other) }
  }
}
