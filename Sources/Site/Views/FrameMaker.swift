import Registry
import Templates
import Vocabulary

/// The parts of the site that the navigation names.
enum Section: Hashable, Sendable {
  case home, lookup, lists, revocations, announcements
  case content(Int)
  case elsewhere
}

/// What kind of page it is, for the government page tags.
enum PageKind {
  case home
  /// A list: 栏目页. Its `name` is the title where none is given.
  case column(type: String, name: String? = nil)
  /// A detail page, 文章页, with its stored publication date and where it comes from.
  case article(published: Day?, source: String)
  case plain
}

/// A step of the way to a page, from below the home page.
struct Trail {
  var title: String
  /// From the root.
  var path: String
  var isChinese: Bool

  init(_ title: String, _ path: String, isChinese: Bool = false) {
    self.title = title
    self.path = path
    self.isChinese = isChinese
  }
}

/// Makes the frame of each page; the navigation is made once for each section and depth.
struct FrameMaker: Sendable {
  let site: SiteView
  private let pages: [ContentPage]
  /// For pages at the root, and for pages one folder below it.
  private let navigations: [Section: (atRoot: [NavigationLinkView], below: [NavigationLinkView])]
  private let siteTags: [PageTag]
  private let strings: Strings
  private let isBilingual: Bool
  /// From the root of the language to that of the whole site.
  let wayOut: String

  init(_ register: PublishedRegister, in strings: Strings = .chinese) {
    let site = SiteView(register)
    self.strings = strings
    isBilingual = register.info.hasEnglish
    wayOut = strings.language == .english ? "../" : ""
    self.site = site
    pages = register.pages
    siteTags = Self.siteTags(of: register.info)
    let contents = register.pages.indices.filter { register.pages[$0].isInNavigation }
    var navigations: [Section: (atRoot: [NavigationLinkView], below: [NavigationLinkView])] = [:]
    for section in [.home, .lookup, .lists, .revocations, .announcements, .elsewhere] + contents.map(Section.content) {
      let links = Self.navigation(current: section, contents: contents, pages: register.pages, in: strings)
      navigations[section] = (links, Self.links(links, from: "../"))
    }
    self.navigations = navigations
  }

  /// The frame of the page at `path`, from the root of its language. `trail` leads from below the home page down to the parent.
  /// `isChinese`: the title is in Chinese whatever the language.
  func frame(
    path: String, title: String, description: String, section: Section, kind: PageKind = .plain, trail: [Trail] = [],
    isChinese: Bool = false
  ) -> PageFrame {
    // A server shows it in the place of any page that is not there, so its links cannot be relative.
    let root = path == SitePath.notFound ? site.info.baseURL : SitePath.root(of: path)
    let steps = path == SitePath.home ? [] : [Trail(strings.home, SitePath.home)] + trail
    return PageFrame(
      site: site, root: root, top: root + wayOut, assets: SitePath.root(of: path) + wayOut + "assets/",
      canonical: address(of: path, in: strings.language), title: title,
      documentTitle: path == SitePath.home ? title : strings.title(title, of: site.info.title),
      description: description, isChinese: isChinese, tags: siteTags + tags(of: kind, title: title),
      navigation: navigation(in: section, root: root),
      trail: steps.map {
        LinkView(title: $0.title, href: root + $0.path, isCurrent: false, isChinese: $0.isChinese)
      }, versions: isBilingual ? versions(of: path, root: root) : [])
  }

  private func address(of path: String, in language: TextLanguage) -> String {
    site.info.baseURL + SitePath.path(path, in: language)
  }

  /// The page itself, and then the one of the other language: the home page where there is no other.
  private func versions(of path: String, root: String) -> [LanguageView] {
    let own = strings.language
    let other: TextLanguage = own == .chinese ? .english : .chinese
    return [own, other].map { language in
      let path = SitePath.isTranslated(path) || language == .chinese ? path : SitePath.home
      return LanguageView(
        language: language, href: root + wayOut + SitePath.path(path, in: language),
        address: address(of: path, in: language))
    }
  }

  /// The main navigation of a page; `root` leads to the root of its language.
  func navigation(in section: Section, root: String) -> [NavigationLinkView] {
    guard let links = navigations[section] ?? navigations[.elsewhere] else { return [] }
    switch root {
    case "": return links.atRoot
    case "../": return links.below
    default: return Self.links(links.atRoot, from: root)
    }
  }

  private static func links(_ links: [NavigationLinkView], from root: String) -> [NavigationLinkView] {
    links.map { entry in
      var entry = entry
      entry.link.href = root + entry.link.href
      return entry
    }
  }

  private static func navigation(
    current: Section, contents: [Int], pages: [ContentPage], in strings: Strings
  ) -> [NavigationLinkView] {
    let fixed: [(Section, String, String)] = [
      (.home, strings.home, SitePath.home), (.lookup, strings.lookup, SitePath.lookup),
      (.lists, strings.lists, SitePath.overview),
      (.revocations, strings.revocations, SitePath.revocations(number: 1)),
      (.announcements, strings.announcements, SitePath.announcements),
    ]
    let own = contents.map { (Section.content($0), pages[$0].title, SitePath.content(pages[$0])) }
    let links = fixed.map { LinkView(title: $0.1, href: $0.2, isCurrent: $0.0 == current) }
    let all = links + own.map { LinkView(title: $0.1, href: $0.2, isCurrent: $0.0 == current, isChinese: true) }
    return all.map(NavigationLinkView.init)
  }

  private static func siteTags(of info: RegisterInfo) -> [PageTag] {
    [("SiteName", info.siteName), ("SiteDomain", info.siteDomain), ("SiteIDCode", info.siteIDCode)].compactMap {
      name, value in value.map { PageTag(name: name, content: $0) }
    }
  }

  private func tags(of kind: PageKind, title: String) -> [PageTag] {
    switch kind {
    case .home, .plain: []
    case .column(let type, let name):
      [
        PageTag(name: "ColumnName", content: name ?? title),
        PageTag(name: "ColumnDescription", content: strings.columnDescription(name ?? title, of: site.info.title)),
        PageTag(name: "ColumnKeywords", content: strings.columnKeywords(name ?? title)),
        PageTag(name: "ColumnType", content: type),
      ]
    case .article(let published, let source):
      [PageTag(name: "ArticleTitle", content: title)]
        // Records are dated by day and take effect as it begins: the tag's form asks for a time.
        + (published.map { [PageTag(name: "PubDate", content: "\($0.iso) 00:00")] } ?? [])
        + [PageTag(name: "ContentSource", content: source)]
    }
  }
}
