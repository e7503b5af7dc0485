import Diagnostics
import Records

/// `unknown-institution`: a brand and a profile belong to an institution that their own district lists.
struct UnknownInstitution: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    guard !ledger.isUnread("institutions.csv") else { return [] }
    var suggestions = Suggestions(among: ledger.institutions.map(\.uscc))
    let brands = (ledger.brands + ledger.repeatedBrands.map(\.entry)).compactMap { brand in
      finding(brand, ledger, &suggestions)
    }
    let profiles = ledger.records.districts.indices.flatMap { profileFindings(in: $0, ledger, &suggestions) }
    return brands + profiles
  }

  private func finding(
    _ brand: Ledger.BrandEntry, _ ledger: Ledger, _ suggestions: inout Suggestions
  ) -> Diagnostic? {
    guard let institution = brand.institution.map({ ledger.institutions[$0] }) else {
      let uscc = ledger.row(of: brand).uscc
      guard !ledger.isRefused(uscc.value) else { return nil }
      let problem = Catalogue.unknownInstitution(uscc: uscc.value, suggestion: suggestions.nearest(to: uscc.value))
      return Diagnostic(problem, at: uscc.place, subjects: [brand.id, uscc.value])
    }
    guard institution.district != brand.district else { return nil }
    let home = ledger.records.districts[institution.district]
    return Diagnostic(
      Catalogue.institutionElsewhere(uscc: institution.uscc, listedIn: home.name.value, code: home.code.value),
      at: ledger.row(of: brand).uscc.place, subjects: [brand.id, institution.uscc],
      notes: [Diagnostic.Note(Catalogue.listedHere, at: ledger.row(of: institution).uscc.place)])
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
