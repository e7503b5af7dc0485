import Diagnostics
import Testing

@Suite("count-mismatch")
struct CountMismatchTests {
  @Test("Counts that are not those of the results")
  func both() {
    let tree = SampleTree.flawless
      .replacing("{city: 1, district: 1}", with: "{city: 2, district: 0}", in: "announcements/results-2024.md")
    #expect(
      tree.report(.english) == """
        announcements/results-2024.md:7:16: error: Announced counts are those of the results; in cycle “2024” the count of 市级 (city) brands is 1, not 2 [count-mismatch]
          7 | counts: {city: 2, district: 0}
            |                ^
          to mend: correct the count, or 级别 (level) and 结果 (outcome) in cycles/2024/results.csv

        announcements/results-2024.md:7:29: error: Announced counts are those of the results; in cycle “2024” the count of 区级 (district) brands is 1, not 0 [count-mismatch]
          7 | counts: {city: 2, district: 0}
            |                             ^
          to mend: correct the count, or 级别 (level) and 结果 (outcome) in cycles/2024/results.csv

        """)
    #expect(
      tree.report(.chinese) == """
        announcements/results-2024.md:7:16: 错误：公告的数量应与遴选结果一致，遴选年度“2024”有市级品牌1个，不是2个 [count-mismatch]
          7 | counts: {city: 2, district: 0}
            |                ^
          处理办法：更正数量，或更正cycles/2024/results.csv中的级别和结果

        announcements/results-2024.md:7:29: 错误：公告的数量应与遴选结果一致，遴选年度“2024”有区级品牌1个，不是0个 [count-mismatch]
          7 | counts: {city: 2, district: 0}
            |                             ^
          处理办法：更正数量，或更正cycles/2024/results.csv中的级别和结果

        """)
  }

  @Test("Nothing is said of counts where a row of the results is wrong itself")
  func wrongRows() {
    let results = "cycles/2024/results.csv"
    #expect(
      SampleTree.flawless.adding("XH-1,保留,市级,", to: results).findings() == ["duplicate-outcome \(results):5:1"])
    #expect(SampleTree.flawless.adding("XH-9,新增,市级,", to: results).findings() == ["unknown-brand \(results):5:1"])
  }

  @Test("Counts without a cycle to hold them against")
  func noCycle() {
    let tree = SampleTree.flawless
      .replacing("cycle: 2024\n", with: "", in: "announcements/results-2024.md")
    #expect(
      tree.report(.english) == """
        announcements/results-2024.md:6:16: error: `counts` are held against a cycle's results; `cycle` is not given [missing-key]
          6 | counts: {city: 1, district: 1}
            |                ^
          to mend: add `cycle`, or delete `counts`

        """)
    #expect(
      tree.report(.chinese) == """
        announcements/results-2024.md:6:16: 错误：“counts”应与遴选结果核对，此处缺少“cycle” [missing-key]
          6 | counts: {city: 1, district: 1}
            |                ^
          处理办法：补上cycle，或删除counts

        """)
  }
}
