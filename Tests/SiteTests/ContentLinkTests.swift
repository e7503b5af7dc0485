import CommonMark
import Testing

@testable import Registry
@testable import Site

@Suite("Links of the records' Markdown")
struct ContentLinkTests {
  private let links: ContentLinks = {
    let register = SampleRegister.register()
    return ContentLinks(register, pages: PageList(Edition(register), assets: []))
  }()

  @Test(
    "A file of the content tree becomes its page, seen from the page that shows the link",
    arguments: [
      ("../pages/about.md", "../about.html"), ("../pages/about.md#faq", "../about.html#faq"),
      ("revocation.md", "../announcements/revocation.html"), ("../cycles/2026/cycle.yaml", "../cycles/2026.html"),
      ("../districts/310105/brands.csv", "../lists/310105.html"), ("../revocations.csv", "../revocations.html"),
      ("../lists/city.html", "../lists/city.html"), ("/lookup.html?q=1", "../lookup.html?q=1"),
      ("../pages/%61bout.md", "../about.html"),
    ])
  func resolved(destination: String, href: String) {
    #expect(
      links.resolution(of: destination, in: "announcements/x.md", shownOn: "announcements/x.html") == .replace(href))
  }

  @Test(
    "What leaves the site, and what every page has, is kept",
    arguments: ["https://example.org/a", "mailto:a@example.org", "#", "#top", "#_main", "//example.org"])
  func kept(destination: String) {
    #expect(links.resolution(of: destination, in: "pages/about.md", shownOn: "about.html") == .keep)
  }

  @Test(
    "A link that leads nowhere is broken, also one that leaves the tree",
    arguments: ["nothing.md", "../../../../etc/passwd", "../pages/About.md", "%zz", "", "#part"])
  func broken(destination: String) {
    #expect(links.resolution(of: destination, in: "pages/about.md", shownOn: "about.html") == .broken)
  }
}
