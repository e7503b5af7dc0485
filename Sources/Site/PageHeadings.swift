import CommonMark
import Registry
import Synchronization

/// The headings of the texts that pages show, for links that lead to one from elsewhere: `../pages/about.md#申报条件`. A text is
/// parsed for them when the first such link asks, and most never are.
final class PageHeadings: Sendable {
  private let register: PublishedRegister
  private let known = Mutex(Known())

  private struct Known {
    /// The texts of announcements and content pages by their pages; nil until they are asked for.
    var articles: [String: Article]?
    /// By page; nil for one that shows no text.
    var headings: [String: HeadingAnchors?] = [:]
  }

  init(_ register: PublishedRegister) {
    self.register = register
  }

  /// What follows the path in a link to a page, `?query` and `#fragment`, with the id of the heading that the fragment means;
  /// nil where the page's text has none that it means. Of a page that shows no text it is left as it is.
  func resolved(_ rest: String, on page: String) -> String? {
    guard let mark = rest.utf8.firstIndex(of: UInt8(ascii: "#")) else { return rest }
    let fragment = String(rest[mark...])
    guard !ContentLinks.isOfEveryPage(fragment), let headings = headings(on: page) else { return rest }
    let name = String(fragment.dropFirst())
    if let id = headings.id(for: name) { return "\(rest[..<mark])#\(id)" }
    return isBrand(name, on: page) ? rest : nil
  }

  /// True for the id of a brand that has its part of that page.
  func isBrand(_ id: String, on page: String) -> Bool {
    guard let brand = register.index(ofBrand: id) else { return false }
    return SitePath.institution(register.institutions[register.brands[brand].institution]) == page
  }

  private func headings(on page: String) -> HeadingAnchors? {
    if let told = known.withLock({ $0.headings[page] }) { return told }
    let headings = article(on: page).flatMap { Markdown.headings(of: $0.text) }
    known.withLock { $0.headings[page] = .some(headings) }
    return headings
  }

  private func article(on page: String) -> Article? {
    let (folder, ending) = ("institutions/", ".html")
    if page.hasPrefix(folder), page.hasSuffix(ending) {
      let uscc = String(page.dropFirst(folder.count).dropLast(ending.count))
      return register.index(ofInstitution: uscc).flatMap { register.institutions[$0].profile }
    }
    return known.withLock { known in
      let articles = known.articles ?? Self.articles(of: register)
      known.articles = articles
      return articles[page]
    }
  }

  private static func articles(of register: PublishedRegister) -> [String: Article] {
    let announcements = register.announcements.map { (SitePath.announcement($0, in: register), $0.body) }
    let pages = register.pages.map { (SitePath.content($0), $0.body) }
    return Dictionary(announcements + pages) { first, _ in first }
  }
}
