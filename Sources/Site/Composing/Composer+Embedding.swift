import Registry
import Vocabulary

/// What other websites show of the register. Its links lead to the register at its own address, on whatever site it stands.
extension Composer {
  func embeddedInstitution(_ index: Int) -> EmbeddedInstitutionView {
    let institution = register.institutions[index]
    return EmbeddedInstitutionView(
      frame: embedFrame(
        path: SitePath.embedded(uscc: institution.uscc), title: institution.name, of: SitePath.institution(institution)),
      institution: institution,
      brands: institution.brands.map { index in
        let brand = register.brands[index]
        return EmbeddedBrandView(brand: brand, sentence: sentence.text(of: brand))
      })
  }

  func embeddedDistrict(_ index: Int) -> EmbeddedDistrictView {
    let path = SitePath.embedded(register.districts[index])
    return embeddedDistrict(index, path: path, root: SitePath.root(of: path))
  }

  /// The same to be pasted into a page that stands anywhere, so its links are absolute.
  func districtFragment(_ index: Int) -> EmbeddedDistrictView {
    embeddedDistrict(index, path: SitePath.fragment(of: register.districts[index]), root: register.info.baseURL)
  }

  private func embeddedDistrict(_ index: Int, path: String, root: String) -> EmbeddedDistrictView {
    let district = register.districts[index]
    let brands = edition.districtLists[index].prefix(PageList.rowsPerPage)
    return EmbeddedDistrictView(
      frame: embedFrame(path: path, title: district.name, of: SitePath.list(district.code, number: 1)),
      district: self.district(index, root: root), isTermElapsed: register.isTermElapsed && !brands.isEmpty,
      rows: brands.enumerated().map { row($1, number: $0 + 1, root: root) },
      emptyReason: brands.isEmpty ? strings.nothingInForce(district.name, asOf: register.day) : nil)
  }

  private func embedFrame(path: String, title: String, of authority: String) -> EmbedFrame {
    EmbedFrame(
      site: frames.site, title: title, documentTitle: strings.title(title, of: register.info.title),
      root: SitePath.root(of: path), canonical: register.info.baseURL + path,
      address: register.info.baseURL + authority)
  }

  func badge(_ index: Int) -> BadgeView {
    let institution = register.institutions[index]
    let footer = strings.badgeFooter(asOf: register.day, isSample: frames.site.isSample)
    return BadgeView(
      site: frames.site, institution: institution,
      badge: Badge(institution.brands.map { register.brands[$0] }, footer: footer), footer: footer)
  }

  func embedIndex() -> EmbedIndexView {
    EmbedIndexView(
      frame: frames.frame(
        path: SitePath.embedIndex, title: strings.embedding, description: description(strings.embedding),
        section: .elsewhere, trail: []),
      districts: register.listedDistricts.map { register.districts[$0] })
  }
}
