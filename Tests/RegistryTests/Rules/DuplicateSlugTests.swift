import Diagnostics
import Testing

@Suite("duplicate-slug")
struct DuplicateSlugTests {
  @Test("A city announcement may not have the address of a district one")
  func cityAndDistrict() {
    let tree = SampleTree.flawless
      .writing("---\ntitle: 甲\ndate: 2024-05-01\n---\n", to: "announcements/310115-open-day.md")
      .writing("---\ntitle: 乙\ndate: 2024-05-02\n---\n", to: "districts/310115/announcements/open-day.md")
    #expect(
      tree.report(.english) == """
        districts/310115/announcements/open-day.md:1:1: error: “announcements/310115-open-day.html” can only be the address of one page [duplicate-slug]
          1 | ---
            | ^
        announcements/310115-open-day.md:1:1: note: first given here
          1 | ---
            | ^
          to mend: rename that of the two files which has not been published yet

        """)
    #expect(
      tree.report(.chinese) == """
        districts/310115/announcements/open-day.md:1:1: 错误：“announcements/310115-open-day.html”只能作为一个页面的地址 [duplicate-slug]
          1 | ---
            | ^
        announcements/310115-open-day.md:1:1: 说明：首次出现在此处
          1 | ---
            | ^
          处理办法：两个文件中还没有发布过的那个，修改文件名

        """)
  }

  @Test("A page may not have the address of one that the register makes")
  func reserved() {
    let tree = SampleTree.flawless
      .writing("---\ntitle: 甲\n---\n", to: "pages/revocations-2.md")
    #expect(
      tree.report(.english) == """
        pages/revocations-2.md:1:1: error: “revocations-2.html” is the address of a page that the register makes itself [duplicate-slug]
          1 | ---
            | ^
          to mend: rename this file

        """)
    #expect(
      tree.report(.chinese) == """
        pages/revocations-2.md:1:1: 错误：“revocations-2.html”是名录自动生成的页面的地址 [duplicate-slug]
          1 | ---
            | ^
          处理办法：修改本文件的文件名

        """)
  }

  @Test("Every reserved address is refused, and nothing like it")
  func everyReserved() {
    #expect(
      SampleTree.flawless
        .writing("---\ntitle: 甲\n---\n", to: "pages/index.md")
        .findings() == ["duplicate-slug pages/index.md:1:1"])
    #expect(
      SampleTree.flawless
        .writing("---\ntitle: 甲\n---\n", to: "pages/lookup.md")
        .findings() == ["duplicate-slug pages/lookup.md:1:1"])
    #expect(
      SampleTree.flawless
        .writing("---\ntitle: 甲\n---\n", to: "pages/revocations.md")
        .findings() == ["duplicate-slug pages/revocations.md:1:1"])
    #expect(
      SampleTree.flawless
        .writing("---\ntitle: 甲\n---\n", to: "pages/corrections.md")
        .findings() == ["duplicate-slug pages/corrections.md:1:1"])
    #expect(
      SampleTree.flawless
        .writing("---\ntitle: 甲\n---\n", to: "pages/404.md")
        .findings() == ["duplicate-slug pages/404.md:1:1"])
    #expect(
      SampleTree.flawless
        .writing("---\ntitle: 甲\n---\n", to: "pages/revocations-12.md")
        .findings() == ["duplicate-slug pages/revocations-12.md:1:1"])
    #expect(
      SampleTree.flawless
        .writing("---\ntitle: 甲\ndate: 2024-05-01\n---\n", to: "announcements/index.md")
        .findings() == ["duplicate-slug announcements/index.md:1:1"])
    #expect(
      SampleTree.flawless
        .writing("---\ntitle: 甲\ndate: 2024-05-01\n---\n", to: "announcements/index-2.md")
        .findings() == ["duplicate-slug announcements/index-2.md:1:1"])
    #expect(
      SampleTree.flawless
        .writing("---\ntitle: 甲\n---\n", to: "pages/revocations-two.md")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .writing("---\ntitle: 甲\n---\n", to: "pages/revocations-.md")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .writing("---\ntitle: 甲\n---\n", to: "pages/index-2.md")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .writing("---\ntitle: 甲\n---\n", to: "pages/lists.md")
        .findings() == [])
    #expect(
      SampleTree.flawless
        .writing("---\ntitle: 甲\ndate: 2024-05-01\n---\n", to: "announcements/lookup.md")
        .findings() == [])
  }
}
