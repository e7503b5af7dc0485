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
          to mend: correct 结果 (outcome) or the dates; if “XH-1” was rightly decided, give the reason in waivers.csv

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2024/results.csv:2:1: 错误：机构申报前3年内有不良记录的不得新增或保留；不良记录日期为2024年1月5日，本次申报日期为2024年7月1日（申报期首日） [disqualified]
          2 | XH-1,保留,市级,
            | ^
        adverse-records.csv:2:20: 说明：不良记录在此处
          2 | 91310104MA1FL5E93U,2024-01-05,行政处罚,示例文书
            |                    ^
          处理办法：更正结果或日期；品牌“XH-1”的决定确有依据的，在waivers.csv中登记豁免及理由

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
          to mend: correct 结果 (outcome) or the dates; if “XH-1” was rightly decided, give the reason in waivers.csv

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2022/results.csv:2:1: 错误：机构申报前3年内有不良记录的不得新增或保留；不良记录日期为2021年10月19日，本次申报日期为2022年10月18日（结果公布日） [disqualified]
          2 | XH-1,新增,市级,
            | ^
        adverse-records.csv:2:20: 说明：不良记录在此处
          2 | 91310104MA1FL5E93U,2021-10-19,行政处罚,示例文书
            |                    ^
          处理办法：更正结果或日期；品牌“XH-1”的决定确有依据的，在waivers.csv中登记豁免及理由

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
}
