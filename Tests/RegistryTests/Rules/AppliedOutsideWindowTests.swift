import Diagnostics
import Testing

@Suite("applied-outside-window")
struct AppliedOutsideWindowTests {
  @Test("An application after the window")
  func late() {
    let tree = SampleTree.flawless
      .replacing("2022-07-20", with: "2022-09-01", in: "cycles/2022/results.csv")
    #expect(
      tree.report(.english) == """
        cycles/2022/results.csv:2:12: error: 申报日期 (applied) falls within the cycle's window, 2022-07-01 to 2022-08-31; 2022-09-01 does not [applied-outside-window]
          2 | XH-1,新增,市级,2022-09-01
            |                ^
        cycles/2022/cycle.yaml:2:43: note: closes here
          2 | applications: {opens: 2022-07-01, closes: 2022-08-31}
            |                                           ^
          to mend: correct 申报日期 (applied) or the window in cycle.yaml where one is wrong; if both are right, leave the cell empty

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2022/results.csv:2:12: 错误：申报日期应在申报期内（2022年7月1日至2022年8月31日），2022年9月1日不在其中 [applied-outside-window]
          2 | XH-1,新增,市级,2022-09-01
            |                ^
        cycles/2022/cycle.yaml:2:43: 说明：截止于此处
          2 | applications: {opens: 2022-07-01, closes: 2022-08-31}
            |                                           ^
          处理办法：申报日期或cycle.yaml中的申报期写错的，更正；都无误的，申报日期留空

        """)
  }

  @Test("An application to a running cycle, before its window")
  func early() {
    let tree = SampleTree.flawless
      .writing("品牌编号,结果,级别,申报日期\nPD-1,新增,区级,2026-06-30\n", to: "cycles/2026/results.csv")
    #expect(
      tree.report(.english) == """
        cycles/2026/results.csv:2:12: error: 申报日期 (applied) falls within the cycle's window, 2026-07-01 to 2026-08-31; 2026-06-30 does not [applied-outside-window]
          2 | PD-1,新增,区级,2026-06-30
            |                ^
        cycles/2026/cycle.yaml:2:23: note: opens here
          2 | applications: {opens: 2026-07-01, closes: 2026-08-31}
            |                       ^
          to mend: correct 申报日期 (applied) or the window in cycle.yaml where one is wrong; if both are right, leave the cell empty

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2026/results.csv:2:12: 错误：申报日期应在申报期内（2026年7月1日至2026年8月31日），2026年6月30日不在其中 [applied-outside-window]
          2 | PD-1,新增,区级,2026-06-30
            |                ^
        cycles/2026/cycle.yaml:2:23: 说明：开始于此处
          2 | applications: {opens: 2026-07-01, closes: 2026-08-31}
            |                       ^
          处理办法：申报日期或cycle.yaml中的申报期写错的，更正；都无误的，申报日期留空

        """)
  }

  @Test("An application after its own results, where the window has no last day")
  func afterResults() {
    let tree = SampleTree.flawless
      .replacing(", closes: 2022-08-31", with: "", in: "cycles/2022/cycle.yaml")
      .replacing("2022-07-20", with: "2022-10-19", in: "cycles/2022/results.csv")
    #expect(
      tree.report(.english) == """
        cycles/2022/results.csv:2:12: error: 申报日期 (applied) is no later than the results, which are of 2022-10-18; 2022-10-19 is [applied-outside-window]
          2 | XH-1,新增,市级,2022-10-19
            |                ^
        cycles/2022/cycle.yaml:3:12: note: published here
          3 | announced: 2022-10-18
            |            ^
          to mend: correct 申报日期 (applied), or `announced` in cycle.yaml

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2022/results.csv:2:12: 错误：申报日期不应晚于结果公布日期（2022年10月18日），此处为2022年10月19日 [applied-outside-window]
          2 | XH-1,新增,市级,2022-10-19
            |                ^
        cycles/2022/cycle.yaml:3:12: 说明：公布于此处
          3 | announced: 2022-10-18
            |            ^
          处理办法：更正申报日期，或更正cycle.yaml中的announced

        """)
    let onTheDay = tree.replacing("2022-10-19", with: "2022-10-18", in: "cycles/2022/results.csv")
    #expect(onTheDay.findings() == [])
    let withoutWindow = tree.replacing("{opens: 2022-07-01}", with: "{}", in: "cycles/2022/cycle.yaml")
    #expect(withoutWindow.findings() == ["applied-outside-window cycles/2022/results.csv:2:12"])
  }

  @Test("The window's first and last day are within it; without a window any day up to the results is")
  func boundaries() {
    #expect(
      SampleTree.flawless
        .replacing("2022-07-20", with: "2022-07-01", in: "cycles/2022/results.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("2022-07-20", with: "2022-08-31", in: "cycles/2022/results.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("2022-07-20", with: "2022-06-30", in: "cycles/2022/results.csv")
        .findings() == ["applied-outside-window cycles/2022/results.csv:2:12"])
    #expect(
      SampleTree.flawless
        .replacing("2022-07-20", with: "2021-01-01", in: "cycles/2022/results.csv")
        .replacing("{opens: 2022-07-01, closes: 2022-08-31}", with: "{}", in: "cycles/2022/cycle.yaml")
        .findings() == [])
  }

  @Test("A window that closes before it opens is told of once, and not for each application")
  func reversedWindow() {
    #expect(
      SampleTree.flawless
        .replacing(
          "{opens: 2022-07-01, closes: 2022-08-31}", with: "{opens: 2022-08-31, closes: 2022-07-01}",
          in: "cycles/2022/cycle.yaml"
        )
        .replacing("PD-1,新增,区级,", with: "PD-1,新增,区级,2022-07-20", in: "cycles/2022/results.csv")
        .findings().filter { !$0.hasPrefix("cycle-order") } == [])
  }
}
