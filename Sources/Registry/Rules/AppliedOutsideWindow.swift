import Diagnostics
import Records
import Vocabulary

/// `applied-outside-window`: an application's date falls within its cycle's window, first and last day included; where the
/// window has no last day, it is at least not later than the results (N4).
struct AppliedOutsideWindow: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    ledger.allCycles.flatMap { cycle -> [Diagnostic] in
      let (opens, closes) = (cycle.opens?.value, cycle.closes?.value)
      // No date falls within a window that closes before it opens: that is told already (`cycle-order`).
      if let opens, let closes, closes < opens { return [] }
      return cycle.results.compactMap { result -> Diagnostic? in
        guard let applied = result.applied else { return nil }
        let isEarly = opens.map { applied.value < $0 } ?? false
        let isLate = closes.map { applied.value > $0 } ?? false
        if closes == nil, let announced = cycle.announced, applied.value > announced.value {
          return Diagnostic(
            Catalogue.appliedAfterResults(date: applied.value.wording, announced: announced.value.wording),
            at: applied.place, subjects: [result.brand.value, cycle.id.value],
            notes: [Diagnostic.Note(Catalogue.publishedHere, at: announced.place)])
        }
        guard isEarly || isLate else { return nil }
        let bound = (isEarly ? cycle.opens : cycle.closes)?.place
        let note = bound.map { Diagnostic.Note(isEarly ? Catalogue.opensHere : Catalogue.closesHere, at: $0) }
        return Diagnostic(
          Catalogue.appliedOutsideWindow(
            date: applied.value.wording, opens: opens?.wording, closes: closes?.wording),
          at: applied.place, subjects: [result.brand.value, cycle.id.value], notes: note.map { [$0] } ?? [])
      }
    }
  }
}
