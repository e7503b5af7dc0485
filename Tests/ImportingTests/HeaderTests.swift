import Diagnostics
import Records
import Spreadsheets
import Testing

@testable import Importing

@Suite("The row of headings")
struct HeaderTests {
  @Test("The register's own name goes before others, the first heading before later ones")
  func precedence() throws {
    let header = try #require(
      Sheet([["机构", "机构名称", "机构全称", "机构名称", "信用代码", "统一社会信用代码（18位）", "所在区", "区"]]).header())
    #expect(header.columns(of: .institutions) == ["uscc": 6, "name": 2])
    #expect(header.tables.count == 1)
    #expect(header.districtColumn == 7)
    #expect(header.strays.map(\.column) == [1, 3, 5])
    #expect(header.repeated.map(\.column) == [4])
  }

  @Test("Of several tables those that are complete are taken")
  func completeTables() throws {
    let header = try #require(Sheet([["品牌编号", "品牌", "Ｕscc", "培训项目", "序号", "级别"]]).header())
    #expect(header.tables.map(\.kind) == [.brands, .programmes])
    #expect(header.columns(of: .brands) == ["id": 1, "name": 2, "uscc": 3])
    #expect(header.columns(of: .programmes) == ["brand": 1, "name": 4])
    #expect(header.strays.map(\.column) == [6])
  }

  @Test("Headings are read together with what they are grouped under, and by themselves")
  func groups() throws {
    let sheet = Sheet(
      [["序号", "机构基本信息", "", "", "品牌情况", "", "属地"], ["", "代码", "名称（全称）", "性质", "编号", "名称", ""]],
      merges: [(1, 1, 2, 1), (1, 2, 1, 4), (1, 5, 1, 6), (1, 7, 2, 7)])
    let header = try #require(sheet.header())
    #expect(header.row == 2)
    #expect(header.districtColumn == 7)
    #expect(header.columns(of: .brands) == ["id": 5, "name": 6, "uscc": 2])
    #expect(header.strays.map(\.column) == [3, 4])
    #expect(header.headings.map(\.text) == ["序号", "代码", "名称（全称）", "性质", "编号", "名称", "属地"])
  }

  @Test("A mapping leads a heading, by itself or with its group, to a column or out")
  func mapping() throws {
    var findings: [Diagnostic] = []
    let table = Sheet([["表头", "列"], ["单位概况 代号", "uscc"], ["称 谓", "机构名称"], ["类别"], ["片区", "属地（区）"]])
    let mapping = ColumnMapping.read(SourceSheet(sheet: table, file: FileID(0)), into: &findings)
    #expect(findings == [])
    let sheet = Sheet([["单位概况", "", "", ""], ["代号", "称谓", "类别", "片区"]], merges: [(1, 1, 1, 2)])
    let header = try #require(sheet.header(mapping))
    #expect(header.columns(of: .institutions) == ["uscc": 1, "name": 2])
    #expect(header.districtColumn == 4)
    #expect(header.strays.isEmpty && header.repeated.isEmpty)
  }

  @Test("What spans all columns is read once, however long it is", .timeLimit(.minutes(1)))
  func longGroup() throws {
    let (group, columns) = (String(repeating: "甲", count: 200_000), 16_384)
    let headings = ["品牌编号", "品牌名称", "统一社会信用代码"]
    let rest = [String](repeating: "序号", count: columns - headings.count)
    let header = try #require(Sheet([[group], headings + rest], merges: [(1, 1, 1, columns)]).header())
    #expect(header.columns(of: .brands) == ["id": 1, "name": 2, "uscc": 3])
    #expect(header.strays.isEmpty)
  }
}
