import Diagnostics
import Testing

@Suite("duplicate-outcome")
struct DuplicateOutcomeTests {
  @Test("A second outcome in one cycle is reported, with a note at the first")
  func twice() {
    let tree = SampleTree.flawless
      .adding("XH-1,未参评,,", to: "cycles/2024/results.csv")
    #expect(
      tree.report(.english) == """
        cycles/2024/results.csv:5:1: error: Brand “XH-1” can only have one outcome in cycle “2024” [duplicate-outcome]
          5 | XH-1,未参评,,
            | ^
        cycles/2024/results.csv:2:1: note: first given here
          2 | XH-1,保留,市级,
            | ^
          to mend: keep the row whose 结果 (outcome) was decided, delete the other

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2024/results.csv:5:1: 错误：品牌“XH-1”在遴选年度“2024”中只能有一个结果 [duplicate-outcome]
          5 | XH-1,未参评,,
            | ^
        cycles/2024/results.csv:2:1: 说明：首次出现在此处
          2 | XH-1,保留,市级,
            | ^
          处理办法：保留“结果”与审议决定一致的一行，删除另一行

        """)
  }

  @Test("The first row counts, and no other rule complains of the second")
  func firstCounts() {
    let tree = SampleTree.flawless
      .writing("title: 2026\nannounced: 2026-10-20\ndocument: 沪人社职〔2024〕20号\n", to: "cycles/2026/cycle.yaml")
      .writing("品牌编号,结果,级别\nXH-1,保留,市级\n", to: "cycles/2026/results.csv")
    #expect(tree.findings() == [])
    #expect(
      tree.adding("XH-1,未参评,,", to: "cycles/2024/results.csv").findings() == [
        "duplicate-outcome cycles/2024/results.csv:5:1"
      ])
    #expect(
      tree.adding("XH-1,新增,市级,2024-08-01", to: "cycles/2024/results.csv")
        .replacing("counts: {city: 1", with: "counts: {city: 2", in: "announcements/results-2024.md")
        .findings() == ["duplicate-outcome cycles/2024/results.csv:5:1"])
  }
}
