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

  /// Fills the bodies of an edition and gives what there is to report, and the institutions whose texts it is of. The text of
  /// an institution whose page is settled is rendered only if the page is asked for after all.
  func render(
    into edition: inout Edition, isSettled: (Int) -> Bool
  ) -> (findings: [Diagnostic], faulty: [Int]) {
    let announcements = register.announcements.map {
      Task(article: $0.body, page: SitePath.announcement($0, in: register))
    }
    let pages = register.pages.map { Task(article: $0.body, page: SitePath.content($0)) }
    let owners = register.institutions.indices.filter { register.institutions[$0].profile != nil && !isSettled($0) }
    let profiles = owners.compactMap(task(ofInstitution:))
    let rendered = (announcements + pages + profiles).concurrentMap(render)
    let bodies = rendered.map(\.body)
    edition.announcementBodies = Array(bodies[..<announcements.count])
    edition.pageBodies = Array(bodies[announcements.count...].prefix(pages.count))
    edition.profileBodies = Array(repeating: nil, count: register.institutions.count)
    for (owner, body) in zip(owners, bodies.suffix(profiles.count)) { edition.profileBodies[owner] = body.html }
    edition.lateProfileBody = { owner in task(ofInstitution: owner).map { render($0).body.html } }
    let faulty = zip(owners, rendered.suffix(profiles.count)).filter { !$0.1.findings.isEmpty }.map(\.0)
    return (rendered.flatMap(\.findings), faulty)
  }

  private func task(ofInstitution owner: Int) -> Task? {
    let institution = register.institutions[owner]
    return institution.profile.map { Task(article: $0, page: SitePath.institution(institution)) }
  }

  /// What there is to report of a text that stands, or will stand, on a page.
  func findings(in article: Article, shownOn page: String) -> [Diagnostic] {
    render(Task(article: article, page: page)).findings
  }

  /// What there is to report of a text without a link within the site; nil for one that has such a link.
  static func findings(inUnlinked article: Article) -> [Diagnostic]? {
    var isLinked = false
    let rendered = Markdown.render(article.text, at: article.place, tableLabel: Strings.table) { link in
      isLinked = isLinked || !ContentLinks.isNoPage(link.destination)
      return .keep
    }
    return isLinked ? nil : rendered.diagnostics
  }

  private func render(_ task: Task) -> (body: RenderedArticle, findings: [Diagnostic]) {
    let article = task.article
    let rendered = Markdown.render(article.text, at: article.place, tableLabel: Strings.table) { link in
      links.resolution(of: link.destination, in: article.path, shownOn: task.page, in: language)
    }
    let day = Wording(en: register.day.iso, zh: register.day.chinese)
    let broken = rendered.brokenLinks.map { link in
      Diagnostic(Catalogue.brokenLink(link.destination, asOf: day), at: link.place)
    }
    return (RenderedArticle(html: rendered.html, plainText: rendered.plainText), rendered.diagnostics + broken)
  }
}
