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
}
