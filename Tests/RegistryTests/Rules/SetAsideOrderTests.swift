import Diagnostics
import Testing

@Suite("set-aside-order")
struct SetAsideOrderTests {
  @Test("Set aside before it was made")
  func early() {
    let tree = SampleTree.flawless
      .replacing("1号,,,", with: "1号,,2025-02-28,甲〔2025〕1号", in: "revocations.csv")
    #expect(
      tree.report(.english) == """
        revocations.csv:2:41: error: A revocation is set aside after it was made; 恢复日期 (set_aside_on) 2025-02-28 is before 撤销日期 (date) 2025-03-01 [set-aside-order]
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,2025-02-28,甲〔2025〕1号
            |                                                 ^
        revocations.csv:2:6: note: revoked here
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,2025-02-28,甲〔2025〕1号
            |      ^
          to mend: correct 恢复日期 (set_aside_on) or 撤销日期 (date)

        """)
    #expect(
      tree.report(.chinese) == """
        revocations.csv:2:41: 错误：恢复日期不得早于撤销日期，2025年2月28日早于2025年3月1日 [set-aside-order]
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,2025-02-28,甲〔2025〕1号
            |                                                 ^
        revocations.csv:2:6: 说明：撤销于此处
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,2025-02-28,甲〔2025〕1号
            |      ^
          处理办法：更正恢复日期或撤销日期

        """)
  }

  @Test("Set aside without a document")
  func noDocument() {
    let tree = SampleTree.flawless
      .replacing("1号,,,", with: "1号,,2025-03-02,", in: "revocations.csv")
    #expect(
      tree.report(.english) == """
        revocations.csv:2:41: error: A revocation is set aside by a document; 恢复文号 (set_aside_document) is empty here [set-aside-order]
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,2025-03-02,
            |                                                 ^
          to mend: fill in 恢复文号 (set_aside_document), or empty 恢复日期 (set_aside_on)

        """)
    #expect(
      tree.report(.chinese) == """
        revocations.csv:2:41: 错误：撤销的恢复应有文号，此处“恢复文号”为空 [set-aside-order]
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,2025-03-02,
            |                                                 ^
          处理办法：填写恢复文号，或清空恢复日期

        """)
  }

  @Test("A document without the date")
  func noDate() {
    let tree = SampleTree.flawless
      .replacing("1号,,,", with: "1号,,,甲〔2025〕1号", in: "revocations.csv")
    #expect(
      tree.report(.english) == """
        revocations.csv:2:42: error: A revocation that is set aside has the day of it; 恢复日期 (set_aside_on) is empty here [set-aside-order]
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,甲〔2025〕1号
            |                                                  ^
          to mend: fill in 恢复日期 (set_aside_on), or empty 恢复文号 (set_aside_document)

        """)
    #expect(
      tree.report(.chinese) == """
        revocations.csv:2:42: 错误：撤销的恢复应有日期，此处“恢复日期”为空 [set-aside-order]
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,甲〔2025〕1号
            |                                                  ^
          处理办法：填写恢复日期，或清空恢复文号

        """)
  }

  @Test("Nothing follows from a heading that is misspelt")
  func misspeltHeading() {
    let tree = SampleTree.flawless
      .replacing(
        "XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,",
        with: "XH-1,2023-03-01,3,310104,沪人社职撤〔2025〕1号,,2023-06-01,甲〔2023〕1号", in: "revocations.csv"
      )
      .replacing("[XH-2]", with: "[XH-1]", in: "announcements/revocation-2025.md")
    #expect(tree.findings() == [])
    #expect(
      tree.replacing("恢复日期", with: "恢复时间", in: "revocations.csv").findings() == ["unknown-column revocations.csv:1:26"])
  }

  @Test("Set aside on the day itself is in order")
  func sameDay() {
    #expect(
      SampleTree.flawless
        .replacing("1号,,,", with: "1号,,2025-03-01,甲〔2025〕1号", in: "revocations.csv")
        .findings() == [])
  }

  @Test("How the brand stood is not told of one that is set aside before it was made: results rightly leave it out")
  func nothingFollows() {
    let tree = SampleTree.flawless
      .writing("title: 2026\nannounced: 2026-10-20\ndocument: 沪人社职〔2024〕20号\n", to: "cycles/2026/cycle.yaml")
      .writing("品牌编号,结果,级别,申报日期\nXH-1,保留,市级,\n", to: "cycles/2026/results.csv")
      .replacing("1号,,,", with: "1号,,2024-11-24,甲〔2026〕1号", in: "revocations.csv")
    #expect(tree.findings() == ["set-aside-order revocations.csv:2:41"])
    #expect(
      tree.adding("XH-2,新增,区级,", to: "cycles/2026/results.csv").findings()
        == ["set-aside-order revocations.csv:2:41"])
  }
}
