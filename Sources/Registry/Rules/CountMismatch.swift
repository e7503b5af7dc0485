import Diagnostics
import Records
import Vocabulary

/// `count-mismatch`: an announcement's counts are the awards by level in its cycle's results; without a cycle there is
/// nothing to hold them against (`missing-key`). Where a row of the results is wrong itself, that is told, and no count.
struct CountMismatch: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    ledger.records.announcements.flatMap { announcement -> [Diagnostic] in
      let counts = [(Level.city, announcement.cityCount), (.district, announcement.districtCount)]
        .compactMap { level, count in count.map { (level: level, count: $0) } }
      guard let first = counts.first else { return [] }
      guard let id = announcement.cycle else {
        return [Diagnostic(Catalogue.countsWithoutCycle(), at: first.count.place)]
      }
      // Where rows could not be read, the results are known to be incomplete.
      guard ledger.records.refusedKeys.isEmpty, !ledger.isUnread("results.csv"),
        let cycle = ledger.allCycles.firstIndex(where: { $0.id.value == id.value }), hasSoundRows(cycle, ledger)
      else { return [] }
      return counts.compactMap { finding($0.level, $0.count, in: ledger.allCycles[cycle]) }
    }
  }

  /// True if each row of the cycle's results names a brand that is listed, and no two the same one.
  private func hasSoundRows(_ cycle: Int, _ ledger: Ledger) -> Bool {
    !ledger.repeatedResults.contains { $0.entry.cycle == cycle }
      && ledger.allCycles[cycle].results.indices.allSatisfy { ledger.brand(ofResult: $0, in: cycle) != nil }
  }

  private func finding(_ level: Level, _ count: Located<Int>, in cycle: CycleRecord) -> Diagnostic? {
    let actual = cycle.results.count { $0.outcome.value.isAward && $0.level?.value == level }
    guard actual != count.value else { return nil }
    return Diagnostic(
      Catalogue.countMismatch(
        level: level.wording, announced: count.value, cycle: cycle.id.value, actual: actual),
      at: count.place, subjects: [cycle.id.value])
  }
}
