import Diagnostics
import Registry
import Vocabulary

/// Results and revocations: what the city decided.
extension HistoryComparison {
  /// A finding about a brand's part in a decision, and the cycles of which it tells what became of the award.
  typealias BrandFinding = (brand: String, cycles: Set<String>, finding: HistoryFinding)

  /// Cycles that are gone, dated otherwise, under another document, or put before a published one.
  func cycleFindings() throws(Obstacle) -> [HistoryFinding] {
    var findings: [HistoryFinding] = []
    for change in cycles {
      if let previous = change.previous, previous.announced <= day {
        findings += cycleFindings(previous, change.next, change.record)
      } else if let next = change.next, let finding = try insertion(of: next) {
        findings.append(finding)
      }
    }
    return findings
  }

  private func cycleFindings(
    _ previous: PublishedFacts.Cycle, _ next: PublishedFacts.Cycle?, _ record: Int?
  ) -> [HistoryFinding] {
    func finding(_ problem: Problem, _ key: String) -> HistoryFinding {
      HistoryFinding(
        problem: problem, spot: spot(.cycles, record, .key(key)), subjects: [previous.id],
        record: .cycle(previous.id))
    }
    let (name, today) = (Catalogue.cycleRecord(previous.id), register.day.wording)
    guard let next else { return [finding(Catalogue.recordVanished(name, subject: previous.id, day: today), "id")] }
    var findings: [HistoryFinding] = []
    if next.announced != previous.announced {
      let problem = Catalogue.historyRewritten(
        Catalogue.dateOf(name), was: previous.announced.wording, now: next.announced.wording, subject: previous.id,
        day: today)
      findings.append(finding(problem, "announced"))
    }
    for (key, was, now) in [
      ("opens", previous.opens, next.opens), ("closes", previous.closes, next.closes),
    ] {
      // A window may be told later; one that was told stays.
      guard let was, was != now else { continue }
      let problem = Catalogue.historyRewritten(
        Catalogue.windowOf(name, isFirstDay: key == "opens"), was: was.wording, now: now?.wording,
        subject: previous.id, day: today)
      findings.append(finding(problem, key))
    }
    if next.document != previous.document {
      let problem = Catalogue.historyRewritten(
        Catalogue.documentOf(name), was: Wording(previous.document), now: Wording(next.document),
        subject: previous.id, day: today)
      findings.append(finding(problem, "document"))
    }
    return findings
  }

  /// A cycle that was not published, but is dated before one that was.
  private func insertion(of cycle: PublishedFacts.Cycle) throws(Obstacle) -> HistoryFinding? {
    let lines = try last.lines(of: .cycles)
    let published = lines.records.indices.map { lines.node(of: $0).flatMap(PublishedFacts.Cycle.init) }
    let index = published.firstIndex { $0.map { $0.announced > cycle.announced && $0.announced <= day } ?? false }
    guard let index, let following = published[index] else { return nil }
    return HistoryFinding(
      problem: Catalogue.cycleInserted(
        cycle.id, on: cycle.announced.wording, before: following.id, day: register.day.wording),
      spot: spot(.cycles, index, .key("id")), subjects: [cycle.id], record: .cycle(cycle.id))
  }

  /// Outcomes that are gone, changed or added, in cycles whose results were published by the day.
  var resultFindings: [BrandFinding] {
    cycles.flatMap { change -> [BrandFinding] in
      guard let previous = change.previous, previous.announced <= day, let next = change.next else { return [] }
      let now = Dictionary(next.results.map { ($0.brand, $0) }) { first, _ in first }
      let was = Set(previous.results.map(\.brand))
      let changed = previous.results.enumerated().filter { now[$0.element.brand] != $0.element }
        .map { resultFinding($0.element.brand, change, index: $0.offset, was: $0.element, now: now[$0.element.brand]) }
      let added = next.results.filter { !was.contains($0.brand) && part?.mayBeInserted($0.brand) ?? true }
        .map { resultFinding($0.brand, change, index: nil, was: nil, now: $0) }
      return changed + added
    }
  }

  private func resultFinding(
    _ brand: String, _ change: FactChange<PublishedFacts.Cycle>, index: Int?, was: PublishedFacts.Result?,
    now: PublishedFacts.Result?
  ) -> BrandFinding {
    let steps = [JSONNode.Step.key("results")] + (index.map { [JSONNode.Step.index($0)] } ?? [])
    let finding = HistoryFinding(
      problem: Catalogue.historyRewritten(
        Catalogue.resultRecord(of: brand, in: change.key), was: was?.wording, now: now?.wording, subject: brand,
        day: register.day.wording),
      spot: .record(.cycles, change.record ?? 0, keys: steps),
      subjects: [brand], record: .result(brand: brand, cycle: change.key))
    return (brand, [change.key], finding)
  }

  /// Revocations that are gone, dated otherwise, or told otherwise.
  var revocationFindings: [BrandFinding] {
    let changed = Dictionary(brands.map { ($0.key, $0) }) { first, _ in first }
    return revocations.flatMap { change -> [BrandFinding] in
      guard let previous = change.previous, previous.date <= day else { return [] }
      return rewritings(of: previous, change.next).map { rewriting in
        let finding = HistoryFinding(
          problem: rewriting.problem, spot: spot(.revocations, change.record, .key(rewriting.key)),
          subjects: [previous.brand],
          record: .revocation(brand: previous.brand, date: rewriting.date ?? previous.date))
        let cycles = awards(on: [previous.date, rewriting.date].compactMap(\.self), in: changed[previous.brand])
        return (previous.brand, cycles, finding)
      }
    }
  }

  /// The cycles whose awards a brand has on some days, as it was told or as it would be.
  private func awards(on days: [Day], in change: FactChange<PublishedFacts.Brand>?) -> Set<String> {
    let told = [change?.previous, change?.next].compactMap { $0?.periods }
    return Set(days.flatMap { day in told.compactMap { periods in periods.last { $0.from <= day }?.cycle } })
  }

  private typealias Rewriting = (problem: Problem, key: String, date: Day?)

  private func rewritings(
    of previous: PublishedFacts.Revocation, _ next: PublishedFacts.Revocation?
  ) -> [Rewriting] {
    let (name, today) = (
      Catalogue.revocationRecord(of: previous.brand, on: previous.date.wording), register.day.wording
    )
    guard let next else {
      guard let moved = successor(of: previous) else {
        return [(Catalogue.recordVanished(name, subject: previous.brand, day: today), "date", nil)]
      }
      let problem = Catalogue.historyRewritten(
        Catalogue.dateOf(name), was: previous.date.wording, now: moved.wording, subject: previous.brand, day: today)
      return [(problem, "date", moved)]
    }
    let restored = { (date: Day?) in date.flatMap { $0 <= day ? $0 : nil } }
    let facts: [(name: Wording, key: String, was: Wording?, now: Wording?)] = [
      (Catalogue.groundOf(name), "ground", Wording(String(previous.ground)), Wording(String(next.ground))),
      (Catalogue.documentOf(name), "document", Wording(previous.document), Wording(next.document)),
      (Catalogue.verifierOf(name), "verified_by", Wording(previous.verifiedBy), Wording(next.verifiedBy)),
      // The bar ends when the revocation is set aside.
      (
        Catalogue.barOf(name), "barred_until", next.barredUntil.flatMap { _ in previous.barredUntil?.wording },
        previous.barredUntil.flatMap { _ in next.barredUntil?.wording }
      ),
      // A revocation may be set aside at any time; what has been set aside once stays so.
      (
        Catalogue.settingAsideOf(name), "set_aside_on", restored(previous.setAsideOn)?.wording,
        restored(previous.setAsideOn) == nil ? nil : next.setAsideOn?.wording
      ),
    ]
    return facts.filter { $0.was != $0.now }.map { fact in
      let problem = Catalogue.historyRewritten(
        fact.name, was: fact.was, now: fact.now, subject: previous.brand, day: today)
      return (problem, fact.key, nil)
    }
  }

  /// Settings aside that both publications know, by another document. An explanation may be mended.
  func noteFindings(except explained: Set<String>) -> [HistoryFinding] {
    revocationNotes.compactMap { change in
      // On an earlier day the setting aside is not known yet.
      guard let previous = change.previous, previous.date <= day, !explained.contains(previous.brand),
        let was = previous.setAsideDocument, let now = change.next?.setAsideDocument, was != now
      else { return nil }
      let name = Catalogue.revocationRecord(of: previous.brand, on: previous.date.wording)
      return HistoryFinding(
        problem: Catalogue.historyRewritten(
          Catalogue.settingAsideDocumentOf(name), was: Wording(was), now: Wording(now), subject: previous.brand,
          day: register.day.wording),
        spot: spot(.revocationNotes, change.record, .key("set_aside_document")), subjects: [previous.brand],
        record: .revocation(brand: previous.brand, date: previous.date))
    }
  }

  /// The date of a revocation that seems to be the same one under another date: the brand's, by the same document, and
  /// not published before.
  private func successor(of revocation: PublishedFacts.Revocation) -> Day? {
    revocations.lazy.compactMap { $0.previous == nil ? $0.next : nil }
      .first { $0.brand == revocation.brand && $0.document == revocation.document }?.date
  }
}
