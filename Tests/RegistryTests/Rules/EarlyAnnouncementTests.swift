import Diagnostics
import Testing

@Suite("early-announcement")
struct EarlyAnnouncementTests {
  @Test("An announcement of results that is dated before them")
  func results() {
    let tree = SampleTree.flawless
      .replacing("date: 2024-10-15", with: "date: 2024-10-13", in: "announcements/results-2024.md")
    #expect(
      tree.report(.english, asOf: "2024-10-14") == """
        announcements/results-2024.md:3:7: warning: An announcement is dated no earlier than the decision whose number it has; “沪人社职〔2024〕20号” takes effect on 2024-10-15, this is dated 2024-10-13 [early-announcement]
          3 | date: 2024-10-13
            |       ^
        cycles/2024/cycle.yaml:3:12: note: takes effect here
          3 | announced: 2024-10-15
            |            ^
          to mend: date it 2024-10-15, or correct the date of the decision; if it is published already, admit the change in corrections.csv

        """)
    #expect(
      tree.report(.chinese, asOf: "2024-10-14") == """
        announcements/results-2024.md:3:7: 警告：公告的日期不应早于同一文号的决定，“沪人社职〔2024〕20号”自2024年10月15日起生效，此处为2024年10月13日 [early-announcement]
          3 | date: 2024-10-13
            |       ^
        cycles/2024/cycle.yaml:3:12: 说明：生效日期在此处
          3 | announced: 2024-10-15
            |            ^
          处理办法：日期改为2024年10月15日，或更正该决定的日期；已经公布的，在corrections.csv中登记更正

        """)
  }

  @Test("Of revocations and their setting aside too; one of the same day or later, or of another number, is none")
  func others() {
    let finding = "early-announcement announcements/revocation-2025.md:3:7"
    func dated(_ date: String) -> [String] {
      SampleTree.flawless.replacing("date: 2025-03-03", with: "date: \(date)", in: "announcements/revocation-2025.md")
        .findings(asOf: "2025-01-10")
    }
    #expect(dated("2025-03-01") == [])
    #expect(dated("2025-02-28") == [finding])
    let restoration = SampleTree.flawless
      .replacing("1号,,,", with: "1号,,2026-05-12,沪人社职〔2026〕12号", in: "revocations.csv")
      .writing(
        "---\ntitle: 恢复\ndate: 2026-05-11\ndocument: 沪人社职〔2026〕12号\n---\n正文\n",
        to: "districts/310104/announcements/restoration.md")
    #expect(
      restoration.findings(asOf: "2026-05-10") == [
        "early-announcement districts/310104/announcements/restoration.md:3:7"
      ])
    #expect(
      restoration.replacing("〔2026〕12号", with: "〔2026〕11号", in: "districts/310104/announcements/restoration.md")
        .findings(asOf: "2026-05-10") == [])
  }

  @Test("A number in other brackets is the same number")
  func odd() {
    let tree = SampleTree.flawless
      .replacing("date: 2024-10-15", with: "date: 2024-10-13", in: "announcements/results-2024.md")
      .replacing("〔2024〕20号", with: "（2024）20号", in: "announcements/results-2024.md")
    #expect(tree.findings(asOf: "2024-10-14").contains("early-announcement announcements/results-2024.md:3:7"))
  }

  @Test("Once the decision has taken effect, nothing is early any more")
  func past() {
    let tree = SampleTree.flawless
      .replacing("date: 2024-10-15", with: "date: 2024-10-13", in: "announcements/results-2024.md")
    let finding = "early-announcement announcements/results-2024.md:3:7"
    #expect(tree.findings(asOf: "2024-10-14").contains(finding))
    #expect(!tree.findings(asOf: "2024-10-15").contains(finding))
  }

  @Test("Of several decisions by one number the earliest counts")
  func several() {
    #expect(
      SampleTree.flawless.adding("XH-1,2025-05-01,3,310104,沪人社职撤〔2025〕1号,,,", to: "revocations.csv").findings(
        asOf: "2025-02-10")
        == [])
  }
}
