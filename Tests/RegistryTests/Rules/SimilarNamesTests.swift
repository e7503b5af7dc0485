import Diagnostics
import Testing

@Suite("similar-names")
struct SimilarNamesTests {
  @Test("A name that reads the same")
  func same() {
    let tree = SampleTree.flawless
      .replacing("青竹培训学校", with: "（上海）白鹭 培训学校", in: "districts/310115/institutions.csv")
    #expect(
      tree.report(.english) == """
        districts/310115/institutions.csv:2:20: warning: Two institutions' names are told apart easily; “（上海）白鹭 培训学校” reads the same as “上海白鹭培训学校” [similar-names]
          2 | 52310115MJ00000262,（上海）白鹭 培训学校,民办职业技能培训机构,路3,乙1
            |                    ^
        districts/310104/institutions.csv:3:20: note: the other name is here
          3 | 523101045000000155,上海白鹭培训学校,民办职业技能培训机构,路2,甲1
            |                    ^
          to mend: check 机构名称 (name) against the licences; if both rows are one institution, keep one

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/institutions.csv:2:20: 警告：机构名称应易于区分，“（上海）白鹭 培训学校”与“上海白鹭培训学校”读来相同 [similar-names]
          2 | 52310115MJ00000262,（上海）白鹭 培训学校,民办职业技能培训机构,路3,乙1
            |                    ^
        districts/310104/institutions.csv:3:20: 说明：另一名称在此处
          3 | 523101045000000155,上海白鹭培训学校,民办职业技能培训机构,路2,甲1
            |                    ^
          处理办法：按登记证书核对机构名称；如两行为同一机构，只保留一行

        """)
  }

  @Test("A name with one other character")
  func near() {
    let tree = SampleTree.flawless
      .replacing("青竹培训学校", with: "上海白鹭培训学院", in: "districts/310115/institutions.csv")
    #expect(
      tree.report(.english) == """
        districts/310115/institutions.csv:2:20: warning: Two institutions' names are told apart easily; “上海白鹭培训学院” and “上海白鹭培训学校” differ in one character [similar-names]
          2 | 52310115MJ00000262,上海白鹭培训学院,民办职业技能培训机构,路3,乙1
            |                    ^
        districts/310104/institutions.csv:3:20: note: the other name is here
          3 | 523101045000000155,上海白鹭培训学校,民办职业技能培训机构,路2,甲1
            |                    ^
          to mend: check 机构名称 (name) against the licences; if both rows are one institution, keep one

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/institutions.csv:2:20: 警告：机构名称应易于区分，“上海白鹭培训学院”与“上海白鹭培训学校”只差一个字 [similar-names]
          2 | 52310115MJ00000262,上海白鹭培训学院,民办职业技能培训机构,路3,乙1
            |                    ^
        districts/310104/institutions.csv:3:20: 说明：另一名称在此处
          3 | 523101045000000155,上海白鹭培训学校,民办职业技能培训机构,路2,甲1
            |                    ^
          处理办法：按登记证书核对机构名称；如两行为同一机构，只保留一行

        """)
  }

  @Test("A name with another form of a company")
  func akin() {
    let tree = SampleTree.flawless
      .replacing("青竹培训学校", with: "上海白鹭培训学校有限公司", in: "districts/310115/institutions.csv")
    #expect(
      tree.report(.english) == """
        districts/310115/institutions.csv:2:20: warning: Two institutions' names are told apart easily; “上海白鹭培训学校有限公司” and “上海白鹭培训学校” differ in little but the city and the form of a company [similar-names]
          2 | 52310115MJ00000262,上海白鹭培训学校有限公司,民办职业技能培训机构,路3,乙1
            |                    ^
        districts/310104/institutions.csv:3:20: note: the other name is here
          3 | 523101045000000155,上海白鹭培训学校,民办职业技能培训机构,路2,甲1
            |                    ^
          to mend: check 机构名称 (name) against the licences; if both rows are one institution, keep one

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/institutions.csv:2:20: 警告：机构名称应易于区分，“上海白鹭培训学校有限公司”与“上海白鹭培训学校”除城市名称和公司形式外几乎相同 [similar-names]
          2 | 52310115MJ00000262,上海白鹭培训学校有限公司,民办职业技能培训机构,路3,乙1
            |                    ^
        districts/310104/institutions.csv:3:20: 说明：另一名称在此处
          3 | 523101045000000155,上海白鹭培训学校,民办职业技能培训机构,路2,甲1
            |                    ^
          处理办法：按登记证书核对机构名称；如两行为同一机构，只保留一行

        """)
  }

  @Test("A name that another institution once had")
  func former() {
    let tree = SampleTree.flawless
      .replacing("办学许可证号\n", with: "办学许可证号,曾用名\n", in: "districts/310115/institutions.csv")
      .replacing("路3,乙1", with: "路3,乙1,上海 白鹭培训学校；青竹培训学校", in: "districts/310115/institutions.csv")
      .replacing("路4,", with: "路4,,", in: "districts/310115/institutions.csv")
    #expect(
      tree.report(.english) == """
        districts/310104/institutions.csv:3:20: warning: Two institutions' names are told apart easily; “上海白鹭培训学校” is also a former name of “青竹培训学校” [similar-names]
          3 | 523101045000000155,上海白鹭培训学校,民办职业技能培训机构,路2,甲1
            |                    ^
        districts/310115/institutions.csv:2:20: note: the other institution is here
          2 | 52310115MJ00000262,青竹培训学校,民办职业技能培训机构,路3,乙1,上海 白鹭培…
            |                    ^
          to mend: check 机构名称 (name) and 曾用名 (former_names) against the licences; if both are right, nothing has to be done: the site warns of confusing the two

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310104/institutions.csv:3:20: 警告：机构名称应易于区分，“上海白鹭培训学校”也是“青竹培训学校”的曾用名 [similar-names]
          3 | 523101045000000155,上海白鹭培训学校,民办职业技能培训机构,路2,甲1
            |                    ^
        districts/310115/institutions.csv:2:20: 说明：另一机构在此处
          2 | 52310115MJ00000262,青竹培训学校,民办职业技能培训机构,路3,乙1,上海 白鹭培…
            |                    ^
          处理办法：按登记证书核对机构名称和曾用名；核对无误的不用处理，网站会提示公众不要混淆这两家

        """)
  }

  @Test("Two names that are alike anyhow are one finding, whatever they were before")
  func formerAndNear() {
    let tree = SampleTree.flawless
      .replacing("办学许可证号\n", with: "办学许可证号,曾用名\n", in: "districts/310115/institutions.csv")
      .replacing("青竹培训学校", with: "上海白鹤培训学校", in: "districts/310115/institutions.csv")
      .replacing("路3,乙1", with: "路3,乙1,上海白鹭培训学校", in: "districts/310115/institutions.csv")
      .replacing("路4,", with: "路4,,", in: "districts/310115/institutions.csv")
    #expect(tree.findings() == ["similar-names districts/310115/institutions.csv:2:20"])
  }

  @Test(
    "The city that the register names, with or without 市, and the form of a company keep no names apart",
    arguments: [
      ("白鹭培训学校", true), ("上海市白鹭培训学校", true), ("白鹭培训学校（上海）有限公司", true), ("白鹤培训学校有限责任公司", true),
      ("上海市白鹤培训学院", false), ("杭州白鹭培训学校", false), ("上海第二白鹭培训学校", false),
    ])
  func cities(name: String, isAkin: Bool) {
    let found = SampleTree.flawless
      .replacing("title: 名录", with: "title: 上海市职业技能培训优质品牌名录", in: "registry.yaml")
      .replacing("青竹培训学校", with: name, in: "districts/310115/institutions.csv")
      .findings()
    #expect(found == (isAkin ? ["similar-names districts/310115/institutions.csv:2:20"] : []))
  }

  @Test("One character more or less is near; a numeral or two characters are not")
  func distances() {
    #expect(
      SampleTree.flawless
        .replacing("青竹培训学校", with: "上海白鹭培训学校院", in: "districts/310115/institutions.csv")
        .findings() == ["similar-names districts/310115/institutions.csv:2:20"])
    #expect(
      SampleTree.flawless
        .replacing("青竹培训学校", with: "海白鹭培训学校", in: "districts/310115/institutions.csv")
        .findings() == ["similar-names districts/310115/institutions.csv:2:20"])
    #expect(
      SampleTree.flawless
        .replacing("青竹培训学校", with: "上海白鹤培训院校", in: "districts/310115/institutions.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("青竹培训学校", with: "上海白鹭培训学", in: "districts/310115/institutions.csv")
        .findings() == ["similar-names districts/310115/institutions.csv:2:20"])
    #expect(
      SampleTree.flawless
        .replacing("上海白鹭培训学校", with: "第一培训学校", in: "districts/310104/institutions.csv")
        .replacing("青竹培训学校", with: "第二培训学校", in: "districts/310115/institutions.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("上海白鹭培训学校", with: "第十培训学校", in: "districts/310104/institutions.csv")
        .replacing("青竹培训学校", with: "第十一培训学校", in: "districts/310115/institutions.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("上海白鹭培训学校", with: "第1培训学校", in: "districts/310104/institutions.csv")
        .replacing("青竹培训学校", with: "第２培训学校", in: "districts/310115/institutions.csv")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .replacing("上海白鹭培训学校", with: "第九培训学校", in: "districts/310104/institutions.csv")
        .replacing("青竹培训学校", with: "第9培训学校", in: "districts/310115/institutions.csv")
        .findings() == [])
  }
}
