import Diagnostics
import Records

/// `unexpected-value`: an announcement's `cycle` is one that has a folder.
struct UnknownCycle: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let known = ledger.records.cycles.map(\.id.value).sorted(by: NaturalOrder.precedes)
    var suggestions = Suggestions(among: known)
    return ledger.records.announcements.compactMap { announcement in
      guard let cycle = announcement.cycle, !known.contains(cycle.value), !ledger.isRefused(cycle.value)
      else { return nil }
      return Diagnostic(
        Catalogue.unknownCycle(
          id: cycle.value, suggestion: suggestions.nearest(to: cycle.value), known: known),
        at: cycle.place)
    }
  }
}
