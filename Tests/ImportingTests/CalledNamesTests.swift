import Diagnostics
import Records
import Spreadsheets
import Testing

@testable import Importing

@Suite("Names beside codes")
struct CalledNamesTests {
  private var bringing: Bringing {
    var bringing = Bringing()
    bringing.tree["cycles/2026/cycle.yaml"] = "title: 2026年度遴选\n"
    bringing.tree["districts/310101/institutions.csv"] =
      "统一社会信用代码,机构名称,机构类别,办学地址,曾用名\nUA,上海甲学校,职业院校,甲路,甲（上海）学堂\n"
    bringing.tree["districts/310101/brands.csv"] = "品牌编号,品牌名称,统一社会信用代码\nA-1,晨光,UA\nA-2,夜色,UA\n"
    bringing.cycle = "2026"
    return bringing
  }

  @Test("Rows that slipped against their codes are told at the name, and where the names are right nothing is")
  func results() throws {
    let head = "品牌编号,品牌名称,所属机构,结果,级别\n"
    let right = try bringing.bring(head + "A-1,晨光,上海甲学校,新增,市级\nA-2,夜色,甲学校,新增,区级\n")
    #expect(right.diagnostics.map(\.problem) == [Catalogue.derivedColumns(["品牌名称", "所属机构"])])
    let wrong = try bringing.bring(head + "A-1,夜色,上海甲学校,新增,市级\nA-2,晨光,上海乙学校,新增,区级\n")
    #expect(
      wrong.findings == [
        "derived-column 0.csv:1:6", "mismatched-row 0.csv:2:5", "mismatched-row 0.csv:3:5", "mismatched-row 0.csv:3:8",
      ])
    #expect(wrong.diagnostics[1].problem == Catalogue.calledOtherwise("A-1", known: "晨光", found: "夜色"))
    #expect(wrong.diagnostics[3].problem == Catalogue.calledOtherwise("UA", known: "上海甲学校", found: "上海乙学校"))
    #expect(!wrong.diagnostics.hasErrors)
  }

  @Test("A name that is a part of the right one is told where it is another brand's or institution's")
  func partsOfNames() throws {
    var bringing = bringing
    bringing.tree["districts/310101/institutions.csv", default: ""] += "UB,甲学校,职业院校,乙路,\n"
    bringing.tree["districts/310101/brands.csv"] = "品牌编号,品牌名称,统一社会信用代码\nA-1,晨光,UA\nA-2,晨光二期,UA\n"
    let swapped = try bringing.bring("品牌编号,品牌名称,所属机构,结果,级别\nA-1,晨光二期,甲学校,新增,市级\nA-2,晨光,上海甲学校,新增,区级\n")
    #expect(
      swapped.findings == [
        "derived-column 0.csv:1:6", "mismatched-row 0.csv:2:5", "mismatched-row 0.csv:2:10", "mismatched-row 0.csv:3:5",
      ])
  }

  @Test("Names below a group are held to the codes too")
  func grouped() throws {
    let book = [["品牌", "", "结果", "级别"], ["编号", "名称", "", ""], ["A-1", "夜色", "新增", "市级"]]
    let header = try #require(Sheet(book, merges: [(1, 1, 1, 2), (1, 3, 2, 3), (1, 4, 2, 4)]).header())
    #expect(header.columns(of: .results) == ["brand": 1, "outcome": 3, "level": 4])
    #expect(header.names.map(\.column) == [2])
    #expect(header.strays.isEmpty)
  }

  @Test("A listed brand that gets another name or institution is told, for its row may have slipped")
  func brands() throws {
    var bringing = bringing
    bringing.tree["districts/310101/institutions.csv", default: ""] += "UB,乙学校,职业院校,乙路,\n"
    let head = "品牌编号,品牌名称,统一社会信用代码,所在区\n"
    let slipped = try bringing.bring(head + "A-1,夜色,UB,黄浦区\nA-2,夜 色,UA,黄浦区\n")
    #expect(slipped.findings == ["mismatched-row 0.csv:2:5", "mismatched-row 0.csv:2:8"])
    #expect(
      slipped.diagnostics.map(\.problem) == [
        Catalogue.renamedBrand("A-1", from: "晨光", to: "夜色"), Catalogue.movedBrand("A-1", from: "UA", to: "UB"),
      ])
  }

  @Test("A former name, another width and other brackets, and a name that is brought in too are right")
  func otherNames() throws {
    let brands = "品牌编号,品牌名称,统一社会信用代码,机构名称,区\n"
    for name in ["甲(上海)学堂", "上海 甲学校", "上海甲学校有限公司"] {
      #expect(try bringing.bring(brands + "A-3,新,UA,\(name),黄浦区\n").diagnostics.count == 1, "\(name)")
    }
    let both = try bringing.bring(
      "统一社会信用代码,机构名称,机构类别,办学地址,区\nUB,乙校,职业院校,乙路,浦东新区\n", brands + "B-1,新,UB,乙校,浦东新区\nB-2,新新,UB,丙校,浦东新区\n")
    #expect(both.findings == ["derived-column 1.csv:1:20", "mismatched-row 1.csv:3:11"])
    #expect(try bringing.bring(brands + "A-4,新,UX,谁,黄浦区\n").findings == ["derived-column 0.csv:1:20"])
  }
}
