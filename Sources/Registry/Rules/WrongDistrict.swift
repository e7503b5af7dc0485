import Diagnostics
import Records
import Vocabulary

/// `wrong-district`: a revocation is verified by the institution's own district (N9).
struct WrongDistrict: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    ledger.records.revocations.compactMap { row in
      guard let verifier = ledger.district(row.verifiedBy.value), let brand = ledger.brand(row.brand.value),
        let institution = ledger.brands[brand].institution
      else { return nil }
      let entry = ledger.institutions[institution]
      guard entry.district != verifier else { return nil }
      let day = row.date.value.iso
      let decision = Diagnostic.Decision("\(row.brand.value)-\(day)", of: day)
      return Diagnostic(
        Catalogue.wrongDistrict(
          of: decision.name, verifiedBy: ledger.wording(ofDistrict: verifier),
          own: ledger.wording(ofDistrict: entry.district)),
        at: row.verifiedBy.place, subjects: [row.brand.value, entry.uscc, ContentPath.revocations.path],
        decision: decision,
        notes: [Diagnostic.Note(Catalogue.listedHere, at: ledger.row(of: entry).uscc.place)])
    }
  }
}
