import Diagnostics
import Testing

@testable import Registry

@Suite("odd-document")
struct OddDocumentTests {
  /// A register in which two places have an odd number: a cycle and its announcement.
  private let odd = SampleTree.flawless
    .replacing("沪人社职〔2022〕10号", with: "沪人社职【2022】第010号", in: "cycles/2022/cycle.yaml")
    .replacing("沪人社职〔2022〕10号", with: "沪人社职【2022】第010号", in: "announcements/results-2022.md")

  @Test("Both languages say what is odd, how it is written, and what to do if it is published")
  func messages() {
    #expect(
      odd.report(.english) == """
        announcements/results-2022.md:5:11: warning: A document number has its year in 〔〕 and then the bare number; “沪人社职【2022】第010号” has 【】, 第, zeros before the number [odd-document]
          5 | document: 沪人社职【2022】第010号
            |           ^
          to mend: write 沪人社职〔2022〕10号, in every place; if it is published already, admit the change in corrections.csv

        cycles/2022/cycle.yaml:4:11: warning: A document number has its year in 〔〕 and then the bare number; “沪人社职【2022】第010号” has 【】, 第, zeros before the number [odd-document]
          4 | document: 沪人社职【2022】第010号
            |           ^
          to mend: write 沪人社职〔2022〕10号, in every place; if it is published already, admit the change in corrections.csv

        """)
    #expect(
      odd.report(.chinese) == """
        announcements/results-2022.md:5:11: 警告：文号的年份用〔〕括起，序号不加“第”、不补0；“沪人社职【2022】第010号”用了【】，加了“第”，补了0 [odd-document]
          5 | document: 沪人社职【2022】第010号
            |           ^
          处理办法：改为沪人社职〔2022〕10号，各处一致；已经公布的，在corrections.csv中登记更正

        cycles/2022/cycle.yaml:4:11: 警告：文号的年份用〔〕括起，序号不加“第”、不补0；“沪人社职【2022】第010号”用了【】，加了“第”，补了0 [odd-document]
          4 | document: 沪人社职【2022】第010号
            |           ^
          处理办法：改为沪人社职〔2022〕10号，各处一致；已经公布的，在corrections.csv中登记更正

        """)
  }

  @Test("Every field that holds an authority's own number is looked at, not what came of review or a waiver rests on")
  func fields() {
    let number = "甲［2025］1号"
    let tree = SampleTree.flawless
      .adding("basis: {document: \(number)}", to: "registry.yaml")
      .replacing("1号,,,", with: "1号,,2025-03-02,\(number)", in: "revocations.csv")
      .replacing("沪人社职撤〔2025〕1号", with: number, in: "revocations.csv")
      .replacing("沪人社职撤〔2025〕1号", with: number, in: "announcements/revocation-2025.md")
      .replacing(",乙1", with: ",", in: "districts/310115/institutions.csv")
      .writing("检查项,对象,理由,依据\nmissing-permit,52310115MJ00000262,历史遗留,\(number)\n", to: "waivers.csv")
      .writing("---\ntitle: 甲\ndate: 2030-01-01\ndocument: \(number)\n---\n", to: "districts/310104/announcements/a.md")
    #expect(
      tree.findings() == [
        "odd-document announcements/revocation-2025.md:5:11", "odd-document districts/310104/announcements/a.md:4:11",
        "odd-document registry.yaml:4:19", "odd-document revocations.csv:2:26",
      ])
  }

  @Test(
    "What official documents do not write is odd, and told with its proper form",
    arguments: [
      ("沪人社职【2026】150号", "沪人社职〔2026〕150号"), ("沪人社职[2026]150号", "沪人社职〔2026〕150号"),
      ("沪人社职［2026］150号", "沪人社职〔2026〕150号"), ("沪人社职(2026)150号", "沪人社职〔2026〕150号"),
      ("沪人社职（2026）150号", "沪人社职〔2026〕150号"), ("沪人社职〖2026〗150号", "沪人社职〔2026〕150号"),
      ("沪人社职〔2026】150号", "沪人社职〔2026〕150号"), ("沪人社职〔2026〕第150号", "沪人社职〔2026〕150号"),
      ("沪人社职〔2026〕0150号", "沪人社职〔2026〕150号"), ("沪人社职〔2026〕第 007号", "沪人社职〔2026〕7号"),
      ("沪人社职 【２０２６】 １５０ 号", "沪人社职〔2026〕150号"),
    ])
  func odd(text: String, written: String) throws {
    let form = try #require(DocumentForm(text))
    #expect(form.isOdd && form.written == written)
  }

  @Test(
    "What is right, and what is no number of that form, is not odd",
    arguments: [
      "沪人社职〔2026〕150号", "沪人社职〔2026〕10号", "沪人社职〔2026〕 1号", "（2025）沪01行终123号", "(2025)沪0101行初012号",
      "上海市第一中级人民法院（2025）沪01行终123号", "（2025）第12号", "会议纪要1号", "会议纪要第01号", "2025年第3号", "甲【2025】", "甲[25]1号",
      "甲（3001）1号", "甲〔2025〕000号", "甲【2025】乙1号", "《通知》（2025）1号", "号", "",
    ])
  func others(text: String) {
    #expect(DocumentForm(text)?.isOdd != true)
  }
}
