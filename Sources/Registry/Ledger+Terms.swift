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

  /// The days on which what is published changes: a dated fact takes effect, a term has passed, a bar ends. Unsorted.
  var changes: [Day] {
    var days = publications + records.announcements.map(\.date.value) + records.corrections.map(\.date.value)
    for cycle in allCycles where cycle.opens != nil {
      days += [cycle.opens, cycle.closes].compactMap { $0?.value }
    }
    for cycle in publications.indices where latestCycle(on: termEnd(of: cycle)) == cycle {
      days.append(termEnd(of: cycle))
    }
    for entry in revocations {
      days.append(entry.withdrawal.date)
      if let restored = entry.withdrawal.setAsideOn { days.append(restored) }
      let barEnd = barEnd(of: entry.withdrawal)
      if entry.withdrawal.stands(on: barEnd) { days.append(barEnd) }
    }
    return days
  }
}
