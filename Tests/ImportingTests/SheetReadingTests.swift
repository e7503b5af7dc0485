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

  @Test("Headings that stand below themselves in the other language are no record")
  func headingsInBothRows() {
    let (english, record) = (["id", "name", "uscc"], ["A-1", "甲", "UA"])
    for head in [[Self.brands, english], [english, Self.brands], [["编号", "品牌", "信用代码"], english]] {
      let reading = Sheet([["品牌一览"]] + head + [record], merges: [(1, 1, 1, 3)]).reading()
      #expect(reading.rows.map(\.key) == ["A-1"])
      #expect(reading.diagnostics.map(\.id) == [.skippedRow])
      #expect(reading.diagnostics.map(\.place.line) == [3])
    }
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

  @Test("Columns that follow from other records are told once a sheet, and nothing of them is read")
  func derivedColumns() {
    let reading = Sheet([
      Self.brands + ["级别", "状态", "备用"], ["A-1", "甲", "UA", "市级", "已撤销", ""], ["A-2", "乙", "UA", "市级", "在有效期内", ""],
    ]).reading()
    #expect(reading.rows.map(\.key) == ["A-1", "A-2"])
    #expect(reading.rows.allSatisfy { $0.values.count == 3 })
    #expect(
      reading.diagnostics.map(\.problem) == [
        Catalogue.unmappedColumn("备用", suggestion: nil), Catalogue.derivedColumns(["级别", "状态"]),
      ])
    #expect(reading.diagnostics.map(\.place.column) == [6, 4])
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
    "What says that there is nothing is taken as an empty cell, and told",
    arguments: ["无", "待补", "/", "／", "-", "——", "N/A"])
  func emptyMarks(mark: String) {
    let reading = Sheet([Self.brands + ["简介"], ["A-1", "甲", "UA", mark], ["A-2", mark, "UA", "无锡的"]]).reading()
    #expect(reading.rows.map { $0.values[4]?.value } == [""])
    #expect(reading.diagnostics.map(\.id) == [.emptyMark, .emptyMark, .missingValue])
    #expect(reading.diagnostics[0].problem == Catalogue.emptyMark(mark, in: TableKind.brands.columns[4].field))
  }

  @Test("A spreadsheet's error is one as a text too", arguments: ["#N/A", "#REF!", "####", "'#VALUE!"])
  func errorsAsText(error: String) {
    let records = [["A-1", "甲", "UA", error], [error], ["A-2", "#甲", "UA", "##"]]
    let reading = Sheet([Self.brands + ["简介"]] + records).reading()
    #expect(reading.rows.map(\.key) == ["A-2"])
    #expect(reading.diagnostics.map(\.id) == [.errorValue, .errorValue, .missingValue, .missingValue])
    let shown = error.filter { $0 != "'" }
    #expect(reading.diagnostics[0].problem == Catalogue.errorValue(shown, in: TableKind.brands.columns[4].field))
  }

  @Test("A date is taken only where the cell shows its day, and a year that is not shown is told")
  func shownDates() throws {
    let field = TableKind.revocations.columns[1].field
    let told: [(CellNumber.Format, String, [Problem], String?)] = [
      (.date, "46315", [], "2026-10-20"),
      (.dateWithoutYear, "46315", [Catalogue.yearTaken(day: "2026-10-20", in: field)], "2026-10-20"),
      (.partOfDate, "46315", [Catalogue.partOfDate(in: field)], nil),
      (.partOfDate, "0.5", [Catalogue.partOfDate(in: field)], nil),
      (.general, "46315", [Catalogue.serialTaken("46315", day: "2026-10-20", in: field)], "2026-10-20"),
      (.general, "20261020", [], "2026-10-20"),
      (.general, "2026", [Catalogue.numberIsNoDate("2026", in: field)], nil),
      (.general, "2026.6", [Catalogue.numberIsNoDate("2026.6", in: field)], nil),
      (.general, "20266", [Catalogue.numberIsNoDate("20266", in: field)], nil),
      (.general, "202606", [Catalogue.numberIsNoDate("202606", in: field)], nil),
      (.general, "46315.5", [Catalogue.numberIsNoDate("46315.5", in: field)], nil),
      (.date, "2026", [], "1905-07-18"),
    ]
    for (format, digits, problems, day) in told {
      var sheet = Sheet([["品牌编号", "撤销日期", "撤销情形", "核实区", "文号"], ["A-1", "", "1", "310115", "文1"]])
      let number = try #require(CellNumber(digits: digits, format: format))
      sheet.rows[1].cells.insert(SheetCell(column: 2, value: .number(number)), at: 1)
      let reading = sheet.reading()
      #expect(reading.diagnostics.map(\.problem) == problems)
      #expect(reading.rows.first?.values[1]?.value == day)
    }
  }

  @Test("A text of which the spreadsheet has not all digits is told as a text")
  func numberInText() throws {
    var sheet = Sheet([Self.brands + ["简介"], ["A-1", "甲", "UA"]])
    let number = try #require(CellNumber(digits: "1E+20", format: .general))
    sheet.rows[1].cells.append(SheetCell(column: 4, value: .number(number)))
    let reading = sheet.reading()
    #expect(
      reading.diagnostics.map(\.problem) == [Catalogue.scientificText("1E+20", in: TableKind.brands.columns[4].field)])
    #expect(reading.rows.isEmpty)
  }

  @Test("The sheets of the register's own workbook that are no tables are known")
  func ownSheets() {
    let corrections = Sheet([["对象", "日期", "理由", "文号"], ["A-1", "2026-01-05", "录入差错", "文1"]], name: "更正").reading()
    #expect(corrections.isRecognised && corrections.rows.isEmpty)
    #expect(corrections.diagnostics.map(\.problem) == [Catalogue.correctionsSheet()])
    let about = Sheet([["项目", "内容"], ["名称", "名录"]], name: "说明").reading()
    #expect(about.isRecognised && about.rows.isEmpty)
    #expect(about.diagnostics.map(\.problem) == [Catalogue.aboutSheet()])
    #expect(!Sheet([["项目", "内容"], ["数控", "车工"]], name: "课程").reading().isRecognised)
  }

  @Test("Line ends within a text are told with what is taken; each line of a list is a value")
  func lineEnds() {
    let heading = TableKind.institutions.columns.map(\.chinese)
    let row = ["UA", "上海\r\n甲校", "职业院校", "甲路\n", "", "", "", "甲班\n\n乙班；丙班"]
    let reading = Sheet([heading, row]).reading()
    #expect(reading.rows.map { [$0.values[1]?.value, $0.values[3]?.value] } == [["上海 甲校", "甲路"]])
    #expect(reading.rows.map { $0.values[7]?.value } == ["甲班；乙班；丙班"])
    #expect(reading.diagnostics.map(\.id) == [.blankEdges, .blankEdges, .blankEdges])
    #expect(reading.diagnostics.map(\.place.column) == [2, 4, 8])
  }

  @Test("A column without a heading is told once, if a record has something in it")
  func columnsWithoutHeading() {
    let reading = Sheet([
      Self.brands + ["", "简介"], ["A-1", "甲", "UA", "市级", "文", "旁注"], ["A-2", "乙", "UA", "区级"],
      ["合计", "2", "", "", "", "", "远"],
    ]).reading()
    #expect(reading.rows.count == 2)
    #expect(reading.diagnostics.map(\.id) == [.unmappedColumn, .unmappedColumn, .skippedRow])
    #expect(reading.diagnostics.prefix(2).map(\.place.column) == [4, 6])
    #expect(reading.diagnostics.map(\.place.line) == [2, 2, 4])
  }

  @Test("Records of a smaller table above the headings are told, titles are not")
  func recordsAbove() {
    let institutions = TableKind.institutions.columns.prefix(4).map(\.chinese)
    let reading = Sheet([
      ["沪人社职〔2026〕150号附件"], ["品牌编号", "品牌名称"], ["PD-1001", "甲"], ["PD-1002", "乙"],
      institutions, ["UA", "甲校", "职业院校", "甲路"],
    ]).reading()
    #expect(reading.rows.map(\.key) == ["UA"])
    #expect(reading.diagnostics.map(\.problem) == [Catalogue.rowAboveHeadings(), Catalogue.rowAboveHeadings()])
    #expect(reading.diagnostics.map(\.place.line) == [3, 4])
  }

  @Test("Headings in another language and a year above the headings are no records")
  func noRecordsAbove() {
    let reading = Sheet([
      ["2026"], ["id", "name", "uscc", "remarks"], ["品牌编号", "品牌名称", "统一社会信用代码", "重点领域"], ["PD-1001", "甲", "UA", "智能"],
    ]).reading()
    #expect(reading.rows.map(\.key) == ["PD-1001"])
    #expect(reading.diagnostics.map(\.problem).filter { $0 == Catalogue.rowAboveHeadings() }.isEmpty)
  }

  @Test("A row that says that there is nothing in a table's columns has no record of it")
  func marksOfNothing() {
    let reading = Sheet([
      ["统一社会信用代码", "机构名称", "机构类别", "办学地址", "品牌编号", "品牌名称"],
      ["UA", "甲校", "职业院校", "甲路", "A-1", "晨光"], ["UB", "乙校", "职业院校", "乙路", "/", "无"],
    ]).reading()
    #expect(reading.rows.map(\.key) == ["UA", "A-1", "UB"])
    #expect(!reading.diagnostics.hasErrors)
  }

  @Test(
    "One mark for text is taken off a cell, and what stands behind it is the value",
    arguments: [
      ("'甲", "甲"), ("''甲", "'甲"), ("' '甲", "'甲"), ("=\"甲\"", "甲"), ("'=\"甲\"", "=\"甲\""),
      ("=\"'甲\"", "'甲"), ("甲'", "甲'"),
    ])
  func marks(text: String, value: String) {
    let reading = Sheet([Self.brands, ["A-1", text, "UA"]]).reading()
    #expect(reading.rows.map { $0.values[1]?.value } == [value])
    #expect(reading.diagnostics == [])
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
