import Diagnostics
import Records

/// `unknown-district`: the district that verified a revocation has a folder.
struct UnknownDistrict: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    guard !ledger.isUnread("district.yaml") else { return [] }
    let codes = ledger.records.districts.map(\.code.value)
    let known = ledger.records.districts.map { "\($0.code.value) \($0.name.value)" }
    var suggestions = Suggestions(among: codes)
    return ledger.records.revocations.compactMap { row in
      let code = row.verifiedBy
      guard ledger.district(code.value) == nil else { return nil }
      return Diagnostic(
        Catalogue.unknownDistrict(
          code: code.value,
          suggestion: suggestions.nearest(to: code.value).flatMap { near in known.first { $0.hasPrefix(near) } },
          known: known),
        at: code.place, subjects: [row.brand.value])
    }
  }
}
