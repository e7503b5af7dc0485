import Diagnostics
import Records
import Vocabulary

extension Ledger {
  /// The first day on which the institution of a revoked brand may apply again (N10).
  func barEnd(of withdrawal: BrandHistory.Withdrawal) -> Day { withdrawal.date.adding(years: rules.barYears) }

  /// The latest cycle that is published on the day.
  func latestCycle(on day: Day) -> Int? { publications.lastIndex { $0 <= day } }

  /// The day on which a cycle's term has passed in principle (N8); it ends nothing by itself.
  func termEnd(of cycle: Int) -> Day { publications[cycle].adding(years: rules.termYears) }

  /// True if the latest cycle's term has passed in principle by the day and no new results are out.
  func isTermElapsed(on day: Day) -> Bool {
    latestCycle(on: day).map { termEnd(of: $0) <= day } ?? false
  }

  /// The first days on which institutions may apply again: a bar ends, and no other one of the institution's runs on (N10).
  var barEnds: [(institution: Int, day: Day)] {
    let owned = Dictionary(grouping: revocations) { brands[$0.brand].institution }
    return owned.keys.compactMap(\.self).sorted().flatMap { institution in
      barEnds(of: owned[institution] ?? []).map { (institution, $0) }
    }
  }

  /// Of one institution, ascending.
  private func barEnds(of revocations: [RevocationEntry]) -> [Day] {
    let revocations = revocations.sorted { $0.withdrawal.date < $1.withdrawal.date }
    var ends: [Day] = []
    for (index, revocation) in revocations.enumerated() {
      let end = barEnd(of: revocation.withdrawal)
      // A bar that runs on began later.
      let later = revocations[(index + 1)...].prefix { $0.withdrawal.date <= end }
      if revocation.withdrawal.stands(on: end), ends.last != end, !later.contains(where: { bars($0, on: end) }) {
        ends.append(end)
      }
    }
    return ends
  }

  /// True for the revocation of a brand that is listed on the day, while its bar runs.
  private func bars(_ revocation: RevocationEntry, on day: Day) -> Bool {
    revocation.withdrawal.stands(on: day) && barEnd(of: revocation.withdrawal) > day
      && history(of: revocation.brand).status(on: day) != nil
  }
}

extension CycleRecord {
  /// The day from which pages say that the window has closed: its last day is one of it. Nil where the results are out by then.
  var dayAfterWindow: Day? {
    guard let next = closes?.value.adding(days: 1) else { return nil }
    if let announced, announced.value <= next { return nil }
    return next
  }
}
