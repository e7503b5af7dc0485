import Diagnostics
import Testing

@Suite("revoked-after-application")
struct RevokedAfterApplicationTests {
  /// XH-1 is revoked on a day of 2026, and another brand of its institution recognised on 2026-10-20.
  private func tree(revoked: String, restored: String = "") -> SampleTree {
    SampleTree.flawless
      .adding(
        "XH-1,\(revoked),3,310104,沪人社职撤〔2025〕1号,,\(restored),\(restored.isEmpty ? "" : "沪人社职撤〔2025〕1号")",
        to: "revocations.csv"
      )
      .adding("XH-3,海棠养老,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
      .adding("announced: 2026-10-20", "document: 沪人社职〔2026〕30号", to: "cycles/2026/cycle.yaml")
      .writing("品牌编号,结果,级别,申报日期\nXH-3,新增,区级,2026-07-20\n", to: "cycles/2026/results.csv")
      .writing(
        "---\ntitle: 2026年度遴选结果\ndate: 2026-10-20\nkind: results\ndocument: 沪人社职〔2026〕30号\n---\n正文\n",
        to: "announcements/results-2026.md")
  }

  private func findings(_ tree: SampleTree) -> [String] {
    tree.findings(asOf: "2026-11-01").filter { !$0.hasPrefix("missing-outcome") }
  }

  @Test("Another brand of the institution, between the application and the results")
  func between() {
    let tree = tree(revoked: "2026-09-01")
    #expect(
      tree.report(.english, asOf: "2026-11-01") == """
        cycles/2026/results.csv:2:12: warning: “XH-3” is 新增 (recognised) on 2026-10-20, though its institution was revoked on 2026-09-01, after this application of 2026-07-20 [revoked-after-application]
          2 | XH-3,新增,区级,2026-07-20
            |                ^
        revocations.csv:3:6: note: revoked here
          3 | XH-1,2026-09-01,3,310104,沪人社职撤〔2025〕1号,,,
            |      ^
          to mend: take the row out unless the city decided so knowing of the revocation; if that was set aside, record its 恢复日期 (set_aside_on)

        """)
    #expect(
      tree.report(.chinese, asOf: "2026-11-01") == """
        cycles/2026/results.csv:2:12: 警告：品牌“XH-3”于2026年10月20日新增，而所属机构在申报（2026年7月20日）之后、结果公布之前的2026年9月1日被撤销品牌认定 [revoked-after-application]
          2 | XH-3,新增,区级,2026-07-20
            |                ^
        revocations.csv:3:6: 说明：撤销于此处
          3 | XH-1,2026-09-01,3,310104,沪人社职撤〔2025〕1号,,,
            |      ^
          处理办法：核实市级决定是否已考虑该撤销，不应认定的移除本行；撤销决定已撤回的，登记其恢复日期

        """)
  }

  @Test("The day of the application bars it, the day of the results is one of theirs")
  func boundaries() {
    let finding = "revoked-after-application cycles/2026/results.csv:2:12"
    #expect(findings(tree(revoked: "2026-07-20")) == ["reapplied-within-bar cycles/2026/results.csv:2:12"])
    #expect(findings(tree(revoked: "2026-07-21")) == [finding])
    #expect(findings(tree(revoked: "2026-10-19")) == [finding])
    #expect(findings(tree(revoked: "2026-10-20")).contains(finding) == false)
  }

  @Test("Of a brand that came to the institution after the results it is no reason to doubt")
  func takenOver() {
    let moved = tree(revoked: "2026-09-01").writing(
      "对象,日期,理由,文号\nXH-1,2026-10-25,机构合并,沪人社职〔2026〕40号\n", to: "corrections.csv")
    #expect(findings(moved) == [])
  }

  @Test("Set aside by the day of the results it is no reason to doubt")
  func setAside() {
    #expect(findings(tree(revoked: "2026-09-01", restored: "2026-10-20")) == [])
    #expect(
      findings(tree(revoked: "2026-09-01", restored: "2026-10-21"))
        == ["revoked-after-application cycles/2026/results.csv:2:12"])
  }
}
