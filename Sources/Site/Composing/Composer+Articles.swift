import Registry
import Vocabulary

extension Composer {
  func announcement(_ index: Int) -> AnnouncementView {
    let announcement = register.announcements[index]
    let path = SitePath.announcement(announcement, in: register)
    let root = SitePath.root(of: path)
    return AnnouncementView(
      frame: frames.frame(
        path: path, title: announcement.title, description: summary(of: edition.announcementBodies[index]),
        section: .announcements, kind: .article(published: announcement.date, source: source(of: announcement)),
        trail: [Trail(strings.announcements, SitePath.announcements)], isChinese: true),
      item: announcementItem(announcement, root: root), document: announcement.document,
      district: announcement.district.map { district($0, root: root) },
      cycle: announcement.cycle.map { cycle($0, root: root) },
      brands: announcement.brands.map { namedBrand($0, root: root) }, body: edition.announcementBodies[index].html)
  }

  private func namedBrand(_ index: Int, root: String) -> NamedBrandView {
    let brand = register.brands[index]
    let institution = register.institutions[brand.institution]
    return NamedBrandView(
      brand: brand, institution: institution, href: root + SitePath.institution(institution))
  }

  func announcementIndex() -> AnnouncementIndexView {
    let path = SitePath.announcements
    let root = SitePath.root(of: path)
    return AnnouncementIndexView(
      frame: frames.frame(
        path: path, title: strings.announcements, description: description(strings.announcements),
        section: .announcements, kind: .column(type: Strings.announcementColumnType)),
      items: register.announcements.map { announcementItem($0, root: root) },
      emptyReason: register.announcements.isEmpty ? strings.noAnnouncement(asOf: register.day) : nil)
  }

  func content(_ index: Int) -> ContentView {
    let page = register.pages[index]
    return ContentView(
      frame: frames.frame(
        path: SitePath.content(page), title: page.title, description: summary(of: edition.pageBodies[index]),
        section: page.isInNavigation ? .content(index) : .elsewhere, isChinese: true),
      body: edition.pageBodies[index].html)
  }

  func verification(ofLog name: String?) -> VerificationView {
    VerificationView(
      frame: frames.frame(
        path: SitePath.verification, title: strings.verification, description: strings.verificationDescription,
        section: .elsewhere),
      key: register.info.publicKey, logName: name)
  }

  /// The first sentence or two of an article, for search engines and the feed.
  func summary(of article: RenderedArticle) -> String {
    let limit = 110
    guard article.plainText.count > limit else { return article.plainText }
    return article.plainText.prefix(limit) + "…"
  }
}
