import Diagnostics
import Testing

@Suite("wrong-district")
struct WrongDistrictTests {
  @Test("A revocation that another district verified")
  func wrong() {
    let tree = SampleTree.flawless
      .replacing("310104", with: "310115", in: "revocations.csv")
    #expect(
      tree.report(.english) == """
        revocations.csv:2:19: error: A revocation is verified by the institution's own district, 徐汇区 (310104); 核实区 (verified_by) is 浦东新区 (310115) [wrong-district]
          2 | XH-2,2025-03-01,3,310115,沪人社职撤〔2025〕1号,,,
            |                   ^
        districts/310104/institutions.csv:3:1: note: listed here
          3 | 523101045000000155,上海白鹭培训学校,民办职业技能培训机构,路2,甲1
            | ^
          to mend: if that district did verify it, as before the institution moved, give the reason in waivers.csv, with XH-2-2025-03-01 as 对象 (subject); otherwise correct 核实区 (verified_by)

        """)
    #expect(
      tree.report(.chinese) == """
        revocations.csv:2:19: 错误：撤销应由机构所在区核实，即徐汇区（310104）；“核实区”为浦东新区（310115） [wrong-district]
          2 | XH-2,2025-03-01,3,310115,沪人社职撤〔2025〕1号,,,
            |                   ^
        districts/310104/institutions.csv:3:1: 说明：登记在此处
          3 | 523101045000000155,上海白鹭培训学校,民办职业技能培训机构,路2,甲1
            | ^
          处理办法：确由该区核实的（如机构后来迁区），在waivers.csv中登记豁免及理由，对象写XH-2-2025-03-01；填错的，更正核实区

        """)
  }

  @Test("It is the institution's district that counts, also where the brand stands in another one's folder")
  func misplacedBrand() {
    #expect(
      SampleTree.flawless
        .replacing("XH-2,白鹭焊接,523101045000000155\n", with: "", in: "districts/310104/brands.csv")
        .adding("XH-2,白鹭焊接,523101045000000155", to: "districts/310115/brands.csv")
        .findings() == ["unknown-institution districts/310115/brands.csv:4:11"])
  }
}
