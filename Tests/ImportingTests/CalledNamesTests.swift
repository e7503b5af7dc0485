import Diagnostics
import Importing
import Testing

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
        "derived-column 0.csv:1:6", "derived-column 0.csv:2:5", "derived-column 0.csv:3:5", "derived-column 0.csv:3:8",
      ])
    #expect(wrong.diagnostics[1].problem == Catalogue.calledOtherwise("A-1", known: "晨光", found: "夜色"))
    #expect(wrong.diagnostics[3].problem == Catalogue.calledOtherwise("UA", known: "上海甲学校", found: "上海乙学校"))
    #expect(!wrong.diagnostics.hasErrors)
  }

  @Test("A former name, another width and other brackets, and a name that is brought in too are right")
  func otherNames() throws {
    let brands = "品牌编号,品牌名称,统一社会信用代码,机构名称,区\n"
    for name in ["甲(上海)学堂", "上海 甲学校", "上海甲学校有限公司"] {
      #expect(try bringing.bring(brands + "A-3,新,UA,\(name),黄浦区\n").diagnostics.count == 1, "\(name)")
    }
    let both = try bringing.bring(
      "统一社会信用代码,机构名称,机构类别,办学地址,区\nUB,乙校,职业院校,乙路,浦东新区\n", brands + "B-1,新,UB,乙校,浦东新区\nB-2,新新,UB,丙校,浦东新区\n")
    #expect(both.findings == ["derived-column 1.csv:1:20", "derived-column 1.csv:3:11"])
    #expect(try bringing.bring(brands + "A-4,新,UX,谁,黄浦区\n").findings == ["derived-column 0.csv:1:20"])
  }
}
