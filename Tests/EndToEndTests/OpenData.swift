import Foundation

/// A brand as the open data has it (format.md, section 3).
struct PublishedBrand: Decodable, Hashable {
  struct Institution: Decodable, Hashable {
    var uscc: String
    var name: String
  }

  struct Period: Decodable, Hashable {
    var cycle: String
    var level: String
    var from: String
    var until: String?
    var ended_by: String?
  }

  var id: String
  var name: String
  var institution: Institution
  var district: String
  var level: String
  var standing: String
  var reason: String?
  var since: String
  var cycle: String
  var periods: [Period]
}

/// `data/brands.json`.
struct PublishedBrands: Decodable, Hashable {
  var as_of: String
  var cycle: String?
  var brands: [PublishedBrand]
}

/// `institutions/<USCC>.json`.
struct PublishedInstitution: Decodable {
  var as_of: String
  var uscc: String
  var name: String
  var kind: String
  var district: String
  var brands: [PublishedBrand]
}

extension PublishedSite {
  func brands() throws -> [PublishedBrand] {
    try json(PublishedBrands.self, at: "data/brands.json").brands
  }
}
