import Diagnostics
import Records
import Vocabulary

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
      let near = suggestions.nearest(to: uscc.value)
      // Who follows a suggestion must not make a right code wrong.
      if let near, CreditCode.defect(of: near) != nil, CreditCode.defect(of: uscc.value) == nil {
        return Diagnostic(
          Catalogue.institutionUnderWrongCode(uscc: uscc.value, listed: near), at: uscc.place,
          subjects: [brand.id, uscc.value], notes: note(onInstitution: near, ledger))
      }
      let problem = Catalogue.unknownInstitution(uscc: uscc.value, suggestion: near)
      return Diagnostic(problem, at: uscc.place, subjects: [brand.id, uscc.value])
    }
    guard institution.district != brand.district else { return nil }
    let home = ledger.records.districts[institution.district]
    return Diagnostic(
      Catalogue.institutionElsewhere(uscc: institution.uscc, listedIn: home.name.value, code: home.code.value),
      at: ledger.row(of: brand).uscc.place, subjects: [brand.id, institution.uscc],
      notes: [Diagnostic.Note(Catalogue.listedHere, at: ledger.row(of: institution).uscc.place)])
  }

  private func note(onInstitution uscc: String, _ ledger: Ledger) -> [Diagnostic.Note] {
    ledger.institution(uscc).map {
      [Diagnostic.Note(Catalogue.listedHere, at: ledger.row(of: ledger.institutions[$0]).uscc.place)]
    } ?? []
  }

  private func profileFindings(
    in district: Int, _ ledger: Ledger, _ suggestions: inout Suggestions
  ) -> [Diagnostic] {
    ledger.records.districts[district].profiles.compactMap { profile in
      let uscc = profile.uscc
      let listed = ledger.institution(uscc.value).map { ledger.institutions[$0] }
      // A code that checks is not to be changed into one that does not.
      let isRight = CreditCode.defect(of: uscc.value) == nil
      guard listed?.district != district, !ledger.isRefused(uscc.value) else { return nil }
      return Diagnostic(
        Catalogue.profileOfNobody(
          uscc: uscc.value,
          suggestion: listed == nil
            ? suggestions.nearest(to: uscc.value).flatMap { isRight && CreditCode.defect(of: $0) != nil ? nil : $0 }
            : nil),
        at: uscc.place, subjects: [uscc.value],
        notes: listed.map { [Diagnostic.Note(Catalogue.listedHere, at: ledger.row(of: $0).uscc.place)] } ?? [])
    }
  }
}
