/// What a path of the content tree holds (format.md, section 1).
package enum ContentPath: Hashable, Sendable {
  case registry, publicKey, revocations, adverseRecords, waivers, corrections
  case cycle(id: String)
  case results(cycle: String)
  case district(code: String)
  case institutions(district: String)
  case brands(district: String)
  case programmes(district: String)
  case profile(district: String, uscc: String)
  case announcement(district: String?, slug: String)
  case page(slug: String)

  /// The path within the content tree.
  package var path: String {
    switch self {
    case .registry: "registry.yaml"
    case .publicKey: "public-key.pem"
    case .revocations: "revocations.csv"
    case .adverseRecords: "adverse-records.csv"
    case .waivers: "waivers.csv"
    case .corrections: "corrections.csv"
    case .cycle(let id): "\(Self.folder(ofCycle: id))/cycle.yaml"
    case .results(let cycle): "\(Self.folder(ofCycle: cycle))/results.csv"
    case .district(let code): "\(Self.folder(ofDistrict: code))/district.yaml"
    case .institutions(let district): "\(Self.folder(ofDistrict: district))/institutions.csv"
    case .brands(let district): "\(Self.folder(ofDistrict: district))/brands.csv"
    case .programmes(let district): "\(Self.folder(ofDistrict: district))/programmes.csv"
    case .profile(let district, let uscc): "\(Self.folder(ofDistrict: district))/institutions/\(uscc).md"
    case .announcement(nil, let slug): "announcements/\(slug).md"
    case .announcement(let district?, let slug): "\(Self.folder(ofDistrict: district))/announcements/\(slug).md"
    case .page(let slug): "pages/\(slug).md"
    }
  }

  package static func folder(ofDistrict code: String) -> String { "districts/\(code)" }
  package static func folder(ofCycle id: String) -> String { "cycles/\(id)" }

  /// True for a path that ends in a slash, of the folder of all cycles or one within it.
  package static func isFolderOfCycles(_ path: String) -> Bool { path.hasPrefix("cycles/") && path.hasSuffix("/") }
}
