import Diagnostics
import Testing

@Suite("wide-waiver")
struct WideWaiverTests {
  /// XH-1 is recognised in 2022 and retained in 2024 for an institution with adverse records before each of them.
  private let twice = SampleTree.flawless
    .writing(
      "统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2019-08-05,行政处罚,示例文书\n91310104MA1FL5E93U,2024-01-05,骗取补贴,示例文书\n",
      to: "adverse-records.csv")

  private func waived(_ tree: SampleTree, _ rows: String...) -> SampleTree {
    tree.writing("检查项,对象,理由,依据\n" + rows.map { "\($0),历史遗留,会议纪要1号\n" }.joined(), to: "waivers.csv")
  }

  @Test("What a waiver of one cycle's decision names sets no other one aside")
  func award() {
    #expect(waived(twice, "disqualified,XH-1-2022").findings() == ["disqualified cycles/2024/results.csv:2:1"])
    #expect(waived(twice, "disqualified,XH-1-2022", "disqualified,XH-1-2024").findings() == [])
    #expect(
      waived(twice, "disqualified,XH-1-2022").report(.chinese).contains("在waivers.csv中登记豁免及理由，对象写XH-1-2024\n"))
  }

  @Test("Nor does that of one revocation")
  func revocation() {
    let tree = SampleTree.flawless
      .replacing("310104", with: "310115", in: "revocations.csv")
      .replacing("1号,,,", with: "1号,,2025-04-01,甲〔2025〕1号", in: "revocations.csv")
      .adding("XH-2,2026-02-01,3,310115,沪人社职撤〔2025〕1号,,,", to: "revocations.csv")
    let second = "wrong-district revocations.csv:3:19"
    #expect(tree.findings() == ["wrong-district revocations.csv:2:19", second])
    #expect(waived(tree, "wrong-district,XH-2-2025-03-01").findings() == [second])
    #expect(waived(tree, "wrong-district,XH-2").findings() == ["wide-waiver waivers.csv:2:16"])
  }

  @Test("A row for several decisions is told, with what to write in its place")
  func wide() {
    let tree = waived(twice, "disqualified,XH-1")
    #expect(
      tree.report(.english) == """
        waivers.csv:2:14: warning: A waiver is for one decision; this one, for “XH-1”, sets aside what is found as disqualified of 2022, 2024 [wide-waiver]
          2 | disqualified,XH-1,历史遗留,会议纪要1号
            |              ^
        cycles/2022/results.csv:2:12: note: it is set aside here
          2 | XH-1,新增,市级,2022-07-20
            |                ^
        cycles/2024/results.csv:2:1: note: it is set aside here
          2 | XH-1,保留,市级,
            | ^
          to mend: look at each of them; in place of this row write one for each that is rightly waived, with its own reason, and as 对象 (subject) XH-1-2022, XH-1-2024

        """)
    #expect(
      tree.report(.chinese) == """
        waivers.csv:2:14: 警告：一条豁免只对一次决定，“XH-1”这一条同时免去了2022、2024的disqualified [wide-waiver]
          2 | disqualified,XH-1,历史遗留,会议纪要1号
            |              ^
        cycles/2022/results.csv:2:12: 说明：免去的一处在此
          2 | XH-1,新增,市级,2022-07-20
            |                ^
        cycles/2024/results.csv:2:1: 说明：免去的一处在此
          2 | XH-1,保留,市级,
            | ^
          处理办法：逐次核对；确应豁免的各写一行并写明理由，代替本行，对象写XH-1-2022、XH-1-2024

        """)
    // The institution's code is as wide; one cycle is not.
    #expect(waived(twice, "disqualified,91310104MA1FL5E93U").findings() == ["wide-waiver waivers.csv:2:14"])
    #expect(waived(twice, "disqualified,2022", "disqualified,2024").findings() == [])
  }

  @Test("Nor is what is decided at once, of several brands")
  func together() {
    let tree = SampleTree.flawless
      .writing("统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2024-01-05,行政处罚,示例文书\n", to: "adverse-records.csv")
      .adding("XH-3,海棠护理,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
      .adding("XH-3,新增,区级,2024-08-31", to: "cycles/2024/results.csv")
      .replacing("district: 1}", with: "district: 2}", in: "announcements/results-2024.md")
    #expect(tree.findings().count == 2)
    #expect(waived(tree, "disqualified,91310104MA1FL5E93U").findings() == [])
    #expect(waived(tree, "disqualified,2024").findings() == [])
  }

  @Test("What a revocation has answered since keeps its waiver, and a wide one of it is told as well")
  func answered() {
    let revoked = twice.adding("XH-1,2025-06-01,2,310104,沪人社职撤〔2025〕1号,,,", to: "revocations.csv")
    #expect(revoked.findings() == [])
    #expect(waived(revoked, "disqualified,XH-1-2024").findings() == [])
    #expect(waived(revoked, "disqualified,XH-1").findings() == ["wide-waiver waivers.csv:2:14"])
    #expect(waived(revoked, "disqualified,PD-1").findings() == ["unused-waiver waivers.csv:2:14"])
  }
}
