import Testing
import Vocabulary

@testable import Registry

/// A brand's history and how it stands on some days.
struct StandingCase: Sendable, CustomTestStringConvertible {
  var name: String
  var history: BrandHistory
  var expected: [(day: String, status: String)]

  var testDescription: String { name }
}

@Suite("Standing, branch by branch, around every boundary")
struct StandingTests {
  @Test("Each branch of domain.md's rules", arguments: terms + revocations + settingsAside + leapDays)
  func branch(_ standingCase: StandingCase) {
    for (date, expected) in standingCase.expected {
      #expect(line(standingCase.history.status(on: day(date))) == expected, "\(standingCase.name), \(date)")
    }
  }
}

private let terms: [StandingCase] = [
  StandingCase(
    name: "No award: not listed on any day",
    history: history([("2022-10-18", .unnamed), ("2024-10-15", .notMet)]),
    expected: [("2022-10-17", "not listed"), ("2022-10-18", "not listed"), ("2024-10-15", "not listed")]),
  StandingCase(
    name: "No cycle at all", history: history([]), expected: [("2026-12-01", "not listed")]),
  StandingCase(
    name: "Recognised, and no new results for years: in force still",
    history: history([("2022-10-18", .award(.district))]),
    expected: [
      ("2022-10-17", "not listed"),
      ("2022-10-18", "in-force since 2022-10-18, district by 0 | 0 district 2022-10-18.."),
      ("2022-10-19", "in-force since 2022-10-18, district by 0 | 0 district 2022-10-18.."),
      ("2024-10-18", "in-force since 2022-10-18, district by 0 | 0 district 2022-10-18.."),
      ("2029-01-01", "in-force since 2022-10-18, district by 0 | 0 district 2022-10-18.."),
    ]),
  StandingCase(
    name: "Recognised in the second cycle",
    history: history([("2022-10-18", .unnamed), ("2024-10-15", .award(.city))]),
    expected: [
      ("2024-10-14", "not listed"),
      ("2024-10-15", "in-force since 2024-10-15, city by 1 | 1 city 2024-10-15.."),
    ]),
  StandingCase(
    name: "Retained and promoted: the first start is kept",
    history: history([("2024-10-15", .award(.district)), ("2026-10-20", .award(.city))]),
    expected: [
      ("2026-10-19", "in-force since 2024-10-15, district by 0 | 0 district 2024-10-15.."),
      (
        "2026-10-20",
        "in-force since 2024-10-15, city by 1 | 0 district 2024-10-15..2026-10-20 next-cycle | 1 city 2026-10-20.."
      ),
      (
        "2026-10-21",
        "in-force since 2024-10-15, city by 1 | 0 district 2024-10-15..2026-10-20 next-cycle | 1 city 2026-10-20.."
      ),
    ]),
  StandingCase(
    name: "Not met: lapsed from the next results on, and through later ones",
    history: history([("2022-10-18", .award(.city)), ("2024-10-15", .notMet), ("2026-10-20", .unnamed)]),
    expected: [
      ("2024-10-14", "in-force since 2022-10-18, city by 0 | 0 city 2022-10-18.."),
      ("2024-10-15", "lapsed not-met since 2024-10-15, city by 0 | 0 city 2022-10-18..2024-10-15 next-cycle"),
      ("2024-10-16", "lapsed not-met since 2024-10-15, city by 0 | 0 city 2022-10-18..2024-10-15 next-cycle"),
      ("2026-10-20", "lapsed not-met since 2024-10-15, city by 0 | 0 city 2022-10-18..2024-10-15 next-cycle"),
    ]),
  StandingCase(
    name: "Not assessed: likewise",
    history: history([("2024-10-15", .award(.district)), ("2026-10-20", .notAssessed)]),
    expected: [
      ("2026-10-19", "in-force since 2024-10-15, district by 0 | 0 district 2024-10-15.."),
      (
        "2026-10-20",
        "lapsed not-assessed since 2026-10-20, district by 0 | 0 district 2024-10-15..2026-10-20 next-cycle"
      ),
      (
        "2026-10-21",
        "lapsed not-assessed since 2026-10-20, district by 0 | 0 district 2024-10-15..2026-10-20 next-cycle"
      ),
    ]),
  StandingCase(
    name: "Lapsed, then recognised again: a run of its own",
    history: history([("2022-10-18", .award(.city)), ("2024-10-15", .notMet), ("2026-10-20", .award(.district))]),
    expected: [
      ("2026-10-19", "lapsed not-met since 2024-10-15, city by 0 | 0 city 2022-10-18..2024-10-15 next-cycle"),
      (
        "2026-10-20",
        "in-force since 2026-10-20, district by 2 | 0 city 2022-10-18..2024-10-15 next-cycle"
          + " | 2 district 2026-10-20.."
      ),
    ]),
]

private let revocations: [StandingCase] = [
  StandingCase(
    name: "Revoked within the term, and still so after the next results",
    history: history(
      [("2024-10-15", .award(.district)), ("2026-10-20", .unnamed)],
      revoked: [("2025-03-01", .fraudOrAccident, nil)]),
    expected: [
      ("2025-02-28", "in-force since 2024-10-15, district by 0 | 0 district 2024-10-15.."),
      (
        "2025-03-01",
        "revoked ground-2 since 2025-03-01, district by 0 | 0 district 2024-10-15..2025-03-01 revocation"
      ),
      (
        "2025-03-02",
        "revoked ground-2 since 2025-03-01, district by 0 | 0 district 2024-10-15..2025-03-01 revocation"
      ),
      (
        "2026-10-20",
        "revoked ground-2 since 2025-03-01, district by 0 | 0 district 2024-10-15..2025-03-01 revocation"
      ),
    ]),
  StandingCase(
    name: "Revoked on the day of the results that recognise it: an empty period",
    history: history([("2024-10-15", .award(.city))], revoked: [("2024-10-15", .falseMaterial, nil)]),
    expected: [
      ("2024-10-14", "not listed"),
      ("2024-10-15", "revoked ground-1 since 2024-10-15, city by 0 | 0 city 2024-10-15..2024-10-15 revocation"),
      ("2024-10-16", "revoked ground-1 since 2024-10-15, city by 0 | 0 city 2024-10-15..2024-10-15 revocation"),
    ]),
  StandingCase(
    name: "Revoked on the day of the results that retain it: it belongs to the new term",
    history: history(
      [("2022-10-18", .award(.city)), ("2024-10-15", .award(.city))], revoked: [("2024-10-15", .penalty, nil)]),
    expected: [
      ("2024-10-14", "in-force since 2022-10-18, city by 0 | 0 city 2022-10-18.."),
      (
        "2024-10-15",
        "revoked ground-3 since 2024-10-15, city by 1 | 0 city 2022-10-18..2024-10-15 next-cycle"
          + " | 1 city 2024-10-15..2024-10-15 revocation"
      ),
    ]),
  StandingCase(
    name: "Revoked on the last day of the term",
    history: history(
      [("2024-10-15", .award(.city)), ("2026-10-20", .unnamed)], revoked: [("2026-10-19", .noTraining, nil)]),
    expected: [
      ("2026-10-18", "in-force since 2024-10-15, city by 0 | 0 city 2024-10-15.."),
      ("2026-10-19", "revoked ground-4 since 2026-10-19, city by 0 | 0 city 2024-10-15..2026-10-19 revocation"),
      ("2026-10-20", "revoked ground-4 since 2026-10-19, city by 0 | 0 city 2024-10-15..2026-10-19 revocation"),
    ]),
  StandingCase(
    name: "Revoked, barred, and recognised again",
    history: history(
      [("2022-10-18", .award(.city)), ("2024-10-15", .unnamed), ("2026-10-20", .award(.district))],
      revoked: [("2023-05-06", .otherViolation, nil)]),
    expected: [
      ("2026-10-19", "revoked ground-5 since 2023-05-06, city by 0 | 0 city 2022-10-18..2023-05-06 revocation"),
      (
        "2026-10-20",
        "in-force since 2026-10-20, district by 2 | 0 city 2022-10-18..2023-05-06 revocation | 2 district 2026-10-20.."
      ),
    ]),
]

private let settingsAside: [StandingCase] = [
  StandingCase(
    name: "Set aside within the term: a second period, and since starts anew",
    history: history(
      [("2024-10-15", .award(.city)), ("2026-10-20", .award(.city))],
      revoked: [("2025-03-01", .penalty, "2025-09-10")]),
    expected: [
      ("2025-09-09", "revoked ground-3 since 2025-03-01, city by 0 | 0 city 2024-10-15..2025-03-01 revocation"),
      (
        "2025-09-10",
        "in-force since 2025-09-10, city by 0 | 0 city 2024-10-15..2025-03-01 revocation | 0 city 2025-09-10.."
      ),
      (
        "2025-09-11",
        "in-force since 2025-09-10, city by 0 | 0 city 2024-10-15..2025-03-01 revocation | 0 city 2025-09-10.."
      ),
      (
        "2026-10-20",
        "in-force since 2025-09-10, city by 1 | 0 city 2024-10-15..2025-03-01 revocation"
          + " | 0 city 2025-09-10..2026-10-20 next-cycle | 1 city 2026-10-20.."
      ),
    ]),
  StandingCase(
    name: "Set aside on the day of the revocation: two periods that touch",
    history: history([("2024-10-15", .award(.city))], revoked: [("2025-03-01", .penalty, "2025-03-01")]),
    expected: [
      ("2025-02-28", "in-force since 2024-10-15, city by 0 | 0 city 2024-10-15.."),
      (
        "2025-03-01",
        "in-force since 2024-10-15, city by 0 | 0 city 2024-10-15..2025-03-01 revocation | 0 city 2025-03-01.."
      ),
    ]),
  StandingCase(
    name: "Set aside on the term's last day, then not met",
    history: history(
      [("2024-10-15", .award(.city)), ("2026-10-20", .notMet)], revoked: [("2025-03-01", .penalty, "2026-10-19")]),
    expected: [
      ("2026-10-18", "revoked ground-3 since 2025-03-01, city by 0 | 0 city 2024-10-15..2025-03-01 revocation"),
      (
        "2026-10-19",
        "in-force since 2026-10-19, city by 0 | 0 city 2024-10-15..2025-03-01 revocation | 0 city 2026-10-19.."
      ),
      (
        "2026-10-20",
        "lapsed not-met since 2026-10-20, city by 0 | 0 city 2024-10-15..2025-03-01 revocation"
          + " | 0 city 2026-10-19..2026-10-20 next-cycle"
      ),
    ]),
  StandingCase(
    name: "Set aside on the day of the next results: too late for the term",
    history: history(
      [("2024-10-15", .award(.city)), ("2026-10-20", .unnamed)], revoked: [("2025-03-01", .penalty, "2026-10-20")]),
    expected: [
      ("2026-10-19", "revoked ground-3 since 2025-03-01, city by 0 | 0 city 2024-10-15..2025-03-01 revocation"),
      ("2026-10-20", "lapsed set-aside since 2026-10-20, city by 0 | 0 city 2024-10-15..2025-03-01 revocation"),
      ("2026-10-21", "lapsed set-aside since 2026-10-20, city by 0 | 0 city 2024-10-15..2025-03-01 revocation"),
    ]),
  StandingCase(
    name: "Set aside after the term: revoked until then, lapsed from then on",
    history: history(
      [("2022-10-18", .award(.city)), ("2024-10-15", .unnamed), ("2026-10-20", .unnamed)],
      revoked: [("2023-05-06", .penalty, "2025-08-01")]),
    expected: [
      ("2024-10-15", "revoked ground-3 since 2023-05-06, city by 0 | 0 city 2022-10-18..2023-05-06 revocation"),
      ("2025-07-31", "revoked ground-3 since 2023-05-06, city by 0 | 0 city 2022-10-18..2023-05-06 revocation"),
      ("2025-08-01", "lapsed set-aside since 2025-08-01, city by 0 | 0 city 2022-10-18..2023-05-06 revocation"),
      ("2025-08-02", "lapsed set-aside since 2025-08-01, city by 0 | 0 city 2022-10-18..2023-05-06 revocation"),
      ("2026-10-20", "lapsed set-aside since 2025-08-01, city by 0 | 0 city 2022-10-18..2023-05-06 revocation"),
    ]),
  StandingCase(
    name: "Set aside, then revoked a second time in the same term",
    history: history(
      [("2024-10-15", .award(.city))],
      revoked: [("2025-03-01", .penalty, "2025-06-01"), ("2025-09-01", .noTraining, nil)]),
    expected: [
      (
        "2025-08-31",
        "in-force since 2025-06-01, city by 0 | 0 city 2024-10-15..2025-03-01 revocation | 0 city 2025-06-01.."
      ),
      (
        "2025-09-01",
        "revoked ground-4 since 2025-09-01, city by 0 | 0 city 2024-10-15..2025-03-01 revocation"
          + " | 0 city 2025-06-01..2025-09-01 revocation"
      ),
    ]),
]

private let leapDays: [StandingCase] = [
  StandingCase(
    name: "Recognised, revoked and set aside around a leap day",
    history: history(
      [("2024-02-28", .award(.district)), ("2024-03-01", .notAssessed)],
      revoked: [("2024-02-28", .penalty, "2024-02-29")]),
    expected: [
      (
        "2024-02-28",
        "revoked ground-3 since 2024-02-28, district by 0 | 0 district 2024-02-28..2024-02-28 revocation"
      ),
      (
        "2024-02-29",
        "in-force since 2024-02-29, district by 0 | 0 district 2024-02-28..2024-02-28 revocation"
          + " | 0 district 2024-02-29.."
      ),
      (
        "2024-03-01",
        "lapsed not-assessed since 2024-03-01, district by 0 | 0 district 2024-02-28..2024-02-28 revocation"
          + " | 0 district 2024-02-29..2024-03-01 next-cycle"
      ),
    ]),
  StandingCase(
    name: "Results on a leap day",
    history: history([("2022-02-28", .award(.city)), ("2024-02-29", .award(.city))]),
    expected: [
      ("2024-02-28", "in-force since 2022-02-28, city by 0 | 0 city 2022-02-28.."),
      (
        "2024-02-29",
        "in-force since 2022-02-28, city by 1 | 0 city 2022-02-28..2024-02-29 next-cycle | 1 city 2024-02-29.."
      ),
      (
        "2024-03-01",
        "in-force since 2022-02-28, city by 1 | 0 city 2022-02-28..2024-02-29 next-cycle | 1 city 2024-02-29.."
      ),
    ]),
]
