import Diagnostics
import Records
import Vocabulary

/// `term-elapsed`: as of a day, the latest results are not older than the term (N8). Nothing lapses by it.
struct TermElapsed: Rule {
  var day: Day

  func findings(in ledger: Ledger) -> [Diagnostic] {
    guard ledger.canTellCycles, ledger.isTermElapsed(on: day), let latest = ledger.latestCycle(on: day),
      let announced = ledger.cycles[latest].announced
    else { return [] }
    let id = ledger.cycles[latest].id.value
    return [
      Diagnostic(
        Catalogue.termElapsed(
          cycle: id, years: ledger.rules.termYears, end: ledger.termEnd(of: latest).wording, day: day.wording),
        at: announced.place, subjects: [id])
    ]
  }
}
