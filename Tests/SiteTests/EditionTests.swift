import Diagnostics
import Testing

@testable import Registry
@testable import Site

@Suite("Lists, their order and their pages")
struct EditionTests {
  @Test("Names are ordered by the pinyin given, else by their own; a comma or tone does not matter")
  func order() {
    let names = [("A", "重庆示例", "chong qing shi li"), ("B", "安宁", nil), ("C", "崇明", nil), ("D", "重阳", nil)]
    let institutions = names.map { SampleRegister.institution($0.0, $0.1, district: 0, brands: [], pinyin: $0.2) }
    let ranks = NameOrder(institutions).ranks
    #expect(ranks == [2, 0, 1, 3])
  }

  @Test("Equal names are ordered by USCC")
  func ties() {
    let institutions = ["Z", "Y"].map { SampleRegister.institution($0, "同名", district: 0, brands: []) }
    #expect(NameOrder(institutions).ranks == [1, 0])
  }

  @Test("Every character has its line in what ICU says, whatever its script")
  func readings() {
    let scalars = (UInt32(0x80)...0xFFFF).compactMap(Unicode.Scalar.init).filter {
      !$0.isUnreadable && $0.properties.generalCategory != .unassigned
    }
    #expect(Readings(ofAllIn: scalars.map { String($0) }).areWhole)
  }

  @Test(
    "Where ICU says nothing, or not of each character, nothing is certain, and no site is made",
    arguments: [
      { _ in nil }, { _ in "" }, { $0 },
      { Readings.latin($0)?.split(separator: "\n").dropFirst().joined(separator: "\n") },
    ] as [@Sendable (String) -> String?])
  func noReadings(reading: @escaping @Sendable (String) -> String?) {
    let register = SampleRegister.register()
    #expect(NameOrder(register.institutions).isCertain)
    #expect(!NameOrder(register.institutions, reading: reading).isCertain)
    var sources = Sources()
    let result = Site.prepare(
      register, theme: Theme(builtIn: [], replacedBy: []), sources: &sources,
      names: NameFacts(of: register, comparing: true, reading: reading))
    #expect(result.site == nil)
    #expect(result.obstacle == Catalogue.readingsAreMissing)
  }

  @Test("Assets and districts' own files are told by the bytes of their folders")
  func combiningNames() {
    let paths = [
      "assets/\u{301}a/c.txt", "assets/\u{301}b.txt", "districts/310101/\u{301}x.html", "\u{301}assets/d.html",
    ]
    let theme = Theme(files: paths.map { Theme.File(path: $0, bytes: []) })
    #expect(theme.assets.map(\.path) == Array(paths[..<2]))
    #expect(theme.templates.map(\.path) == [paths[3]])
    #expect(theme.ownFiles(ofDistrict: "310101").map(\.path) == ["\u{301}x.html"])
  }

  @Test("Only brands in force are listed, the revoked and lapsed keep their pages")
  func lists() {
    let edition = Edition(SampleRegister.register())
    #expect(edition.cityList == [0])
    #expect(edition.districtLists == [[0], []])
    #expect(edition.cityCounts == [1, 0])
    let paths = PageList(edition, assets: []).paths
    #expect(paths.contains("institutions/B.html"))
    #expect(paths.contains("institutions/C.json"))
  }

  @Test("A content page can have no name that one of the site's own pages or feeds has")
  func takenSlugs() {
    var register = SampleRegister.register()
    register.pages = []
    let names = PageList(Edition(register), assets: []).paths.filter { path in
      !path.contains("/") && [".html", ".xml"].contains { path.hasSuffix($0) }
    }.map { String($0.prefix { $0 != "." }) }
    #expect(Set(names) == ContentPage.takenSlugs)
  }

  @Test("Every path of the contract is there, in ascending order")
  func paths() {
    let paths = PageList(Edition(SampleRegister.register()), assets: [Theme.File(path: "assets/a.css", bytes: [])])
      .paths
    #expect(Array(paths) == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    #expect(paths.contains("lookup/index.js"))
    #expect(
      paths.filter { !$0.hasPrefix("lookup/") } == [
        "404.html", "about.html", "announcements/index.html", "announcements/revocation.html", "assets/a.css",
        "awards/B-1-2024.html", "awards/B-1-2026.html", "awards/B-2-2026.html", "awards/B-3-2024.html",
        "awards/B-4-2024.html", "corrections.html", "cycles/2024.html", "cycles/2026.html", "data/announcements.json",
        "data/brands.csv",
        "data/brands.json", "data/corrections.json", "data/cycles.json", "data/datapackage.json",
        "data/revocation-notes.json", "data/revocations.csv", "data/revocations.json", "embed/310105.html",
        "embed/310105.json", "embed/310105.txt",
        "embed/310115.html", "embed/310115.json", "embed/310115.txt", "embed/index.html", "embed/institution/A.html",
        "embed/institution/A.svg", "embed/institution/B.html", "embed/institution/B.svg", "embed/institution/C.html",
        "embed/institution/C.svg", "feed.xml", "index.html",
        "institutions/A.html", "institutions/A.json", "institutions/B.html", "institutions/B.json",
        "institutions/C.html", "institutions/C.json", "lists/310105.html", "lists/310105.xlsx",
        "lists/310115.html", "lists/310115.xlsx", "lists/city.html", "lists/city.xlsx", "lists/index.html",
        "lookup.html", "revocations.html", "robots.txt", "sitemap.html", "sitemap.xml", "verify.html",
      ])
  }

  @Test(
    "A list of 401 rows has three pages; an empty one has one",
    arguments: [(0, 1), (1, 1), (200, 1), (201, 2), (401, 3)])
  func paging(rows: Int, pages: Int) {
    #expect(PageList.pageCount(of: rows) == pages)
  }

  @Test("A cycle's results are parted into city, district and those that left, and counted")
  func digest() {
    let digest = Edition(SampleRegister.register()).results[1]
    #expect(digest.ordered.map(\.brand) == [0, 1, 2])
    #expect([digest.recognised, digest.retained, digest.promoted, digest.demoted, digest.left] == [1, 1, 1, 0, 1])
    #expect(digest.range(of: .left) == 2..<3)
  }

  @Test("The pager names the first, the last and the near pages")
  func pager() throws {
    let pager = try #require(PagerView(number: 10, of: 20, root: "../") { "lists/city-\($0).html" })
    #expect(pager.links.map(\.title) == ["1", "2", "8", "9", "10", "11", "12", "19", "20"])
    #expect(pager.previous == "../lists/city-9.html")
    #expect(pager.next == "../lists/city-11.html")
    #expect(pager.links.filter(\.isCurrent).map(\.title) == ["10"])
    let single = PagerView(number: 1, of: 1, root: "") { _ in "" }
    #expect(single?.links.count == nil)
  }
}
