import Diagnostics
import Testing

@Suite("unknown-institution")
struct UnknownInstitutionTests {
  @Test("A code that is a slip away from a listed one is suggested")
  func slip() {
    let tree = SampleTree.flawless
      .adding("PD-3,青竹烘焙,52310115MJ00000226", to: "districts/310115/brands.csv")
    #expect(
      tree.report(.english) == """
        districts/310115/brands.csv:4:11: error: A brand's 统一社会信用代码 (uscc) is that of a listed institution; “52310115MJ00000226” is not listed [unknown-institution]
          4 | PD-3,青竹烘焙,52310115MJ00000226
            |               ^
          to mend: write 52310115MJ00000262 if that is meant; an institution that is not listed yet is listed in the district's institutions.csv first

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/brands.csv:4:11: 错误：品牌的统一社会信用代码应为已登记机构的代码，“52310115MJ00000226”未登记 [unknown-institution]
          4 | PD-3,青竹烘焙,52310115MJ00000226
            |               ^
          处理办法：如应为52310115MJ00000262，请更正；机构尚未登记的，先在本区institutions.csv中登记

        """)
  }

  @Test("A code far from every other")
  func unknown() {
    let tree = SampleTree.flawless
      .adding("PD-3,青竹烘焙,91440300708461136T", to: "districts/310115/brands.csv")
    #expect(
      tree.report(.english) == """
        districts/310115/brands.csv:4:11: error: A brand's 统一社会信用代码 (uscc) is that of a listed institution; “91440300708461136T” is not listed [unknown-institution]
          4 | PD-3,青竹烘焙,91440300708461136T
            |               ^
          to mend: list the institution in the district's institutions.csv first

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/brands.csv:4:11: 错误：品牌的统一社会信用代码应为已登记机构的代码，“91440300708461136T”未登记 [unknown-institution]
          4 | PD-3,青竹烘焙,91440300708461136T
            |               ^
          处理办法：先在本区institutions.csv中登记该机构

        """)
  }

  @Test("A brand stands in its institution's district")
  func elsewhere() {
    let tree = SampleTree.flawless
      .adding("PD-3,海棠养老,91310104MA1FL5E93U", to: "districts/310115/brands.csv")
    #expect(
      tree.report(.english) == """
        districts/310115/brands.csv:4:11: error: A brand belongs to its institution's district; “91310104MA1FL5E93U” is listed in 徐汇区 (310104) [unknown-institution]
          4 | PD-3,海棠养老,91310104MA1FL5E93U
            |               ^
        districts/310104/institutions.csv:2:1: note: listed here
          2 | 91310104MA1FL5E93U,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          to mend: move this row to districts/310104/brands.csv, or correct its 统一社会信用代码 (uscc)

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/brands.csv:4:11: 错误：品牌应属于其机构所在的区，“91310104MA1FL5E93U”登记在徐汇区（310104） [unknown-institution]
          4 | PD-3,海棠养老,91310104MA1FL5E93U
            |               ^
        districts/310104/institutions.csv:2:1: 说明：登记在此处
          2 | 91310104MA1FL5E93U,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          处理办法：将本行移至districts/310104/brands.csv，或更正其统一社会信用代码

        """)
  }

  @Test("A profile is one of a listed institution")
  func profile() {
    let tree = SampleTree.flawless
      .writing("简介", to: "districts/310115/institutions/52310115MJ00000263.md")
    #expect(
      tree.report(.english) == """
        districts/310115/institutions/52310115MJ00000263.md:1:1: error: A profile's file is named after a listed institution; “52310115MJ00000263” is not listed in this district [unknown-institution]
          1 | 简介
            | ^
          to mend: rename the file to 52310115MJ00000262.md if that is meant; an institution that is not listed yet is listed in the district's institutions.csv first

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/institutions/52310115MJ00000263.md:1:1: 错误：机构介绍应以本区已登记机构的代码命名，“52310115MJ00000263”未在本区登记 [unknown-institution]
          1 | 简介
            | ^
          处理办法：如应为52310115MJ00000262，将文件改名为52310115MJ00000262.md；机构尚未登记的，先在本区institutions.csv中登记

        """)
  }

  @Test("A profile stands in the folder of its institution's district")
  func profileElsewhere() {
    let tree = SampleTree.flawless
      .writing("简介", to: "districts/310115/institutions/91310104MA1FL5E93U.md")
    #expect(
      tree.report(.english) == """
        districts/310115/institutions/91310104MA1FL5E93U.md:1:1: error: A profile stands in its institution's district; “91310104MA1FL5E93U” is listed in 徐汇区 (310104) [unknown-institution]
          1 | 简介
            | ^
        districts/310104/institutions.csv:2:1: note: listed here
          2 | 91310104MA1FL5E93U,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          to mend: move the file to districts/310104/institutions/

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/institutions/91310104MA1FL5E93U.md:1:1: 错误：机构介绍应放在其机构所在的区，“91310104MA1FL5E93U”登记在徐汇区（310104） [unknown-institution]
          1 | 简介
            | ^
        districts/310104/institutions.csv:2:1: 说明：登记在此处
          2 | 91310104MA1FL5E93U,海棠人力资源服务有限公司,人力资源服务机构,路1,
            | ^
          处理办法：将文件移至districts/310104/institutions/

        """)
    let both = tree.writing("简介", to: "districts/310104/institutions/91310104MA1FL5E93U.md").report(.chinese)
    #expect(both.contains("处理办法：与districts/310104/institutions/中的介绍核对后，删除该文件\n"), "\(both)")
    let others = tree.writing("name: 黄浦区\nbureau: 乙\n", to: "districts/310101/district.yaml")
      .writing("统一社会信用代码,机构名称,机构类别,办学地址\n", to: "districts/310101/institutions.csv")
      .writing("品牌编号,品牌名称,统一社会信用代码\n", to: "districts/310101/brands.csv")
      .writing("简介", to: "districts/310101/institutions/91310104MA1FL5E93U.md")
    let way = "处理办法：其他区也有该机构的介绍，核对后只将一份移至districts/310104/institutions/，其余删除\n"
    #expect(others.report(.chinese).ranges(of: way).count == 2, "\(others.report(.chinese))")
  }

  @Test("A profile of an institution that no district lists")
  func profileOfNobody() {
    let tree = SampleTree.flawless.writing("简介", to: "districts/310115/institutions/91440300708461136T.md")
    #expect(tree.report(.chinese).contains("处理办法：在本区institutions.csv中登记该机构，或删除该文件\n"))
  }

  @Test("Nothing is said of the brands and the profile of an institution that their own district lists too")
  func listedTwice() {
    #expect(
      SampleTree.flawless
        .adding("91310104MA1FL5E93U,海棠浦东分部,人力资源服务机构,路9,", to: "districts/310115/institutions.csv")
        .adding("PD-3,海棠养老,91310104MA1FL5E93U", to: "districts/310115/brands.csv")
        .writing("简介", to: "districts/310115/institutions/91310104MA1FL5E93U.md")
        .findings() == ["duplicate-institution districts/310115/institutions.csv:4:1"])
  }

  @Test("Nothing is said of an institution whose row or file cannot be read")
  func refused() {
    #expect(
      SampleTree.flawless
        .replacing("青竹培训学校,民办职业技能培训机构", with: "青竹培训学校,学校", in: "districts/310115/institutions.csv")
        .findings() == ["unexpected-value districts/310115/institutions.csv:2:27"])
    #expect(
      SampleTree.flawless
        .writing("不是表头\n", to: "districts/310115/institutions.csv")
        .findings() == ["missing-column districts/310115/institutions.csv:1:1"])
    #expect(
      SampleTree.flawless
        .replacing("52310115MJ00000262", with: "5.23E+17", in: "districts/310115/institutions.csv")
        .findings() == ["mangled-code districts/310115/institutions.csv:2:1"])
  }

  @Test("A right code is not to be made the wrong one under which the institution is listed")
  func wrongListing() {
    let tree = SampleTree.flawless
      .replacing("52310115MJ00000262", with: "52310115MJ00000226", in: "districts/310115/institutions.csv")
    let report = tree.report(.english)
    #expect(!report.contains("write 52310115MJ00000226"))
    #expect(
      report.contains(
        "“52310115MJ00000262” is not listed, and the check digits of “52310115MJ00000226”, which is, are wrong "
          + "[unknown-institution]"), "\(report)")
    #expect(tree.report(.chinese).contains("处理办法：与登记证书核对，可能是institutions.csv中写错"))
  }
}
