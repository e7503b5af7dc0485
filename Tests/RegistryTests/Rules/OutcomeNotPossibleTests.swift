import Diagnostics
import Testing

@Suite("outcome-not-possible")
struct OutcomeNotPossibleTests {
  @Test("A brand in force cannot be recognised anew")
  func recognised() {
    let tree = SampleTree.flawless
      .replacing("XH-1,保留,市级", with: "XH-1,新增,市级", in: "cycles/2024/results.csv")
    #expect(
      tree.report(.english) == """
        cycles/2024/results.csv:2:6: error: Only a brand that is not in force can be 新增 (recognised); “XH-1” was in force just before [outcome-not-possible]
          2 | XH-1,新增,市级,
            |      ^
          to mend: write 保留 (retained), also where the level rises, or correct 品牌编号 (brand)

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2024/results.csv:2:6: 错误：只有此前不在有效期内的品牌才能“新增”，品牌“XH-1”此前在有效期内 [outcome-not-possible]
          2 | XH-1,新增,市级,
            |      ^
          处理办法：改为“保留”（级别提升也是保留），或更正品牌编号

        """)
  }

  @Test("A brand never recognised cannot be retained")
  func retained() {
    let tree = SampleTree.flawless
      .replacing("XH-2,新增,区级,2024-08-31", with: "XH-2,保留,区级,", in: "cycles/2024/results.csv")
    #expect(
      tree.report(.english) == """
        cycles/2024/results.csv:4:6: error: Only a brand in force can be 保留 (retained); “XH-2” had not been recognised [outcome-not-possible]
          4 | XH-2,保留,区级,
            |      ^
          to mend: write 新增 (recognised) if it was selected anew, or correct 品牌编号 (brand)

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2024/results.csv:4:6: 错误：只有此前在有效期内的品牌才能“保留”，品牌“XH-2”不在有效期内：未获认定 [outcome-not-possible]
          4 | XH-2,保留,区级,
            |      ^
          处理办法：重新入选的改为“新增”，否则更正品牌编号

        """)
  }

  @Test("A revoked brand cannot be retained: its row goes, unless it is recognised anew")
  func retainedWhileRevoked() {
    let tree = SampleTree.flawless
      .writing("title: 2026\nannounced: 2026-10-20\ndocument: 沪人社职〔2024〕20号\n", to: "cycles/2026/cycle.yaml")
      .writing("品牌编号,结果,级别,申报日期\nXH-1,保留,市级,\nXH-2,保留,区级,\n", to: "cycles/2026/results.csv")
    #expect(
      tree.report(.english) == """
        cycles/2026/results.csv:3:6: error: Only a brand in force can be 保留 (retained); “XH-2” had been revoked since 2025-03-01 [outcome-not-possible]
          3 | XH-2,保留,区级,
            |      ^
          to mend: delete the row; write 新增 (recognised) only if the published list recognises the brand anew; if another brand is meant, correct 品牌编号 (brand)

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2026/results.csv:3:6: 错误：只有此前在有效期内的品牌才能“保留”，品牌“XH-2”不在有效期内：自2025年3月1日起已撤销 [outcome-not-possible]
          3 | XH-2,保留,区级,
            |      ^
          处理办法：删除本行；公布的名单中确为重新认定的，改为“新增”；编号有误的，更正品牌编号

        """)
  }

  @Test("A revoked brand and one that left cannot leave again")
  func left() {
    let tree = SampleTree.flawless
      .writing("title: 2026\nannounced: 2026-10-20\ndocument: 沪人社职〔2024〕20号\n", to: "cycles/2026/cycle.yaml")
      .writing("品牌编号,结果,级别,申报日期\nXH-1,保留,市级,\nXH-2,不达标,,\nPD-1,未参评,,\n", to: "cycles/2026/results.csv")
    #expect(
      tree.report(.english) == """
        cycles/2026/results.csv:3:6: error: Only a brand in force can be 不达标 (not-met); “XH-2” had been revoked since 2025-03-01 [outcome-not-possible]
          3 | XH-2,不达标,,
            |      ^
          to mend: delete the row, or correct 品牌编号 (brand)

        cycles/2026/results.csv:4:6: error: Only a brand in force can be 未参评 (not-assessed); “PD-1” had lapsed on 2024-10-15 [outcome-not-possible]
          4 | PD-1,未参评,,
            |      ^
          to mend: delete the row, or correct 品牌编号 (brand)

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2026/results.csv:3:6: 错误：只有此前在有效期内的品牌才能“不达标”，品牌“XH-2”不在有效期内：自2025年3月1日起已撤销 [outcome-not-possible]
          3 | XH-2,不达标,,
            |      ^
          处理办法：删除本行，或更正品牌编号

        cycles/2026/results.csv:4:6: 错误：只有此前在有效期内的品牌才能“未参评”，品牌“PD-1”不在有效期内：自2024年10月15日起已终止 [outcome-not-possible]
          4 | PD-1,未参评,,
            |      ^
          处理办法：删除本行，或更正品牌编号

        """)
  }

  @Test("Nothing is said of a brand of which a row cannot be read")
  func refused() {
    #expect(
      SampleTree.flawless
        .replacing("XH-1,新增", with: "XH-1,不知道", in: "cycles/2022/results.csv")
        .findings() == ["unexpected-value cycles/2022/results.csv:2:6"])
  }

  @Test("Nothing is said of any standing while a cycle, its results or the revocations cannot be read")
  func unread() {
    #expect(
      SampleTree.flawless
        .replacing("announced: 2022-10-18", with: "announced: 2022-99-99", in: "cycles/2022/cycle.yaml")
        .findings().filter { !$0.hasPrefix("unmatched") } == ["invalid-date cycles/2022/cycle.yaml:3:12"])
    let again = SampleTree.flawless
      .writing("title: 2026\nannounced: 2027-10-20\ndocument: 沪人社职〔2024〕20号\n", to: "cycles/2026/cycle.yaml")
      .writing("品牌编号,结果,级别\nXH-1,保留,市级\nXH-2,新增,区级\n", to: "cycles/2026/results.csv")
    #expect(again.findings().filter { $0.hasPrefix("outcome") } == [])
    #expect(
      again.replacing("XH-2,2025", with: ",2025", in: "revocations.csv").findings().filter { $0.contains(".csv") } == [
        "missing-value revocations.csv:2:1"
      ])
  }
}
