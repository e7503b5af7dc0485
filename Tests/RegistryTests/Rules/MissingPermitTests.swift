import Diagnostics
import Testing

@Suite("missing-permit")
struct MissingPermitTests {
  @Test("A private training institution without a permit number")
  func missing() {
    let tree = SampleTree.flawless
      .replacing("示例路3号,沪浦001", with: "示例路3号,", in: "districts/310115/institutions.csv")
    #expect(
      tree.report(.english) == """
        districts/310115/institutions.csv:2:31: error: A 民办职业技能培训机构 (private-training) has a 办学许可证号 (permit); “青竹职业技能培训学校” has none here [missing-permit]
          2 | 52310115MJ00000262,青竹职业技能培训学校,民办职业技能培训机构,示例路3号,
            |                                         ^
          to mend: fill in 办学许可证号 (permit), or correct 机构类别 (kind)

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/institutions.csv:2:31: 错误: 民办职业技能培训机构应有办学许可证号，“青竹职业技能培训学校”此处为空 [missing-permit]
          2 | 52310115MJ00000262,青竹职业技能培训学校,民办职业技能培训机构,示例路3号,
            |                                         ^
          处理办法: 填写办学许可证号，或更正机构类别

        """)
  }
}
