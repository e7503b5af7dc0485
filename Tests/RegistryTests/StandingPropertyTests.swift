import TestSupport
import Testing
import Vocabulary

@testable import Registry

@Suite("Standing, against a second implementation")
struct StandingPropertyTests {
  @Test("Random histories stand as the day-by-day simulation says, on every day", arguments: 0..<8)
  func agreement(_ seed: Int) {
    var random = SeededNumbers(seed: UInt64(seed))
    for _ in 0..<1000 {
      let history = randomHistory(&random)
      let days = (Int32(-3)...130).map(Day.init(number:))
      let simulated = NaiveStanding.statuses(history, from: Day(number: -3), through: Day(number: 130))
      for (day, expected) in zip(days, simulated) {
        let actual = history.status(on: day)
        guard actual == expected, history.levelInForce(on: day) == levelInForce(expected) else {
          Issue.record("day \(day.number) of \(history): \(line(actual)), expected \(line(expected))")
          return
        }
      }
    }
  }

  @Test("A fact dated later changes nothing", arguments: 0..<4)
  func embargo(_ seed: Int) {
    var random = SeededNumbers(seed: UInt64(100 + seed))
    for _ in 0..<1000 {
      let history = randomHistory(&random)
      for number in stride(from: Int32(0), through: 120, by: 3) {
        let day = Day(number: number)
        guard history.status(on: day) == known(history, on: day).status(on: day) else {
          Issue.record("day \(number) of \(history)")
          return
        }
      }
    }
  }
}

private func levelInForce(_ status: BrandStatus?) -> Level? {
  status?.standing == .inForce ? status?.level : nil
}

/// Up to five cycles in 120 days, any verdicts, up to three revocations on any days, also overlapping ones and ones that
/// no rule would let pass.
private func randomHistory(_ random: inout SeededNumbers) -> BrandHistory {
  let cycles = Int.random(in: 0...5, using: &random)
  let days = Set((0..<cycles).map { _ in Int32.random(in: 0...120, using: &random) }).sorted()
  let verdicts = days.map { _ -> BrandHistory.Verdict in
    switch Int.random(in: 0..<6, using: &random) {
    case 0, 1: .award(.district)
    case 2, 3: .award(.city)
    case 4: .notMet
    default: random.oneIn(2) ? .notAssessed : .unnamed
    }
  }
  // Often on the very days that matter.
  func someDay(from first: Int32) -> Int32 {
    let later = days.filter { $0 >= first }
    if random.oneIn(3), let day = later.randomElement(using: &random) { return day }
    return Int32.random(in: first...125, using: &random)
  }
  let dates = Set((0..<Int.random(in: 0...3, using: &random)).map { _ in someDay(from: 0) }).sorted()
  let withdrawals = dates.map { date in
    BrandHistory.Withdrawal(
      date: Day(number: date), ground: Ground.allCases.randomElement(using: &random) ?? .penalty,
      setAsideOn: random.oneIn(3) ? nil : Day(number: someDay(from: date)))
  }
  return BrandHistory(
    publications: days.map { Day(number: $0) }, verdicts: verdicts[...], withdrawals: withdrawals[...])
}

/// The history with only the facts that the day knows.
private func known(_ history: BrandHistory, on day: Day) -> BrandHistory {
  let count = history.publications.prefix { $0 <= day }.count
  let withdrawals = history.withdrawals.filter { $0.date <= day }.map { withdrawal in
    var withdrawal = withdrawal
    withdrawal.setAsideOn = withdrawal.setAsideOn.flatMap { $0 <= day ? $0 : nil }
    return withdrawal
  }
  return BrandHistory(
    publications: Array(history.publications.prefix(count)), verdicts: history.verdicts.prefix(count),
    withdrawals: withdrawals[...])
}
