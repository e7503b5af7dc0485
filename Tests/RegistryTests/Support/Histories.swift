import Vocabulary

@testable import Registry

/// A day written as `2026-10-20`; a test's literal that is no day becomes a day that no expectation names.
func day(_ iso: String) -> Day { Day(iso: iso) ?? Day(number: .min / 2) }

/// A history from literals: each cycle's publication and verdict, then each revocation.
func history(
  _ results: [(published: String, verdict: BrandHistory.Verdict)],
  revoked: [(on: String, ground: Ground, setAside: String?)] = []
) -> BrandHistory {
  BrandHistory(
    publications: results.map { day($0.published) }, verdicts: results.map(\.verdict)[...],
    withdrawals: revoked.map { revocation in
      BrandHistory.Withdrawal(
        date: day(revocation.on), ground: revocation.ground, setAsideOn: revocation.setAside.map(day))
    }[...])
}

/// A status in one line, periods after `|`: `revoked ground-2 since 2025-03-01, district by 0 | 0 district
/// 2024-10-15..2025-03-01 revocation`.
func line(_ status: BrandStatus?) -> String {
  guard let status else { return "not listed" }
  let reason = status.reason.map { " \($0.code)" } ?? ""
  let head = "\(status.standing.code)\(reason) since \(status.since.iso), \(status.level.code) by \(status.cycle)"
  return ([head] + status.periods.map(line)).joined(separator: " | ")
}

private func line(_ period: Period) -> String {
  let end = period.until.map { "\($0.iso) \(period.endedBy?.rawValue ?? "?")" } ?? ""
  return "\(period.cycle) \(period.level.code) \(period.from.iso)..\(end)"
}
