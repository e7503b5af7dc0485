import Diagnostics
import Registry
import Vocabulary

/// Checks the texts that are published only later, each for its own day: what is wrong with them is found when they are
/// written, not on the morning on which they are to appear.
struct LaterArticles {
  let register: Register
  let assets: [Theme.File]

  /// `today`: what renders the texts that are published already. Most links lead to pages that stand by then; only where
  /// one does not is the register of the later day made.
  func findings(beside today: ArticleRenderer) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    var doubtful: [Day: [LaterArticle]] = [:]
    for later in register.articles(after: today.register.day) {
      let found = today.findings(in: later.article, shownOn: later.page)
      if found.contains(where: { $0.id == .brokenLink }) {
        doubtful[later.day, default: []].append(later)
      } else {
        findings += found
      }
    }
    for day in doubtful.keys.sorted() {
      let published = register.published(on: day)
      let pages = PageList(Edition(published, lookup: false), assets: assets)
      let renderer = ArticleRenderer(links: ContentLinks(published, pages: pages), register: published)
      findings += doubtful[day, default: []].flatMap { renderer.findings(in: $0.article, shownOn: $0.page) }
    }
    return findings
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
