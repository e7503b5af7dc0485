import Diagnostics
import Records
import Vocabulary

/// `unknown-institution`: a brand and a profile belong to an institution that their own district lists.
struct UnknownInstitution: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    guard !ledger.isUnread("institutions.csv") else { return [] }
    var suggestions = Suggestions(among: ledger.institutions.map(\.uscc))
    // An institution that two districts list is told of already; which of them is right decides what is said of its brands.
    let listings = Set(ledger.repeatedInstitutions.map { Listing(uscc: $0.entry.uscc, district: $0.entry.district) })
    let brands = (ledger.brands + ledger.repeatedBrands.map(\.entry)).compactMap { brand in
      finding(brand, ledger, listings, &suggestions)
    }
    // Only asked for profiles that stand in another district than their institution.
    lazy var holders = Self.profileHolders(in: ledger)
    let profiles = ledger.records.districts.indices.flatMap { district in
      profileFindings(in: district, ledger, listings, &suggestions) { holders[$0, default: []] }
    }
    return brands + profiles
  }

  /// The districts that hold a profile of each institution.
  private static func profileHolders(in ledger: Ledger) -> [String: Set<Int>] {
    var holders: [String: Set<Int>] = [:]
    for (index, district) in ledger.records.districts.enumerated() {
      for profile in district.profiles { holders[profile.uscc.value, default: []].insert(index) }
    }
    return holders
  }

  /// A later row of an institution that is listed more than once.
  private struct Listing: Hashable {
    var uscc: String
    var district: Int
  }

  private func finding(
    _ brand: Ledger.BrandEntry, _ ledger: Ledger, _ listings: Set<Listing>, _ suggestions: inout Suggestions
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
    guard institution.district != brand.district,
      !listings.contains(Listing(uscc: institution.uscc, district: brand.district))
    else { return nil }
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
    in district: Int, _ ledger: Ledger, _ listings: Set<Listing>, _ suggestions: inout Suggestions,
    holders: (String) -> Set<Int>
  ) -> [Diagnostic] {
    ledger.records.districts[district].profiles.compactMap { profile in
      let uscc = profile.uscc.value
      if ledger.isRefused(uscc) { return nil }
      if let listed = ledger.institution(uscc).map({ ledger.institutions[$0] }) {
        if listed.district == district || listings.contains(Listing(uscc: uscc, district: district)) { return nil }
        return misplaced(profile, from: listed, ledger, heldBy: holders(uscc))
      }
      // A code that checks is not to be changed into one that does not.
      let isRight = CreditCode.defect(of: uscc) == nil
      let near = suggestions.nearest(to: uscc).flatMap { isRight && CreditCode.defect(of: $0) != nil ? nil : $0 }
      return Diagnostic(
        Catalogue.profileOfNobody(uscc: uscc, suggestion: near), at: profile.uscc.place, subjects: [uscc])
    }
  }

  /// A profile that stands in another district than its institution, which may have one in its own too.
  private func misplaced(
    _ profile: ProfileRecord, from institution: Ledger.InstitutionEntry, _ ledger: Ledger, heldBy holders: Set<Int>
  ) -> Diagnostic {
    let (home, uscc) = (ledger.records.districts[institution.district], institution.uscc)
    return Diagnostic(
      Catalogue.profileElsewhere(
        uscc: uscc, listedIn: home.name.value, code: home.code.value,
        isThere: holders.contains(institution.district), isShared: holders.count > 1),
      at: profile.uscc.place, subjects: [uscc],
      notes: [Diagnostic.Note(Catalogue.listedHere, at: ledger.row(of: institution).uscc.place)])
  }
}
