package import Diagnostics
import Parallel
package import Registry
import Signatures
import Templates

/// The look of the site: templates and the files they refer to.
package struct Theme: Sendable {
  /// A file of the templates folder.
  package struct File: Sendable {
    /// Within the templates folder, with `/`: `profile.html`, `partials/footer.html`, `assets/style.css`.
    package var path: String
    package var bytes: [UInt8]
    /// Where it lies within the templates folder, which is elsewhere for a file that a district puts in another's place.
    package private(set) var source: String
    /// True for a file that the program carries in itself.
    package var isBuiltIn: Bool

    package init(path: String, bytes: [UInt8], isBuiltIn: Bool = false) {
      self.path = path
      self.bytes = bytes
      source = path
      self.isBuiltIn = isBuiltIn
    }

    /// True for a file that is published as it is.
    var isAsset: Bool { path.starts(withPath: "assets/") }
  }

  /// Files under `assets/` are published as they are; all others are templates.
  package var files: [File]
  /// What stands before a path of a file that is shown: the templates folder, ending in a slash.
  package var shownFolder = "templates/"
  /// By district code the files of `districts/<code>/`, which take the places of the others on that district's own site.
  private var overrides: [String: [File]] = [:]

  /// The table of texts: one in the place of another replaces the texts that it has, and leaves the rest.
  private static let texts = "strings.txt"

  /// Takes the files of a templates folder.
  package init(files: [File]) {
    self.files = []
    for file in files {
      let parts = file.path.pathParts
      if parts.count > 2, parts[0] == "districts" {
        var override = file
        override.path = parts[2...].joined(separator: "/")
        overrides[parts[1], default: []].append(override)
      } else {
        self.files.append(file)
      }
    }
  }

  /// The codes for which there are files of their own, in their order.
  package var districts: [String] { overrides.keys.sorted() }

  /// The files that take the places of others on a district's own site.
  package func ownFiles(ofDistrict code: String) -> [File] { overrides[code] ?? [] }

  /// The look of a district's own site: the district's files, and the others where it has none of that path.
  package func forDistrict(_ code: String) -> Theme {
    let own = ownFiles(ofDistrict: code)
    let replaced = Set(own.map(\.path))
    var theme = self
    let kept = files.filter { !replaced.contains($0.path) || $0.path == Self.texts }
    let sorted = (kept + own).enumerated().sorted { first, second in
      first.element.path == second.element.path
        ? first.offset < second.offset
        : first.element.path.utf8.lexicographicallyPrecedes(second.element.path.utf8)
    }
    theme.files = sorted.map(\.element)
    return theme
  }

  /// The program's own files, each in whose place another of the same path stands replaced by it, and all others of those.
  package init(builtIn: [File], replacedBy files: [File]) {
    let replaced = Set(files.map(\.path))
    self.init(files: builtIn.filter { !replaced.contains($0.path) || $0.path == Self.texts } + files)
  }

  var assets: [File] { files.filter(\.isAsset) }
  var templates: [File] { files.filter { !$0.isAsset } }
}

/// The pages of a register and the bytes of each, ready to be rendered in any order and on any thread.
package struct Site: Sendable {
  let list: PageList
  /// Nil where nobody asked.
  let madeFrom: Origins?
  private let chinese: PageRenderer
  /// Where the site is in English too.
  private let english: PageRenderer?
  private let assets: [Theme.File]
  private let links: ContentLinks
  /// Made once: to make them for each file would copy the register each time.
  private let data: DataFiles
  private let tables: Tables
  private let sitemap: Sitemap
  /// The name of the log that is published with it, which is told with the key that signs it. A log that is extended keeps its
  /// own; nil for a district's own site, which has none.
  package var logName: String?

  private init(
    list: PageList, madeFrom: Origins?, chinese: PageRenderer, english: PageRenderer?,
    assets: [Theme.File], links: ContentLinks
  ) {
    self.list = list
    self.madeFrom = madeFrom
    self.chinese = chinese
    self.english = english
    self.assets = assets
    self.links = links
    let register = chinese.composer.register
    data = DataFiles(register: register)
    tables = Tables(register: register)
    sitemap = Sitemap(baseURL: register.info.baseURL, list: list)
    logName = register.scope == nil ? PublicLog.origin(of: register.info) : nil
  }

  var composer: Composer { chinese.composer }
  var templates: PageTemplates { chinese.templates }

  /// Where the key stands that publications are signed with, in those that show one.
  package static let publicKeyPath = SitePath.publicKey

  /// Where each file stands in the publication, in ascending byte order.
  package var paths: PathList { list.paths }

  /// The indices of the pages that tell the name of the log, in each language one.
  package var pagesNamingLog: [Int] {
    [TextLanguage.chinese, .english].compactMap { index(of: SitePath.path(SitePath.verification, in: $0)) }
  }

  /// The index of a path among `paths`; nil if there is no file of that path.
  package func index(of path: String) -> Int? { list.paths.index(ofPath: path) }

  /// Appends the bytes of the file at an index of `paths`.
  package func render(_ index: Int, into buffer: inout [UInt8]) {
    let page = list.pages[index]
    let renderer = list.languages[index] == .english ? english ?? chinese : chinese
    if !renderer.render(page, logName: logName, into: &buffer) { renderData(page, into: &buffer) }
  }

  /// The parts of the file at an index of `paths`, if it is made in parts; one after the other they are what `render` makes.
  package func parts(_ index: Int) -> DataParts? {
    guard let parts = parts(of: list.pages[index]), parts.count > 1 else { return nil }
    return parts
  }

  /// The data of a whole register are too long to be held in memory: such files have several parts.
  private func parts(of page: Page) -> DataParts? {
    switch page {
    case .data(let file): data.parts(of: file)
    case .table(let table): tables.parts(of: table)
    case .sitemap: sitemap.whole
    case .sitemapPart(let number): sitemap.part(number)
    default: nil
    }
  }

  /// The sheet on which an official signs what would change: a page of its own, not one of the publication.
  package func signOffSheet(_ comparison: Comparison) -> [UInt8] {
    var buffer: [UInt8] = []
    templates.signOff.render(
      SignOffView(site: SiteView(composer.register), comparison: comparison), into: &buffer)
    return buffer
  }

  /// Everything that is published as a workbook: a file of its own, not one of the publication.
  package var workbook: [UInt8] {
    var buffer: [UInt8] = []
    Workbooks(edition: composer.edition).register(into: &buffer)
    return buffer
  }

  private func renderData(_ page: Page, into buffer: inout [UInt8]) {
    if let parts = parts(of: page) { return parts.renderAll(into: &buffer) }
    switch page {
    case .institutionData(let index): data.institution(index, into: &buffer)
    case .districtData(let index): data.district(index, into: &buffer)
    case .cityWorkbook: Workbooks(edition: composer.edition).cityList(into: &buffer)
    case .districtWorkbook(let index): Workbooks(edition: composer.edition).districtList(index, into: &buffer)
    case .dataPackage: DataPackage(register: composer.register).write(into: &buffer)
    case .publicKey: buffer += (composer.register.info.publicKey?.pem ?? "").utf8
    case .feed: Feed(composer: composer).write(into: &buffer)
    case .robots: sitemap.writeRobots(into: &buffer)
    case .asset(let index): buffer += assets[index].bytes
    case .lookupData(let file): composer.edition.lookup.append(file, to: &buffer)
    // These were told by their parts, or are made from templates.
    case .data, .table, .sitemap, .sitemapPart: break
    case .home, .lookup, .overview, .notFound, .outline, .cityList, .districtList, .revocations, .cycle, .institution,
      .award, .announcementIndex, .announcement, .content, .verification, .corrections, .embedIndex,
      .embeddedDistrict, .districtFragment, .embeddedInstitution, .badge:
      break
    }
  }
}

/// What preparing a site gives.
package struct SiteResult: Sendable {
  /// Nil where a finding is an error.
  package var site: Site?
  package var diagnostics: [Diagnostic]
  /// What keeps the machine from making the site, whatever the records are; then there is none.
  package var obstacle: Obstacle?
}

extension Site {
  /// Compiles the templates, renders the Markdown, resolves the links and lists the pages. Template files are added to
  /// `sources`, so that findings in them have a place.
  ///
  /// Without a register, because its records could not be read, the templates are checked all the same. With the `whole`
  /// that it is a day's view of, so are the texts that are published only later. A district's own site is prepared within
  /// the city's, to whose pages the links lead that the district has no page for. With `reuse` it is told of the files of
  /// institutions whether they have to be made again. `names` are of the institutions, if they were begun before; `wholeIsGone`
  /// is called when the records were let go, and `hasRoom` when nothing as large as the pages comes before these.
  package static func prepare(
    _ register: PublishedRegister?, of whole: consuming Register? = nil, within city: Site? = nil, theme: Theme,
    sources: inout Sources, reuse: Reuse? = nil, names: NameFacts? = nil, wholeIsGone: () -> Void = {},
    hasRoom: () -> Void = {}
  ) -> SiteResult {
    let library = theme.library(adding: &sources)
    var (templates, findings) = PageTemplates.compile(library, in: .chinese)
    // What is wrong in one language is mostly wrong in the other at the same place, and reported once.
    let (englishTemplates, englishFindings) = PageTemplates.compile(library, in: .english)
    findings = library.told(findings + englishFindings)
    guard let register else { return SiteResult(site: nil, diagnostics: findings) }
    let laterFindings =
      whole.map { LaterArticles(register: $0, assets: theme.assets).findings(besidesThoseOf: register) } ?? []
    // What follows needs the memory of the records, if nobody else holds them.
    whole = nil
    wholeIsGone()
    var details: Meanwhile<PageList.Details>?
    var edition = Edition(register, within: city?.composer.edition, reuse: reuse, names: names) {
      details = Meanwhile { PageList.Details(of: register) }
      hasRoom()
    }
    guard edition.isCertain else {
      return SiteResult(site: nil, diagnostics: findings, obstacle: Catalogue.readingsAreMissing)
    }
    var (list, madeFrom) = pageList(of: &edition, theme.assets, details, reuse)
    let links = ContentLinks(register, pages: list, within: city?.links)
    let articles = ArticleRenderer(links: links, register: register)
    let articleFindings = articles.render(into: &edition)
    let (profileFindings, faulty) = articles.checkProfiles { madeFrom?.isSettled[$0] ?? false }
    madeFrom?.forget(faulty)
    findings = (findings + (articleFindings + profileFindings + laterFindings).cut()).sorted()
    guard let templates, !findings.hasErrors else { return SiteResult(site: nil, diagnostics: findings) }
    let site = Site(
      list: list, madeFrom: madeFrom, chinese: PageRenderer(composer: Composer(edition), templates: templates),
      english: englishTemplates.flatMap { englishRenderer(of: edition, links, $0) },
      assets: theme.assets, links: links)
    return SiteResult(site: site, diagnostics: findings)
  }

  /// Which pages there are, and what each institution's are made from, where that was asked.
  private static func pageList(
    of edition: inout Edition, _ assets: [Theme.File], _ details: Meanwhile<PageList.Details>?, _ reuse: Reuse?
  ) -> (list: PageList, madeFrom: Origins?) {
    // The two are told side by side.
    let listing = Meanwhile { [edition] in
      let list = PageList(edition, assets: assets, details: details?.take())
      return (list: list, pages: reuse == nil ? nil : list.paths.digestOfPages)
    }
    var madeFrom: Origins?
    if let reuse, let facts = edition.listFacts.take() {
      madeFrom = Origins(edition, facts, pages: { listing.result.pages ?? ByteDigest(of: []) }, reuse)
    }
    return (listing.result.list, madeFrom)
  }

  /// What renders the English pages; nil for a register without them.
  private static func englishRenderer(
    of edition: Edition, _ links: ContentLinks, _ templates: PageTemplates
  ) -> PageRenderer? {
    let register = edition.register
    guard register.info.hasEnglish else { return nil }
    var edition = edition
    // Its links lead to English pages; all that there is to report of it was reported.
    _ = ArticleRenderer(links: links, register: register, language: .english).render(into: &edition)
    return PageRenderer(composer: Composer(edition, in: .english), templates: templates)
  }

  /// What a district's own site shows of the city's register; nil if there is no district of that code.
  package static func extract(_ city: PublishedRegister, ofDistrict code: String) -> PublishedRegister? {
    city.extract(ofDistrict: code) { Strings.districtTitle($0.name, of: city.info.title) }
  }
}
