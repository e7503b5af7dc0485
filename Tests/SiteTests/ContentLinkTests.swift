import CommonMark
import Templates
import Testing

@testable import Registry
@testable import Site

@Suite("Links of the records' Markdown")
struct ContentLinkTests {
  private let links: ContentLinks = {
    var register = SampleRegister.register()
    register.pages[0].body.text = "## 申报条件\n\n## How to apply\n"
    register.institutions[0].profile = SampleRegister.article("districts/310105/institutions/A.md", "## 简介\n")
    return ContentLinks(register, pages: PageList(Edition(register), assets: []))
  }()

  @Test(
    "A file of the content tree becomes its page, seen from the page that shows the link",
    arguments: [
      ("../pages/about.md", "../about.html"), ("../pages/about.md?q=1#", "../about.html?q=1#"),
      ("revocation.md", "../announcements/revocation.html"), ("../cycles/2026/cycle.yaml", "../cycles/2026.html"),
      ("../districts/310105/brands.csv", "../lists/310105.html"), ("../revocations.csv", "../revocations.html"),
      ("../lists/city.html", "../lists/city.html"), ("/lookup.html?q=1", "../lookup.html?q=1"),
      ("../pages/%61bout.md", "../about.html"), ("../pages/about.md?x=1:2", "../about.html?x=1:2"),
      ("../SHA256SUMS", "../SHA256SUMS"), ("../log/checkpoint", "../log/checkpoint"),
    ])
  func resolved(destination: String, href: String) {
    #expect(
      links.resolution(of: destination, in: "announcements/x.md", shownOn: "announcements/x.html") == .replace(href))
  }

  @Test(
    "What follows # becomes the id of the heading that it names, on every page that shows a text",
    arguments: [
      ("../pages/about.md#申报条件", "../about.html#h_1"), ("../about.html#how-to-apply", "../about.html#h_how-to-apply"),
      ("../pages/about.md?q=1#%E7%94%B3报条件", "../about.html?q=1#h_1"), ("../pages/about.md#h_1", "../about.html#h_1"),
      ("../pages/about.md#top", "../about.html#top"), ("../pages/about.md#_main", "../about.html#_main"),
      ("../districts/310105/institutions/A.md#简介", "../institutions/A.html#h_1"),
      ("../institutions/A.html#B-1", "../institutions/A.html#B-1"),
      // What is on pages without a text is not known.
      ("../institutions/B.html#B-2", "../institutions/B.html#B-2"), ("../revocations.csv#x", "../revocations.html#x"),
    ])
  func headings(destination: String, href: String) {
    #expect(
      links.resolution(of: destination, in: "announcements/x.md", shownOn: "announcements/x.html") == .replace(href))
  }

  @Test(
    "A heading that the text does not have is none",
    arguments: ["../pages/about.md#无", "../about.html#faq", "../institutions/A.html#B-2", "revocation.md#申报条件"])
  func noHeading(destination: String) {
    #expect(
      links.resolution(of: destination, in: "announcements/x.md", shownOn: "announcements/x.html") == .broken)
  }

  @Test("A district's link to a text of the city leads to the heading there")
  func headingsOfCity() {
    var register = SampleRegister.register()
    register.pages = []
    let district = ContentLinks(register, pages: PageList(Edition(register), assets: []), within: links)
    let lead = { district.resolution(of: $0, in: "announcements/x.md", shownOn: "announcements/x.html") }
    #expect(lead("../pages/about.md#申报条件") == .replace("https://register.example.org/a/about.html#h_1"))
    #expect(lead("../pages/about.md#无") == .broken)
  }

  @Test("A district's own site has a list of digests and no log; an English page leads to both above its folder")
  func filesBesides() throws {
    let city = SampleRegister.register()
    let part = try #require(city.extract(ofDistrict: "310115") { $0.name })
    let district = ContentLinks(part, pages: PageList(Edition(part, within: Edition(city)), assets: []), within: links)
    let lead = { district.resolution(of: $0, in: "announcements/x.md", shownOn: "announcements/x.html") }
    #expect(lead("../SHA256SUMS") == .replace("../SHA256SUMS"))
    #expect(lead("../log/checkpoint") == .replace("https://register.example.org/a/log/checkpoint"))
    #expect(
      links.resolution(of: "../SHA256SUMS", in: "pages/about.md", shownOn: "about.html", in: .english)
        == .replace("../SHA256SUMS"))
    #expect(links.resolution(of: "../log/tile", in: "pages/about.md", shownOn: "about.html") == .broken)
  }

  @Test(
    "What leaves the site, and what every page has, is kept",
    arguments: ["https://example.org/a", "mailto:a@example.org", "#", "#top", "#_main", "//example.org"])
  func kept(destination: String) {
    #expect(links.resolution(of: destination, in: "pages/about.md", shownOn: "about.html") == .keep)
  }

  @Test(
    "A link that leads nowhere is broken, also one that leaves the tree",
    arguments: [
      "nothing.md", "../../../../etc/passwd", "../pages/About.md", "%zz", "", "#part",
      // A colon there ends no scheme.
      "about.md#9:00-17:00", "nothing.md?x=1:2", "nothing.md#a:b", "#x:y", "?x:y",
      // The files of the lookup's index are for its scripts.
      "../lookup/index.js", "../look%75p/index.js",
    ])
  func broken(destination: String) {
    #expect(links.resolution(of: destination, in: "pages/about.md", shownOn: "about.html") == .broken)
  }
}
