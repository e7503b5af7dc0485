import Diagnostics
import Spreadsheets
import Testing

@testable import Importing

@Suite("Rows that are no records")
struct AsideTests {
  private static let brands = ["序号", "品牌编号", "品牌名称", "统一社会信用代码", "简介"]
  private static let record = ["1", "A-1", "甲", "UA"]

  /// What is read and found of a sheet with a record and another row, which may be merged from its second cell on.
  private func reading(_ head: [String], _ record: [String], _ row: [String], isMerged: Bool = false) -> SheetReading {
    Sheet([head, record, row, record], merges: isMerged ? [(3, 2, 3, head.count)] : []).reading()
  }

  @Test(
    "Sums, remarks and heads of groups are passed over, and told",
    arguments: [
      ["本区合计", "2"], ["共2家"], ["以上共计 十二 个"], ["合计", "3"], ["合计", "1家", "1个", "若干"], ["", "小计", "2"], ["6", "总计：6家"],
      ["一", "", "民办机构（1家）"], ["二", "高校（1家）"], ["（三）", "", "", "", "其他"], ["", "", "民办机构"], ["", "民办机构（2家）"],
      ["填表人：张三", "审核人：李四"], ["填表人：张三", "", "", "审核人：李四"], ["负责人：甲", "", "", "2026年6月30日"],
      ["单位（盖章）", "", "", "2026-06-30"], ["联系人：甲", "", "", "电话：13800000000"],
    ])
  func asides(row: [String]) {
    let reading = reading(Self.brands, Self.record, row)
    #expect(reading.rows.map(\.key) == ["A-1", "A-1"])
    #expect(reading.diagnostics.map(\.id) == [.skippedRow])
    #expect(reading.diagnostics.map(\.place.line) == [3])
  }

  @Test("A number is one too where a sum stands")
  func numbers() throws {
    var sheet = Sheet([Self.brands, Self.record, ["合计"]])
    sheet.rows[2].cells.append(SheetCell(column: 2, value: .number(try #require(CellNumber(digits: "3")))))
    #expect(sheet.reading().diagnostics.map(\.id) == [.skippedRow])
  }

  @Test("A group's head is known where it is merged across, also over two required columns")
  func mergedHeads() {
    let (head, record) = (["序号", "品牌编号", "培训项目"], ["1", "A-1", "焊工"])
    let merged = reading(head, record, ["一", "民办机构（1家）"], isMerged: true)
    #expect(merged.diagnostics.map(\.id) == [.skippedRow])
    // A project whose brand was left out is no group's head.
    let project = reading(head, record, ["2", "", "数控"])
    #expect(project.diagnostics.map(\.id) == [.missingValue])
  }

  @Test(
    "Who has a code is read, whatever the row begins with",
    arguments: [
      (["1", "A-2", "小计划工坊", "UA"], []), (["1", "A-2", "共2家", "UA"], []), (["合计", "A-2", "乙", "UA"], []),
      (["审核", "0012", "乙", "UA"], []), (["填表", "", "乙", "52310115MJXY004570"], [.missingValue]),
      (["1", "", "联合计算机", "UA"], [.missingValue]), (["1", "A-2"], [.missingValue, .missingValue]),
      (["", "2", "乙", "UA"], []),
    ] as [([String], [DiagnosticID])])
  func records(row: [String], findings: [DiagnosticID]) {
    let reading = reading(Self.brands, Self.record, row)
    #expect(reading.diagnostics.map(\.id) == findings)
    #expect(reading.rows.count == (findings.isEmpty ? 3 : 2))
  }

  @Test("A row that fills a whole table is read, whatever its name has in it")
  func wholeRows() {
    let heading = ["机构名称", "统一社会信用代码", "机构类别", "办学地址"]
    for name in ["上海综合计量技能培训学校", "公共一所培训学校", "联系人力资源服务公司"] {
      let reading = Sheet([heading, [name, "待补", "其他教育培训机构", "某路1号"]]).reading()
      #expect(!reading.diagnostics.contains { $0.id == .skippedRow }, "\(name)")
    }
  }
}
