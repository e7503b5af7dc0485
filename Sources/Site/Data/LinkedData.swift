import Registry
import Vocabulary

/// What a profile says to programs that read pages: the institution and its brands in force, as schema.org has it, in
/// JSON-LD. Escaped so that it can stand within HTML. What the page's head says already is not said again, the authority is
/// described once, and addresses are relative to the page, as its links are.
struct LinkedData: Sendable {
  let register: PublishedRegister

  /// `brands` are the institution's.
  func text(of institution: Institution, with brands: [Brand]) -> String {
    var bytes: [UInt8] = []
    var json = JSONOutput(taking: &bytes, isCompact: true)
    json.open("{")
    json.member("@context", "https://schema.org")
    json.member("@type", "EducationalOrganization")
    json.member("name", institution.name)
    let others = institution.formerNames + [institution.englishName].compactMap(\.self)
    if !others.isEmpty {
      json.key("alternateName")
      json.open("[")
      for name in others { json.string(name) }
      json.close("]")
    }
    json.key("identifier")
    json.open("{")
    json.member("@type", "PropertyValue")
    json.member("propertyID", Strings.creditCode)
    json.member("value", institution.uscc)
    json.close("}")
    json.member("address", institution.address)
    if let phone = institution.phone { json.member("telephone", phone) }
    if let website = institution.website { json.member("url", website) }
    credentials(of: institution, for: brands, into: &json)
    json.close("}")
    json.finish(into: &bytes)
    return String(decoding: bytes.dropLast(), as: UTF8.self)
  }

  /// Only what is in force: a search engine repeats it without its date.
  private func credentials(of institution: Institution, for brands: [Brand], into json: inout JSONOutput) {
    let inForce = brands.filter { $0.status.standing == .inForce }
    guard !inForce.isEmpty else { return }
    json.key("hasCredential")
    json.open("[")
    for (number, brand) in inForce.enumerated() {
      let cycle = register.cycles[brand.status.cycle]
      json.open("{")
      json.member("@type", "EducationalOccupationalCredential")
      json.member("name", brand.name)
      json.member("credentialCategory", Strings.credential(brand.status.level))
      json.member("validFrom", brand.status.levelSince ?? brand.status.since)
      json.member("url", SitePath.root(of: SitePath.institution(institution)) + SitePath.award(brand, cycle))
      json.key("recognizedBy")
      json.open("{")
      if inForce.count > 1 { json.member("@id", "#_a") }
      if number == 0 {
        json.member("@type", "GovernmentOrganization")
        json.member("name", register.cityAuthority)
      }
      json.close("}")
      json.close("}")
    }
    json.close("]")
  }
}
