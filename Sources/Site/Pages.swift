import Diagnostics
import Registry
import Templates

/// A file of the publication that is made from the register; cross references are indices into the register's arrays.
enum Page: Sendable {
  case home, lookup, overview, notFound
  /// What parts the site has, for its readers.
  case outline
  /// Page `number` (from 1) of the city's list, of a district's, of the revocations, of a cycle's results.
  case cityList(number: Int)
  case districtList(Int, number: Int)
  case revocations(number: Int)
  case cycle(Int, number: Int)
  case institution(Int)
  case institutionData(Int)
  /// What a cycle's results gave to a brand.
  case award(brand: Int, cycle: Int)
  case announcementIndex
  case announcement(Int)
  case content(Int)
  /// How a copy of the site is checked; and the key for that, if publications are signed.
  case verification, publicKey
  /// Page `number` (from 1) of the admitted corrections.
  case corrections(number: Int)
  case data(DataFile)
  case table(DataTable)
  /// What the data files are.
  case dataPackage
  /// The city's list, and a district's, all pages in one workbook.
  case cityWorkbook
  case districtWorkbook(Int)
  case feed, robots
  case sitemap
  /// Part `number` (from 1) of a sitemap too long for one file.
  case sitemapPart(number: Int)
  case asset(Int)
  /// A file of the lookup index.
  case lookupData(Int)
  /// How to show the register on other websites.
  case embedIndex
  /// What other websites show of a district: a page for a frame, HTML to paste, data.
  case embeddedDistrict(Int)
  case districtFragment(Int)
  case districtData(Int)
  /// What other websites show of an institution: a page for a frame, a picture.
  case embeddedInstitution(Int)
  case badge(Int)
}

/// Where each page stands, relative to the root of the site.
enum SitePath {
  static let home = "index.html"
  static let lookup = "lookup.html"
  static let overview = "lists/index.html"
  static let announcements = "announcements/index.html"
  static let notFound = "404.html"
  static let outline = "sitemap.html"
  static let embedIndex = "embed/index.html"
  static let feed = "feed.xml"
  static let verification = "verify.html"
  static let publicKey = "public-key.pem"
  static let sitemap = "sitemap.xml"
  /// The name of the city's list among those of the districts, which have their codes.
  static let city = "city"
  /// The pages of `lists/` that are no district's.
  static let cityLists: Set<String> = ["index", city]

  static func list(_ name: String, number: Int) -> String { "lists/\(numbered(name, number)).html" }
  static func workbook(_ name: String) -> String { "lists/\(name).xlsx" }
  static func revocations(number: Int) -> String { "\(numbered("revocations", number)).html" }
  static func corrections(number: Int) -> String { "\(numbered("corrections", number)).html" }
  static func cycle(_ cycle: Cycle, number: Int = 1) -> String { self.cycle(id: cycle.id, number: number) }
  static func cycle(id: String, number: Int = 1) -> String { "cycles/\(numbered(id, number)).html" }
  static func institution(_ institution: Institution) -> String { self.institution(uscc: institution.uscc) }
  static func institution(uscc: String) -> String { "institutions/\(uscc).html" }
  static func institutionData(_ institution: Institution) -> String { institutionData(uscc: institution.uscc) }
  static func institutionData(uscc: String) -> String { "institutions/\(uscc).json" }
  static func award(_ brand: Brand, _ cycle: Cycle) -> String { award(brand: brand.id, cycle: cycle.id) }
  static func award(brand: String, cycle: String) -> String { "awards/\(brand)-\(cycle).html" }
  static func content(_ page: ContentPage) -> String { content(slug: page.slug) }
  static func content(slug: String) -> String { "\(slug).html" }
  static func embedded(_ district: District) -> String { "embed/\(district.code).html" }
  static func fragment(of district: District) -> String { "embed/\(district.code).txt" }
  static func data(of district: District) -> String { "embed/\(district.code).json" }
  static func embedded(uscc: String) -> String { "embed/institution/\(uscc).html" }
  static func badge(uscc: String) -> String { "embed/institution/\(uscc).svg" }
  static func sitemapPart(number: Int) -> String { "sitemap-\(number).xml" }

  static func announcement(_ announcement: Announcement, in register: PublishedRegister) -> String {
    self.announcement(slug: announcement.slug, district: announcement.district.map { register.districts[$0].code })
  }

  /// `district`: the code of the district whose announcement it is.
  static func announcement(slug: String, district: String?) -> String {
    "announcements/\(district.map { $0 + "-" } ?? "")\(slug).html"
  }

  /// The path of a page in a language, from the root of the whole site.
  static func path(_ path: String, in language: TextLanguage) -> String {
    language == .english ? english + path : path
  }

  /// True for pages that are there in every language: what is made for frames of Chinese websites is not, nor what a server
  /// shows in the place of any page.
  static func isTranslated(_ path: String) -> Bool {
    path.hasSuffix(".html") && path != notFound && !path.hasPrefix("embed/")
  }

  static let english = "en/"

  /// The relative address of a file seen from a page of a language: its translation where there is one. Both paths are
  /// from the root of a language.
  static func way(from page: String, to target: String, in language: TextLanguage) -> String {
    language == .chinese || isTranslated(target) ? root(of: page) + target : root(of: page) + "../" + target
  }

  /// What leads from a page back to the root: nothing, or `../` for each folder.
  static func root(of path: String) -> String {
    String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
  }

  private static func numbered(_ name: String, _ number: Int) -> String { number == 1 ? name : "\(name)-\(number)" }
}

/// Every file of the publication with its path, in ascending byte order of the paths.
struct PageList: Sendable {
  /// Rows on one page of a list.
  static let rowsPerPage = 200
  /// Addresses in one sitemap file, the protocol's limit.
  static let addressesPerSitemap = 50_000

  let paths: PathList
  let pages: PageColumn
  /// The language of each file: Chinese for those that have none.
  let languages: [TextLanguage]
  /// The addresses for the sitemap: indices of the HTML pages that search engines should know.
  let addresses: [Int]

  /// The pages that tell of one thing each, which are nearly all: they can be listed before the lists are in their order.
  struct Details: Sendable {
    fileprivate let entries: Entries

    init(of register: PublishedRegister) {
      var entries = Entries()
      entries.reserve(PageList.roughCount(register))
      PageList.addDetails(of: register, to: &entries)
      self.entries = entries
    }
  }

  /// Takes over `details` that were listed of the edition's register before.
  init(_ edition: Edition, assets: [Theme.File], details: consuming Details? = nil) {
    var entries = details?.entries ?? Details(of: edition.register).entries
    details = nil
    for entry in Self.fixed { entries.append(entry) }
    for file in DataFile.allCases { entries.append((file.path, .data(file))) }
    for table in DataTable.allCases { entries.append((table.path, .table(table))) }
    Self.addLists(of: edition, to: &entries)
    let isWhole = edition.register.scope == nil
    if isWhole { for entry in Self.forSearchEngines { entries.append(entry) } }
    if edition.register.info.publicKey != nil { entries.append((SitePath.publicKey, .publicKey)) }
    for (index, asset) in assets.enumerated() { entries.append((asset.path, .asset(index))) }
    for (index, path) in edition.lookup.paths.enumerated() { entries.append((path, .lookupData(index))) }
    if edition.register.info.hasEnglish { entries.translate() }
    let addressCount = entries.pages.indices.count(where: entries.isAddress)
    if isWhole, addressCount > Self.addressesPerSitemap {
      for number in 1...Self.pageCount(of: addressCount, by: Self.addressesPerSitemap) {
        entries.append((SitePath.sitemapPart(number: number), .sitemapPart(number: number)))
      }
    }
    entries.sort()
    (paths, pages, languages) = (entries.paths, entries.pages, entries.languages)
    addresses = entries.pages.indices.filter(entries.isAddress)
  }

  /// How many pages a list of rows takes: at least one, as an empty list says why it is empty.
  static func pageCount(of rows: Int, by size: Int = rowsPerPage) -> Int { max(1, (rows + size - 1) / size) }

  /// About how many files there are, that room is made for them at once.
  private static func roughCount(_ register: PublishedRegister) -> Int {
    let details = 4 * register.institutions.count + register.cycles.map(\.results.count).reduce(0, +)
    return details * (register.info.hasEnglish ? 2 : 1) * 33 / 32 + 1024
  }

  fileprivate typealias Entry = (path: String, page: Page)

  private static let fixed: [Entry] = [
    (SitePath.home, .home), (SitePath.lookup, .lookup), (SitePath.overview, .overview),
    (SitePath.notFound, .notFound), (SitePath.outline, .outline), (SitePath.announcements, .announcementIndex),
    (PublicationLabel.path, .dataPackage), (SitePath.feed, .feed), (SitePath.verification, .verification),
    (SitePath.embedIndex, .embedIndex),
  ]

  /// A district's own site stands in a section of another, whose affair they are; its pages call the city's canonical.
  private static let forSearchEngines: [Entry] = [(SitePath.sitemap, .sitemap), ("robots.txt", .robots)]

  private static func addLists(of edition: Edition, to entries: inout Entries) {
    let register = edition.register
    for number in 1...pageCount(of: edition.cityList.count) {
      entries.append((SitePath.list(SitePath.city, number: number), .cityList(number: number)))
    }
    entries.append((SitePath.workbook(SitePath.city), .cityWorkbook))
    for index in register.listedDistricts {
      let district = register.districts[index]
      entries.append((SitePath.workbook(district.code), .districtWorkbook(index)))
      entries.append((SitePath.embedded(district), .embeddedDistrict(index)))
      entries.append((SitePath.fragment(of: district), .districtFragment(index)))
      entries.append((SitePath.data(of: district), .districtData(index)))
      for number in 1...pageCount(of: edition.districtLists[index].count) {
        entries.append((SitePath.list(district.code, number: number), .districtList(index, number: number)))
      }
    }
    for number in 1...pageCount(of: register.revocations.count) {
      entries.append((SitePath.revocations(number: number), .revocations(number: number)))
    }
    for number in 1...pageCount(of: register.corrections.count) {
      entries.append((SitePath.corrections(number: number), .corrections(number: number)))
    }
    for (index, cycle) in register.cycles.enumerated() {
      for number in 1...pageCount(of: cycle.results.count) {
        entries.append((SitePath.cycle(cycle, number: number), .cycle(index, number: number)))
      }
    }
  }

  private static func addDetails(of register: PublishedRegister, to entries: inout Entries) {
    // By folder, and awards by brand: what comes in order is soon sorted.
    for index in register.institutions.indices {
      // Not the whole institution or brand: to copy one costs more than its paths.
      let uscc = register.institutions[index].uscc
      entries.append((SitePath.institution(uscc: uscc), .institution(index)))
      entries.append((SitePath.institutionData(uscc: uscc), .institutionData(index)))
    }
    for index in register.institutions.indices {
      let uscc = register.institutions[index].uscc
      entries.append((SitePath.embedded(uscc: uscc), .embeddedInstitution(index)))
      entries.append((SitePath.badge(uscc: uscc), .badge(index)))
    }
    let cycles = register.cycles.map(\.id)
    var awards = [[Int]](repeating: [], count: register.brands.count)
    for (index, cycle) in register.cycles.enumerated() {
      for result in cycle.results where result.level != nil { awards[result.brand].append(index) }
    }
    for brand in register.brands.indices {
      let id = register.brands[brand].id
      for cycle in awards[brand] {
        entries.append((SitePath.award(brand: id, cycle: cycles[cycle]), .award(brand: brand, cycle: cycle)))
      }
    }
    for (index, announcement) in register.announcements.enumerated() {
      entries.append((SitePath.announcement(announcement, in: register), .announcement(index)))
    }
    for (index, page) in register.pages.enumerated() { entries.append((SitePath.content(page), .content(index))) }
  }

  /// The files as they are collected.
  fileprivate struct Entries {
    private(set) var paths = PathList()
    private(set) var pages = PageColumn()
    private(set) var languages: [TextLanguage] = []

    /// Makes room for so many further files.
    mutating func reserve(_ count: Int) {
      paths.reserve(count, bytes: 40 * count)
      pages.reserve(count)
      languages.reserveCapacity(languages.count + count)
    }

    mutating func append(_ entry: Entry) {
      paths.append(entry.path)
      pages.append(entry.page)
      languages.append(.chinese)
    }

    /// Adds the English page for each that has one.
    mutating func translate() {
      for index in pages.indices where SitePath.isTranslated(paths[index]) {
        paths.append(SitePath.path(paths[index], in: .english))
        pages.append(pages[index])
        languages.append(.english)
      }
    }

    mutating func sort() {
      let order = paths.sort()
      pages.arrange(in: order)
      languages = order.map { languages[$0] }
    }

    func isAddress(_ index: Int) -> Bool {
      switch pages[index] {
      case .notFound, .asset, .embeddedDistrict, .embeddedInstitution: false
      default: paths.isPage(index)
      }
    }
  }
}
