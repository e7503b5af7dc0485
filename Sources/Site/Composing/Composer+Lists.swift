import Registry
import Vocabulary

extension Composer {
  /// Announcements that the home page shows.
  private static let newest = 6

  func home() -> HomeView {
    let register = register
    return HomeView(
      frame: frames.frame(
        path: SitePath.home, title: register.info.title, description: description(register.info.title), section: .home,
        kind: .home),
      lookupVersion: edition.lookup.version,
      city: edition.cityList.count, local: edition.districtLists.reduce(0) { $0 + $1.count } - edition.cityList.count,
      revoked: edition.count(.revoked), lapsed: edition.count(.lapsed), institutions: register.institutions.count,
      cycle: latestCycle(root: ""), isTermElapsed: edition.hasBrandsPastTerm,
      runningCycles: register.runningCycles.map(RunningCycleView.init), districts: districts(root: ""),
      announcements: register.announcements.prefix(Self.newest).map { announcementItem($0, root: "") },
      emptyReason: register.cycles.isEmpty ? strings.noCycle(asOf: register.day) : nil)
  }

  func overview() -> OverviewView {
    let path = SitePath.overview
    let root = SitePath.root(of: path)
    return OverviewView(
      frame: frames.frame(
        path: path, title: strings.lists, description: description(strings.lists), section: .lists,
        kind: .column(type: Strings.listColumnType)),
      cityHref: root + SitePath.list(SitePath.city, number: 1),
      cityWorkbookHref: file(SitePath.workbook(SitePath.city), from: root),
      city: edition.cityList.count,
      local: edition.districtLists.reduce(0) { $0 + $1.count } - edition.cityList.count,
      isTermElapsed: edition.hasBrandsPastTerm,
      districts: districts(root: root), cycles: cycleCounts(root: root),
      runningCycles: register.runningCycles.map(RunningCycleView.init),
      emptyReason: register.cycles.isEmpty ? strings.noCycle(asOf: register.day) : nil)
  }

  private func cycleCounts(root: String) -> [CycleCountsView] {
    let most = edition.results.map { max($0.city, $0.district) }.max() ?? 0
    return register.cycles.indices.reversed().enumerated().map { row, index in
      CycleCountsView(
        summary: cycle(index, root: root), digest: edition.results[index], row: row, most: most)
    }
  }

  func lookup() -> SignpostView {
    SignpostView(
      frame: frames.frame(
        path: SitePath.lookup, title: strings.lookup, description: description(strings.lookup), section: .lookup),
      lookupVersion: edition.lookup.version,
      cityHref: SitePath.list(SitePath.city, number: 1), districts: districts(root: ""))
  }

  func notFound() -> SignpostView {
    SignpostView(
      frame: frames.frame(
        path: SitePath.notFound, title: strings.notFound, description: description(strings.notFound),
        section: .elsewhere),
      lookupVersion: edition.lookup.version,
      cityHref: SitePath.list(SitePath.city, number: 1), districts: districts(root: ""))
  }

  func outline() -> OutlineView {
    OutlineView(
      frame: frames.frame(
        path: SitePath.outline, title: strings.outline, description: description(strings.outline), section: .elsewhere),
      cityHref: SitePath.list(SitePath.city, number: 1), districts: districts(root: ""),
      cycles: register.cycles.indices.reversed().map { cycle($0, root: "") },
      pages: register.pages.map {
        LinkView(title: $0.title, href: SitePath.content($0), isCurrent: false, isChinese: true)
      })
  }

  func cityList(page number: Int) -> BrandListView {
    list(
      edition.cityList, city: edition.cityList.count, name: SitePath.city,
      title: strings.cityList(ofDistrict: register.partOf), page: number, district: nil,
      emptyReason: strings.noCityBrandInForce(ofDistrict: register.scope != nil, asOf: register.day))
  }

  func districtList(_ index: Int, page number: Int) -> BrandListView {
    let district = register.districts[index]
    return list(
      edition.districtLists[index], city: edition.cityCounts[index], name: district.code,
      title: strings.districtList(district.name), page: number,
      district: index, emptyReason: strings.nothingInForce(district.name, asOf: register.day))
  }

  /// `emptyReason`: what the list says where it has no brands.
  private func list(
    _ brands: [Int], city: Int, name: String, title column: String, page number: Int, district index: Int?,
    emptyReason: String
  ) -> BrandListView {
    let path = SitePath.list(name, number: number)
    let root = SitePath.root(of: path)
    let pageCount = PageList.pageCount(of: brands.count)
    let title = strings.pageTitle(column, number: number, of: pageCount)
    return BrandListView(
      frame: frames.frame(
        path: path, title: title, description: description(title), section: .lists,
        kind: .column(type: Strings.listColumnType, name: column), trail: [Trail(strings.lists, SitePath.overview)]),
      district: index.map { district($0, root: root) }, publisher: register.cityAuthority,
      cycle: latestCycle(root: root), isTermElapsed: register.isTermElapsed && !brands.isEmpty,
      cityCount: city, localCount: brands.count - city,
      rows: positions(of: brands.count, page: number).map { row(brands[$0], number: $0 + 1, root: root) },
      emptyReason: brands.isEmpty ? emptyReason : nil,
      pager: PagerView(number: number, of: pageCount, root: root) {
        SitePath.list(name, number: $0)
      },
      workbookHref: file(SitePath.workbook(name), from: root),
      announcements: index.map { announcements(of: $0, root: root) } ?? []
    )
  }

  func row(_ index: Int, number: Int, root: String) -> BrandRowView {
    // What a row needs is taken piece by piece: a copy of a whole brand or institution costs more than the row.
    let institution = register.brands[index].institution
    let uscc = register.institutions[institution].uscc
    return BrandRowView(
      number: number, id: register.brands[index].id, name: register.brands[index].name,
      level: register.brands[index].status.level, standing: register.brands[index].status.standing,
      since: register.brands[index].status.since,
      institution: strings.name(
        register.institutions[institution].name, english: register.institutions[institution].englishName),
      isInstitutionChinese: register.institutions[institution].englishName == nil, uscc: uscc,
      districtName: register.districts[register.brands[index].district].name,
      href: root + SitePath.institution(uscc: uscc))
  }

  private func announcements(of district: Int, root: String) -> [AnnouncementItemView] {
    register.announcements.filter { $0.district == district }.map { announcementItem($0, root: root) }
  }

  func revocationList(page number: Int) -> RevocationListView {
    let path = SitePath.revocations(number: number)
    let count = register.revocations.count
    let pageCount = PageList.pageCount(of: count)
    let title = strings.pageTitle(strings.revocations, number: number, of: pageCount)
    let positions = positions(of: count, page: number)
    return RevocationListView(
      frame: frames.frame(
        path: path, title: title, description: description(title), section: .revocations,
        kind: .column(type: Strings.listColumnType, name: strings.revocations)),
      total: count, rows: positions.map { revocation($0, root: "") }, shown: shown(positions, of: count),
      emptyReason: count == 0 ? strings.noRevocation(asOf: register.day) : nil,
      pager: PagerView(number: number, of: pageCount, root: "") {
        SitePath.revocations(number: $0)
      },
      grounds: Ground.allCases.map(strings.groundAlone))
  }
}
