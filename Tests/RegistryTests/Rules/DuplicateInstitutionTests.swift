import Diagnostics
import Testing

@Suite("duplicate-institution")
struct DuplicateInstitutionTests {
  @Test("A code listed in two districts is reported at the second, with a note at the first")
  func acrossDistricts() {
    let tree = SampleTree.flawless
      .adding("91310104MA1FL5E93U,海棠浦东分部,人力资源服务机构,路9,", to: "districts/310115/institutions.csv")
    #expect(
      tree.report(.english) == """
        districts/310115/institutions.csv:4:1: error: Institution “91310104MA1FL5E93U” can only be listed once [duplicate-institution]
          4 | 91310104MA1FL5E93U,海棠浦东分部,人力资源服务机构,路9,
            | ^
        districts/310104/institutions.csv:2:1: note: first given here
          2 | 91310104MA1FL5E93U,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          to mend: keep the row of the district in which the institution is and delete the other, or correct the 统一社会信用代码 (uscc) of the wrong one

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/institutions.csv:4:1: 错误：机构“91310104MA1FL5E93U”只能登记一次 [duplicate-institution]
          4 | 91310104MA1FL5E93U,海棠浦东分部,人力资源服务机构,路9,
            | ^
        districts/310104/institutions.csv:2:1: 说明：首次出现在此处
          2 | 91310104MA1FL5E93U,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          处理办法：保留机构所在区的一行，删除另一行；代码写错的，更正其统一社会信用代码

        """)
  }

  @Test("Of two rows of one district the later one goes")
  func withinDistrict() {
    let report = SampleTree.flawless
      .adding("91310104MA1FL5E93U,海棠浦东分部,人力资源服务机构,路9,", to: "districts/310104/institutions.csv")
      .report(.chinese)
    #expect(report.contains("处理办法：删除本行，或更正其统一社会信用代码\n"), "\(report)")
  }
}
