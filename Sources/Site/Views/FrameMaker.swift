import Registry
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
  /// A list: 栏目页.
  case column(type: String)
  /// A detail page, 文章页, with its stored publication date and where it comes from.
  case article(published: Day?, source: String)
  case plain
}

/// Makes the frame of each page; the navigation is made once for each section and depth.
struct FrameMaker: Sendable {
  let site: SiteView
  private let pages: [ContentPage]
  /// For pages at the root, and for pages one folder below it.
  private let navigations: [Section: (atRoot: [LinkView], below: [LinkView])]
  private let siteTags: [PageTag]

  init(_ register: PublishedRegister) {
    let site = SiteView(register)
    self.site = site
    pages = register.pages
    siteTags = Self.siteTags(of: register.info)
    let contents = register.pages.indices.filter { register.pages[$0].isInNavigation }
    var navigations: [Section: (atRoot: [LinkView], below: [LinkView])] = [:]
    for section in [.home, .lookup, .lists, .revocations, .announcements, .elsewhere] + contents.map(Section.content) {
      let links = Self.navigation(current: section, contents: contents, pages: register.pages)
      navigations[section] = (links, Self.links(links, from: "../"))
    }
    self.navigations = navigations
  }

  /// The frame of the page at `path`. `trail` holds titles and paths from below the home page down to the parent.
  func frame(
    path: String, title: String, description: String, section: Section, kind: PageKind = .plain,
    trail: [(title: String, path: String)] = []
  ) -> PageFrame {
    // A server shows it in the place of any page that is not there, so its links cannot be relative.
    let root = path == SitePath.notFound ? site.info.baseURL : SitePath.root(of: path)
    func link(_ title: String, _ path: String) -> LinkView {
      LinkView(title: title, href: root + path, isCurrent: false)
    }
    let trailLinks =
      path == SitePath.home ? [] : [link(Strings.home, SitePath.home)] + trail.map { link($0.title, $0.path) }
    return PageFrame(
      site: site, path: path, root: root, title: title,
      documentTitle: path == SitePath.home ? title : Strings.title(title, of: site.info.title),
      description: description, tags: siteTags + tags(of: kind, title: title),
      navigation: navigation(in: section, root: root), trail: trailLinks)
  }

  private func navigation(in section: Section, root: String) -> [LinkView] {
    guard let links = navigations[section] ?? navigations[.elsewhere] else { return [] }
    switch root {
    case "": return links.atRoot
    case "../": return links.below
    default: return Self.links(links.atRoot, from: root)
    }
  }

  private static func links(_ links: [LinkView], from root: String) -> [LinkView] {
    links.map { LinkView(title: $0.title, href: root + $0.href, isCurrent: $0.isCurrent) }
  }

  private static func navigation(current: Section, contents: [Int], pages: [ContentPage]) -> [LinkView] {
    let fixed: [(Section, String, String)] = [
      (.home, Strings.home, SitePath.home), (.lookup, Strings.lookup, SitePath.lookup),
      (.lists, Strings.lists, SitePath.overview),
      (.revocations, Strings.revocations, SitePath.revocations(number: 1)),
      (.announcements, Strings.announcements, SitePath.announcements),
    ]
    let own = contents.map { (Section.content($0), pages[$0].title, SitePath.content(pages[$0])) }
    return (fixed + own).map { LinkView(title: $0.1, href: $0.2, isCurrent: $0.0 == current) }
  }

  private static func siteTags(of info: RegisterInfo) -> [PageTag] {
    [("SiteName", info.siteName), ("SiteDomain", info.siteDomain), ("SiteIDCode", info.siteIDCode)].compactMap {
      name, value in value.map { PageTag(name: name, content: $0) }
    }
  }

  private func tags(of kind: PageKind, title: String) -> [PageTag] {
    switch kind {
    case .home, .plain: []
    case .column(let type):
      [
        PageTag(name: "ColumnName", content: title),
        PageTag(name: "ColumnDescription", content: Strings.columnDescription(title, of: site.info.title)),
        PageTag(name: "ColumnKeywords", content: Strings.columnKeywords(title)),
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
