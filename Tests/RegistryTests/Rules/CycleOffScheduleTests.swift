import Diagnostics
import Testing

@Suite("cycle-off-schedule")
struct CycleOffScheduleTests {
  @Test("Results before their time")
  func early() {
    let tree = SampleTree.flawless
      .replacing("{opens: 2024-07-01, closes: 2024-08-31}", with: "{}", in: "cycles/2024/cycle.yaml")
      .replacing("2024-10-15", with: "2024-04-17", in: "cycles/2024/cycle.yaml")
      .replacing("2024-08-31", with: "", in: "cycles/2024/results.csv")
    #expect(
      tree.report(.english, asOf: "2025-01-01") == """
        cycles/2024/cycle.yaml:3:12: warning: Results come 18 to 30 months after the last ones; 2024-04-17 is before 2024-04-18 [cycle-off-schedule]
          3 | announced: 2024-04-17
            |            ^
        cycles/2022/cycle.yaml:3:12: note: published here
          3 | announced: 2022-10-18
            |            ^
          to mend: check `announced`; if the date is right, nothing has to be done

        """)
    #expect(
      tree.report(.chinese, asOf: "2025-01-01") == """
        cycles/2024/cycle.yaml:3:12: 警告：遴选结果应在上一轮公布后18至30个月内公布，2024年4月17日早于2024年4月18日 [cycle-off-schedule]
          3 | announced: 2024-04-17
            |            ^
        cycles/2022/cycle.yaml:3:12: 说明：公布于此处
          3 | announced: 2022-10-18
            |            ^
          处理办法：核对announced；日期无误则无需处理

        """)
  }

  @Test("Results after their time")
  func late() {
    let tree = SampleTree.flawless
      .replacing("2024-10-15", with: "2025-04-19", in: "cycles/2024/cycle.yaml")
      .replacing("2025-03-01", with: "2025-05-01", in: "revocations.csv")
    #expect(
      tree.report(.english) == """
        cycles/2024/cycle.yaml:3:12: warning: Results come 18 to 30 months after the last ones; 2025-04-19 is after 2025-04-18 [cycle-off-schedule]
          3 | announced: 2025-04-19
            |            ^
        cycles/2022/cycle.yaml:3:12: note: published here
          3 | announced: 2022-10-18
            |            ^
          to mend: check `announced`; if the date is right, nothing has to be done

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2024/cycle.yaml:3:12: 警告：遴选结果应在上一轮公布后18至30个月内公布，2025年4月19日晚于2025年4月18日 [cycle-off-schedule]
          3 | announced: 2025-04-19
            |            ^
        cycles/2022/cycle.yaml:3:12: 说明：公布于此处
          3 | announced: 2022-10-18
            |            ^
          处理办法：核对announced；日期无误则无需处理

        """)
  }

  @Test("18 and 30 months to the day are on schedule")
  func boundaries() {
    #expect(
      SampleTree.flawless
        .replacing("{opens: 2024-07-01, closes: 2024-08-31}", with: "{}", in: "cycles/2024/cycle.yaml")
        .replacing("2024-10-15", with: "2024-04-18", in: "cycles/2024/cycle.yaml")
        .replacing("2024-08-31", with: "", in: "cycles/2024/results.csv")
        .findings(asOf: "2025-01-01") == [])
    #expect(
      SampleTree.flawless
        .replacing("2024-10-15", with: "2025-04-18", in: "cycles/2024/cycle.yaml")
        .replacing("2025-03-01", with: "2025-05-01", in: "revocations.csv")
        .findings() == [])
  }

  @Test("With another term, half a year about that one")
  func otherTerm() {
    let tree = SampleTree.flawless.adding("rules: {term_years: 3}", to: "registry.yaml")
    #expect(
      tree.report(.chinese, asOf: "2025-01-01").contains(
        "遴选结果应在上一轮公布后30至42个月内公布，2024年10月15日早于2025年4月18日 [cycle-off-schedule]"))
  }
}
