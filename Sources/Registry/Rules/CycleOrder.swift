import Diagnostics
import Records
import Vocabulary

/// `cycle-order`: publication dates increase with the cycles' ids, none is left out, and a window opens, closes and is
/// followed by the results in this order (N4).
struct CycleOrder: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    Self.publicationFindings(in: ledger) + leftOutFindings(in: ledger) + ledger.allCycles.flatMap(windowFindings)
  }

  /// Of cycles that have no publication date though one after them has: their results would be passed over.
  private func leftOutFindings(in ledger: Ledger) -> [Diagnostic] {
    let last = ledger.cycles.max { NaturalOrder.precedes($0.id.value, $1.id.value) }
    guard let last, let announced = last.announced else { return [] }
    return ledger.allCycles.filter { cycle in
      cycle.announced == nil && NaturalOrder.precedes(cycle.id.value, last.id.value)
        && !ledger.isRefused(cycle.id.value)
    }.map { cycle in
      Diagnostic(
        Catalogue.cycleLeftOut(id: cycle.id.value, later: last.id.value), at: cycle.title.place,
        subjects: [cycle.id.value], notes: [Diagnostic.Note(Catalogue.publishedHere, at: announced.place)])
    }
  }

  /// Those that leave the order of the cycles open, and with it every standing.
  static func publicationFindings(in ledger: Ledger) -> [Diagnostic] {
    let cycles = ledger.cycles.sorted { NaturalOrder.precedes($0.id.value, $1.id.value) }
    return zip(cycles, cycles.dropFirst()).compactMap { earlier, later in
      guard let first = earlier.announced, let second = later.announced, second.value <= first.value else { return nil }
      return Diagnostic(
        Catalogue.cycleOutOfOrder(
          id: later.id.value, date: second.value.wording, after: earlier.id.value, on: first.value.wording),
        at: second.place, subjects: [later.id.value],
        notes: [Diagnostic.Note(Catalogue.publishedHere, at: first.place)])
    }
  }

  private func windowFindings(_ cycle: CycleRecord) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    if let opens = cycle.opens, let closes = cycle.closes, closes.value < opens.value {
      findings.append(
        Diagnostic(
          Catalogue.windowClosesEarly(closes: closes.value.wording, opens: opens.value.wording), at: closes.place,
          subjects: [cycle.id.value], notes: [Diagnostic.Note(Catalogue.opensHere, at: opens.place)]))
    }
    if let announced = cycle.announced, let window = cycle.closes ?? cycle.opens, announced.value < window.value {
      let note = cycle.closes == nil ? Catalogue.opensHere : Catalogue.closesHere
      findings.append(
        Diagnostic(
          Catalogue.announcedEarly(announced: announced.value.wording, window: window.value.wording),
          at: announced.place, subjects: [cycle.id.value], notes: [Diagnostic.Note(note, at: window.place)]))
    }
    return findings
  }
}
