import Diagnostics
import Records

/// `unknown-institution`: a brand and a profile belong to an institution that their own district lists.
struct UnknownInstitution: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    guard !ledger.isUnread("institutions.csv") else { return [] }
    let usccs = ledger.institutions.map(\.uscc)
    var suggestions = Suggestions(among: usccs)
    return ledger.records.districts.indices.flatMap { district in
      brandFindings(in: district, ledger, &suggestions) + profileFindings(in: district, ledger, &suggestions)
    }
  }

  private func brandFindings(
    in district: Int, _ ledger: Ledger, _ suggestions: inout Suggestions
  ) -> [Diagnostic] {
    ledger.records.districts[district].brands.compactMap { row in
      let uscc = row.uscc
      guard let institution = ledger.institution(uscc.value) else {
        guard !ledger.isRefused(uscc.value) else { return nil }
        let problem = Catalogue.unknownInstitution(uscc: uscc.value, suggestion: suggestions.nearest(to: uscc.value))
        return Diagnostic(problem, at: uscc.place, subjects: [row.id.value, uscc.value])
      }
      let entry = ledger.institutions[institution]
      guard entry.district != district else { return nil }
      let home = ledger.records.districts[entry.district]
      return Diagnostic(
        Catalogue.institutionElsewhere(uscc: uscc.value, listedIn: home.name.value, code: home.code.value),
        at: uscc.place, subjects: [row.id.value, uscc.value],
        notes: [Diagnostic.Note(Catalogue.listedHere, at: ledger.row(of: entry).uscc.place)])
    }
  }

  private func profileFindings(
    in district: Int, _ ledger: Ledger, _ suggestions: inout Suggestions
  ) -> [Diagnostic] {
    ledger.records.districts[district].profiles.compactMap { profile in
      let uscc = profile.uscc
      let listed = ledger.institution(uscc.value).map { ledger.institutions[$0] }
      guard listed?.district != district, !ledger.isRefused(uscc.value) else { return nil }
      return Diagnostic(
        Catalogue.profileOfNobody(
          uscc: uscc.value, suggestion: listed == nil ? suggestions.nearest(to: uscc.value) : nil),
        at: uscc.place, subjects: [uscc.value],
        notes: listed.map { [Diagnostic.Note(Catalogue.listedHere, at: ledger.row(of: $0).uscc.place)] } ?? [])
    }
  }
}
