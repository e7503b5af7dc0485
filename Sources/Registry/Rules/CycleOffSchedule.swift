import Diagnostics
import Records
import Vocabulary

/// `cycle-off-schedule`: results come half a year before or after the last ones' term has passed, both included: after 18 to 30
/// months where the term is two years (N4).
struct CycleOffSchedule: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    guard ledger.canTellCycles else { return [] }
    let term = ledger.rules.termYears * 12
    return zip(ledger.cycles, ledger.cycles.dropFirst()).compactMap { earlier, later in
      guard let first = earlier.announced, let second = later.announced, first.value < second.value else { return nil }
      let earliest = first.value.adding(months: term - 6)
      let latest = first.value.adding(months: term + 6)
      let isEarly = second.value < earliest
      guard isEarly || second.value > latest else { return nil }
      return Diagnostic(
        Catalogue.cycleOffSchedule(
          months: (term - 6)...(term + 6), date: second.value.wording,
          bound: (isEarly ? earliest : latest).wording, isEarly: isEarly),
        at: second.place, subjects: [later.id.value],
        notes: [Diagnostic.Note(Catalogue.publishedHere, at: first.place)])
    }
  }
}
