import CommonMark
import Diagnostics
import Parallel
import Registry
import Templates
import Vocabulary

/// Renders the Markdown of a register, each text once, with its links led to the pages of the site.
struct ArticleRenderer: Sendable {
  let links: ContentLinks
  let register: PublishedRegister
  /// Of the pages that show the texts and that the links lead to. The texts themselves are Chinese.
  var language = TextLanguage.chinese

  /// A text to render, and the page that shows it.
  private struct Task: Sendable {
    var article: Article
    var page: String
  }

  /// Fills the bodies of an edition and gives what there is to report of them. The texts of institutions are rendered each
  /// when its one page is, so that they are not all held in memory.
  func render(into edition: inout Edition) -> [Diagnostic] {
    let announcements = register.announcements.map {
      Task(article: $0.body, page: SitePath.announcement($0, in: register))
    }
    let pages = register.pages.map { Task(article: $0.body, page: SitePath.content($0)) }
    let rendered = (announcements + pages).concurrentMap(render)
    edition.announcementBodies = rendered[..<announcements.count].map(\.body)
    edition.pageBodies = rendered[announcements.count...].map(\.body)
    edition.profileBody = { owner in task(ofInstitution: owner).map { markdown($0).html } }
    return rendered.flatMap(\.findings)
  }

  /// What there is to report of the texts of institutions, but for those whose pages are settled; and the institutions of
  /// which there is something.
  func checkProfiles(isSettled: (Int) -> Bool) -> (findings: [Diagnostic], faulty: [Int]) {
    let owners = register.institutions.indices.filter { register.institutions[$0].profile != nil && !isSettled($0) }
    let findings = owners.concurrentMap { owner in task(ofInstitution: owner).map(check) ?? [] }
    return (findings.flatMap(\.self), zip(owners, findings).filter { !$0.1.isEmpty }.map(\.0))
  }

  private func task(ofInstitution owner: Int) -> Task? {
    let institution = register.institutions[owner]
    return institution.profile.map { Task(article: $0, page: SitePath.institution(institution)) }
  }

  /// What there is to report of a text that stands, or will stand, on a page.
  func findings(in article: Article, shownOn page: String) -> [Diagnostic] {
    check(Task(article: article, page: page))
  }

  /// What there is to report of a text without a link within the site, but to its own headings; nil for one that has such a
  /// link, or what looks like one.
  static func findings(inUnlinked article: Article) -> [Diagnostic]? {
    var isLinked = false
    let findings = Markdown.check(article.text, at: article.place) { link in
      isLinked = isLinked || !ContentLinks.leavesSite(link.destination)
      return .keep
    }
    return isLinked ? nil : findings.diagnostics + findings.droppedHTML
  }

  private func render(_ task: Task) -> (body: RenderedArticle, findings: [Diagnostic]) {
    let rendered = markdown(task)
    return (RenderedArticle(html: rendered.html, plainText: rendered.plainText), diagnostics(of: rendered.findings))
  }

  private func markdown(_ task: Task) -> RenderedMarkdown {
    Markdown.render(task.article.text, at: task.article.place, tableLabel: Strings.table) { link in
      resolution(of: link, in: task)
    }
  }

  private func check(_ task: Task) -> [Diagnostic] {
    let findings = Markdown.check(task.article.text, at: task.article.place) { link in resolution(of: link, in: task) }
    return diagnostics(of: findings)
  }

  private func resolution(of link: MarkdownLink, in task: Task) -> LinkResolution {
    if isBrand(link.destination, shownOn: task.page) { return .keep }
    return links.resolution(of: link.destination, in: task.article.path, shownOn: task.page, in: language)
  }

  /// True for `#` and the id of a brand that has its part of that page.
  private func isBrand(_ destination: String, shownOn page: String) -> Bool {
    guard destination.hasPrefix("#"), let brand = register.index(ofBrand: String(destination.dropFirst())) else {
      return false
    }
    return SitePath.institution(register.institutions[register.brands[brand].institution]) == page
  }

  private func diagnostics(of findings: MarkdownFindings) -> [Diagnostic] {
    let others = findings.diagnostics + findings.droppedHTML
    if findings.brokenLinks.isEmpty { return others }
    let day = Wording(en: register.day.iso, zh: register.day.chinese)
    let broken = findings.brokenLinks.map { link in
      let problem = link.isFootnote ? Catalogue.footnote() : Catalogue.brokenLink(link.destination, asOf: day)
      return Diagnostic(problem, at: link.place)
    }
    return others + broken
  }
}
