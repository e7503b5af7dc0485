import Diagnostics
import Records
import Vocabulary

/// `missing-permit`: a 民办职业技能培训机构 has a permit number (N1).
struct MissingPermit: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    ledger.records.districts.flatMap { district in
      district.institutions.compactMap { row in
        guard row.kind.value == .privateTraining, case .missing(let gap) = row.permit else { return nil }
        return Diagnostic(
          Catalogue.missingPermit(name: row.name.value, mark: gap.value), at: gap.place,
          subjects: [row.uscc.value, ContentPath.institutions(district: district.code.value).path])
      }
    }
  }
}
