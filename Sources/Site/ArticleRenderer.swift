import CommonMark
import Diagnostics
import Registry
import Vocabulary

/// Renders the Markdown of a register, each text once, with its links led to the pages of the site.
struct ArticleRenderer {
  let links: ContentLinks
  let register: PublishedRegister

  /// Fills the bodies of an edition and gives what there is to report.
  func render(into edition: inout Edition) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    edition.announcementBodies = register.announcements.map { announcement in
      render(
        announcement.body, shownOn: SitePath.announcement(announcement, in: register), findings: &findings)
    }
    edition.pageBodies = register.pages.map { page in
      render(page.body, shownOn: SitePath.content(page), findings: &findings)
    }
    edition.profileBodies = register.institutions.map { institution in
      institution.profile.map { render($0, shownOn: SitePath.institution(institution), findings: &findings) }
    }
    return findings
  }

  private func render(_ article: Article, shownOn page: String, findings: inout [Diagnostic]) -> RenderedArticle {
    let rendered = Markdown.render(article.text, at: article.place, tableLabel: Strings.table) { link in
      links.resolution(of: link.destination, in: article.path, shownOn: page)
    }
    findings += rendered.diagnostics
    findings += rendered.brokenLinks.map { link in
      Diagnostic(Catalogue.brokenLink(link.destination, asOf: register.day.iso), at: link.place)
    }
    return RenderedArticle(html: rendered.html, plainText: rendered.plainText)
  }
}
