import Diagnostics
import Registry
import Templates
import Vocabulary

/// Makes the view of each page from the edition. What many pages have in common is made once.
final class Composer: Sendable {
  let edition: Edition
  let frames: FrameMaker
  let sentence: StandingSentence
  /// The words of the pages' language.
  let strings: Strings
  let linkedData: LinkedData
  /// Where the announcement stands that carries a document number, by number; the first published where several do.
  private let documents: [ByteKey<String>: String]
  /// The districts and the cycles as pages one folder below the root show them.
  private let districtsBelow: [DistrictView]
  private let cyclesBelow: [CycleSummaryView]

  var register: PublishedRegister { edition.register }

  init(_ edition: Edition, in language: TextLanguage = .chinese) {
    self.edition = edition
    strings = Strings(language)
    frames = FrameMaker(edition.register, in: strings)
    sentence = StandingSentence(register: edition.register, in: strings)
    linkedData = LinkedData(register: edition.register)
    var documents: [ByteKey<String>: String] = [:]
    for announcement in edition.register.announcements {
      guard let document = announcement.document else { continue }
      documents[ByteKey(document)] = SitePath.announcement(announcement, in: edition.register)
    }
    self.documents = documents
    districtsBelow = edition.register.districts.indices.map { Self.district($0, of: edition, root: Self.below) }
    cyclesBelow = edition.register.cycles.map {
      Self.cycle($0, document: Self.document($0.document, among: documents, root: Self.below), root: Self.below)
    }
  }

  /// Leads to the root from the folders that nearly all pages are in.
  private static let below = "../"

  /// The way from a page to a file that all languages share; `root` leads to the root of the page's own.
  func file(_ path: String, from root: String) -> String { root + frames.wayOut + path }

  // MARK: Parts that several pages have

  func document(_ number: String, root: String) -> DocumentView {
    Self.document(number, among: documents, root: root)
  }

  private static func document(
    _ number: String, among documents: [ByteKey<String>: String], root: String
  ) -> DocumentView {
    DocumentView(number: number, href: documents[ByteKey(number)].map { root + $0 })
  }

  func district(_ index: Int, root: String) -> DistrictView {
    root == Self.below ? districtsBelow[index] : Self.district(index, of: edition, root: root)
  }

  private static func district(_ index: Int, of edition: Edition, root: String) -> DistrictView {
    let district = edition.register.districts[index]
    let city = edition.cityCounts[index]
    return DistrictView(
      district: district, href: root + SitePath.list(district.code, number: 1), city: city,
      local: edition.districtLists[index].count - city)
  }

  func districts(root: String) -> [DistrictView] {
    register.listedDistricts.map { district($0, root: root) }
  }

  func cycle(_ index: Int, root: String) -> CycleSummaryView {
    if root == Self.below { return cyclesBelow[index] }
    let cycle = register.cycles[index]
    return Self.cycle(cycle, document: document(cycle.document, root: root), root: root)
  }

  func latestCycle(root: String) -> CycleSummaryView? { register.cycles.indices.last.map { cycle($0, root: root) } }

  private static func cycle(_ cycle: Cycle, document: DocumentView, root: String) -> CycleSummaryView {
    CycleSummaryView(cycle: cycle, document: document, href: root + SitePath.cycle(cycle))
  }

  func announcementItem(_ announcement: Announcement, root: String) -> AnnouncementItemView {
    AnnouncementItemView(
      title: announcement.title, href: root + SitePath.announcement(announcement, in: register),
      date: announcement.date, kind: announcement.kind, source: source(of: announcement))
  }

  /// Who published an announcement: what it says itself, else the district's bureau or the city's authority.
  func source(of announcement: Announcement) -> String {
    announcement.source ?? announcement.district.map { register.districts[$0].bureau } ?? register.cityAuthority
  }

  func revocation(_ index: Int, root: String) -> RevocationView {
    let revocation = register.revocations[index]
    let brand = register.brands[revocation.brand]
    let institution = register.institutions[brand.institution]
    let end = barEnd(of: institution)
    return RevocationView(
      anchor: anchor(ofRevocation: index), revocation: revocation, brand: brand, institution: institution,
      href: root + SitePath.institution(institution), verifiedBy: register.districts[revocation.verifiedBy].name,
      document: document(revocation.document, root: root),
      setAsideDocument: revocation.setAsideDocument.map { document($0, root: root) },
      barEnd: revocation.setAsideOn == nil ? end : nil, isBarred: end.map { $0 > register.day } ?? false)
  }

  /// The first day of an institution's new applications (N10), which may be past: it is barred as a whole, by the latest of
  /// the revocations of any of its brands. One that is set aside bars no longer.
  private func barEnd(of institution: Institution) -> Day? {
    institution.brands.flatMap { register.brands[$0].revocations }
      .compactMap { register.revocations[$0].barredUntil }.max()
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

  /// What a page says of the rows at those positions; nil where they are all.
  func shown(_ positions: Range<Int>, of count: Int) -> ShownRowsView? {
    ShownRowsView(from: positions.lowerBound + 1, count: positions.count, of: count)
  }

  func description(_ title: String) -> String { strings.description(of: title, asOf: register.day) }
}
