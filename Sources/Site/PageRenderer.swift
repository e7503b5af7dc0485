import Templates

/// Makes the pages of one language: the views, and the templates that render them. A class, since a choice between two
/// values of a structure copies one, and all threads would count the references of its hundreds of parts.
final class PageRenderer: Sendable {
  let composer: Composer
  let templates: PageTemplates

  init(composer: Composer, templates: PageTemplates) {
    self.composer = composer
    self.templates = templates.folded(for: composer.frames)
  }

  /// Renders a page made from a template; false for the other files. `logName` is that of the log that is published with it.
  func render(_ page: Page, logName: String?, into buffer: inout [UInt8]) -> Bool {
    switch page {
    case .home: templates.home.render(composer.home(), into: &buffer)
    case .lookup: templates.lookup.render(composer.lookup(), into: &buffer)
    case .overview: templates.overview.render(composer.overview(), into: &buffer)
    case .notFound: templates.notFound.render(composer.notFound(), into: &buffer)
    case .outline: templates.outline.render(composer.outline(), into: &buffer)
    case .cityList(let number): templates.list.render(composer.cityList(page: number), into: &buffer)
    case .districtList(let district, let number):
      templates.list.render(composer.districtList(district, page: number), into: &buffer)
    case .revocations(let number):
      templates.revocations.render(composer.revocationList(page: number), into: &buffer)
    case .corrections(let number):
      templates.corrections.render(composer.correctionList(page: number), into: &buffer)
    case .cycle(let cycle, let number): templates.cycle.render(composer.cyclePage(cycle, page: number), into: &buffer)
    case .institution(let index): templates.profile.render(composer.profile(index), into: &buffer)
    case .award(let brand, let cycle):
      if let view = composer.award(of: brand, in: cycle) { templates.award.render(view, into: &buffer) }
    case .announcementIndex: templates.announcements.render(composer.announcementIndex(), into: &buffer)
    case .announcement(let index): templates.announcement.render(composer.announcement(index), into: &buffer)
    case .verification: templates.verification.render(composer.verification(ofLog: logName), into: &buffer)
    case .content(let index): templates.content.render(composer.content(index), into: &buffer)
    // What other websites show.
    case .embedIndex: templates.embedded.guide.render(composer.embedIndex(), into: &buffer)
    case .embeddedDistrict(let index):
      templates.embedded.district.render(composer.embeddedDistrict(index), into: &buffer)
    case .districtFragment(let index):
      templates.embedded.fragment.render(composer.districtFragment(index), into: &buffer)
    case .embeddedInstitution(let index):
      templates.embedded.institution.render(composer.embeddedInstitution(index), into: &buffer)
    case .badge(let index): templates.embedded.badge.render(composer.badge(index), into: &buffer)
    // Each kind is named, so that a new one is not left empty.
    case .institutionData, .districtData, .publicKey, .data, .table, .dataPackage, .cityWorkbook, .districtWorkbook,
      .feed, .robots, .sitemap, .sitemapPart, .asset, .lookupData:
      return false
    }
    return true
  }
}
