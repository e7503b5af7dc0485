import Vocabulary

/// That a register is a district's part of the city's, which stays the authority.
package struct DistrictScope: Hashable, Sendable {
  /// The district, an index into the register's districts.
  package var district: Int
  /// What the city's register says of itself.
  package var city: RegisterInfo
}

extension PublishedRegister {
  /// Who approves and publishes the results (N7): the city's authority, on a district's own site too.
  package var cityAuthority: String { scope?.city.authority ?? info.authority }

  /// The district whose part of the city's register this is; nil of the whole.
  package var partOf: String? { scope.map { districts[$0.district].name } }

  /// The part of the city's register that a district bureau publishes as its own: the institutions that the district lists
  /// or whose brands it supervises (N7), all of their brands, what became of those brands, the district's announcements, and
  /// the city's that concern it. `title` is the part's own. Nil if there is no district of that code.
  ///
  /// The day is the city's, so a part that lags behind shows it. Districts keep their numbers.
  package func extract(ofDistrict code: String, titled title: (District) -> String) -> PublishedRegister? {
    districts.firstIndex { $0.code == code }.map { index in
      DistrictExtract(of: self, index).register(titled: title(districts[index]))
    }
  }
}

/// A district's part of a register in the making.
private struct DistrictExtract {
  private let city: PublishedRegister
  private let district: Int
  private let part: RegisterPart

  init(of city: PublishedRegister, _ district: Int) {
    self.city = city
    self.district = district
    part = RegisterPart(of: city) { institution in
      institution.district == district || institution.brands.contains { city.brands[$0].district == district }
    }
  }

  func register(titled title: String) -> PublishedRegister {
    var register = part.register(announcing: city.announcements.filter(concerns))
    register.scope = DistrictScope(district: district, city: city.info)
    register.info = info(titled: title)
    register.corrections = city.corrections.filter(concerns)
    return register
  }

  /// The bureau speaks for its own site; what identifies the city's site is not the district's to claim. Absolute addresses
  /// stay the city's, whose pages are the authority.
  private func info(titled title: String) -> RegisterInfo {
    let bureau = city.districts[district]
    var info = city.info
    info.title = title
    info.authority = bureau.bureau
    info.operatorName = nil
    info.phone = bureau.phone ?? info.phone
    info.address = bureau.address
    (info.siteName, info.siteDomain, info.siteIDCode) = (nil, nil, nil)
    (info.icp, info.policeRecord) = (nil, nil)
    return info
  }
}

/// What concerns the district.
extension DistrictExtract {
  /// Its own announcements, and the city's but those that name only brands of other districts.
  private func concerns(_ announcement: Announcement) -> Bool {
    if let owner = announcement.district { return owner == district }
    return announcement.brands.isEmpty || announcement.brands.contains(where: part.has(brand:))
      || isOfResults(announcement)
  }

  /// True where it publishes, or proposed, results that name brands of the district: they are of more brands than the few
  /// that such an announcement may name. Others that belong to a cycle are of those alone that they name.
  private func isOfResults(_ announcement: Announcement) -> Bool {
    guard let cycle = announcement.cycle.map({ city.cycles[$0] }) else { return false }
    switch announcement.kind {
    case .results, .consultation: break
    case .notice, .revocation, .guide: guard announcement.document == cycle.document else { return false }
    }
    return cycle.results.contains { part.has(brand: $0.brand) }
  }

  /// All corrections but those of what stands in the city's register and not in the district's part.
  private func concerns(_ correction: Correction) -> Bool {
    let subject = correction.subject
    if let brand = city.index(ofBrand: subject) { return part.has(brand: brand) }
    if let institution = city.index(ofInstitution: subject) {
      return part.has(institution: institution)
    }
    // Several districts may have one of that name.
    let named = city.announcements.filter { $0.isNamed(subject, amongst: city.districts) }
    return named.isEmpty || named.contains(where: concerns)
  }
}

extension Announcement {
  /// True for its slug, a district's with or without the district's code before it: `310115-visit`, `visit`.
  package func isNamed(_ subject: String, amongst districts: [District]) -> Bool {
    slug == subject || district.map { "\(districts[$0].code)-\(slug)" } == subject
  }
}
