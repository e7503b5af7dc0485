import Vocabulary

/// What is on record of one brand through the cycles, and how it therefore stands on a day (domain.md, "Standing").
///
/// A pure function of facts and a day: a fact dated after the day takes no part (the embargo, N13).
struct BrandHistory: Sendable {
  /// What a cycle's results say of the brand.
  enum Verdict: Hashable, Sendable {
    case unnamed
    case award(Level)
    case notMet, notAssessed

    /// The verdict of a row of results; an award needs a level.
    init(_ outcome: Outcome, level: Level?) {
      switch outcome {
      case .recognised, .retained: self = level.map(Verdict.award) ?? .unnamed
      case .notMet: self = .notMet
      case .notAssessed: self = .notAssessed
      }
    }
  }

  /// A revocation and, if it was set aside, since when.
  struct Withdrawal: Hashable, Sendable {
    var date: Day
    var ground: Ground
    var setAsideOn: Day?

    /// True if the day knows of it and of no setting aside.
    func stands(on day: Day) -> Bool {
      guard date <= day else { return false }
      guard let setAsideOn else { return true }
      return setAsideOn > day
    }
  }

  /// The publication dates of all cycles, ascending.
  let publications: [Day]
  /// One for each cycle.
  let verdicts: ArraySlice<Verdict>
  /// By date.
  let withdrawals: ArraySlice<Withdrawal>

  /// How the brand stands on the day; nil where no award of it is published by then.
  func status(on day: Day) -> BrandStatus? {
    guard let current = latestCycle(on: day), let (cycle, level) = latestAward(upTo: current) else { return nil }
    let periods = periods(upTo: current, on: day)
    func status(_ standing: Standing, _ reason: StandingReason?, since: Day) -> BrandStatus {
      BrandStatus(standing: standing, reason: reason, since: since, level: level, cycle: cycle, periods: periods)
    }
    if let withdrawal = standingWithdrawal(in: cycle, on: day) {
      return status(.revoked, .ground(withdrawal.ground), since: withdrawal.date)
    }
    if cycle == current { return status(.inForce, nil, since: Self.startOfRun(periods) ?? publications[cycle]) }
    let end = publications[cycle + 1]
    if let restored = latestSettingAside(in: cycle), restored >= end {
      return status(.lapsed, .setAside, since: restored)
    }
    return status(.lapsed, verdict(in: cycle + 1) == .notMet ? .notMet : .notAssessed, since: end)
  }

  /// The level that is in force on the day, as the day's facts have it; nil where the brand is not in force.
  func levelInForce(on day: Day) -> Level? {
    guard let current = latestCycle(on: day), case .award(let level) = verdict(in: current),
      standingWithdrawal(in: current, on: day) == nil
    else { return nil }
    return level
  }

  /// The day from which the brand is listed: that of its first award; nil where it has none.
  var firstAward: Day? {
    zip(publications, verdicts).first { if case .award = $1 { true } else { false } }?.0
  }

  /// The level that was in force just before a cycle's results: the facts are those dated before their publication.
  func levelInForce(before cycle: Int) -> Level? {
    levelInForce(on: publications[cycle].adding(days: -1))
  }

  /// The same history as it would be without one of its revocations.
  func without(_ withdrawal: Withdrawal) -> BrandHistory {
    BrandHistory(
      publications: publications, verdicts: verdicts, withdrawals: withdrawals.filter { $0 != withdrawal }[...])
  }

  /// The latest cycle whose results are published on or before the day.
  private func latestCycle(on day: Day) -> Int? { publications.lastIndex { $0 <= day } }

  private func verdict(in cycle: Int) -> Verdict { verdicts[verdicts.startIndex + cycle] }

  private func latestAward(upTo current: Int) -> (cycle: Int, level: Level)? {
    for cycle in stride(from: current, through: 0, by: -1) {
      if case .award(let level) = verdict(in: cycle) { return (cycle, level) }
    }
    return nil
  }

  /// The revocations in a cycle's term: dated from its publication on and before the next cycle's.
  private func withdrawals(in cycle: Int) -> some Sequence<Withdrawal> {
    let start = publications[cycle]
    let end = cycle + 1 < publications.count ? publications[cycle + 1] : nil
    return withdrawals.lazy.filter { withdrawal in
      withdrawal.date >= start && end.map { withdrawal.date < $0 } ?? true
    }
  }

  private func standingWithdrawal(in cycle: Int, on day: Day) -> Withdrawal? {
    withdrawals.isEmpty ? nil : withdrawals(in: cycle).first { $0.stands(on: day) }
  }

  private func latestSettingAside(in cycle: Int) -> Day? {
    withdrawals(in: cycle).compactMap(\.setAsideOn).max()
  }
}

extension BrandHistory {
  /// The periods of all awards up to a cycle, as they are known on the day.
  private func periods(upTo current: Int, on day: Day) -> [Period] {
    var periods: [Period] = []
    for cycle in 0...current {
      guard case .award(let level) = verdict(in: cycle) else { continue }
      appendPeriods(of: cycle, level, until: cycle < current ? publications[cycle + 1] : nil, on: day, to: &periods)
    }
    return periods
  }

  /// The periods of one award, whose term ends on `end` if that is known. A revocation closes a period; its setting aside
  /// opens the next one, if the term still runs then.
  private func appendPeriods(
    of cycle: Int, _ level: Level, until end: Day?, on day: Day, to periods: inout [Period]
  ) {
    var open: Day? = publications[cycle]
    for withdrawal in withdrawals(in: cycle) where withdrawal.date <= day {
      guard let from = open else { return }
      if from <= withdrawal.date {
        periods.append(Period(cycle: cycle, level: level, from: from, until: withdrawal.date, endedBy: .revocation))
      }
      open = restoration(of: withdrawal, before: end, on: day).map { max($0, from) }
    }
    guard let from = open else { return }
    periods.append(Period(cycle: cycle, level: level, from: from, until: end, endedBy: end == nil ? nil : .nextCycle))
  }

  private func restoration(of withdrawal: Withdrawal, before end: Day?, on day: Day) -> Day? {
    guard let restored = withdrawal.setAsideOn, restored <= day else { return nil }
    if let end, restored >= end { return nil }
    return restored
  }

  /// The start of the last period's unbroken run: periods that touch are one run.
  private static func startOfRun(_ periods: [Period]) -> Day? {
    guard var start = periods.last?.from else { return nil }
    for period in periods.dropLast().reversed() {
      guard period.until == start else { break }
      start = period.from
    }
    return start
  }
}
