import Diagnostics
import Testing

@Suite("duplicate-brand")
struct DuplicateBrandTests {
  @Test("An id given twice is reported at the second row")
  func twice() {
    let tree = SampleTree.flawless
      .adding("PD-1,海棠收纳,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
    #expect(
      tree.report(.english) == """
        districts/310115/brands.csv:2:1: error: Brand id “PD-1” can only be given once, and is never reused [duplicate-brand]
          2 | PD-1,青竹面点,52310115MJ00000262
            | ^
        districts/310104/brands.csv:4:1: note: first given here
          4 | PD-1,海棠收纳,91310104MA1FL5E93U
            | ^
          to mend: give this brand a 品牌编号 (id) of its own, or delete the row

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/brands.csv:2:1: 错误：品牌编号“PD-1”只能使用一次，品牌终止后也不得再用 [duplicate-brand]
          2 | PD-1,青竹面点,52310115MJ00000262
            | ^
        districts/310104/brands.csv:4:1: 说明：首次出现在此处
          4 | PD-1,海棠收纳,91310104MA1FL5E93U
            | ^
          处理办法：在“品牌编号”列为该品牌另编新号，或删除本行

        """)
  }

  @Test("Two ids that differ in capitals alone would be one file on many a disk")
  func letterCase() {
    let tree = SampleTree.flawless.adding("pd-1,海棠收纳,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
    #expect(
      tree.report(.english).contains(
        "error: Brand ids differ in more than capital and small letters; “pd-1” and “PD-1” do not [duplicate-brand]"))
    #expect(tree.report(.chinese).contains("错误：品牌编号不能只有大小写之分，“pd-1”与“PD-1”只差大小写 [duplicate-brand]"))
    #expect(
      SampleTree.flawless
        .adding("B-a,海棠收纳,91310104MA1FL5E93U", "b-A,海棠养老,91310104MA1FL5E93U", to: "districts/310104/brands.csv")
        .report(.english).contains("“b-A” and “B-a” do not [duplicate-brand]"))
    #expect(
      SampleTree.flawless.adding("pd-01,海棠收纳,91310104MA1FL5E93U", to: "districts/310104/brands.csv").findings() == [])
  }
}
