import Diagnostics
import Testing

@Suite("reapplied-within-bar")
struct ReappliedWithinBarTests {
  /// XH-1 is revoked on 2024-08-01, which is set aside on 2026-07-31, and its institution has another brand, XH-3.
  private static let setAside = SampleTree.flawless
    .replacing(
      "XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,",
      with: "XH-1,2024-08-01,3,310104,沪人社职撤〔2025〕1号,,2026-07-31,甲〔2026〕1号", in: "revocations.csv"
    )
    .replacing("XH-1,保留,市级,\n", with: "", in: "cycles/2024/results.csv")
    .replacing("city: 1", with: "city: 0", in: "announcements/results-2024.md")
    .adding("XH-3,海棠养老,91310104MA1FL5E93U", to: "districts/310104/brands.csv")

  @Test("Nothing follows from a heading that is misspelt, in the results or the revocations")
  func misspeltHeading() {
    let tree = Self.setAside
      .writing("品牌编号,结果,级别,申报日期\nXH-3,新增,区级,2026-08-01\n", to: "cycles/2026/results.csv")
    #expect(tree.findings() == [])
    #expect(
      tree.replacing("申报日期", with: "申请日期", in: "cycles/2026/results.csv").findings() == [
        "unknown-column cycles/2026/results.csv:1:12"
      ])
    #expect(
      tree.replacing("恢复日期", with: "恢复时间", in: "revocations.csv").findings() == ["unknown-column revocations.csv:1:26"])
  }

  @Test("Another brand of the institution, a day before the bar ends")
  func dayBefore() {
    let tree = SampleTree.flawless
      .replacing(
        "XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,", with: "XH-1,2024-08-01,3,310104,沪人社职撤〔2025〕1号,,,",
        in: "revocations.csv"
      )
      .replacing("XH-1,保留,市级,\n", with: "", in: "cycles/2024/results.csv")
      .replacing("city: 1", with: "city: 0", in: "announcements/results-2024.md")
      .adding("XH-3,海棠养老,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
      .writing("品牌编号,结果,级别,申报日期\nXH-3,新增,区级,2026-07-31\n", to: "cycles/2026/results.csv")
      .replacing("{opens: 2026-07-01, closes: 2026-08-31}", with: "{opens: 2026-01-01}", in: "cycles/2026/cycle.yaml")
    #expect(
      tree.report(.english) == """
        cycles/2026/results.csv:2:12: error: An institution may apply again 2 years after a revocation, from 2026-08-01 on; this application is of 2026-07-31 [reapplied-within-bar]
          2 | XH-3,新增,区级,2026-07-31
            |                ^
        revocations.csv:2:6: note: revoked here
          2 | XH-1,2024-08-01,3,310104,沪人社职撤〔2025〕1号,,,
            |      ^
          to mend: take the row out, or correct 申报日期 (applied); if the revocation of 2024-08-01 was set aside, record its 恢复日期 (set_aside_on)

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2026/results.csv:2:12: 错误：机构被撤销品牌认定后2年内不得重新申报，2026年8月1日起方可申报；本次申报日期为2026年7月31日 [reapplied-within-bar]
          2 | XH-3,新增,区级,2026-07-31
            |                ^
        revocations.csv:2:6: 说明：撤销于此处
          2 | XH-1,2024-08-01,3,310104,沪人社职撤〔2025〕1号,,,
            |      ^
          处理办法：移除本行或更正申报日期；2024年8月1日的撤销决定已撤回的，登记其恢复日期

        """)
  }

  @Test("Without a date of its own an application counts from the window's first day")
  func window() {
    let tree = SampleTree.flawless
      .replacing(
        "XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,", with: "XH-1,2024-08-01,3,310104,沪人社职撤〔2025〕1号,,,",
        in: "revocations.csv"
      )
      .replacing("XH-1,保留,市级,\n", with: "", in: "cycles/2024/results.csv")
      .replacing("city: 1", with: "city: 0", in: "announcements/results-2024.md")
      .adding("XH-3,海棠养老,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
      .writing("品牌编号,结果,级别,申报日期\nXH-3,新增,区级,\n", to: "cycles/2026/results.csv")
      .replacing("{opens: 2026-07-01, closes: 2026-08-31}", with: "{opens: 2026-07-01}", in: "cycles/2026/cycle.yaml")
    #expect(
      tree.report(.english) == """
        cycles/2026/results.csv:2:1: error: An institution may apply again 2 years after a revocation, from 2026-08-01 on; this application is of 2026-07-01, the window's first day [reapplied-within-bar]
          2 | XH-3,新增,区级,
            | ^
        revocations.csv:2:6: note: revoked here
          2 | XH-1,2024-08-01,3,310104,沪人社职撤〔2025〕1号,,,
            |      ^
          to mend: take the row out, or fill in 申报日期 (applied); if the revocation of 2024-08-01 was set aside, record its 恢复日期 (set_aside_on)

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2026/results.csv:2:1: 错误：机构被撤销品牌认定后2年内不得重新申报，2026年8月1日起方可申报；本次申报日期为2026年7月1日（申报期首日） [reapplied-within-bar]
          2 | XH-3,新增,区级,
            | ^
        revocations.csv:2:6: 说明：撤销于此处
          2 | XH-1,2024-08-01,3,310104,沪人社职撤〔2025〕1号,,,
            |      ^
          处理办法：移除本行或填写申报日期；2024年8月1日的撤销决定已撤回的，登记其恢复日期

        """)
  }

  @Test("Without a window either it counts from the results, and a revocation of the day before bars it")
  func resultsDay() {
    let tree = SampleTree.flawless
      .replacing("applications: {opens: 2024-07-01, closes: 2024-08-31}\n", with: "", in: "cycles/2024/cycle.yaml")
      .replacing("XH-2,2025-03-01", with: "XH-1,2024-10-14", in: "revocations.csv")
      .replacing("XH-1,保留,市级,\n", with: "", in: "cycles/2024/results.csv")
      .replacing("{city: 1, district: 1}", with: "{city: 0, district: 2}", in: "announcements/results-2024.md")
      .adding("XH-3,海棠养老,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
      .adding("XH-3,新增,区级,", to: "cycles/2024/results.csv")
    #expect(tree.findings() == ["reapplied-within-bar cycles/2024/results.csv:4:1"])
    #expect(tree.report(.english).contains("this application is of 2024-10-15, the day of the results ["))
    #expect(tree.report(.english).contains("to mend: take the row out, or fill in 申报日期 (applied); if"))
    #expect(tree.report(.chinese).contains("移除本行或填写申报日期；"))
    #expect(
      tree.replacing("XH-3,新增,区级,", with: "XH-3,新增,区级,2024-10-13", in: "cycles/2024/results.csv").findings() == [
        "revoked-after-application cycles/2024/results.csv:4:12"
      ])
  }

  @Test(
    "A revocation on the day of the results bars what is applied for that day, but one of the award itself does not")
  func revokedWithResults() {
    let tree = SampleTree.flawless
      .replacing("applications: {opens: 2024-07-01, closes: 2024-08-31}\n", with: "", in: "cycles/2024/cycle.yaml")
      .replacing("XH-2,2025-03-01", with: "XH-2,2024-10-15", in: "revocations.csv")
    #expect(tree.replacing("2024-08-31", with: "", in: "cycles/2024/results.csv").findings() == [])
    #expect(tree.replacing("2024-08-31", with: "2024-10-15", in: "cycles/2024/results.csv").findings() == [])
    let other = tree.replacing("XH-2,2024-10-15", with: "XH-1,2024-10-15", in: "revocations.csv")
      .replacing("district: 1", with: "district: 2", in: "announcements/results-2024.md")
      .adding("XH-3,海棠养老,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
    #expect(
      other.adding("XH-3,新增,区级,", to: "cycles/2024/results.csv").findings() == [
        "reapplied-within-bar cycles/2024/results.csv:5:1"
      ])
    #expect(
      other.adding("XH-3,新增,区级,2024-10-15", to: "cycles/2024/results.csv").findings() == [
        "reapplied-within-bar cycles/2024/results.csv:5:12"
      ])
  }

  @Test("A brand that came to the institution after the results brings no bar to what they decided")
  func takenOver() {
    let tree = SampleTree.flawless
      .replacing("白鹭焊接,523101045000000155", with: "白鹭焊接,91310104MA1FL5E93U", in: "districts/310104/brands.csv")
      .adding("XH-3,海棠养老,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
      .adding("announced: 2026-10-20", "document: 沪人社职〔2026〕30号", to: "cycles/2026/cycle.yaml")
      .writing("品牌编号,结果,级别,申报日期\nXH-1,保留,市级,\nXH-3,新增,区级,2026-07-20\n", to: "cycles/2026/results.csv")
      .writing(
        "---\ntitle: 2026年度遴选结果\ndate: 2026-10-20\nkind: results\ndocument: 沪人社职〔2026〕30号\n---\n正文\n",
        to: "announcements/results-2026.md")
    let finding = "reapplied-within-bar cycles/2026/results.csv:3:12"
    func corrected(_ subject: String, _ date: String) -> SampleTree {
      tree.writing("对象,日期,理由,文号\n\(subject),\(date),机构合并,沪人社职〔2026〕40号\n", to: "corrections.csv")
    }
    #expect(tree.findings(asOf: "2026-12-01") == [finding])
    #expect(
      tree.report(.english, asOf: "2026-12-01").contains(
        """
        record its 恢复日期 (set_aside_on); if “XH-2” came to the institution only after the results, as by a merger, record \
        that in corrections.csv with a date after 2026-10-20\n
        """))
    #expect(
      tree.report(.chinese, asOf: "2026-12-01").contains(
        """
        登记其恢复日期；品牌“XH-2”是结果公布以后（如因机构合并）才转入的，在corrections.csv中登记，对象写该品牌编号，\
        日期晚于2026年10月20日\n
        """))
    #expect(corrected("XH-2", "2026-10-21").findings(asOf: "2026-12-01") == [])
    #expect(corrected("XH-2", "2026-10-20").findings(asOf: "2026-12-01") == [finding])
    // What is not published yet admits nothing, and on the day of the results nothing can have come after them.
    #expect(corrected("XH-2", "2026-12-02").findings(asOf: "2026-12-01").contains(finding))
    #expect(corrected("XH-2", "2026-12-02").findings(asOf: "2026-12-02") == [])
    #expect(corrected("XH-2", "2026-10-21").findings(asOf: "2026-10-20").contains(finding))
    #expect(!tree.report(.english, asOf: "2026-10-20").contains("by a merger"))
    #expect(corrected("XH-3", "2026-10-21").findings(asOf: "2026-12-01") == [finding])
    let next = corrected("XH-2", "2026-10-21")
      .adding("XH-4,海棠育婴,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
      .writing("title: 2028年度遴选\napplications: {opens: 2027-02-01}\n", to: "cycles/2028/cycle.yaml")
      .writing("品牌编号,结果,级别,申报日期\nXH-4,新增,区级,2027-02-28\n", to: "cycles/2028/results.csv")
    #expect(next.findings(asOf: "2026-12-01") == ["reapplied-within-bar cycles/2028/results.csv:2:12"])
  }

  @Test("The bar's first day and its end, leap days, and revocations that were set aside")
  func boundaries() {
    #expect(
      SampleTree.flawless
        .replacing(
          "XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,", with: "XH-1,2024-08-01,3,310104,沪人社职撤〔2025〕1号,,,",
          in: "revocations.csv"
        )
        .replacing("XH-1,保留,市级,\n", with: "", in: "cycles/2024/results.csv")
        .replacing("city: 1", with: "city: 0", in: "announcements/results-2024.md")
        .adding("XH-3,海棠养老,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
        .writing("品牌编号,结果,级别,申报日期\nXH-3,新增,区级,2026-08-01\n", to: "cycles/2026/results.csv")
        .replacing("{opens: 2026-07-01, closes: 2026-08-31}", with: "{opens: 2026-01-01}", in: "cycles/2026/cycle.yaml")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing(
          "XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,", with: "XH-1,2024-08-01,3,310104,沪人社职撤〔2025〕1号,,,",
          in: "revocations.csv"
        )
        .replacing("XH-1,保留,市级,\n", with: "", in: "cycles/2024/results.csv")
        .replacing("city: 1", with: "city: 0", in: "announcements/results-2024.md")
        .adding("XH-3,海棠养老,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
        .writing("品牌编号,结果,级别,申报日期\nXH-3,新增,区级,2026-08-02\n", to: "cycles/2026/results.csv")
        .replacing("{opens: 2026-07-01, closes: 2026-08-31}", with: "{opens: 2026-01-01}", in: "cycles/2026/cycle.yaml")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing(
          "XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,", with: "XH-1,2024-08-01,3,310104,沪人社职撤〔2025〕1号,,,",
          in: "revocations.csv"
        )
        .replacing("XH-1,保留,市级,\n", with: "", in: "cycles/2024/results.csv")
        .replacing("city: 1", with: "city: 0", in: "announcements/results-2024.md")
        .adding("XH-3,海棠养老,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
        .writing("品牌编号,结果,级别,申报日期\nXH-3,新增,区级,2026-07-30\n", to: "cycles/2026/results.csv")
        .replacing("{opens: 2026-07-01, closes: 2026-08-31}", with: "{opens: 2026-01-01}", in: "cycles/2026/cycle.yaml")
        .findings() == ["reapplied-within-bar cycles/2026/results.csv:2:12"])
    #expect(
      SampleTree.flawless
        .replacing(
          "XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,", with: "XH-1,2024-02-29,3,310104,沪人社职撤〔2025〕1号,,,",
          in: "revocations.csv"
        )
        .replacing("XH-1,保留,市级,\n", with: "", in: "cycles/2024/results.csv")
        .replacing("city: 1", with: "city: 0", in: "announcements/results-2024.md")
        .adding("XH-3,海棠养老,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
        .writing("品牌编号,结果,级别,申报日期\nXH-3,新增,区级,2026-02-27\n", to: "cycles/2026/results.csv")
        .replacing("{opens: 2026-07-01, closes: 2026-08-31}", with: "{opens: 2026-01-01}", in: "cycles/2026/cycle.yaml")
        .findings() == ["reapplied-within-bar cycles/2026/results.csv:2:12"])
    #expect(
      SampleTree.flawless
        .replacing(
          "XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,", with: "XH-1,2024-02-29,3,310104,沪人社职撤〔2025〕1号,,,",
          in: "revocations.csv"
        )
        .replacing("XH-1,保留,市级,\n", with: "", in: "cycles/2024/results.csv")
        .replacing("city: 1", with: "city: 0", in: "announcements/results-2024.md")
        .adding("XH-3,海棠养老,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
        .writing("品牌编号,结果,级别,申报日期\nXH-3,新增,区级,2026-02-28\n", to: "cycles/2026/results.csv")
        .replacing("{opens: 2026-07-01, closes: 2026-08-31}", with: "{opens: 2026-01-01}", in: "cycles/2026/cycle.yaml")
        .findings() == [])
    #expect(
      Self.setAside
        .writing("品牌编号,结果,级别,申报日期\nXH-3,新增,区级,2026-07-31\n", to: "cycles/2026/results.csv")
        .replacing("{opens: 2026-07-01, closes: 2026-08-31}", with: "{opens: 2026-01-01}", in: "cycles/2026/cycle.yaml")
        .findings() == [])
    #expect(
      Self.setAside
        .writing("品牌编号,结果,级别,申报日期\nXH-3,新增,区级,2026-07-30\n", to: "cycles/2026/results.csv")
        .replacing("{opens: 2026-07-01, closes: 2026-08-31}", with: "{opens: 2026-01-01}", in: "cycles/2026/cycle.yaml")
        .findings() == ["reapplied-within-bar cycles/2026/results.csv:2:12"])
  }
}
