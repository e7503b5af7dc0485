import Diagnostics
import Testing

@Suite("similar-names")
struct SimilarNamesTests {
  @Test("A name that reads the same")
  func same() {
    let tree = SampleTree.flawless
      .replacing("青竹职业技能培训学校", with: "（上海）白鹭 职业技能培训学校", in: "districts/310115/institutions.csv")
    #expect(
      tree.report(.english) == """
        districts/310115/institutions.csv:2:20: warning: Two institutions' names are told apart easily; “（上海）白鹭 职业技能培训学校” reads the same as “上海白鹭职业技能培训学校” [similar-names]
          2 | 52310115MJ00000262,（上海）白鹭 职业技能培训学校,民办职业技能培训机构,示例路3号,沪浦001
            |                    ^
        districts/310104/institutions.csv:3:20: note: the other name is here
          3 | 523101045000000155,上海白鹭职业技能培训学校,民办职业技能培训机构,示例路2号,沪徐001
            |                    ^
          to mend: check 机构名称 (name) against the licences; if both rows are one institution, keep one

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/institutions.csv:2:20: 警告: 机构名称应易于区分，“（上海）白鹭 职业技能培训学校”与“上海白鹭职业技能培训学校”读来相同 [similar-names]
          2 | 52310115MJ00000262,（上海）白鹭 职业技能培训学校,民办职业技能培训机构,示例路3号,沪浦001
            |                    ^
        districts/310104/institutions.csv:3:20: 说明: 另一名称在此处
          3 | 523101045000000155,上海白鹭职业技能培训学校,民办职业技能培训机构,示例路2号,沪徐001
            |                    ^
          处理办法: 按登记证书核对机构名称；如两行为同一机构，只保留一行

        """)
  }

  @Test("A name with one other character")
  func near() {
    let tree = SampleTree.flawless
      .replacing("青竹职业技能培训学校", with: "上海白鹭职业技术培训学校", in: "districts/310115/institutions.csv")
    #expect(
      tree.report(.english) == """
        districts/310115/institutions.csv:2:20: warning: Two institutions' names are told apart easily; “上海白鹭职业技术培训学校” and “上海白鹭职业技能培训学校” differ in one character [similar-names]
          2 | 52310115MJ00000262,上海白鹭职业技术培训学校,民办职业技能培训机构,示例路3号,沪浦001
            |                    ^
        districts/310104/institutions.csv:3:20: note: the other name is here
          3 | 523101045000000155,上海白鹭职业技能培训学校,民办职业技能培训机构,示例路2号,沪徐001
            |                    ^
          to mend: check 机构名称 (name) against the licences; if both rows are one institution, keep one

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/institutions.csv:2:20: 警告: 机构名称应易于区分，“上海白鹭职业技术培训学校”与“上海白鹭职业技能培训学校”只差一个字 [similar-names]
          2 | 52310115MJ00000262,上海白鹭职业技术培训学校,民办职业技能培训机构,示例路3号,沪浦001
            |                    ^
        districts/310104/institutions.csv:3:20: 说明: 另一名称在此处
          3 | 523101045000000155,上海白鹭职业技能培训学校,民办职业技能培训机构,示例路2号,沪徐001
            |                    ^
          处理办法: 按登记证书核对机构名称；如两行为同一机构，只保留一行

        """)
  }

  @Test("One character more or less is near; a numeral or two characters are not")
  func distances() {
    #expect(
      SampleTree.flawless
        .replacing("青竹职业技能培训学校", with: "上海白鹭职业技能培训学校院", in: "districts/310115/institutions.csv")
        .findings() == ["similar-names districts/310115/institutions.csv:2:20"])
    #expect(
      SampleTree.flawless
        .replacing("青竹职业技能培训学校", with: "海白鹭职业技能培训学校", in: "districts/310115/institutions.csv")
        .findings() == ["similar-names districts/310115/institutions.csv:2:20"])
    #expect(
      SampleTree.flawless
        .replacing("青竹职业技能培训学校", with: "上海白鹤职业技能培训院校", in: "districts/310115/institutions.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("青竹职业技能培训学校", with: "上海白鹭职业技能培训学", in: "districts/310115/institutions.csv")
        .findings() == ["similar-names districts/310115/institutions.csv:2:20"])
    #expect(
      SampleTree.flawless
        .replacing("上海白鹭职业技能培训学校", with: "第一职业技能培训学校", in: "districts/310104/institutions.csv")
        .replacing("青竹职业技能培训学校", with: "第二职业技能培训学校", in: "districts/310115/institutions.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("上海白鹭职业技能培训学校", with: "第十职业技能培训学校", in: "districts/310104/institutions.csv")
        .replacing("青竹职业技能培训学校", with: "第十一职业技能培训学校", in: "districts/310115/institutions.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("上海白鹭职业技能培训学校", with: "第1职业技能培训学校", in: "districts/310104/institutions.csv")
        .replacing("青竹职业技能培训学校", with: "第２职业技能培训学校", in: "districts/310115/institutions.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("上海白鹭职业技能培训学校", with: "第九职业技能培训学校", in: "districts/310104/institutions.csv")
        .replacing("青竹职业技能培训学校", with: "第9职业技能培训学校", in: "districts/310115/institutions.csv")
        .findings() == [])
  }
}
