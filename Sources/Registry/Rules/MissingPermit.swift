import Diagnostics
import Records
import Vocabulary

/// `missing-permit`: a 民办职业技能培训机构 has a permit number (N1).
struct MissingPermit: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    ledger.records.districts.flatMap { district in
      district.institutions.filter { $0.kind.value == .privateTraining && $0.permit == nil }.map { row in
        Diagnostic(
          Catalogue.missingPermit(name: row.name.value), at: row.kind.place,
          subjects: [row.uscc.value, TreePath.institutions(ofDistrict: district.code.value)])
      }
    }
  }
}
