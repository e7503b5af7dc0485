import Diagnostics
import Records

/// `unknown-brand`: results, revocations, programmes and announcements name listed brands, a programme one of its own
/// district.
struct UnknownBrand: Rule {
  private static let column = Wording(en: "品牌编号 (brand)", zh: "品牌编号")
  private static let key = Wording(en: "`brands`", zh: "brands")

  func findings(in ledger: Ledger) -> [Diagnostic] {
    guard !ledger.isUnread("brands.csv") else { return [] }
    var suggestions = Suggestions(among: ledger.brands.map(\.id))
    var references: [(brand: Located<String>, field: Wording)] = []
    for (cycle, record) in ledger.allCycles.enumerated() {
      for (row, result) in record.results.enumerated() where ledger.brand(ofResult: row, in: cycle) == nil {
        references.append((result.brand, Self.column))
      }
    }
    references += ledger.records.revocations.map { ($0.brand, Self.column) }
    references += ledger.records.announcements.flatMap(\.brands).map { ($0, Self.key) }
    let unknown = references.compactMap { brand, field in
      unknownBrand(brand, in: field, ledger, &suggestions)
    }
    return unknown + programmes(ledger, &suggestions)
  }

  private func unknownBrand(
    _ brand: Located<String>, in field: Wording, _ ledger: Ledger, _ suggestions: inout Suggestions
  ) -> Diagnostic? {
    guard ledger.brand(brand.value) == nil, !ledger.isRefused(brand.value) else { return nil }
    let suggestion = suggestions.nearest(to: brand.value).flatMap { id in
      ledger.brand(id).map { (id: id, name: ledger.row(of: ledger.brands[$0]).name.value) }
    }
    return Diagnostic(
      Catalogue.unknownBrand(id: brand.value, in: field, suggestion: suggestion), at: brand.place,
      subjects: [brand.value])
  }

  private func programmes(_ ledger: Ledger, _ suggestions: inout Suggestions) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    for (district, record) in ledger.records.districts.enumerated() {
      for (row, brand) in record.programmes.lazy.map(\.brand).enumerated() {
        guard let number = ledger.brand(ofProgramme: row, in: district) else {
          if let finding = unknownBrand(brand, in: Self.column, ledger, &suggestions) { findings.append(finding) }
          continue
        }
        let entry = ledger.brands[number]
        guard entry.district != district else { continue }
        let home = ledger.records.districts[entry.district]
        findings.append(
          Diagnostic(
            Catalogue.brandElsewhere(id: brand.value, listedIn: home.name.value, code: home.code.value),
            at: brand.place, subjects: [brand.value],
            notes: [Diagnostic.Note(Catalogue.listedHere, at: ledger.row(of: entry).id.place)]))
      }
    }
    return findings
  }
}
