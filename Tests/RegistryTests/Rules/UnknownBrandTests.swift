import Diagnostics
import Testing

@Suite("unknown-brand")
struct UnknownBrandTests {
  @Test("Results, revocations and announcements name listed brands")
  func references() {
    let tree = SampleTree.flawless
      .writing("品牌编号,结果,级别,申报日期\nXH9,新增,区级,2026-07-05\n", to: "cycles/2026/results.csv")
      .replacing("XH-2,2025", with: "XH2,2025", in: "revocations.csv")
      .replacing("[XH-2]", with: "[ZZ-404]", in: "announcements/revocation-2025.md")
    #expect(
      tree.report(.english) == """
        announcements/revocation-2025.md:6:10: error: `brands` takes the id of a listed brand; “ZZ-404” is not listed [unknown-brand]
          6 | brands: [ZZ-404]
            |          ^
          to mend: list the brand in its district's brands.csv first

        cycles/2026/results.csv:2:1: error: 品牌编号 (brand) takes the id of a listed brand; “XH9” is not listed [unknown-brand]
          2 | XH9,新增,区级,2026-07-05
            | ^
          to mend: list the brand in its district's brands.csv first

        revocations.csv:2:1: error: 品牌编号 (brand) takes the id of a listed brand; “XH2” is not listed [unknown-brand]
          2 | XH2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,
            | ^
          to mend: write XH-2 if “白鹭焊接” is meant; a brand that is not listed yet is listed in its district's brands.csv first

        """)
    #expect(
      tree.report(.chinese) == """
        announcements/revocation-2025.md:6:10: 错误：“brands”应为已登记的品牌编号，“ZZ-404”未登记 [unknown-brand]
          6 | brands: [ZZ-404]
            |          ^
          处理办法：先在所属区的brands.csv中登记该品牌

        cycles/2026/results.csv:2:1: 错误：“品牌编号”应为已登记的品牌编号，“XH9”未登记 [unknown-brand]
          2 | XH9,新增,区级,2026-07-05
            | ^
          处理办法：先在所属区的brands.csv中登记该品牌

        revocations.csv:2:1: 错误：“品牌编号”应为已登记的品牌编号，“XH2”未登记 [unknown-brand]
          2 | XH2,2025-03-01,3,310104,沪人社职撤〔2025〕1号,,,
            | ^
          处理办法：如应为“白鹭焊接”的编号XH-2，请更正；品牌尚未登记的，先在所属区的brands.csv中登记

        """)
  }

  @Test("A programme is one of a brand of its own district")
  func programmes() {
    let tree = SampleTree.flawless
      .writing("品牌编号,培训项目\nXH-1,月嫂\nPD-7,面点\n", to: "districts/310115/programmes.csv")
    #expect(
      tree.report(.english) == """
        districts/310115/programmes.csv:2:1: error: A programme belongs to a brand of its own district; “XH-1” is listed in 徐汇区 (310104) [unknown-brand]
          2 | XH-1,月嫂
            | ^
        districts/310104/brands.csv:2:1: note: listed here
          2 | XH-1,海棠月嫂,91310104MA1FL5E93U
            | ^
          to mend: move this row to districts/310104/programmes.csv, or correct its 品牌编号 (brand)

        districts/310115/programmes.csv:3:1: error: 品牌编号 (brand) takes the id of a listed brand; “PD-7” is not listed [unknown-brand]
          3 | PD-7,面点
            | ^
          to mend: list the brand in its district's brands.csv first

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/programmes.csv:2:1: 错误：培训项目应属于本区的品牌，“XH-1”登记在徐汇区（310104） [unknown-brand]
          2 | XH-1,月嫂
            | ^
        districts/310104/brands.csv:2:1: 说明：登记在此处
          2 | XH-1,海棠月嫂,91310104MA1FL5E93U
            | ^
          处理办法：将本行移至districts/310104/programmes.csv，或更正其品牌编号

        districts/310115/programmes.csv:3:1: 错误：“品牌编号”应为已登记的品牌编号，“PD-7”未登记 [unknown-brand]
          3 | PD-7,面点
            | ^
          处理办法：先在所属区的brands.csv中登记该品牌

        """)
  }

  @Test("Nothing is said of a brand whose row cannot be read")
  func refused() {
    #expect(
      SampleTree.flawless
        .replacing("XH-1,海棠月嫂", with: "XH-1,", in: "districts/310104/brands.csv")
        .findings() == ["missing-value districts/310104/brands.csv:2:6"])
  }
}
