import Diagnostics
import Testing

@Suite("duplicate-revocation")
struct DuplicateRevocationTests {
  @Test("The same brand and day twice is one revocation too many")
  func twice() {
    let tree = SampleTree.flawless
      .adding("XH-2,2025/3/1,2,310104,沪人社职撤〔2025〕1号,,,", to: "revocations.csv")
    #expect(
      tree.report(.english) == """
        revocations.csv:3:1: error: The revocation of brand “XH-2” on 2025-03-01 can only be recorded once [duplicate-revocation]
          3 | XH-2,2025/3/1,2,310104,沪人社职撤〔2025〕1号,,,
            | ^
        revocations.csv:2:1: note: first given here
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,
            | ^
          to mend: delete this row, or correct its 撤销日期 (date)

        """)
    #expect(
      tree.report(.chinese) == """
        revocations.csv:3:1: 错误：品牌“XH-2”于2025年3月1日的撤销只能记录一次 [duplicate-revocation]
          3 | XH-2,2025/3/1,2,310104,沪人社职撤〔2025〕1号,,,
            | ^
        revocations.csv:2:1: 说明：首次出现在此处
          2 | XH-2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,
            | ^
          处理办法：删除本行，或更正其撤销日期

        """)
  }
}
