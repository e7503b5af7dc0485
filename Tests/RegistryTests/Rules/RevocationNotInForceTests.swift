import Diagnostics
import Testing

@Suite("revocation-not-in-force")
struct RevocationNotInForceTests {
  @Test("A brand never recognised, one that left, and one that is revoked already")
  func three() {
    let tree = SampleTree.flawless
      .adding(
        "PD-2,2025-03-01,3,310115,沪人社职撤〔2025〕1号,,,", "PD-1,2024-10-15,3,310115,沪人社职撤〔2025〕1号,,,",
        "XH-2,2025-04-01,3,310104,沪人社职撤〔2025〕1号,,,", to: "revocations.csv")
    #expect(
      tree.report(.english) == """
        revocations.csv:3:6: error: Only a brand in force can be revoked; on 2025-03-01 “PD-2” had not been recognised [revocation-not-in-force]
          3 | PD-2,2025-03-01,3,310115,沪人社职撤〔2025〕1号,,,
            |      ^
          to mend: correct 撤销日期 (date) or 品牌编号 (brand)

        revocations.csv:4:6: error: Only a brand in force can be revoked; on 2024-10-15 “PD-1” had lapsed on 2024-10-15 [revocation-not-in-force]
          4 | PD-1,2024-10-15,3,310115,沪人社职撤〔2025〕1号,,,
            |      ^
        cycles/2024/cycle.yaml:3:12: note: published here
          3 | announced: 2024-10-15
            |            ^
          to mend: correct 撤销日期 (date) or 品牌编号 (brand) where it is wrong; if it was revoked on the day of the results, ask who decides on them whether the revocation took effect before the results, and record what they answer: a revocation that did has the earlier day that they name, and needs no row; make up no outcome and no date

        revocations.csv:5:6: error: Only a brand in force can be revoked; on 2025-04-01 “XH-2” had been revoked since 2025-03-01 [revocation-not-in-force]
          5 | XH-2,2025-04-01,3,310104,沪人社职撤〔2025〕1号,,,
            |      ^
          to mend: correct 撤销日期 (date) or 品牌编号 (brand)

        """)
    #expect(
      tree.report(.chinese) == """
        revocations.csv:3:6: 错误：只能撤销在有效期内的品牌，品牌“PD-2”在2025年3月1日不在有效期内：未获认定 [revocation-not-in-force]
          3 | PD-2,2025-03-01,3,310115,沪人社职撤〔2025〕1号,,,
            |      ^
          处理办法：更正撤销日期或品牌编号

        revocations.csv:4:6: 错误：只能撤销在有效期内的品牌，品牌“PD-1”在2024年10月15日不在有效期内：自2024年10月15日起已终止 [revocation-not-in-force]
          4 | PD-1,2024-10-15,3,310115,沪人社职撤〔2025〕1号,,,
            |      ^
        cycles/2024/cycle.yaml:3:12: 说明：公布于此处
          3 | announced: 2024-10-15
            |            ^
          处理办法：撤销日期或品牌编号写错的，更正；确与结果同日的，请示市级主管部门撤销是否在结果公布之前生效，按答复登记：在先的，撤销日期写答复明确的那天，不用补行；不要自行填写结果，也不要自行改动日期

        revocations.csv:5:6: 错误：只能撤销在有效期内的品牌，品牌“XH-2”在2025年4月1日不在有效期内：自2025年3月1日起已撤销 [revocation-not-in-force]
          5 | XH-2,2025-04-01,3,310104,沪人社职撤〔2025〕1号,,,
            |      ^
          处理办法：更正撤销日期或品牌编号

        """)
  }

  @Test("From the first day of the term to the last, and again after a setting aside")
  func boundaries() {
    #expect(
      SampleTree.flawless
        .replacing("2025-03-01", with: "2024-10-15", in: "revocations.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("2025-03-01", with: "2024-10-14", in: "revocations.csv")
        .findings() == ["revocation-not-in-force revocations.csv:2:6"])
    #expect(
      SampleTree.flawless
        .adding("PD-1,2024-10-14,3,310115,沪人社职撤〔2025〕1号,,,", to: "revocations.csv")
        .findings() == ["outcome-not-possible cycles/2024/results.csv:3:6"])
    #expect(
      SampleTree.flawless
        .replacing("1号,,,", with: "1号,,2025-04-01,甲〔2025〕1号", in: "revocations.csv")
        .adding("XH-2,2025-04-01,3,310104,沪人社职撤〔2025〕1号,,,", to: "revocations.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("1号,,,", with: "1号,,2025-04-02,甲〔2025〕1号", in: "revocations.csv")
        .adding("XH-2,2025-04-01,3,310104,沪人社职撤〔2025〕1号,,,", to: "revocations.csv")
        .findings() == ["revocation-not-in-force revocations.csv:3:6"])
  }
}
