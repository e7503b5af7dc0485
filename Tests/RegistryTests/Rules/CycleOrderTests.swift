import Diagnostics
import Testing

@Suite("cycle-order")
struct CycleOrderTests {
  @Test("Results of a later id come later")
  func publication() {
    let tree = SampleTree.flawless
      .replacing("announced: 2024-10-15", with: "announced: 2022-10-18", in: "cycles/2024/cycle.yaml")
    #expect(
      tree.report(.english) == """
        cycles/2024/cycle.yaml:3:12: error: Cycle “2024” is published after “2022”; 2022-10-18 is not after 2022-10-18 [cycle-order]
          3 | announced: 2022-10-18
            |            ^
        cycles/2022/cycle.yaml:3:12: note: published here
          3 | announced: 2022-10-18
            |            ^
          to mend: correct `announced` here or in cycles/2022/cycle.yaml

        cycles/2024/cycle.yaml:3:12: error: Results are published when the window has closed; 2022-10-18 is before 2024-08-31 [cycle-order]
          3 | announced: 2022-10-18
            |            ^
        cycles/2024/cycle.yaml:2:43: note: closes here
          2 | applications: {opens: 2024-07-01, closes: 2024-08-31}
            |                                           ^
          to mend: correct `announced` or the dates of `applications`

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2024/cycle.yaml:3:12: 错误：遴选年度“2024”应晚于“2022”公布，2022年10月18日不晚于2022年10月18日 [cycle-order]
          3 | announced: 2022-10-18
            |            ^
        cycles/2022/cycle.yaml:3:12: 说明：公布于此处
          3 | announced: 2022-10-18
            |            ^
          处理办法：更正此处或cycles/2022/cycle.yaml中的announced

        cycles/2024/cycle.yaml:3:12: 错误：遴选结果应在申报截止后公布，2022年10月18日早于2024年8月31日 [cycle-order]
          3 | announced: 2022-10-18
            |            ^
        cycles/2024/cycle.yaml:2:43: 说明：截止于此处
          2 | applications: {opens: 2024-07-01, closes: 2024-08-31}
            |                                           ^
          处理办法：更正announced或applications的日期

        """)
  }

  @Test("Where the order is open, nothing is said of what follows from it")
  func nothingFollows() {
    let tree = SampleTree.flawless
      .replacing("announced: 2022-10-18", with: "announced: 2024-10-16", in: "cycles/2022/cycle.yaml")
    #expect(tree.findings(asOf: "2027-01-01") == ["cycle-order cycles/2024/cycle.yaml:3:12"])
  }

  @Test("A window closes after it opens")
  func window() {
    let tree = SampleTree.flawless
      .replacing("closes: 2026-08-31", with: "closes: 2026-06-30", in: "cycles/2026/cycle.yaml")
    #expect(
      tree.report(.english) == """
        cycles/2026/cycle.yaml:2:43: error: A window closes on or after the day on which it opens; 2026-06-30 is before 2026-07-01 [cycle-order]
          2 | applications: {opens: 2026-07-01, closes: 2026-06-30}
            |                                           ^
        cycles/2026/cycle.yaml:2:23: note: opens here
          2 | applications: {opens: 2026-07-01, closes: 2026-06-30}
            |                       ^
          to mend: correct `opens` or `closes`

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2026/cycle.yaml:2:43: 错误：申报截止日不得早于开始日，2026年6月30日早于2026年7月1日 [cycle-order]
          2 | applications: {opens: 2026-07-01, closes: 2026-06-30}
            |                                           ^
        cycles/2026/cycle.yaml:2:23: 说明：开始于此处
          2 | applications: {opens: 2026-07-01, closes: 2026-06-30}
            |                       ^
          处理办法：更正opens或closes

        """)
  }

  @Test("Results follow the window")
  func results() {
    let tree = SampleTree.flawless
      .replacing("announced: 2022-10-18", with: "announced: 2022-08-30", in: "cycles/2022/cycle.yaml")
    #expect(
      tree.report(.english) == """
        cycles/2022/cycle.yaml:3:12: error: Results are published when the window has closed; 2022-08-30 is before 2022-08-31 [cycle-order]
          3 | announced: 2022-08-30
            |            ^
        cycles/2022/cycle.yaml:2:43: note: closes here
          2 | applications: {opens: 2022-07-01, closes: 2022-08-31}
            |                                           ^
          to mend: correct `announced` or the dates of `applications`

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2022/cycle.yaml:3:12: 错误：遴选结果应在申报截止后公布，2022年8月30日早于2022年8月31日 [cycle-order]
          3 | announced: 2022-08-30
            |            ^
        cycles/2022/cycle.yaml:2:43: 说明：截止于此处
          2 | applications: {opens: 2022-07-01, closes: 2022-08-31}
            |                                           ^
          处理办法：更正announced或applications的日期

        """)
  }

  @Test("A window of one day, and results on its last, are in order")
  func boundaries() {
    #expect(
      SampleTree.flawless
        .replacing("closes: 2026-08-31", with: "closes: 2026-07-01", in: "cycles/2026/cycle.yaml")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("announced: 2022-10-18", with: "announced: 2022-08-31", in: "cycles/2022/cycle.yaml")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("closes: 2022-08-31", with: "closes: 2022-10-19", in: "cycles/2022/cycle.yaml")
        .findings() == ["cycle-order cycles/2022/cycle.yaml:3:12"])
  }

  @Test("A cycle before a published one has its date too")
  func leftOut() {
    let tree = SampleTree.flawless
      .replacing("announced: 2022-10-18\n", with: "", in: "cycles/2022/cycle.yaml")
      .replacing("document: 沪人社职〔2022〕10号\n", with: "", in: "cycles/2022/cycle.yaml")
    #expect(tree.findings().first == "cycle-order cycles/2022/cycle.yaml:1:8")
    #expect(
      tree.report(.english).hasPrefix(
        """
        cycles/2022/cycle.yaml:1:8: error: Cycle “2022” has no `announced`, though the later “2024” has; its results would count for nothing [cycle-order]
        """))
    #expect(
      tree.report(.chinese).hasPrefix(
        """
        cycles/2022/cycle.yaml:1:8: 错误：遴选年度“2022”没有announced，而其后的“2024”已有公布日期，其结果将不起作用 [cycle-order]
        """))
    #expect(SampleTree.flawless.findings() == [])
  }
}
