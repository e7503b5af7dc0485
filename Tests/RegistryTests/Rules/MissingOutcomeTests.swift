import Diagnostics
import Testing

@Suite("missing-outcome")
struct MissingOutcomeTests {
  @Test("A brand in force that the next results do not name")
  func missing() {
    let tree = SampleTree.flawless
      .replacing("PD-1,不达标,,\n", with: "", in: "cycles/2024/results.csv")
    #expect(
      tree.report(.english) == """
        cycles/2024/results.csv:1:1: error: Every brand in force just before the results of “2024” has an outcome in them; “PD-1” has none [missing-outcome]
          1 | 品牌编号,结果,级别,申报日期
            | ^
        cycles/2022/results.csv:3:1: note: its last award is here
          3 | PD-1,新增,区级,
            | ^
          to mend: add a row with the 结果 (outcome) 保留 (retained), 不达标 (not-met) or 未参评 (not-assessed)

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2024/results.csv:1:1: 错误：遴选年度“2024”结果公布前有效的品牌应有结果，品牌“PD-1”没有 [missing-outcome]
          1 | 品牌编号,结果,级别,申报日期
            | ^
        cycles/2022/results.csv:3:1: 说明：最近一次认定在此处
          3 | PD-1,新增,区级,
            | ^
          处理办法：补一行，“结果”填写保留、不达标或未参评

        """)
  }

  @Test("A cycle without any row")
  func noRows() {
    let tree = SampleTree.flawless
      .writing("title: 2026年度遴选\nannounced: 2026-10-20\ndocument: 沪人社职〔2024〕20号\n", to: "cycles/2026/cycle.yaml")
      .writing("品牌编号,结果,级别,申报日期\n", to: "cycles/2026/results.csv")
    #expect(
      tree.report(.english) == """
        cycles/2026/cycle.yaml:2:12: error: Every brand in force just before the results of “2026” has an outcome in them; “XH-1” has none [missing-outcome]
          2 | announced: 2026-10-20
            |            ^
        cycles/2024/results.csv:2:1: note: its last award is here
          2 | XH-1,保留,市级,
            | ^
          to mend: add a row with the 结果 (outcome) 保留 (retained), 不达标 (not-met) or 未参评 (not-assessed)

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2026/cycle.yaml:2:12: 错误：遴选年度“2026”结果公布前有效的品牌应有结果，品牌“XH-1”没有 [missing-outcome]
          2 | announced: 2026-10-20
            |            ^
        cycles/2024/results.csv:2:1: 说明：最近一次认定在此处
          2 | XH-1,保留,市级,
            | ^
          处理办法：补一行，“结果”填写保留、不达标或未参评

        """)
  }

  @Test("A brand that was revoked or has left needs none; one that was set aside by then does")
  func whoNeedsOne() {
    #expect(
      SampleTree.flawless
        .writing("title: 2026\nannounced: 2026-10-20\ndocument: 沪人社职〔2024〕20号\n", to: "cycles/2026/cycle.yaml")
        .writing("品牌编号,结果,级别,申报日期\nXH-1,保留,市级,\n", to: "cycles/2026/results.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .writing("title: 2026\nannounced: 2026-10-20\ndocument: 沪人社职〔2024〕20号\n", to: "cycles/2026/cycle.yaml")
        .writing("品牌编号,结果,级别,申报日期\nXH-1,保留,市级,\n", to: "cycles/2026/results.csv")
        .replacing("1号,,,", with: "1号,,2026-10-19,甲〔2026〕1号", in: "revocations.csv")
        .findings() == ["missing-outcome cycles/2026/results.csv:1:1"])
    #expect(
      SampleTree.flawless
        .writing("title: 2026\nannounced: 2026-10-20\ndocument: 沪人社职〔2024〕20号\n", to: "cycles/2026/cycle.yaml")
        .writing("品牌编号,结果,级别,申报日期\nXH-1,保留,市级,\n", to: "cycles/2026/results.csv")
        .replacing("1号,,,", with: "1号,,2026-10-20,甲〔2026〕1号", in: "revocations.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .writing("title: 2026\nannounced: 2026-10-20\ndocument: 沪人社职〔2024〕20号\n", to: "cycles/2026/cycle.yaml")
        .writing("品牌编号,结果,级别,申报日期\nXH-1,保留,市级,\n", to: "cycles/2026/results.csv")
        .replacing("2025-03-01", with: "2026-10-20", in: "revocations.csv")
        .findings() == [
          "early-announcement announcements/revocation-2025.md:3:7", "missing-outcome cycles/2026/results.csv:1:1",
          "revocation-not-in-force revocations.csv:2:6",
        ])
    #expect(
      SampleTree.flawless
        .replacing("PD-1,不达标,,", with: "PD-1,不知道,,", in: "cycles/2024/results.csv")
        .findings() == ["unexpected-value cycles/2024/results.csv:3:6"])
    #expect(
      SampleTree.flawless
        .replacing("品牌编号,结果", with: "编号,结局", in: "cycles/2024/results.csv")
        .findings() == [
          "missing-column cycles/2024/results.csv:1:1",
          "unknown-column cycles/2024/results.csv:1:1", "unknown-column cycles/2024/results.csv:1:4",
        ])
    #expect(
      SampleTree.flawless
        .replacing("announced: 2024-10-15", with: "announced: 2022-10-18", in: "cycles/2024/cycle.yaml")
        .replacing("PD-1,不达标,,\n", with: "", in: "cycles/2024/results.csv")
        .findings() == [
          "cycle-order cycles/2024/cycle.yaml:3:12", "cycle-order cycles/2024/cycle.yaml:3:12",
        ])
  }

  @Test("Of a brand whose revocation is set aside no outcome is to be made up")
  func setAside() {
    let tree = SampleTree.flawless
      .writing("title: 2026\nannounced: 2026-10-20\ndocument: 沪人社职〔2024〕20号\n", to: "cycles/2026/cycle.yaml")
      .writing("品牌编号,结果,级别,申报日期\nXH-1,保留,市级,\n", to: "cycles/2026/results.csv")
      .replacing("1号,,,", with: "1号,,2026-10-19,甲〔2026〕1号", in: "revocations.csv")
    let english = tree.report(.english)
    #expect(english.contains("note: its revocation is set aside here\n"), "\(english)")
    #expect(
      english.hasSuffix(
        "to mend: add a row with the 结果 (outcome) that was decided for it; where the published results do not have it "
          + "because it stood revoked, ask who decides on them, and make up no outcome\n"))
    let chinese = tree.report(.chinese)
    #expect(chinese.contains("说明：撤销在此处恢复\n"))
    #expect(chinese.hasSuffix("处理办法：按作出的决定补一行；公布的名单因当时已撤销而没有列它的，请示市级主管部门，不要自行填写结果\n"))
  }

  @Test("Nor of one that is revoked on the day of the results: both findings send to who decides, and change no date")
  func revokedOnTheDay() {
    let tree = SampleTree.flawless
      .replacing("PD-1,不达标,,\n", with: "", in: "cycles/2024/results.csv")
      .adding("PD-1,2024-10-15,3,310115,沪人社职撤〔2025〕1号,,,", to: "revocations.csv")
    let way =
      "请示市级主管部门撤销是否在结果公布之前生效，按答复登记：在先的，撤销日期写答复明确的那天，不用补行；"
      + "不要自行填写结果，也不要自行改动日期\n"
    let report = tree.report(.chinese)
    #expect(report.contains("处理办法：结果对它有结论的，照补一行；没有的，" + way), "\(report)")
    #expect(report.contains("处理办法：撤销日期或品牌编号写错的，更正；确与结果同日的，" + way), "\(report)")
    #expect(report.contains("revocations.csv:3:6: 说明：撤销于此处\n"), "\(report)")
    #expect(!report.contains("处理办法：补一行"))
    // What they answer, recorded: the revocation took effect first.
    #expect(tree.replacing("PD-1,2024-10-15", with: "PD-1,2024-10-14", in: "revocations.csv").findings() == [])
  }
}
