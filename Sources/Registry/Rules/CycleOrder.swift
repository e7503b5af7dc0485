import Diagnostics
import Records
import Vocabulary

/// `cycle-order`: publication dates increase with the cycles' ids, and a window opens, closes and is followed by the
/// results in this order (N4).
struct CycleOrder: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    Self.publicationFindings(in: ledger) + ledger.allCycles.flatMap(windowFindings)
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
