import Testing
import Vocabulary

@testable import Registry

@Suite("How many outcomes a cycle's results need")
struct DueOutcomesTests {
  /// XH-1, the only brand in force, is retained on 2026-10-20; the cycle of 2028 is prepared already.
  private static let tree = SampleTree.flawless
    .adding("announced: 2026-10-20", "document: 沪人社职〔2026〕30号", to: "cycles/2026/cycle.yaml")
    .writing("品牌编号,结果,级别,申报日期\nXH-1,保留,市级,\n", to: "cycles/2026/results.csv")
    .writing("title: 2028年度遴选\n", to: "cycles/2028/cycle.yaml")

  private func counts(_ tree: SampleTree, on date: String) throws -> [String] {
    try #require(tree.register).outlook(from: day(date)).cycles.map { cycle in
      "\(cycle.id) \(cycle.done.map(String.init) ?? "-")/\(cycle.due.map(String.init) ?? "-")"
    }
  }

  @Test("They are counted of the day before the results, whatever comes until then")
  func revokedBefore() throws {
    #expect(try counts(Self.tree, on: "2026-10-08") == ["2024 -/-", "2026 1/1", "2028 0/1"])
    let revoked = Self.tree.adding("XH-1,2026-10-12,3,310104,沪人社职撤〔2026〕1号,,,", to: "revocations.csv")
      .replacing("XH-1,保留,市级,\n", with: "", in: "cycles/2026/results.csv")
    #expect(try counts(revoked, on: "2026-10-08") == ["2024 -/-", "2026 0/0", "2028 0/0"])
  }

  @Test("Of a cycle without a date they are counted after all results that are dated")
  func overlapping() throws {
    let left = Self.tree.replacing("XH-1,保留,市级", with: "XH-1,不达标,", in: "cycles/2026/results.csv")
      .adding("PD-1,新增,区级,2026-07-20", "PD-2,新增,区级,2026-07-20", to: "cycles/2026/results.csv")
      .writing("品牌编号,结果,级别\nPD-2,保留,区级\n", to: "cycles/2028/results.csv")
    #expect(try counts(left, on: "2026-10-08") == ["2024 -/-", "2026 1/1", "2028 1/2"])
    #expect(try counts(left, on: "2026-10-20") == ["2026 -/-", "2028 1/2"])
    let dated = left.adding("announced: 2028-10-20", "document: 沪人社职〔2028〕1号", to: "cycles/2028/cycle.yaml")
    #expect(try counts(dated, on: "2026-10-08") == ["2024 -/-", "2026 1/1", "2028 1/2"])
  }
}
