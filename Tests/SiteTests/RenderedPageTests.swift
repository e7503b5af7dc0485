import Diagnostics
import Testing
import Vocabulary

@testable import Registry
@testable import Site

@Suite("What pages say, rendered by the program's own templates")
struct RenderedPageTests {
  /// The values of an attribute on a page.
  private func values(of attribute: String, on page: String) -> [String] {
    page.components(separated: " \(attribute)=\"").dropFirst().map { String($0.prefix { $0 != "\"" }) }
  }

  @Test("Each page of a cycle's results has its number, and how many there are, behind the title, in both languages")
  func furtherPage() throws {
    var register = SampleRegister.register()
    register.info.hasEnglish = true
    register.cycles[1].results += Array(repeating: register.cycles[1].results[0], count: PageList.rowsPerPage)
    let pages = try renderedPages(of: register)
    for (path, column, number) in [
      ("cycles/2024.html", "2024年度遴选结果", ""), ("cycles/2026.html", "2026年度遴选结果", "（第1页，共2页）"),
      ("cycles/2026-2.html", "2026年度遴选结果", "（第2页，共2页）"), ("en/cycles/2024.html", "Results of 2024年度遴选", ""),
      ("en/cycles/2026-2.html", "Results of 2026年度遴选", " (page 2 of 2)"),
    ] {
      let page = try #require(pages[path])
      let cycle = column.dropFirst("Results of ".count)
      let heading = path.hasPrefix("en/") ? "Results of <span lang=\"zh-CN\">\(cycle)</span>" : column
      #expect(page.contains("<title>\(column)\(number) - "), "\(path)")
      #expect(page.contains("<h1>\(heading)\(number)</h1>"), "\(path)")
      // The column is that of all its pages.
      #expect(page.contains("<meta name=\"ColumnName\" content=\"\(column)\">"), "\(path)")
    }
  }

  @Test("A page of a long list says which rows stand on it, for whoever has it on paper")
  func shownRows() throws {
    var register = SampleRegister.register()
    register.info.hasEnglish = true
    let room = PageList.rowsPerPage
    register.cycles[1].results = Array(repeating: register.cycles[1].results[0], count: room + 50)
    register.revocations = Array(repeating: register.revocations[0], count: room + 1)
    let pages = try renderedPages(of: register)
    for (path, caption) in [
      ("cycles/2026.html", "共250个，本页为第1—200个，排名不分先后"), ("cycles/2026-2.html", "共250个，本页为第201—250个，排名不分先后"),
      ("en/cycles/2026.html", "250 in all; this page has no. 1–200; the order is no ranking"),
      ("revocations.html", "共201条，本页为第1—200条"), ("revocations-2.html", "共201条，本页为第201条"),
      ("en/revocations-2.html", "201 in all; this page has no. 201"),
    ] {
      #expect(pages[path]?.contains("<caption>\(caption)</caption>") == true, "\(path)")
    }
    #expect(pages["revocations.html"]?.contains("<h1>撤销记录（第1页，共2页）</h1>") == true)
    // Of those that stand on one page nothing is said.
    for path in ["cycles/2024.html", "lists/310105.html"] { #expect(pages[path]?.contains("本页为第") == false, "\(path)") }
  }

  @Test("Past the term's years without new results every list says so, and of the results the latest")
  func termElapsed() throws {
    var register = SampleRegister.register(asOf: "2028-11-01", isTermElapsed: true)
    register.info.hasEnglish = true
    let said = "有效期原则上的2年已经届满，新一轮结果尚未公布，未被撤销、未终止的品牌继续有效。"
    let lists = [
      "cycles/2026.html", "embed/310105.html", "embed/310105.txt", "index.html", "lists/310105.html", "lists/city.html",
      "lists/index.html",
    ]
    let pages = try renderedPages(of: register)
    for path in lists { #expect(pages[path]?.contains(said) == true, "\(path)") }
    #expect(pages["cycles/2024.html"]?.contains(said) == false)
    for path in ["en/cycles/2026.html", "en/lists/310105.html", "en/lists/city.html", "en/lists/index.html"] {
      let said = "as no new results are published, brands that are neither revoked nor lapsed stay in force."
      #expect(pages[path]?.contains(said) == true, "\(path)")
    }
    let before = try renderedPages(of: SampleRegister.register())
    for path in lists { #expect(before[path]?.contains(said) == false, "\(path)") }
  }

  @Test("Where no brand is in force nothing is said of brands that stay in force past the term's years")
  func termElapsedForNone() throws {
    let said = "品牌继续有效"
    var register = SampleRegister.register(asOf: "2028-11-01", isTermElapsed: true)
    let pages = try renderedPages(of: register)
    for path in ["embed/310115.html", "embed/310115.txt", "lists/310115.html"] {
      #expect(pages[path]?.contains(said) == false, "\(path)")
    }
    let part = try #require(register.extract(ofDistrict: "310115", titled: \.name))
    register.brands[0].status = SampleRegister.lapsed
    for (path, page) in try renderedPages(of: part).merging(renderedPages(of: register), uniquingKeysWith: +) {
      #expect(!page.contains(said), "\(path)")
    }
  }

  @Test("On a profile each id stands once, whatever brands are called: the page's own hold an underscore")
  func ids() throws {
    var register = SampleRegister.register()
    register.institutions[0].profile = Article(
      path: "a.md", text: "## Report\n\n文。\n\n## 二\n", place: Place(FileID(0), line: 1))
    register.brands[0].programmes = ["甲", "乙", "丙", "丁"].enumerated().map {
      Programme(name: $1, occupation: nil, grade: $0 < 2 ? "五级" : "四级", mode: nil, location: nil)
    }
    for id in ["main", "report", "programmes", "f1", "h-report", "h-2", "authority"] {
      register.brands[0].id = id
      let pages = try renderedPages(of: register)
      let page = try #require(pages["institutions/A.html"])
      let ids = values(of: "id", on: page)
      #expect(ids.filter { !$0.contains("_") } == [id])
      #expect(Set(ids).count == ids.count && ids.count == 8, "\(ids)")
      for link in values(of: "href", on: page) where link.hasPrefix("#") {
        #expect(ids.contains(String(link.dropFirst())), "\(link)")
      }
    }
  }

  @Test("Wherever an element stands for a brand, it says how the brand stands")
  func brands() throws {
    for (path, page) in try renderedPages(of: SampleRegister.register()) {
      for tag in page.components(separated: "<") where tag.contains(" data-brand=") {
        #expect(tag.prefix { $0 != ">" }.contains(" data-standing="), "\(path): \(tag)")
      }
    }
  }

  @Test("Of a revocation that is set aside it is that decision that was taken back, on every page: another may stand")
  func setAside() throws {
    let pages = try renderedPages(of: SampleRegister.register())
    #expect(
      pages["revocations.html"]?.contains("本次撤销决定已于<time datetime=\"2026-11-01\">2026年11月1日</time>撤回") == true)
    let profile = try #require(pages["institutions/C.html"])
    #expect(profile.contains("撤销决定（示〔2025〕3号）已于2026年11月1日撤回（示〔2026〕8号）"))
    #expect(profile.contains("本次撤销决定已于2026年11月1日撤回"))
    for (path, page) in pages {
      for words in ["撤销被恢复", "撤销已恢复", "起恢复（"] { #expect(!page.contains(words), "\(path)") }
    }
  }

  @Test("The records of the site's filing lead to where they can be checked")
  func filing() throws {
    var register = SampleRegister.register()
    let without = try renderedPages(of: register)
    #expect(without["index.html"]?.contains("beian") == false)
    register.info.icp = "沪ICP备1号"
    register.info.policeRecord = "沪公网安备2号"
    let pages = try renderedPages(of: register)
    let page = try #require(pages["about.html"])
    #expect(page.contains("<a href=\"https://beian.miit.gov.cn/\" rel=\"noopener\">沪ICP备1号</a>"))
    #expect(page.contains("<a href=\"https://beian.mps.gov.cn/\" rel=\"noopener\">沪公网安备2号</a>"))
  }

  @Test("The site's map leads to its parts, and every page leads to it")
  func outline() throws {
    let pages = try renderedPages(of: SampleRegister.register())
    let links = values(of: "href", on: pages["sitemap.html"] ?? "")
    for path in [
      "about.html", "announcements/index.html", "corrections.html", "cycles/2024.html", "cycles/2026.html", "feed.xml",
      "lists/310105.html", "lists/310115.html", "lists/city.html", "lists/index.html", "lookup.html",
      "revocations.html", "sitemap.xml", "verify.html",
    ] {
      #expect(links.contains(path), "\(path)")
    }
    for (path, page) in pages
    where path.hasSuffix(".html") && (!path.hasPrefix("embed/") || path == "embed/index.html") {
      #expect(values(of: "href", on: page).contains { $0.hasSuffix("sitemap.html") }, "\(path)")
    }
  }
}

extension String {
  /// The parts between the places where a text stands.
  fileprivate func components(separated separator: String) -> [String] {
    split(separator: separator, omittingEmptySubsequences: false).map(String.init)
  }
}

@Suite("The record of revocations")
struct RevocationListTests {
  @Test(
    "An institution may apply again when all of its bars have run out: each of its revocations that stands tells that day"
  )
  func bars() throws {
    var register = SampleRegister.register()
    // The institution's other revocation is set aside, and bars nothing.
    register.brands[2].revocations = [register.revocations.count]
    register.revocations.append(SampleRegister.revocation(2, "2024-12-02", document: "示〔2024〕6号"))
    func days() -> [String?] {
      Composer(Edition(register)).revocationList(page: 1).rows.map { $0.barEnd?.iso }
    }
    #expect(days() == ["2028-11-16", nil, "2026-12-02"])
    register.brands[2].revocations.append(register.revocations.count)
    register.revocations.append(SampleRegister.revocation(2, "2023-12-02", document: "示〔2023〕6号"))
    #expect(days() == ["2028-11-16", nil, "2026-12-02", "2026-12-02"])
    #expect(Composer(Edition(register)).revocationList(page: 1).rows.map(\.isBarred) == [true, true, true, true])
  }

  @Test("Where all of an institution's revocations are set aside nothing bars it")
  func none() {
    let rows = Composer(Edition(SampleRegister.register())).revocationList(page: 1).rows
    #expect(rows.map { $0.barEnd?.iso } == ["2028-11-16", nil])
    #expect(rows.map(\.isBarred) == [true, false])
  }

  @Test("Of a text with more broken links than a file may have findings no more are told, and then that there are more")
  func brokenLinks() {
    var register = SampleRegister.register()
    let links = (0..<10_050).map { "[甲](b\($0).md)\n" }.joined()
    register.pages[0].body = SampleRegister.article("pages/about.md", links)
    var sources = Sources()
    let found = Site.prepare(register, theme: Theme(builtIn: [], replacedBy: []), sources: &sources).diagnostics
      .filter { $0.place.file == FileID(0) && $0.id != .templateError }
    #expect(found.count == 10_001)
    #expect(found.first?.id == .brokenLink)
    #expect(found.last?.problem == Catalogue.tooManyFindings(limit: 10_000))
  }
}
