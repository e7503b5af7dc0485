import Registry
import Templates
import Vocabulary

extension Composer {
  func profile(_ index: Int) -> ProfileView {
    let institution = register.institutions[index]
    let path = SitePath.institution(institution)
    let root = SitePath.root(of: path)
    let district = register.districts[institution.district]
    let brands = institution.brands.map { register.brands[$0] }
    let listPath = SitePath.list(district.code, number: 1)
    return ProfileView(
      frame: frames.frame(
        path: path, title: strings.name(of: institution), description: description(of: institution, with: brands),
        section: .lists,
        kind: .article(published: edition.lastRecord(of: institution), source: district.bureau),
        trail: [Trail(strings.lists, SitePath.overview), Trail(district.name, listPath, isChinese: true)],
        isChinese: institution.englishName == nil),
      institution: institution, district: self.district(institution.district, root: root),
      brands: brands.map { brand($0, root: root) }, chart: PeriodChart(brands, asOf: register.day),
      programmes: ProgrammeList(brands), similar: edition.similar[index].prefix(Self.mostSimilar).map(similar),
      profile: edition.profileBody(index),
      dataHref: dataHref(of: institution, root: root),
      linkedData: linkedData.text(of: institution, with: brands))
  }

  /// In Chinese it stands in the same folder.
  private func dataHref(of institution: Institution, root: String) -> String {
    strings.language == .chinese
      ? "\(institution.uscc).json" : file(SitePath.institutionData(institution), from: root)
  }

  /// More would be a series of names, of which no two are mistaken for each other.
  private static let mostSimilar = 5

  /// Search engines cut a longer description off.
  private static let mostNamed = 3

  /// Both pages stand in one folder, unless the other one is on the city's site alone.
  private func similar(_ index: Int) -> SimilarInstitutionView {
    let elsewhere = edition.similar.elsewhere(index)
    let institution = elsewhere ?? register.institutions[index]
    let path = SitePath.path(SitePath.institution(institution), in: strings.language)
    return SimilarInstitutionView(
      institution: institution, district: register.districts[institution.district].name,
      href: elsewhere == nil ? "\(institution.uscc).html" : register.info.baseURL + path)
  }

  private func description(of institution: Institution, with brands: [Brand]) -> String {
    let standings =
      brands.count > Self.mostNamed
      ? strings.standings(of: brands.count, inForce: brands.count { $0.status.standing == .inForce })
      : strings.list(brands.map { strings.standing($0.status.standing, of: $0.name) })
    return strings.profileDescription(strings.name(of: institution), standings: standings, asOf: register.day)
  }

  private func brand(_ brand: Brand, root: String) -> BrandView {
    BrandView(
      brand: brand, sentence: sentence.text(of: brand),
      document: document(sentence.document(of: brand), root: root),
      periods: brand.status.periods.map { period in
        let cycle = register.cycles[period.cycle]
        return PeriodView(
          period: period, cycle: cycle, awardHref: root + SitePath.award(brand, cycle))
      },
      revocations: brand.revocations.map { revocation($0, root: root) })
  }
}
