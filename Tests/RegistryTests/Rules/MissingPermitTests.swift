import Diagnostics
import Testing

@Suite("missing-permit")
struct MissingPermitTests {
  @Test("A private training institution without a permit number")
  func missing() {
    let tree = SampleTree.flawless
      .replacing("路3,乙1", with: "路3,", in: "districts/310115/institutions.csv")
    #expect(
      tree.report(.english) == """
        districts/310115/institutions.csv:2:27: error: A 民办职业技能培训机构 (private-training) has a 办学许可证号 (permit); “青竹培训学校” has none here [missing-permit]
          2 | 52310115MJ00000262,青竹培训学校,民办职业技能培训机构,路3,
            |                                 ^
          to mend: fill in 办学许可证号 (permit), or correct 机构类别 (kind)

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/institutions.csv:2:27: 错误：民办职业技能培训机构应有办学许可证号，“青竹培训学校”此处为空 [missing-permit]
          2 | 52310115MJ00000262,青竹培训学校,民办职业技能培训机构,路3,
            |                                 ^
          处理办法：填写办学许可证号，或更正机构类别

        """)
  }
}
