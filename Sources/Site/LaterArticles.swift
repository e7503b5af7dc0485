import Diagnostics
import Registry
import Vocabulary

/// Checks the texts that are published only later, each for its own day: what is wrong with them is found when they are
/// written, not on the morning on which they are to appear.
struct LaterArticles {
  let register: Register
  let assets: [Theme.File]

  /// `today`: what is published already. Most texts have no link to a page of the site, and most of those links lead to
  /// pages that stand already; only where one does not is the register of the later day made.
  func findings(besidesThoseOf today: PublishedRegister) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var linked: [LaterArticle] = []
    for later in register.articles(after: today.day) {
      if let found = ArticleRenderer.findings(inUnlinked: later.article) {
        findings += found
      } else {
        linked.append(later)
      }
    }
    if linked.isEmpty { return findings }
    var doubtful: [Day: [LaterArticle]] = [:]
    let renderer = renderer(of: today)
    for later in linked {
      let found = renderer.findings(in: later.article, shownOn: later.page)
      if found.contains(where: { $0.id == .brokenLink }) {
        doubtful[later.day, default: []].append(later)
      } else {
        findings += found
      }
    }
    for day in doubtful.keys.sorted() {
      let renderer = self.renderer(of: register.published(on: day))
      findings += doubtful[day, default: []].flatMap { renderer.findings(in: $0.article, shownOn: $0.page) }
    }
    return findings
  }

  private func renderer(of published: PublishedRegister) -> ArticleRenderer {
    let pages = PageList(Edition(published, lookup: false), assets: assets)
    return ArticleRenderer(links: ContentLinks(published, pages: pages), register: published)
  }
}

extension LaterArticle {
  /// Where it will stand.
  fileprivate var page: String {
    switch holder {
    case .announcement(let slug, let district): SitePath.announcement(slug: slug, district: district)
    case .profile(let uscc): SitePath.institution(uscc: uscc)
    }
  }
}
