import Diagnostics
import Records

/// `missing-outcome`: every brand in force just before a cycle's results has an outcome in them (N5).
struct MissingOutcome: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let named = (0..<ledger.cycles.count).map { Self.isNamed(in: $0, ledger) }
    return ledger.brands.indices.flatMap { brand -> [Diagnostic] in
      let history = ledger.history(of: brand)
      return (0..<ledger.cycles.count).filter { cycle in
        !named[cycle][brand] && history.levelInForce(before: cycle) != nil
      }.compactMap { finding(of: brand, in: $0, ledger) }
    }
  }

  /// For each brand whether the cycle's results name it.
  private static func isNamed(in cycle: Int, _ ledger: Ledger) -> [Bool] {
    var isNamed = [Bool](repeating: false, count: ledger.brands.count)
    for row in ledger.cycles[cycle].results.indices {
      if let brand = ledger.brand(ofResult: row, in: cycle) { isNamed[brand] = true }
    }
    return isNamed
  }

  /// At the head of the results, where the row is missing; a note leads to the brand's last award.
  private func finding(of brand: Int, in cycle: Int, _ ledger: Ledger) -> Diagnostic? {
    let (record, id) = (ledger.cycles[cycle], ledger.brands[brand].id)
    guard !ledger.isRefused(id), let announced = record.announced else { return nil }
    let place = record.results.first.map { Place($0.brand.place.file) } ?? announced.place
    let award = ledger.cycles[cycle - 1].results.indices.first { ledger.brand(ofResult: $0, in: cycle - 1) == brand }
    let note = award.map {
      Diagnostic.Note(Catalogue.awardedHere, at: ledger.cycles[cycle - 1].results[$0].brand.place)
    }
    return Diagnostic(
      Catalogue.missingOutcome(brand: id, cycle: record.id.value), at: place, subjects: [id, record.id.value],
      notes: note.map { [$0] } ?? [])
  }
}
