import Diagnostics
import Testing

@Suite("unexpected-value")
struct UnknownCycleTests {
  @Test("An announcement names a cycle that there is")
  func suggestion() {
    let tree = SampleTree.flawless
      .replacing("cycle: 2024", with: "cycle: 2042", in: "announcements/results-2024.md")
    #expect(
      tree.report(.english) == """
        announcements/results-2024.md:6:8: error: `cycle` takes the id of a cycle; there is no folder cycles/2042 [unexpected-value]
          6 | cycle: 2042
            |        ^
          to mend: use one of: 2022, 2024, 2026

        """)
    #expect(
      tree.report(.chinese) == """
        announcements/results-2024.md:6:8: 错误：“cycle”应为遴选年度的编号，没有文件夹cycles/2042 [unexpected-value]
          6 | cycle: 2042
            |        ^
          处理办法：可用：2022、2024、2026

        """)
  }
}
