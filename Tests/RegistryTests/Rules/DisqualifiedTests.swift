import Diagnostics
import Testing

@Suite("disqualified")
struct DisqualifiedTests {
  @Test("A brand retained with an adverse record in the three years before")
  func retained() {
    let tree = SampleTree.flawless
      .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2024-01-05,行政处罚,示例文书\n", to: "adverse-records.csv")
    #expect(
      tree.report(.english) == """
        cycles/2024/results.csv:2:1: error: No brand is 新增 (recognised) or 保留 (retained) within 3 years of an adverse record; the record is of 2024-01-05, this application of 2024-07-01, the window's first day [disqualified]
          2 | XH-1,保留,市级,
            | ^
        adverse-records.csv:2:20: note: the record is here
          2 | 91310104MA1FL5E93U,2024-01-05,行政处罚,示例文书
            |                    ^
          to mend: correct 结果 (outcome) or the dates where they are wrong; if it came to light after the results, leave them and the dates as they are and record the revocation (ground 1, 2 or 3), or, until it is made or where the term has ended, a waiver; if “XH-1” was rightly decided, give the reason in waivers.csv, with XH-1-2024 as 对象 (subject)

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2024/results.csv:2:1: 错误：机构申报前3年内有不良记录的不得新增或保留；不良记录日期为2024年1月5日，本次申报日期为2024年7月1日（申报期首日） [disqualified]
          2 | XH-1,保留,市级,
            | ^
        adverse-records.csv:2:20: 说明：不良记录在此处
          2 | 91310104MA1FL5E93U,2024-01-05,行政处罚,示例文书
            |                    ^
          处理办法：结果或日期写错的，更正；结果公布以后才查实的，不改结果和日期：作出撤销决定的，登记撤销（情形1至3），尚未作出或有效期已结束的，登记豁免；品牌“XH-1”的决定确有依据的，在waivers.csv中登记豁免及理由，对象写XH-1-2024

        """)
  }

  @Test("Without a window the application counts from the publication")
  func publication() {
    let tree = SampleTree.flawless
      .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2021-10-19,行政处罚,示例文书\n", to: "adverse-records.csv")
      .replacing("{opens: 2022-07-01, closes: 2022-08-31}", with: "{}", in: "cycles/2022/cycle.yaml")
      .replacing("2022-07-20", with: "", in: "cycles/2022/results.csv")
      .replacing("XH-1,保留,市级,\n", with: "", in: "cycles/2024/results.csv")
      .replacing("city: 1", with: "city: 0", in: "announcements/results-2024.md")
      .adding("XH-1,未参评,,", to: "cycles/2024/results.csv")
    #expect(
      tree.report(.english) == """
        cycles/2022/results.csv:2:1: error: No brand is 新增 (recognised) or 保留 (retained) within 3 years of an adverse record; the record is of 2021-10-19, this application of 2022-10-18, the day of the results [disqualified]
          2 | XH-1,新增,市级,
            | ^
        adverse-records.csv:2:20: note: the record is here
          2 | 91310104MA1FL5E93U,2021-10-19,行政处罚,示例文书
            |                    ^
          to mend: correct 结果 (outcome) or the dates where they are wrong; if it came to light after the results, leave them and the dates as they are and record the revocation (ground 1, 2 or 3), or, until it is made or where the term has ended, a waiver; if “XH-1” was rightly decided, give the reason in waivers.csv, with XH-1-2022 as 对象 (subject)

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2022/results.csv:2:1: 错误：机构申报前3年内有不良记录的不得新增或保留；不良记录日期为2021年10月19日，本次申报日期为2022年10月18日（结果公布日） [disqualified]
          2 | XH-1,新增,市级,
            | ^
        adverse-records.csv:2:20: 说明：不良记录在此处
          2 | 91310104MA1FL5E93U,2021-10-19,行政处罚,示例文书
            |                    ^
          处理办法：结果或日期写错的，更正；结果公布以后才查实的，不改结果和日期：作出撤销决定的，登记撤销（情形1至3），尚未作出或有效期已结束的，登记豁免；品牌“XH-1”的决定确有依据的，在waivers.csv中登记豁免及理由，对象写XH-1-2022

        """)
  }

  @Test("The record's own day counts, the same day three years later no more")
  func boundaries() {
    #expect(
      SampleTree.flawless
        .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2024-07-01,行政处罚,示例文书\n", to: "adverse-records.csv")
        .findings() == ["disqualified cycles/2024/results.csv:2:1"])
    #expect(
      SampleTree.flawless
        .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2024-07-02,行政处罚,示例文书\n", to: "adverse-records.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2019-07-20,行政处罚,示例文书\n", to: "adverse-records.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2019-07-21,行政处罚,示例文书\n", to: "adverse-records.csv")
        .findings() == ["disqualified cycles/2022/results.csv:2:12"])
    #expect(
      SampleTree.flawless
        .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2021-07-01,行政处罚,示例文书\n", to: "adverse-records.csv")
        .findings() == ["disqualified cycles/2022/results.csv:2:12"])
    #expect(
      SampleTree.flawless
        .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2021-07-02,行政处罚,示例文书\n", to: "adverse-records.csv")
        .findings() == ["disqualified cycles/2022/results.csv:2:12", "disqualified cycles/2024/results.csv:2:1"])
  }

  /// XH-1 is recognised in 2022 and retained in 2024; it has an adverse record of 2024-01-05, and these revocations.
  private func revoked(_ rows: String...) -> [String] {
    rows.reduce(
      SampleTree.flawless
        .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2024-01-05,骗取补贴,示例文书\n", to: "adverse-records.csv")
    ) { $0.adding("XH-1,\($1)", to: "revocations.csv") }.findings()
  }

  @Test("What comes to light after the results is answered by a revocation on such a ground, and they stay as they are")
  func revokedSince() {
    for ground in 1...3 {
      #expect(revoked("2025-06-01,\(ground),310104,沪人社职撤〔2025〕1号,,,") == [])
      #expect(revoked("2024-10-15,\(ground),310104,沪人社职撤〔2025〕1号,,,") == [])
    }
    let found = ["disqualified cycles/2024/results.csv:2:1"]
    for ground in 4...5 { #expect(revoked("2025-06-01,\(ground),310104,沪人社职撤〔2025〕1号,,,") == found) }
    // Set aside, it answers nothing; nor does one before the results.
    #expect(revoked("2025-06-01,2,310104,沪人社职撤〔2025〕1号,,2026-01-05,甲〔2026〕1号") == found)
    #expect(revoked("2024-02-01,2,310104,沪人社职撤〔2025〕1号,,2024-03-01,甲〔2024〕1号") == found)
  }

  @Test("It answers for all awards of which the term has run on until then, and for none that ended before")
  func unbroken() {
    let tree = SampleTree.flawless
      .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2022-01-05,骗取补贴,示例文书\n", to: "adverse-records.csv")
    #expect(
      tree.findings() == ["disqualified cycles/2022/results.csv:2:12", "disqualified cycles/2024/results.csv:2:1"])
    #expect(
      tree.adding("XH-1,2025-06-01,2,310104,沪人社职撤〔2025〕1号,,,", to: "revocations.csv").findings() == [])
    let broken = SampleTree.flawless
      .writing("统一社会信用代码,日期,类型,依据\n523101045000000155,2022-01-05,骗取补贴,示例文书\n", to: "adverse-records.csv")
      .adding("XH-2,新增,区级,", to: "cycles/2022/results.csv")
      .replacing("district: 1}", with: "district: 2}", in: "announcements/results-2022.md")
      .replacing("XH-2,新增,区级,2024-08-31", with: "XH-2,不达标,,", in: "cycles/2024/results.csv")
      .replacing("district: 1}", with: "district: 0}", in: "announcements/results-2024.md")
      .replacing("2025-03-01", with: "2024-10-14", in: "revocations.csv")
    #expect(broken.findings() == ["outcome-not-possible cycles/2024/results.csv:4:6"])
  }

  @Test("Before the results have a date nothing can have come to light since")
  func running() {
    let tree = SampleTree.flawless
      .writing("统一社会信用代码,日期,类型,依据\n91310115MA00000312,2026-01-05,骗取补贴,示例文书\n", to: "adverse-records.csv")
      .writing("品牌编号,结果,级别,申报日期\nPD-2,新增,区级,2026-07-05\n", to: "cycles/2026/results.csv")
    #expect(
      tree.report(.chinese).hasSuffix(
        "处理办法：结果或日期写错的，更正；品牌“PD-2”的决定确有依据的，在waivers.csv中登记豁免及理由，对象写PD-2-2026\n"))
  }
}
