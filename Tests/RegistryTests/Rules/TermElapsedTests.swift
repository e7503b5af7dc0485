import Diagnostics
import Testing

@Suite("term-elapsed")
struct TermElapsedTests {
  @Test("The latest results are two years old")
  func elapsed() {
    let tree = SampleTree.flawless
    #expect(
      tree.report(.english, asOf: "2026-10-15") == """
        cycles/2024/cycle.yaml:3:12: warning: New results come within 2 years; for cycle “2024” these passed on 2026-10-15, and nothing newer is out by 2026-10-15 [term-elapsed]
          3 | announced: 2024-10-15
            |            ^
          to mend: publish the next results; until then the brands stay in force and their pages say so

        """)
    #expect(
      tree.report(.chinese, asOf: "2026-10-15") == """
        cycles/2024/cycle.yaml:3:12: 警告：新一轮结果应在2年内公布，遴选年度“2024”已于2026年10月15日满2年，截至2026年10月15日尚无新结果 [term-elapsed]
          3 | announced: 2024-10-15
            |            ^
          处理办法：公布新一轮结果；在此之前品牌继续有效，页面将予以说明

        """)
  }

  @Test("Nothing is said where a newer cycle's file could not be read")
  func unreadCycle() {
    #expect(
      SampleTree.flawless.adding("announced: 2026-10-32", "document: 沪人社职〔2026〕30号", to: "cycles/2026/cycle.yaml")
        .findings(asOf: "2026-10-20") == ["invalid-date cycles/2026/cycle.yaml:3:12"])
  }

  @Test("A day before the two years nothing is said, nor once new results are out")
  func boundaries() {
    #expect(
      SampleTree.flawless
        .findings(asOf: "2026-10-14") == [])
    #expect(
      SampleTree.flawless
        .findings(asOf: "2026-10-16") == ["term-elapsed cycles/2024/cycle.yaml:3:12"])
    #expect(
      SampleTree.flawless
        .findings(asOf: "2022-10-17") == [])
    #expect(
      SampleTree.flawless
        .findings(asOf: "2031-01-01") == ["term-elapsed cycles/2024/cycle.yaml:3:12"])
    #expect(
      SampleTree.flawless
        .findings(asOf: "2024-10-15") == [])
  }
}
