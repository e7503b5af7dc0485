import Diagnostics
import Records
import Testing

@Suite("missing-permit")
struct MissingPermitTests {
  private static let path = "districts/310115/institutions.csv"

  @Test("A private training institution without a permit number")
  func missing() {
    let tree = SampleTree.flawless.replacing("路3,乙1", with: "路3,", in: Self.path)
    #expect(
      tree.report(.english) == """
        districts/310115/institutions.csv:2:41: error: A 民办职业技能培训机构 (private-training) has a 办学许可证号 (permit); “青竹培训学校” has none [missing-permit]
          2 | 52310115MJ00000262,青竹培训学校,民办职业技能培训机构,路3,
            |                                                          ^
          to mend: fill in 办学许可证号 (permit), or correct 机构类别 (kind); for good reasons record a waiver in waivers.csv

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/institutions.csv:2:41: 错误：民办职业技能培训机构应有办学许可证号，“青竹培训学校”没有填写 [missing-permit]
          2 | 52310115MJ00000262,青竹培训学校,民办职业技能培训机构,路3,
            |                                                          ^
          处理办法：填写办学许可证号，或更正机构类别；确有特殊情况的，在waivers.csv中登记豁免

        """)
  }

  @Test("A word that says that there is none is no permit number")
  func mark() {
    let tree = SampleTree.flawless.replacing("路3,乙1", with: "路3,无", in: Self.path)
    #expect(
      tree.report(.english) == """
        districts/310115/institutions.csv:2:41: error: A 民办职业技能培训机构 (private-training) has a 办学许可证号 (permit); “无”, as “青竹培训学校” has it, is none [missing-permit]
          2 | 52310115MJ00000262,青竹培训学校,民办职业技能培训机构,路3,无
            |                                                          ^
          to mend: fill in 办学许可证号 (permit), or correct 机构类别 (kind); for good reasons record a waiver in waivers.csv

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/institutions.csv:2:41: 错误：民办职业技能培训机构应有办学许可证号，“青竹培训学校”写作“无”，不是许可证号 [missing-permit]
          2 | 52310115MJ00000262,青竹培训学校,民办职业技能培训机构,路3,无
            |                                                          ^
          处理办法：填写办学许可证号，或更正机构类别；确有特殊情况的，在waivers.csv中登记豁免

        """)
  }

  @Test(
    "No mark of nothing passes for a permit number, and none is told twice",
    arguments: ["/", "／", "—", "--", "暂无", "待补", "N/A", "'无", " 无　"])
  func marks(mark: String) {
    let tree = SampleTree.flawless.replacing("路3,乙1", with: "路3,\(mark)", in: Self.path)
    let findings = tree.findings()
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.hasPrefix("missing-permit \(Self.path):2:") })
    let waived = tree.writing("检查项,对象,理由,依据\nmissing-permit,52310115MJ00000262,换证,记录1\n", to: "waivers.csv")
    #expect(waived.findings() == [])
    let district = waived.read().records.districts.first { $0.code.value == "310115" }
    #expect(district?.institutions.map(\.permit.number) == [nil, nil])
  }

  @Test("Whoever needs no permit may say so, and it is told as an empty cell that is not empty")
  func needless() {
    let tree = SampleTree.flawless.replacing("路4,", with: "路4,无", in: Self.path)
    #expect(tree.findings() == ["empty-mark \(Self.path):3:54"])
  }

  @Test("Where the table has no such column, the kind that asks for it is shown")
  func noColumn() {
    let tree = SampleTree.flawless.writing(
      "统一社会信用代码,机构名称,机构类别,办学地址\n52310115MJ00000262,青竹培训学校,民办职业技能培训机构,路3\n"
        + "91310115MA00000312,远帆高技能人才培训中心,企业类高技能人才培养基地内设培训中心,路4\n", to: Self.path)
    #expect(tree.findings() == ["missing-permit \(Self.path):2:27"])
  }
}
