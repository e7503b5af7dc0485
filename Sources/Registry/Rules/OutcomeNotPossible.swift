import Diagnostics
import Records
import Vocabulary

/// `outcome-not-possible`: just before the results, a brand that is retained or leaves was in force, and a recognised one
/// was not (N5, N6).
struct OutcomeNotPossible: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let repeats = Set(ledger.repeatedResults.map(\.entry))
    return ledger.cycles.indices.flatMap { cycle in
      ledger.cycles[cycle].results.indices.compactMap { row -> Diagnostic? in
        guard let brand = ledger.brand(ofResult: row, in: cycle), !ledger.hasUnclearRevocation(brand) else {
          return nil
        }
        let result = ledger.cycles[cycle].results[row]
        guard let problem = problem(result, of: brand, in: cycle, ledger), !ledger.isRefused(result.brand.value),
          !repeats.contains(Ledger.ResultEntry(cycle: cycle, row: row))
        else { return nil }
        return Diagnostic(
          problem, at: result.outcome.place, subjects: [result.brand.value, ledger.cycles[cycle].id.value])
      }
    }
  }

  private func problem(_ result: ResultRow, of brand: Int, in cycle: Int, _ ledger: Ledger) -> Problem? {
    let history = ledger.history(of: brand)
    let wasInForce = history.levelInForce(before: cycle) != nil
    let outcome = result.outcome.value
    guard wasInForce == (outcome == .recognised) else { return nil }
    if wasInForce { return Catalogue.recognisedInForce(brand: result.brand.value) }
    let dayBefore = ledger.publications[cycle].adding(days: -1)
    return Catalogue.notInForceBefore(
      brand: result.brand.value, outcome: outcome.wording, isAward: outcome.isAward,
      isRevoked: history.status(on: dayBefore)?.standing == .revoked, state: history.state(on: dayBefore))
  }
}

extension BrandHistory {
  /// What the brand was on a day on which it was not in force, as messages say it.
  func state(on day: Day) -> Wording {
    guard let status = status(on: day) else { return Catalogue.neverRecognised }
    return status.standing == .revoked
      ? Catalogue.wasRevoked(on: status.since.wording) : Catalogue.hadLapsed(on: status.since.wording)
  }
}
