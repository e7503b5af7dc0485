import Diagnostics
import Vocabulary

extension ContentPath {
  /// Nil for a path that is not part of the tree.
  init?(_ path: String) {
    let parts = path.pathParts
    switch (parts.count, parts[0]) {
    case (1, _): self.init(cityFile: parts[0])
    case (2, "announcements"): self.init(slugOf: parts[1]) { .announcement(district: nil, slug: $0) }
    case (2, "pages"): self.init(slugOf: parts[1]) { .page(slug: $0) }
    case (3, "cycles") where CodeParser.isID(parts[1].utf8): self.init(cycle: parts[1], file: parts[2])
    case (3, "districts") where CodeParser.isDistrict(parts[1].utf8): self.init(district: parts[1], file: parts[2])
    case (4, "districts") where CodeParser.isDistrict(parts[1].utf8):
      self.init(district: parts[1], folder: parts[2], file: parts[3])
    default: return nil
    }
  }

  private init?(cityFile name: String) {
    switch name {
    case "registry.yaml": self = .registry
    case "public-key.pem": self = .publicKey
    case "revocations.csv": self = .revocations
    case "adverse-records.csv": self = .adverseRecords
    case "waivers.csv": self = .waivers
    case "corrections.csv": self = .corrections
    default: return nil
    }
  }

  private init?(cycle id: String, file name: String) {
    switch name {
    case "cycle.yaml": self = .cycle(id: id)
    case "results.csv": self = .results(cycle: id)
    default: return nil
    }
  }

  private init?(district code: String, file name: String) {
    switch name {
    case "district.yaml": self = .district(code: code)
    case "institutions.csv": self = .institutions(district: code)
    case "brands.csv": self = .brands(district: code)
    case "programmes.csv": self = .programmes(district: code)
    default: return nil
    }
  }

  private init?(district code: String, folder: String, file name: String) {
    switch folder {
    case "announcements": self.init(slugOf: name) { .announcement(district: code, slug: $0) }
    case "institutions":
      guard let uscc = Self.stem(of: name), uscc.utf8.count <= 32, uscc.utf8.allSatisfy(CodeParser.isCapitalOrDigit)
      else { return nil }
      self = .profile(district: code, uscc: uscc)
    default: return nil
    }
  }

  private init?(slugOf name: String, _ make: (String) -> ContentPath) {
    guard let slug = Self.stem(of: name) else { return nil }
    self = make(slug)
  }

  /// The name without `.md`; nil if it does not end so, or is nothing else.
  private static func stem(of name: String) -> String? {
    name.hasSuffix(".md") && name.utf8.count > 3 ? String(name.dropLast(3)) : nil
  }
}
