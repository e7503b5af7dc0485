import Testing
import Vocabulary

@testable import Registry
@testable import Site

@Suite("What every page has around its content")
struct FrameTests {
  @Test("Links lead back to the root from the page's own depth")
  func depth() {
    let frames = FrameMaker(SampleRegister.register())
    let page = frames.frame(path: "lists/city.html", title: "市级", description: "", section: .lists)
    #expect(page.root == "../")
    #expect(page.navigation.first?.link.href == "../index.html")
    #expect(page.navigation.filter(\.link.isCurrent).map(\.link.title) == ["名录"])
    #expect(page.canonical == "https://register.example.org/a/lists/city.html")
    #expect(page.navigation.map(\.link.title) == ["首页", "查询", "名录", "撤销记录", "公告", "关于"])
  }

  @Test("A government page tag is written only if its value is configured")
  func tags() {
    var register = SampleRegister.register()
    let plain = FrameMaker(register).frame(
      path: "index.html", title: "首页", description: "", section: .home, kind: .home)
    #expect(plain.tags.isEmpty)
    register.info.siteName = "示例网"
    register.info.siteIDCode = "3100000000"
    let tagged = FrameMaker(register).frame(
      path: "announcements/a.html", title: "题", description: "", section: .announcements,
      kind: .article(published: SampleRegister.day("2026-10-20"), source: "市局"))
    #expect(tagged.tags.map(\.name) == ["SiteName", "SiteIDCode", "ArticleTitle", "PubDate", "ContentSource"])
    #expect(tagged.tags[3].content == "2026-10-20 00:00")
  }

  @Test("A profile is dated by the last thing on record about its brands")
  func lastRecord() {
    let edition = Edition(SampleRegister.register())
    #expect(edition.lastRecord(of: edition.register.institutions[2])?.iso == "2026-11-01")
  }
}
