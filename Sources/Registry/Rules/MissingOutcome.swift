import Diagnostics
import Records
import Vocabulary

/// `missing-outcome`: every brand in force just before a cycle's results has an outcome in them (N5).
struct MissingOutcome: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let rows = (0..<ledger.cycles.count).map { Self.rows(of: $0, ledger) }
    return ledger.brands.indices.flatMap { brand -> [Diagnostic] in
      let history = ledger.history(of: brand)
      return (0..<ledger.cycles.count).filter { cycle in
        rows[cycle][brand] == nil && history.levelInForce(before: cycle) != nil
      }.compactMap { finding(of: brand, in: $0, awardedBy: rows[$0 - 1][brand], ledger) }
    }
  }

  /// For each brand the first row of the cycle's results that names it.
  private static func rows(of cycle: Int, _ ledger: Ledger) -> [Int?] {
    var rows = [Int?](repeating: nil, count: ledger.brands.count)
    for row in ledger.cycles[cycle].results.indices {
      if let brand = ledger.brand(ofResult: row, in: cycle) { rows[brand] = rows[brand] ?? row }
    }
    return rows
  }

  /// At the head of the results, where the row is missing; a note leads to the brand's last award, one to what set its
  /// revocation aside, if it was in force for that alone, and one to a revocation of the very day.
  private func finding(of brand: Int, in cycle: Int, awardedBy award: Int?, _ ledger: Ledger) -> Diagnostic? {
    let (record, id) = (ledger.cycles[cycle], ledger.brands[brand].id)
    guard !ledger.isRefused(id), !ledger.hasUnclearRevocation(brand), let announced = record.announced else {
      return nil
    }
    let place = record.results.first.map { Place($0.brand.place.file) } ?? announced.place
    let note = award.map {
      Diagnostic.Note(Catalogue.awardedHere, at: ledger.cycles[cycle - 1].results[$0].brand.place)
    }
    let restored = settingAside(of: brand, from: ledger.publications[cycle - 1], before: announced.value, ledger)
    let revoked = ledger.revocations[ledger.revocations(of: brand)].first { $0.withdrawal.date == announced.value }
    let problem =
      revoked != nil
      ? Catalogue.missingOutcomeOfRevoked(brand: id, cycle: record.id.value)
      : restored != nil
        ? Catalogue.missingOutcomeOfRestored(brand: id, cycle: record.id.value)
        : Catalogue.missingOutcome(brand: id, cycle: record.id.value)
    let causes = [
      restored.map { Diagnostic.Note(Catalogue.setAsideHere, at: $0) },
      revoked.map { Diagnostic.Note(Catalogue.revokedHere, at: ledger.row(of: $0).date.place) },
    ]
    return Diagnostic(
      problem, at: place, subjects: [id, record.id.value], notes: ([note] + causes).compactMap(\.self))
  }

  /// Where a revocation of the brand since a day is set aside before another one. Results may have left such a brand out because
  /// it stood revoked when they were made.
  private func settingAside(of brand: Int, from first: Day, before end: Day, _ ledger: Ledger) -> Place? {
    ledger.revocations[ledger.revocations(of: brand)].filter { $0.withdrawal.date >= first }
      .compactMap { ledger.records.revocations[$0.row].setAsideOn }.last { $0.value < end }?.place
  }
}
