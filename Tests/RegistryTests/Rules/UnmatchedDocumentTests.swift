import Diagnostics
import Testing

@testable import Registry

@Suite("unmatched-document")
struct UnmatchedDocumentTests {
  @Test("A cycle's and a revocation's number that no announcement carries")
  func none() {
    let tree = SampleTree.flawless
      .replacing("10号", with: "11号", in: "cycles/2022/cycle.yaml")
      .replacing("〔2025〕1号", with: "〔2025〕2号", in: "revocations.csv")
    #expect(
      tree.report(.english) == """
        cycles/2022/cycle.yaml:4:11: warning: A document number is carried by an announcement; none carries “沪人社职〔2022〕11号” [unmatched-document]
          4 | document: 沪人社职〔2022〕11号
            |           ^
          to mend: add the announcement with this `document`, or correct the number

        revocations.csv:2:26: warning: A document number is carried by an announcement; none carries “沪人社职撤〔2025〕2号” [unmatched-document]
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕2号,,,
            |                          ^
          to mend: add the announcement with this `document`, or correct the number

        """)
    #expect(
      tree.report(.chinese) == """
        cycles/2022/cycle.yaml:4:11: 警告：文号应有对应的公告，“沪人社职〔2022〕11号”没有对应的公告 [unmatched-document]
          4 | document: 沪人社职〔2022〕11号
            |           ^
          处理办法：补上文号（document）为此的公告，或更正文号

        revocations.csv:2:26: 警告：文号应有对应的公告，“沪人社职撤〔2025〕2号”没有对应的公告 [unmatched-document]
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕2号,,,
            |                          ^
          处理办法：补上文号（document）为此的公告，或更正文号

        """)
  }

  @Test("A number written in another way than the announcement has it")
  func otherBrackets() {
    let tree = SampleTree.flawless
      .replacing("〔2025〕1号", with: "〔2025〕 1号", in: "revocations.csv")
    #expect(
      tree.report(.english) == """
        revocations.csv:2:26: warning: A document number is carried by an announcement; none carries “沪人社职撤〔2025〕 1号” [unmatched-document]
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕 1号,,,
            |                          ^
        announcements/revocation-2025.md:5:11: note: the announcement has it so
          5 | document: 沪人社职撤〔2025〕1号
            |           ^
          to mend: write 沪人社职撤〔2025〕1号, as its announcement has it

        """)
    #expect(
      tree.report(.chinese) == """
        revocations.csv:2:26: 警告：文号应有对应的公告，“沪人社职撤〔2025〕 1号”没有对应的公告 [unmatched-document]
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕 1号,,,
            |                          ^
        announcements/revocation-2025.md:5:11: 说明：公告中的写法在此处
          5 | document: 沪人社职撤〔2025〕1号
            |           ^
          处理办法：改为沪人社职撤〔2025〕1号，与公告一致

        """)
  }

  @Test("Where only the form is odd, that alone is told")
  func oddForm() {
    let odd = SampleTree.flawless.replacing("〔2025〕1号", with: "[2025]第01号", in: "revocations.csv")
    #expect(odd.findings() == ["odd-document revocations.csv:2:26"])
    #expect(
      SampleTree.flawless.replacing("〔2025〕", with: "(2025)", in: "announcements/revocation-2025.md").findings() == [
        "odd-document announcements/revocation-2025.md:5:11"
      ])
    #expect(
      odd.replacing("〔2025〕1号", with: "〔2025〕3号", in: "announcements/revocation-2025.md").findings() == [
        "odd-document revocations.csv:2:26", "unmatched-document revocations.csv:2:26",
      ])
  }

  @Test(
    "Where the announcement is the one that is written wrong, it is the one to be corrected",
    arguments: ["〔２０２５〕1号", "〔2025〕 1号"])
  func wrongAnnouncement(written: String) {
    let tree = SampleTree.flawless.replacing("〔2025〕1号", with: written, in: "announcements/revocation-2025.md")
    #expect(
      tree.report(.chinese) == """
        revocations.csv:2:26: 警告：文号应有对应的公告，“沪人社职撤〔2025〕1号”没有对应的公告 [unmatched-document]
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,
            |                          ^
        announcements/revocation-2025.md:5:11: 说明：公告中的写法在此处
          5 | document: 沪人社职撤\(written)
            |           ^
          处理办法：更正公告announcements/revocation-2025.md中的文号，改为沪人社职撤〔2025〕1号

        """)
  }

  @Test("Where both are written wrong, both are to be corrected")
  func bothWrong() {
    let report = SampleTree.flawless
      .replacing("〔2025〕1号", with: "〔2025〕 1号", in: "revocations.csv")
      .replacing("〔2025〕1号", with: "〔２０２５〕1号", in: "announcements/revocation-2025.md")
      .report(.chinese)
    #expect(
      report.contains("处理办法：此处和公告announcements/revocation-2025.md中的文号都改为沪人社职撤〔2025〕1号\n"), "\(report)")
  }

  @Test("A number is reported once, and an announcement of a district counts")
  func once() {
    #expect(
      SampleTree.flawless
        .replacing("〔2022〕10号", with: "〔2024〕20号", in: "cycles/2022/cycle.yaml")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("〔2025〕1号", with: "〔2025〕2号", in: "revocations.csv")
        .adding("XH-1,2025-03-01,3,310104,沪人社职撤〔2025〕2号,,,", to: "revocations.csv")
        .findings() == ["unmatched-document revocations.csv:2:26"])
    #expect(
      SampleTree.flawless
        .replacing("〔2025〕1号", with: "〔2025〕2号", in: "revocations.csv")
        .writing(
          "---\ntitle: 甲\ndate: 2030-01-01\ndocument: 沪人社职撤〔2025〕2号\n---\n",
          to: "districts/310104/announcements/decision.md"
        )
        .findings() == [])
  }
}
