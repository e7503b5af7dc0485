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
      isLinked = isLinked || !SafeAddress.leavesSite(link.destination)
      return .keep
    }
    return isLinked ? nil : others(of: findings)
  }

  private func render(_ task: Task) -> (body: RenderedArticle, findings: [Diagnostic]) {
    let rendered = markdown(task)
    return (
      RenderedArticle(html: rendered.html, plainText: rendered.plainText), diagnostics(of: rendered.findings, in: task)
    )
  }

  private func markdown(_ task: Task) -> RenderedMarkdown {
    Markdown.render(task.article.text, at: task.article.place, tableLabel: Strings.table) { link in
      resolution(of: link, in: task)
    }
  }

  private func check(_ task: Task) -> [Diagnostic] {
    let findings = Markdown.check(task.article.text, at: task.article.place) { link in resolution(of: link, in: task) }
    return diagnostics(of: findings, in: task)
  }

  private func resolution(of link: MarkdownLink, in task: Task) -> LinkResolution {
    links.resolution(of: link.destination, in: task.article.path, shownOn: task.page, in: language)
  }

  private func diagnostics(of findings: MarkdownFindings, in task: Task) -> [Diagnostic] {
    Self.others(of: findings)
      + findings.brokenLinks.map { Diagnostic(problem(ofLink: $0.destination, in: task), at: $0.place) }
  }

  /// What there is to report besides broken links.
  private static func others(of findings: MarkdownFindings) -> [Diagnostic] {
    findings.diagnostics + findings.dropped + findings.strayMarks + findings.footnotes
  }

  /// A link that leads to a page if what follows `#` is left out is broken for that alone.
  private func problem(ofLink destination: String, in task: Task) -> Problem {
    let path = String(decoding: destination.utf8.prefix { $0 != UInt8(ascii: "#") }, as: UTF8.self)
    let isOfOther = !path.isEmpty && path != destination
    if isOfOther, links.resolution(of: path, in: task.article.path, shownOn: task.page) != .broken {
      return Catalogue.brokenHeading(destination)
    }
    return Catalogue.brokenLink(destination, asOf: Wording(en: register.day.iso, zh: register.day.chinese))
  }
}
