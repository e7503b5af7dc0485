import Diagnostics
import Records
import Spreadsheets
import Testing

@testable import Importing

/// What is not to be passed over.
@Suite("Doubts of a sheet")
struct DoubtTests {
  private static let brands = ["品牌编号", "品牌名称", "统一社会信用代码"]

  /// A sheet whose cells from the second row on may be replaced.
  private func reading(
    _ texts: [[String]], name: String = "", merges: [(Int, Int, Int, Int)] = [],
    _ change: (inout Sheet) -> Void = { _ in }
  ) -> SheetReading {
    var sheet = Sheet(texts, name: name, merges: merges)
    change(&sheet)
    return sheet.reading()
  }

  @Test("A code or a text of which the format shows more is refused, a ground is what it is")
  func addedText() throws {
    let head = ["品牌编号", "撤销日期", "撤销情形", "核实区", "文号"]
    let number = try #require(CellNumber(digits: "3", format: .padded(4)))
    func bring(_ column: Int, _ value: CellValue) -> SheetReading {
      reading([head, ["A-1", "2026-01-05", "3", "310101", "文1"]]) { sheet in
        var cell = SheetCell(column: column, value: value)
        cell.showsAddedText = true
        sheet.rows[1].cells[column - 1] = cell
      }
    }
    for (column, value, kept) in [(1, CellValue.number(number), "3"), (5, .number(number), "3"), (5, .text("文"), "文")] {
      let reading = bring(column, value)
      #expect(reading.rows.isEmpty)
      let field = TableKind.revocations.columns[column - 1].field
      #expect(reading.diagnostics.map(\.problem) == [Catalogue.addedText(kept, in: field)])
    }
    let plain = try #require(CellNumber(digits: "3"))
    #expect(bring(3, .number(plain)).diagnostics == [])
  }

  @Test("On a sheet of several tables a record is told by any column of its own, and what it lacks is named")
  func otherColumns() {
    let results = reading([
      Self.brands + ["结果", "级别", "申报日期"], ["A-1", "甲", "UA", "", "市级", ""], ["A-2", "乙", "UA", "", "", "2026-07-08"],
      ["A-3", "丙", "UA", "", "", ""], ["A-4", "丁", "UA", "新增", "市级", ""],
    ])
    #expect(results.diagnostics.map(\.id) == [.missingValue, .missingValue])
    #expect(results.diagnostics.map { [$0.place.line, $0.place.column] } == [[2, 4], [3, 4]])
    #expect(results.rows.count == 5)
    let institutions = ["统一社会信用代码", "机构名称", "机构类别", "办学地址", "品牌编号", "品牌名称", "简介"]
    let brands = reading([institutions, ["UA", "甲校", "职业院校", "甲路", "", "", "文"]])
    #expect(brands.diagnostics.map(\.place.column) == [5, 6])
    #expect(brands.rows.map(\.key) == ["UA"])
  }

  @Test("A result that is merged down is one of each row")
  func mergedResults() {
    let reading = reading(
      [Self.brands + ["结果", "级别"], ["A-1", "甲", "UA", "保留", "市级"], ["A-2", "乙", "UA"]],
      merges: [(2, 4, 3, 4), (2, 5, 3, 5)])
    #expect(reading.rows.filter { $0.kind == .results }.map(\.key) == ["A-1", "A-2"])
  }

  @Test("Programmes below a merged brand are read, whatever their names begin with; sums are not")
  func mergedBrand() {
    let reading = reading(
      [
        ["品牌编号", "培训项目", "等级"], ["A-1", "焊接"], ["", "审核员（高级）", "三级"], ["", "总计学徒制项目", "三级"], ["", "小计量", "三级"],
        ["", "小计：4项", "4"], ["", "合计", "4"],
      ], merges: [(2, 1, 7, 1)])
    #expect(reading.rows.compactMap { $0.values[1]?.value } == ["焊接", "审核员（高级）", "总计学徒制项目", "小计量"])
    #expect(reading.diagnostics.map(\.id) == [.mergedCells, .skippedRow, .skippedRow])
  }

  @Test("What names a district or a cycle and cannot be read is told, a formula too")
  func tellers() throws {
    let head = Self.brands + ["所在区"]
    for value in [CellValue.error("#N/A"), .unknown, .text("#REF!")] {
      let district = reading([head, ["A-1", "甲", "UA"]], name: "浦东新区") {
        $0.rows[1].cells.append(SheetCell(column: 4, value: value))
      }
      #expect(district.rows.isEmpty)
      #expect(district.diagnostics.map(\.id) == [.errorValue])
      let cycle = reading([["品牌编号", "结果", "级别", "年度"], ["A-1", "保留", "市级"]]) {
        $0.rows[1].cells.append(SheetCell(column: 4, value: value))
      }
      #expect(cycle.rows.isEmpty)
      #expect(cycle.diagnostics.map(\.place.column) == [4])
    }
    let formula = reading([head, ["A-1", "甲", "UA"]]) {
      $0.rows[1].cells.append(SheetCell(column: 4, value: .text("黄浦区"), hasFormula: true))
    }
    #expect(formula.diagnostics.map(\.problem) == [Catalogue.formulaCell("黄浦区", in: Catalogue.districtColumn)])
    #expect(formula.rows.map { $0.districts.map(\.text.value) } == [["黄浦区"]])
    // The city's tables have no district.
    let results = reading([["品牌编号", "结果", "级别", "所在区"], ["A-1", "保留", "市级", "#N/A"]])
    #expect(results.diagnostics == [] && results.rows.count == 1)
  }

  @Test("Two columns that name a district or a cycle have to agree")
  func differingTellers() throws {
    let head = "品牌编号,品牌名称,统一社会信用代码,区代码,区\n"
    let bad = try Bringing().bring(head + "B-1,甲,UB,310115,黄浦区\nB-2,乙,UB,310115,浦东\nB-3,丙,UB,,黄浦\n")
    #expect(bad.findings == ["conflicting-row 0.csv:2:17"])
    #expect(bad.diagnostics.map(\.problem) == [Catalogue.conflictingColumns(Catalogue.districtColumn)])
    #expect(bad.changes.map(\.path) == ["districts/310101/brands.csv", "districts/310115/brands.csv"])
    var bringing = Bringing()
    for year in ["2024", "2026"] { bringing.tree["cycles/\(year)/cycle.yaml"] = "title: \(year)年度遴选\n" }
    let cycles = try bringing.bring("年度,遴选年度,品牌编号,结果,级别\n2026,2024,A-1,保留,市级\n2026,2026年,A-2,新增,市级\n")
    #expect(cycles.findings == ["conflicting-row 0.csv:2:6"])
    #expect(cycles.changes.map(\.path) == ["cycles/2026/results.csv"])
  }

  @Test("Another table above the headings is told with its rows, a form is not")
  func tableAbove() {
    let institutions = ["机构名称", "统一社会信用代码", "机构类别", "办学地址"]
    let below = [["二、品牌"], Self.brands + ["重点领域", "简介"], ["A-1", "晨光", "UA", "甲", "乙"]]
    let two = reading(
      [["一、机构"], institutions, ["甲校", "UA", "职业院校", "甲路"], ["乙校", "UB", "职业院校", "乙路"]] + below)
    #expect(two.rows.map(\.key) == ["A-1"])
    #expect(
      two.diagnostics.map(\.problem) == [
        Catalogue.tableAbove(), Catalogue.rowAboveHeadings(), Catalogue.rowAboveHeadings(),
      ])
    #expect(two.diagnostics.map(\.place.line) == [2, 3, 4])
    let form = reading([["品牌申报表"], ["机构名称", "甲校", "联系电话", "12333"], ["填表人", "张三"]] + below)
    #expect(form.diagnostics == [])
  }

  @Test("A row that is struck through is told")
  func struck() {
    let reading = reading([Self.brands, ["A-1", "甲", "UA"], ["A-2", "乙", "UA"]]) {
      $0.rows[2].cells[1].isStruckThrough = true
    }
    #expect(reading.rows.count == 2)
    #expect(reading.diagnostics.map(\.problem) == [Catalogue.struckRow()])
    #expect(reading.diagnostics.map(\.place.line) == [3])
  }

  @Test(
    "A web page or XML that calls itself a workbook is told what it is",
    arguments: [
      "<html><table><tr><td>品牌编号</td></tr></table></html>", "\u{FEFF}<!DOCTYPE html>\n<html>",
      "<?xml version=\"1.0\"?>\n<?mso-application progid=\"Excel.Sheet\"?><Workbook>", "\n  <TABLE border=1>",
      "MIME-Version: 1.0\n",
    ])
  func markup(text: String) throws {
    let result = try Bringing().bring(text)
    #expect(result.diagnostics.map(\.problem) == [Catalogue.markupWorkbook()])
    var utf16: [UInt8] = [0xFF, 0xFE]
    for unit in text.utf16 { utf16 += [UInt8(unit & 0xFF), UInt8(unit >> 8)] }
    #expect(try Bringing().bring([utf16]).diagnostics.map(\.problem) == [Catalogue.markupWorkbook()])
  }
}
