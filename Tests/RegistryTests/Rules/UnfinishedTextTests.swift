import Diagnostics
import Testing

@Suite("unfinished-text")
struct UnfinishedTextTests {
  private let unfinished = SampleTree.flawless
    .adding("", "先有一段。", "", "再有【待填写：内容】和【待填写：更多】", to: "announcements/results-2024.md")

  @Test("The first place of a text is told")
  func places() {
    #expect(unfinished.findings(asOf: "2024-10-15") == ["unfinished-text announcements/results-2024.md:12:3"])
  }

  @Test("In the first line behind what stands before it, and behind lines that end with a carriage return")
  func firstLine() {
    func findings(_ body: String) -> [String] {
      SampleTree.flawless.writing("---\r\ntitle: 关于\r\n---\r\n\(body)\r\n", to: "pages/about.md").findings()
    }
    #expect(findings("甲【待填写】") == ["unfinished-text pages/about.md:4:2"])
    #expect(findings("甲\r\n\r\n乙丙【待填写】") == ["unfinished-text pages/about.md:6:3"])
  }

  @Test("An announcement of a coming day may be a draft still; a page may not")
  func later() {
    #expect(unfinished.findings(asOf: "2024-10-14") == [])
    #expect(
      SampleTree.flawless.adding("", "【待填写", to: "pages/about.md").findings(asOf: "2024-10-14").count == 1)
  }

  @Test("Both languages say what to do")
  func messages() {
    #expect(
      unfinished.report(.english, asOf: "2024-10-15") == """
        announcements/results-2024.md:12:3: warning: A published text is finished; this one still has 【待填写…】 [unfinished-text]
          12 | 再有【待填写：内容】和【待填写：更多】
             |     ^
          to mend: write what it stands for in its place

        """)
    #expect(
      unfinished.report(.chinese, asOf: "2024-10-15") == """
        announcements/results-2024.md:12:3: 警告：已发布的文字应当写完，这一篇里还有【待填写…】 [unfinished-text]
          12 | 再有【待填写：内容】和【待填写：更多】
             |     ^
          处理办法：把它换成应写的内容

        """)
  }
}
