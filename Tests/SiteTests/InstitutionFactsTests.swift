import Diagnostics
import Resources
import Signatures
import Testing
import Vocabulary

@testable import Registry
@testable import Site

/// What is said to have stayed the same must have stayed the same: a page that is not made again must be the one that would
/// have been made.
@Suite("What an institution's files are made from")
struct InstitutionFactsTests {
  private static let base: PublishedRegister = {
    var register = SampleRegister.register()
    register.institutions[0].profile = Article(
      path: "a.md", text: "见[白露](../institutions/B.html)。", place: Place(FileID(0), line: 1))
    register.institutions[2].profile = Article(
      path: "c.md", text: "没有链接。", place: Place(FileID(0), line: 1))
    register.brands[0].programmes = [
      Programme(name: "一", occupation: "二", grade: "三", mode: "四", location: "五")
    ]
    return register
  }()

  private static func prepared(
    _ register: PublishedRegister, made: Set<ByteDigest> = [], lookup: StandingLookup? = nil
  ) -> SiteResult {
    let theme = Theme(
      builtIn: Resource.templates.map { Theme.File(path: $0.path, bytes: $0.bytes, isBuiltIn: true) }, replacedBy: [])
    var sources = Sources()
    let reuse = Reuse(means: "", lookup: lookup, isMade: made.contains)
    return Site.prepare(register, theme: theme, sources: &sources, reuse: reuse)
  }

  private static func site(
    of register: PublishedRegister, made: Set<ByteDigest> = [], lookup: StandingLookup? = nil
  ) throws -> Site {
    let result = prepared(register, made: made, lookup: lookup)
    return try #require(result.site, "\(result.diagnostics.map(\.problem.message.english))")
  }

  private static func bytes(_ index: Int, of site: Site) -> [UInt8] {
    var buffer: [UInt8] = []
    site.render(index, into: &buffer)
    return buffer
  }

  /// Changes of every kind, each with how many of the three institutions it leaves as they were.
  private static let changes: [(name: String, kept: Int, make: @Sendable (inout PublishedRegister) -> Void)] = [
    ("nothing", 3, { _ in }), ("day", 0, { $0.day = $0.day.adding(days: 1) }),
    ("title", 0, { $0.info.title += "二" }), ("authority", 0, { $0.info.authority += "二" }),
    ("address of the site", 0, { $0.info.baseURL = "https://other.example.org/" }),
    ("phone of the site", 0, { $0.info.phone = nil }), ("refresh", 0, { $0.info.refreshDays += 1 }),
    ("term", 0, { $0.isTermElapsed.toggle() }), ("cycle's title", 0, { $0.cycles[0].title += "二" }),
    ("cycle's document", 0, { $0.cycles[1].document += "二" }),
    ("cycle's day", 0, { $0.cycles[1].announced = $0.cycles[1].announced.adding(days: 1) }),
    ("district's name", 0, { $0.districts[1].name += "二" }), ("bureau", 0, { $0.districts[0].bureau += "二" }),
    ("name", 2, { $0.institutions[1].name += "二" }), ("kind", 2, { $0.institutions[1].kind = .vocationalSchool }),
    ("address", 2, { $0.institutions[1].address += "二" }), ("permit", 2, { $0.institutions[1].permit = nil }),
    ("phone", 2, { $0.institutions[1].phone = "1" }), ("website", 2, { $0.institutions[1].website = "https://b.cn/" }),
    ("former names", 2, { $0.institutions[1].formerNames = ["旧"] }),
    ("English name", 2, { $0.institutions[1].englishName = "B" }),
    ("bar", 2, { $0.institutions[1].barredUntil = $0.day.adding(days: 9) }),
    ("profile", 2, { $0.institutions[2].profile?.text += "二" }),
    ("no profile", 1, { $0.institutions[2].profile = nil }),
    ("brand's name", 2, { $0.brands[0].name += "二" }), ("field", 2, { $0.brands[0].field = "二" }),
    ("summary", 2, { $0.brands[0].summary = "二" }), ("level", 2, { $0.brands[2].status.level = .city }),
    ("since", 2, { $0.brands[3].status.since = $0.brands[3].status.since.adding(days: 1) }),
    (
      "standing", 1,
      {
        $0.brands[0].status.standing = .lapsed; $0.brands[0].status.reason = .notMet
      }
    ),
    ("period", 2, { $0.brands[2].status.periods[0].from = $0.day }),
    ("period's level", 2, { $0.brands[2].status.periods[0].level = .city }),
    ("period's end", 2, { $0.brands[2].status.periods[0].endedBy = .revocation }),
    ("programme", 2, { $0.brands[0].programmes[0].name += "二" }),
    ("occupation", 2, { $0.brands[0].programmes[0].occupation = nil }),
    ("grade", 2, { $0.brands[0].programmes[0].grade = nil }), ("mode", 2, { $0.brands[0].programmes[0].mode = nil }),
    ("location", 2, { $0.brands[0].programmes[0].location = nil }),
    ("result", 2, { $0.cycles[1].results[0].outcome = .recognised }),
    ("result's level", 2, { $0.cycles[1].results[1].level = .city }),
    ("level before", 2, { $0.cycles[1].results[0].previousLevel = nil }),
    ("revocation's day", 2, { $0.revocations[0].date = $0.day }),
    ("revocation's level", 2, { $0.revocations[0].level = .city }),
    ("ground", 2, { $0.revocations[0].ground = .noTraining }),
    ("verified by", 2, { $0.revocations[0].verifiedBy = 1 }),
    ("revocation's document", 2, { $0.revocations[0].document += "二" }),
    ("revocation's summary", 2, { $0.revocations[0].summary = "二" }),
    ("barred until", 2, { $0.revocations[0].barredUntil = $0.day.adding(days: 5) }),
    ("set aside", 2, { $0.revocations[1].setAsideOn = $0.day }),
    ("set aside by", 2, { $0.revocations[1].setAsideDocument = nil }),
    ("announcement's document", 0, { $0.announcements[0].document = nil }),
    ("announcement's text", 3, { $0.announcements[0].body.text = "二" }),
    (
      "a file before the others, which counts them anew", 3,
      {
        $0.announcements[0].body.place = Place(FileID(7), line: 9)
        $0.pages[0].body.place = Place(FileID(8), line: 9)
        $0.institutions[2].profile?.place = Place(FileID(9), line: 9)
      }
    ),
    ("page's title", 0, { $0.pages[0].title += "二" }), ("page's text", 3, { $0.pages[0].body.text += "二" }),
    (
      "a page that a text may lead to", 0,
      { $0.pages.append(ContentPage(slug: "b", title: "二", isInNavigation: false, body: $0.pages[0].body)) }
    ),
    (
      "a name like another", 0,
      {
        $0.institutions[1].name = "晨曦学校"; $0.institutions[2].name = "晨曦学校"
      }
    ),
  ]

  @Test("Files that are said to be settled have the bytes that they had", arguments: changes.map(\.name))
  func settled(name: String) throws {
    let change = try #require(Self.changes.first { $0.name == name })
    let before = try Self.site(of: Self.base)
    var register = Self.base
    change.make(&register)
    let after = try Self.site(
      of: register, made: Set(before.origins?() ?? []), lookup: Self.standingLookup(of: before))
    let was = Dictionary(uniqueKeysWithValues: before.paths.indices.map { (before.paths[$0], $0) })
    for index in after.paths.indices where after.isSettled(index) {
      let old = try #require(was[after.paths[index]], "\(after.paths[index]) is new")
      #expect(Self.bytes(index, of: after) == Self.bytes(old, of: before), "\(after.paths[index])")
    }
    let kept = register.institutions.indices.count { owner in
      after.paths.indices.contains { index in
        if case .institution(owner) = after.list.pages[index] { after.isSettled(index) } else { false }
      }
    }
    #expect(kept == change.kept)
  }

  @Test("A text that leads to a heading of another one is made anew, for that heading may have moved")
  func heading() throws {
    var register = Self.base
    register.pages[0].body.text = "## 条件\n"
    register.institutions[2].profile?.text = "见[条件](../about.html#条件)，[本篇](#简介)。\n\n## 简介\n"
    register.institutions[0].profile?.text = "[本篇](#简介)\n\n## 简介\n"
    let before = try Self.site(of: register)
    register.pages[0].body.text = "## 概述\n\n## 条件\n"
    let after = try Self.site(of: register, made: Set(before.origins?() ?? []))
    let settled = after.paths.indices.filter(after.isSettled).map { after.paths[$0] }
    #expect(settled.contains("institutions/A.html") && settled.contains("institutions/B.html"))
    #expect(!settled.contains("institutions/C.html"))
    let page = try #require(after.index(of: "institutions/C.html"))
    #expect(String(decoding: Self.bytes(page, of: after), as: UTF8.self).contains("../about.html#h_2"))
  }

  @Test("A settled page whose standing copy was touched is made whole, its text included")
  func late() throws {
    let before = try Self.site(of: Self.base)
    let after = try Self.site(of: Self.base, made: Set(before.origins?() ?? []))
    for index in after.paths.indices {
      #expect(Self.bytes(index, of: after) == Self.bytes(index, of: before), "\(after.paths[index])")
    }
    #expect(after.paths.indices.contains(where: after.isSettled))
  }

  /// The index of a site as a later run finds it.
  private static func standingLookup(of site: Site) -> StandingLookup {
    StandingLookup(version: site.lookupVersion, paths: site.paths.filter { $0.hasPrefix("lookup/") })
  }

  @Test("A lookup whose institutions are as they were is taken over, and made where its files were touched")
  func standingLookup() throws {
    let before = try Self.site(of: Self.base)
    var register = Self.base
    register.institutions[1].phone = "1"
    let after = try Self.site(
      of: register, made: Set(before.origins?() ?? []), lookup: Self.standingLookup(of: before))
    #expect(after.paths == before.paths && after.lookupVersion == before.lookupVersion)
    let files = after.paths.indices.filter { after.paths[$0].hasPrefix("lookup/") }
    #expect(files.count > 3 && files.allSatisfy(after.isSettled))
    for file in files { #expect(Self.bytes(file, of: after) == Self.bytes(file, of: before)) }
  }

  @Test("A lookup is not taken over where a name has changed, be it a former one")
  func otherLookup() throws {
    let before = try Self.site(of: Self.base)
    var register = Self.base
    register.institutions[1].formerNames = ["旧名学校"]
    let after = try Self.site(
      of: register, made: Set(before.origins?() ?? []), lookup: Self.standingLookup(of: before))
    #expect(after.lookupVersion != before.lookupVersion)
    #expect(after.lookupVersion == (try Self.site(of: register)).lookupVersion)
    #expect(!after.paths.indices.contains { after.paths[$0].hasPrefix("lookup/") && after.isSettled($0) })
    // Permits are looked up too.
    var licensed = Self.base
    licensed.institutions[1].permit = "310115005"
    let other = try Self.site(
      of: licensed, made: Set(before.origins?() ?? []), lookup: Self.standingLookup(of: before))
    #expect(other.lookupVersion != before.lookupVersion)
  }

  @Test("What no list shows leaves the lists as they are")
  func lists() throws {
    let before = try Self.site(of: Self.base)
    var register = Self.base
    register.institutions[1].phone = "1"
    let made = Set(before.origins?() ?? [])
    let settled = try Self.site(of: register, made: made)
    #expect(
      settled.paths.indices.filter { !settled.isSettled($0) }.map { settled.paths[$0] }.filter {
        $0.hasPrefix("lists/") || $0.hasPrefix("cycles/") || $0.hasPrefix("institutions/") || $0.hasPrefix("sitemap")
      } == ["institutions/B.html", "institutions/B.json", "lists/index.html", "sitemap.html"])
    register.institutions[1].pinyin = "aaa"
    let moved = try Self.site(of: register, made: made)
    let lists = moved.paths.indices.filter { moved.paths[$0].hasPrefix("lists/") }
    #expect(!lists.isEmpty && !lists.contains(where: moved.isSettled))
  }

  @Test("A text that leads to another one is made anew where that one goes, and one without links is not")
  func linkedText() throws {
    var register = Self.base
    register.institutions[0].profile?.text = "见[白露](b.md)。"
    register.institutions[1].profile = Article(path: "b.md", text: "白露。", place: Place(FileID(0), line: 1))
    let before = try Self.site(of: register)
    register.institutions[1].profile = nil
    let result = Self.prepared(register, made: Set(before.origins?() ?? []))
    #expect(result.site == nil && result.diagnostics.map(\.id) == [.brokenLink])
    // One more text, to which nothing leads, may be what another link means.
    register = Self.base
    register.institutions[1].profile = Article(path: "b.md", text: "白露。", place: Place(FileID(0), line: 1))
    let after = try Self.site(of: register, made: Set(try Self.site(of: Self.base).origins?() ?? []))
    let settled = after.paths.indices.filter(after.isSettled).map { after.paths[$0] }
    #expect(settled.filter { $0.hasPrefix("institutions/") } == ["institutions/C.html", "institutions/C.json"])
    #expect(settled.contains("sitemap.xml"))
  }

  @Test("Every property of the register's types that pages are made from is among the facts")
  func properties() {
    // Whoever adds one, adds it to InstitutionFacts and here.
    let register = Self.base
    func names(_ value: Any) -> [String] { Mirror(reflecting: value).children.compactMap(\.label) }
    #expect(
      names(register) == [
        "day", "info", "cycles", "runningCycles", "districts", "institutions", "brands", "revocations", "announcements",
        "pages", "corrections", "isTermElapsed", "scope", "isWhole", "unreadPaths",
      ])
    #expect(
      names(register.institutions[0]) == [
        "uscc", "name", "kind", "address", "permit", "phone", "website", "formerNames", "pinyin", "englishName",
        "district", "brands", "profile", "barredUntil",
      ])
    #expect(
      names(register.brands[0]) == [
        "id", "name", "field", "summary", "institution", "district", "status", "programmes", "revocations",
      ])
    #expect(names(register.brands[0].programmes[0]) == ["name", "occupation", "grade", "mode", "location"])
    #expect(
      names(register.brands[0].status) == ["standing", "reason", "since", "level", "cycle", "periods"])
    #expect(names(register.brands[0].status.periods[0]) == ["cycle", "level", "from", "until", "endedBy"])
    #expect(
      names(register.revocations[0]) == [
        "brand", "level", "date", "ground", "verifiedBy", "document", "summary", "setAsideOn", "setAsideDocument",
        "barredUntil",
      ])
    #expect(names(register.cycles[0].results[0]) == ["brand", "outcome", "level", "previousLevel"])
  }
}
