import Diagnostics
import Records
import Vocabulary

/// `cycle-off-schedule`: results come 18 to 30 months after the last ones, both included (N4).
struct CycleOffSchedule: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    guard ledger.canTellCycles else { return [] }
    return zip(ledger.cycles, ledger.cycles.dropFirst()).compactMap { earlier, later in
      guard let first = earlier.announced, let second = later.announced, first.value < second.value else { return nil }
      let earliest = first.value.adding(months: 18)
      let latest = first.value.adding(months: 30)
      let isEarly = second.value < earliest
      guard isEarly || second.value > latest else { return nil }
      return Diagnostic(
        Catalogue.cycleOffSchedule(
          date: second.value.wording, bound: (isEarly ? earliest : latest).wording, isEarly: isEarly),
        at: second.place, subjects: [later.id.value],
        notes: [Diagnostic.Note(Catalogue.publishedHere, at: first.place)])
    }
  }
}
