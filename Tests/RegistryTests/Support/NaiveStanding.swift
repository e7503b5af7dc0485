import Vocabulary

@testable import Registry

/// A second implementation of domain.md's "Standing", for the tests to hold the first one against: it lives through the
/// days one by one and remembers what happened. Slow, and written from the text alone.
struct NaiveStanding {
  private struct Memory {
    var award: (cycle: Int, level: Level)?
    /// How the award's term ended, if it did: on which day, and with which reason.
    var ended: (on: Day, reason: StandingReason)?
    /// The award's revocations that nothing has set aside, in the order of their dates.
    var standing: [BrandHistory.Withdrawal] = []
    /// The last day on which a revocation of the award was set aside after its term.
    var setAsideLate: Day?
    /// True while a period is open; it is the last of `periods`.
    var isOpen = false
    var periods: [Period] = []
    /// The first of the days without a break on which the brand was in force at the day's end.
    var runStart: Day?
  }

  /// How the brand stands on every day from the first to the last, as it is known on that day.
  static func statuses(_ history: BrandHistory, from first: Day, through last: Day) -> [BrandStatus?] {
    var memory = Memory()
    return (first.number...last.number).map { number in
      live(through: Day(number: number), of: history, &memory)
      return status(memory)
    }
  }

  private static func live(through today: Day, of history: BrandHistory, _ memory: inout Memory) {
    for (cycle, date) in history.publications.enumerated() where date == today {
      publish(history.verdicts[cycle], cycle, on: today, &memory)
    }
    for old in history.withdrawals where old.date < today && old.setAsideOn == today {
      setAside(old, on: today, &memory)
    }
    for new in history.withdrawals where new.date == today {
      revoke(new, on: today, &memory)
      if new.setAsideOn == today { setAside(new, on: today, &memory) }
    }
    memory.runStart = memory.isOpen ? memory.runStart ?? today : nil
  }

  private static func publish(_ verdict: BrandHistory.Verdict, _ cycle: Int, on today: Day, _ memory: inout Memory) {
    if memory.isOpen { close(by: .nextCycle, on: today, &memory) }
    if case .award(let level) = verdict {
      memory.award = (cycle, level)
      memory.ended = nil
      memory.standing = []
      memory.setAsideLate = nil
      open(on: today, &memory)
    } else if memory.award != nil, memory.ended == nil {
      memory.ended = (today, verdict == .notMet ? .notMet : .notAssessed)
    }
  }

  private static func revoke(_ withdrawal: BrandHistory.Withdrawal, on today: Day, _ memory: inout Memory) {
    guard memory.award != nil, memory.ended == nil else { return }
    if memory.isOpen { close(by: .revocation, on: today, &memory) }
    memory.standing.append(withdrawal)
  }

  private static func setAside(_ withdrawal: BrandHistory.Withdrawal, on today: Day, _ memory: inout Memory) {
    guard let place = memory.standing.firstIndex(of: withdrawal) else { return }
    memory.standing.remove(at: place)
    if memory.ended != nil {
      memory.setAsideLate = today
    } else if memory.standing.isEmpty {
      open(on: today, &memory)
    }
  }

  private static func open(on today: Day, _ memory: inout Memory) {
    guard let award = memory.award else { return }
    memory.periods.append(Period(cycle: award.cycle, level: award.level, from: today, until: nil, endedBy: nil))
    memory.isOpen = true
  }

  private static func close(by end: Period.End, on today: Day, _ memory: inout Memory) {
    memory.periods[memory.periods.count - 1].until = today
    memory.periods[memory.periods.count - 1].endedBy = end
    memory.isOpen = false
  }

  private static func status(_ memory: Memory) -> BrandStatus? {
    guard let award = memory.award else { return nil }
    var status = BrandStatus(
      standing: .inForce, reason: nil, since: memory.runStart ?? Day(number: 0), level: award.level,
      cycle: award.cycle, periods: memory.periods)
    if let withdrawal = memory.standing.first {
      (status.standing, status.reason, status.since) = (.revoked, .ground(withdrawal.ground), withdrawal.date)
    } else if let late = memory.setAsideLate {
      (status.standing, status.reason, status.since) = (.lapsed, .setAside, late)
    } else if let ended = memory.ended {
      (status.standing, status.reason, status.since) = (.lapsed, ended.reason, ended.on)
    }
    return status
  }
}
