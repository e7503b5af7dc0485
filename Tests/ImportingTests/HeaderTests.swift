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
    #expect(header.districtColumns == [7, 8])
    #expect(header.strays.map(\.column) == [1, 3, 5])
    #expect(header.repeated.map(\.column) == [4])
  }

  @Test("Of several tables those that are complete are taken")
  func completeTables() throws {
    let header = try #require(Sheet([["品牌编号", "品牌", "Ｕscc", "培训项目", "序号", "级别"]]).header())
    #expect(header.tables.map(\.kind) == [.brands, .programmes])
    #expect(header.columns(of: .brands) == ["id": 1, "name": 2, "uscc": 3])
    #expect(header.columns(of: .programmes) == ["brand": 1, "name": 4])
    #expect(header.strays.isEmpty)
    #expect(header.following.map(\.column) == [6])
  }

  @Test(
    "What the register's own workbooks show beside a table follows from other records, and is no unknown column",
    arguments: [
      (["品牌编号", "品牌名称", "统一社会信用代码", "机构名称", "区代码", "区", "级别", "状态", "原因", "自", "最近认定年度"], [4, 7, 8, 9, 10, 11]),
      (["序号", "品牌编号", "品牌名称", "所属机构", "统一社会信用代码", "区", "级别", "自", "状态"], [4, 7, 8, 9]),
      (
        ["品牌编号", "品牌名称", "统一社会信用代码", "机构名称", "区代码", "区", "级别", "状态", "原因", "状态自", "最近认定年度"], [4, 7, 8, 9, 10, 11]
      ),
      (["序号", "品牌编号", "品牌名称", "所属机构", "统一社会信用代码", "区", "级别", "连续有效自", "状态"], [4, 7, 8, 9]),
      (["年度", "公布日期", "文号", "品牌编号", "品牌名称", "结果", "级别"], [2, 3, 5]),
      (
        ["品牌编号", "品牌名称", "机构名称", "级别", "撤销日期", "撤销情形", "情形内容", "核实区", "文号", "说明", "可重新申报日期", "恢复日期", "恢复文号"],
        [2, 3, 4, 7, 11]
      ),
      (["统一社会信用代码", "机构名称", "机构类别", "办学地址", "状态", "级别"], []),
    ] as [([String], [Int])])
  func following(heading: [String], columns: [Int]) throws {
    let header = try #require(Sheet([heading]).header())
    #expect(header.following.map(\.column) == columns)
    #expect(header.strays.map(\.text) == (columns.isEmpty ? ["状态", "级别"] : []))
    #expect(header.repeated.isEmpty)
  }

  @Test("Headings are read together with what they are grouped under, and by themselves")
  func groups() throws {
    let sheet = Sheet(
      [["序号", "机构基本信息", "", "", "品牌情况", "", "属地"], ["", "代码", "名称（全称）", "性质", "编号", "名称", ""]],
      merges: [(1, 1, 2, 1), (1, 2, 1, 4), (1, 5, 1, 6), (1, 7, 2, 7)])
    let header = try #require(sheet.header())
    #expect(header.row == 2)
    #expect(header.districtColumns == [7])
    #expect(header.columns(of: .brands) == ["id": 5, "name": 6, "uscc": 2])
    #expect(header.strays.map(\.column) == [4])
    #expect(header.following.map(\.column) == [3])
    #expect(header.headings.map(\.text) == ["序号", "代码", "名称（全称）", "性质", "编号", "名称", "属地"])
  }

  @Test("Of what is merged across, the headings below it count", arguments: [true, false])
  func dividedGroups(isMergedDown: Bool) throws {
    let down = isMergedDown ? [(1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 2, 3)] : []
    let institutions = Sheet(
      [
        ["统一社会信用代码", "机构名称", "机构类别", "地址", "", "联系方式", ""],
        ["", "", "", "注册地址", "办学地址", "联系人", "电话"],
        ["UA", "甲校", "职业院校", "甲路", "乙路", "张三", "021"],
      ], merges: down + [(1, 4, 1, 5), (1, 6, 1, 7)])
    let header = try #require(institutions.header())
    #expect([header.firstRow, header.row] == [1, 2])
    #expect(header.columns(of: .institutions) == ["uscc": 1, "name": 2, "kind": 3, "address": 5, "phone": 7])
    #expect(header.strays.map(\.text) == ["注册地址", "联系人"])
    let results = Sheet(
      [["品牌编号", "结果", "级别", "申报时间", ""], ["", "", "", "区受理", "市受理"], ["A-1", "保留", "市级", "2026-07-01"]],
      merges: down + [(1, 4, 1, 5)])
    #expect(results.header()?.columns(of: .results) == ["brand": 1, "outcome": 2, "level": 3])
    #expect(results.header()?.strays.map(\.column) == [4, 5])
  }

  @Test("A group of which only the second column has a heading below is none itself")
  func partlyDividedGroup() throws {
    let sheet = Sheet(
      [["统一社会信用代码", "机构名称", "联系方式", ""], ["", "", "", "电话"]],
      merges: [(1, 1, 2, 1), (1, 2, 2, 2), (1, 3, 1, 4)])
    #expect(sheet.header()?.columns(of: .institutions) == ["uscc": 1, "name": 2, "phone": 4])
  }

  @Test(
    "A heading in two languages is known by either, and below a group in two languages too",
    arguments: [
      ["品牌编号|id", "品牌名称|name", "统一社会信用代码|uscc"], ["id｜品牌编号", "Name / 品牌名称", "USCC\n统一社会信用代码"],
      ["品牌编号 Brand No.", "品牌名称\nBrand name", "信用代码（Credit code）"], ["识别号|ID", "品牌|Name", "代码|uscc"],
    ])
  func twoLanguages(headings: [String]) throws {
    let known = ["id": 1, "name": 2, "uscc": 3]
    #expect(try #require(Sheet([headings]).header()).columns(of: .brands) == known)
    let titled = Sheet([["品牌一览"], headings], merges: [(1, 1, 1, 3)])
    #expect(try #require(titled.header()).columns(of: .brands) == known)
    #expect(titled.header()?.strays.isEmpty == true)
  }

  @Test(
    "A heading of which the two halves say different things, or one makes another thing of a short name, is not known",
    arguments: ["项目ID", "机构ID", "课程No.", "机构LOGO"])
  func contradictoryHalves(heading: String) throws {
    let header = try #require(Sheet([["品牌编号", "统一社会信用代码", heading, "培训项目", "机构名称", "品牌名称"]]).header())
    #expect(header.strays.map(\.text).contains(heading))
    #expect(header.tables.allSatisfy { !$0.columns.values.contains(3) })
  }

  @Test("Groups in two languages begin their headings")
  func groupsInTwoLanguages() throws {
    let sheet = Sheet(
      [["机构信息|Institution", "", "品牌|Brand", ""], ["代码|Code", "名称|Name", "编号|No.", "名称|Name"]],
      merges: [(1, 1, 1, 2), (1, 3, 1, 4)])
    let header = try #require(sheet.header())
    #expect(header.columns(of: .brands) == ["id": 3, "name": 4, "uscc": 1])
  }

  @Test(
    "A name may be divided into the Chinese and the English one",
    arguments: [
      ("机构名称", "中文", "英文"), ("机构信息", "中文名称", "英文名称"), ("单位名称", "中文", "英文名"), ("名称", "中文名", "英文"),
    ])
  func dividedNames(group: String, chinese: String, english: String) throws {
    let sheet = Sheet(
      [
        ["统一社会信用代码", group, "", "机构类别", "办学地址"], ["", chinese, english, "", ""],
        ["UA", "甲校", "School A", "职业院校", "甲路"],
      ], merges: [(1, 1, 2, 1), (1, 2, 1, 3), (1, 4, 2, 4), (1, 5, 2, 5)])
    let header = try #require(sheet.header())
    #expect(header.columns(of: .institutions) == ["uscc": 1, "name": 2, "name_en": 3, "kind": 4, "address": 5])
    #expect(header.strays.isEmpty && header.repeated.isEmpty)
    #expect(sheet.reading().rows.map { [$0.values[1]?.value, $0.values[9]?.value] } == [["甲校", "School A"]])
  }

  @Test("A remark that a name is the English one is no mere remark")
  func namesWithLanguages() throws {
    let header = try #require(Sheet([["机构名称（英文）", "机构名称（中文）", "信用代码", "品牌名称（中文）", "品牌编号"]]).header())
    #expect(header.columns(of: .brands) == ["id": 5, "name": 4, "uscc": 3])
    let institutions = try #require(Sheet([["机构名称（英文）", "机构名称（中文）", "信用代码", "机构类别", "办学地址"]]).header())
    #expect(
      institutions.columns(of: .institutions) == ["name_en": 1, "name": 2, "uscc": 3, "kind": 4, "address": 5])
  }

  @Test("What only looks like two languages is no known heading", arguments: ["品牌编号2", "品牌编号A", "A座品牌编号", "联系人/电话"])
  func otherHeadings(heading: String) throws {
    let header = try #require(Sheet([["品牌编号", "品牌名称", "统一社会信用代码", heading]]).header())
    #expect(header.strays.map(\.column) == [4])
  }

  @Test("Groups within groups are read to their last headings")
  func nestedGroups() throws {
    let sheet = Sheet(
      [
        ["品牌编号", "机构信息", "", "", "品牌名称"], ["", "代码", "联系方式", "", ""], ["", "", "联系人", "电话", ""],
      ], merges: [(1, 1, 3, 1), (1, 2, 1, 4), (1, 5, 3, 5), (2, 2, 3, 2), (2, 3, 2, 4)])
    let header = try #require(sheet.header())
    #expect(header.row == 3)
    #expect(header.columns(of: .brands) == ["id": 1, "name": 5, "uscc": 2])
    #expect(header.strays.map(\.text) == ["联系人", "电话"])
    #expect(sheet.reading().diagnostics.map(\.id) == [.unmappedColumn, .unmappedColumn])
  }

  @Test("Records do not divide headings that are merged across as they are")
  func wideColumns() throws {
    let head = ["品牌编号", "", "品牌名称", "", "信用代码", ""]
    let rows = [head, ["A-1", "", "甲", "", "UA", ""], ["A-2", "", "乙", "", "UA", ""]]
    let merged = Sheet(rows, merges: (1...3).flatMap { row in [1, 3, 5].map { (row, $0, row, $0 + 1) } })
    let apart = Sheet(rows, merges: [(1, 1, 1, 2), (1, 3, 1, 4), (1, 5, 1, 6)])
    for sheet in [merged, apart] {
      #expect(sheet.header()?.row == 1)
      #expect(sheet.reading().rows.map(\.key) == ["A-1", "A-2"])
    }
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
    #expect(header.districtColumns == [4])
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
