import Registry
import Templates
import Vocabulary

/// Makes the view of each page from the edition.
struct Composer: Sendable {
  let edition: Edition
  let frames: FrameMaker
  let sentence: StandingSentence
  /// The words of the pages' language.
  let strings: Strings
  /// The announcement that carries a document number, by number; the first published where several do.
  private let announcementsByDocument: [String: Int]

  var register: PublishedRegister { edition.register }

  init(_ edition: Edition, in language: TextLanguage = .chinese) {
    self.edition = edition
    strings = Strings(language)
    frames = FrameMaker(edition.register, in: strings)
    sentence = StandingSentence(register: edition.register, in: strings)
    var byDocument: [String: Int] = [:]
    for (index, announcement) in edition.register.announcements.enumerated() {
      if let document = announcement.document { byDocument[document] = index }
    }
    announcementsByDocument = byDocument
  }

  /// The way from a page to a file that all languages share; `root` leads to the root of the page's own.
  func file(_ path: String, from root: String) -> String { root + frames.wayOut + path }

  // MARK: Parts that several pages have

  func document(_ number: String, root: String) -> DocumentView {
    let announcement = announcementsByDocument[number].map { register.announcements[$0] }
    return DocumentView(
      number: number, href: announcement.map { root + SitePath.announcement($0, in: register) })
  }

  func district(_ index: Int, root: String) -> DistrictView {
    let district = register.districts[index]
    let city = edition.cityCounts[index]
    return DistrictView(
      district: district, href: root + SitePath.list(district.code, number: 1), city: city,
      local: edition.districtLists[index].count - city)
  }

  func districts(root: String) -> [DistrictView] {
    register.listedDistricts.map { district($0, root: root) }
  }

  func cycle(_ cycle: Cycle, root: String) -> CycleSummaryView {
    CycleSummaryView(
      cycle: cycle, document: document(cycle.document, root: root), href: root + SitePath.cycle(cycle))
  }

  func announcementItem(_ announcement: Announcement, root: String) -> AnnouncementItemView {
    AnnouncementItemView(
      title: announcement.title, href: root + SitePath.announcement(announcement, in: register),
      date: announcement.date, kind: announcement.kind, source: source(of: announcement))
  }

  /// Who published an announcement: what it says itself, else the district's bureau or the register's authority.
  func source(of announcement: Announcement) -> String {
    announcement.source ?? announcement.district.map { register.districts[$0].bureau } ?? register.info.authority
  }

  func revocation(_ index: Int, root: String) -> RevocationView {
    let revocation = register.revocations[index]
    let brand = register.brands[revocation.brand]
    let institution = register.institutions[brand.institution]
    return RevocationView(
      anchor: anchor(ofRevocation: index), revocation: revocation, brand: brand, institution: institution,
      href: root + SitePath.institution(institution), verifiedBy: register.districts[revocation.verifiedBy].name,
      document: document(revocation.document, root: root),
      setAsideDocument: revocation.setAsideDocument.map { document($0, root: root) },
      isBarred: revocation.barredUntil.map { $0 > register.day } ?? false)
  }

  /// The address of a revocation from the root: its page of the record, and its own anchor there.
  func address(ofRevocation index: Int) -> String {
    "\(SitePath.revocations(number: index / PageList.rowsPerPage + 1))#\(anchor(ofRevocation: index))"
  }

  /// A brand is revoked at most once on a day.
  private func anchor(ofRevocation index: Int) -> String {
    let revocation = register.revocations[index]
    return "\(register.brands[revocation.brand].id)-\(revocation.date.iso)"
  }

  /// The positions in a list of `count` rows that stand on its page `number`.
  func positions(of count: Int, page number: Int) -> Range<Int> {
    let start = min(count, (number - 1) * PageList.rowsPerPage)
    return start..<min(count, start + PageList.rowsPerPage)
  }

  func description(_ title: String) -> String { strings.description(of: title, asOf: register.day) }
}
