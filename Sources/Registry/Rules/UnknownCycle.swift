import Diagnostics
import Records

/// `unexpected-value`: an announcement's `cycle` is one that has a folder.
struct UnknownCycle: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let known = ledger.records.cycles.map(\.id.value).sorted(by: NaturalOrder.precedes)
    return ledger.records.announcements.compactMap { announcement in
      guard let cycle = announcement.cycle, !known.contains(cycle.value), !ledger.isRefused(cycle.value)
      else { return nil }
      return Diagnostic(
        Catalogue.unknownCycle(
          id: cycle.value, suggestion: NearMiss.of(cycle.value, among: known), known: known),
        at: cycle.place)
    }
  }
}
