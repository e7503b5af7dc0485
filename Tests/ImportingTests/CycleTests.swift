import Diagnostics
import Testing

@testable import Importing

@Suite("The cycles of results")
struct CycleTests {
  /// A register of two cycles.
  private var bringing: Bringing {
    var bringing = Bringing()
    for year in ["2024", "2026"] { bringing.tree["cycles/\(year)/cycle.yaml"] = "title: \(year)年度遴选\n" }
    return bringing
  }

  private static let plain = "品牌编号,评估结论,级别\nA-1,保留,市级\n"

  @Test("Results that name no cycle want one, which the register has")
  func asked() throws {
    var bringing = bringing
    #expect(throws: Catalogue.resultsWithoutCycle) { try bringing.bring(Self.plain) }
    bringing.cycle = "2026"
    #expect(try bringing.bring(Self.plain).changes.map(\.path) == ["cycles/2026/results.csv"])
    bringing.cycle = "2025"
    #expect(throws: Catalogue.noSuchCycle("2025")) { try bringing.bring(Self.plain) }
  }

  @Test("A cycle's id, its year and its title name it", arguments: ["年度", "遴选年度", "周期", "cycle"])
  func named(heading: String) throws {
    let result = try bringing.bring(
      "\(heading),品牌编号,结果,级别\n2024,A-1,新增,区级\n2026年,A-1,保留,市级\n２０２６年度,A-2,新增,区级\n2024年度遴选,A-3,新增,区级\n")
    #expect(result.findings == [])
    #expect(
      result.added.filter { !$0.contains("品牌编号") } == [
        "cycles/2024/results.csv: A-1,新增,区级,,", "cycles/2024/results.csv: A-3,新增,区级,,",
        "cycles/2026/results.csv: A-1,保留,市级,,", "cycles/2026/results.csv: A-2,新增,区级,,",
      ])
  }

  @Test("Rows of another cycle than the one asked for are errors, and put nowhere")
  func contradiction() throws {
    var bringing = bringing
    bringing.cycle = "2026"
    let result = try bringing.bring("年度,品牌编号,结果,级别\n2024,A-1,新增,区级\n2026,A-2,新增,区级\n,A-3,新增,区级\n")
    #expect(result.findings == ["conflicting-row 0.csv:2:1"])
    #expect(result.diagnostics.map(\.problem) == [Catalogue.cycleDiffers("2024", asked: "2026")])
    #expect(
      result.added.filter { !$0.contains("品牌编号") } == [
        "cycles/2026/results.csv: A-2,新增,区级,,", "cycles/2026/results.csv: A-3,新增,区级,,",
      ])
  }

  @Test("A cycle that the register does not have is an error")
  func unknown() throws {
    let result = try bringing.bring("年度,品牌编号,结果,级别\n2025,A-1,新增,区级\n2026,A-2,新增,区级\n")
    #expect(result.findings == ["unexpected-value 0.csv:2:1"])
    #expect(result.changes.map(\.path) == ["cycles/2026/results.csv"])
    let empty = try Bringing().bring("年度,品牌编号,结果,级别\n2025,A-1,新增,区级\n")
    #expect(empty.diagnostics.map(\.problem.solution.english) == ["make its folder first: minglu new cycle"])
  }

  @Test("A cycle whose file cannot be read is there all the same")
  func unread() throws {
    var bringing = bringing
    bringing.unread = ["cycles/2028/cycle.yaml"]
    let result = try bringing.bring("年度,品牌编号,结果,级别\n2028,A-1,新增,区级\n")
    #expect(result.changes.map(\.path) == ["cycles/2028/results.csv"])
  }

  @Test("Two results of a brand in one cycle still conflict, and on other tables the column leads nowhere")
  func others() throws {
    let result = try bringing.bring("年度,品牌编号,结果,级别\n2024,A-1,新增,区级\n2024,A-1,新增,市级\n")
    #expect(result.findings == ["conflicting-row 0.csv:3:13"])
    let brands = try bringing.bring("年度,品牌编号,品牌名称,统一社会信用代码,区\n2024,A-2,夜色,UA,黄浦区\n")
    #expect(brands.findings == ["unmapped-column 0.csv:1:1"])
  }

  @Test("A mapping may lead to the cycle's column")
  func mapped() throws {
    var bringing = bringing
    bringing.mapping = "表头,列\n批次,年度\n"
    let result = try bringing.bring("批次,品牌编号,结果,级别\n2024,A-1,新增,区级\n")
    #expect(result.findings == [])
    #expect(result.changes.map(\.path) == ["cycles/2024/results.csv"])
  }
}
