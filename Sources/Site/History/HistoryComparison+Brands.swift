import Diagnostics
import Registry
import Vocabulary

extension HistoryComparison {
  /// Brands that are gone.
  func brandFindings(gone: Set<String>) -> [HistoryFinding] {
    brands.filter { gone.contains($0.key) }.map { change in
      HistoryFinding(
        problem: Catalogue.recordVanished(
          Catalogue.brandRecord(change.key), subject: change.key, day: register.day.wording),
        spot: spot(.brands, change.record, .key("id")),
        subjects: [change.key], record: .brand(change.key))
    }
  }

  /// Institutions none of whose brands is published any more.
  var institutionFindings: [HistoryFinding] {
    var told: Set<String> = []
    return brands.compactMap { change in
      guard let uscc = change.previous?.uscc, uscc != change.next?.uscc, isDue(change.previous),
        register.index(ofInstitution: uscc) == nil, told.insert(uscc).inserted
      else { return nil }
      return HistoryFinding(
        problem: Catalogue.recordVanished(
          Catalogue.institutionRecord(uscc), subject: uscc, day: register.day.wording),
        spot: spot(.brands, change.record, .key("institution"), .key("uscc")), subjects: [uscc],
        record: .institution(uscc))
    }
  }

  /// A brand that was awarded to another institution, and the codes of both.
  private typealias Move = (change: FactChange<PublishedFacts.Brand>, was: String, now: String)

  /// Brands that were awarded to another institution, one whose code alone is another aside: of that it is told that it is
  /// gone.
  var ownerFindings: [HistoryFinding] {
    let moves = brands.compactMap { change -> Move? in
      guard let was = change.previous?.uscc, let now = change.next?.uscc, was != now, isDue(change.previous) else {
        return nil
      }
      return (change, was, now)
    }
    let recoded = recodedInstitutions(moves)
    return moves.filter { !recoded.contains($0.was) }.map { change, was, now in
      HistoryFinding(
        problem: Catalogue.historyRewritten(
          Catalogue.ownerOf(Catalogue.brandRecord(change.key)), was: Wording(was), now: Wording(now),
          subject: change.key, day: register.day.wording),
        spot: spot(.brands, change.record, .key("institution"), .key("uscc")), subjects: [change.key],
        record: .brand(change.key))
    }
  }

  /// The institutions that are not published any more and whose brands, those that are gone aside, all went to one that was
  /// not published before.
  private func recodedInstitutions(_ moves: [Move]) -> Set<String> {
    let published = publishedInstitutions(among: Set(moves.map(\.now)))
    let successors = Dictionary(grouping: moves, by: \.was).mapValues { Set($0.map(\.now)) }
    return Set(
      successors.filter { was, now in
        register.index(ofInstitution: was) == nil && now.count == 1 && now.isDisjoint(with: published)
      }.keys)
  }

  /// Those of the institutions that brands went to which the last publication had, or which may have been published by others.
  private func publishedInstitutions(among codes: Set<String>) -> Set<String> {
    let owners = part?.institutions ?? Set(brands.compactMap { $0.previous?.uscc })
    let changed = Set(brands.map(\.key))
    return codes.filter { code in
      if owners.contains(code) { return true }
      guard let index = register.index(ofInstitution: code) else { return false }
      return register.institutions[index].brands.contains { number in
        let brand = register.brands[number]
        guard let part else { return !changed.contains(brand.id) }
        return !part.isBesidesCity && !part.listed.contains(brand.id)
          && brand.status.periods.first.map { $0.from <= day } ?? false
      }
    }
  }

  /// Brands whose past periods are told otherwise, one finding each. `explained` are by brand the cycles of which another
  /// finding says already what became of the award.
  func periodFindings(except explained: [String: Set<String>]) -> [HistoryFinding] {
    let moved = movedDates
    return brands.compactMap { change in
      guard let previous = change.previous, let next = change.next else { return nil }
      let (old, new) = (past(of: previous), Dictionary(grouping: past(of: next), by: \.cycle))
      var places: [String: Int] = [:]
      for (index, period) in old.enumerated() {
        let place = places[period.cycle, default: 0]
        places[period.cycle] = place + 1
        let now = (new[period.cycle] ?? []).dropFirst(place).first
        if explained[change.key]?.contains(period.cycle) ?? false { continue }
        if !period.stands(as: now, moved) { return finding(change, index, was: period, now: now) }
      }
      return nil
    }
  }

  private func finding(
    _ change: FactChange<PublishedFacts.Brand>, _ index: Int, was period: PublishedFacts.Period,
    now: PublishedFacts.Period?
  ) -> HistoryFinding {
    HistoryFinding(
      problem: Catalogue.historyRewritten(
        Catalogue.periodRecord(of: change.key, from: period.from.wording), was: period.wording, now: now?.wording,
        subject: change.key, day: register.day.wording),
      spot: spot(.brands, change.record, .key("periods"), .index(index)), subjects: [change.key],
      record: .brand(change.key))
  }

  /// Where cycles that were published by the day have another date: what that is, nil where they are of the past no more.
  private var movedDates: [String: MovedDate] {
    var moved: [String: MovedDate] = [:]
    for change in cycles {
      guard let was = change.previous?.announced, was <= day, was != change.next?.announced else { continue }
      moved[change.key] = MovedDate(was: was, now: change.next.flatMap { $0.announced <= day ? $0.announced : nil })
    }
    return moved
  }

  /// The periods as they were known on the day: what ended later runs.
  private func past(of brand: PublishedFacts.Brand) -> [PublishedFacts.Period] {
    brand.periods.filter { $0.from <= day }.map { period in
      guard let until = period.until, until > day else { return period }
      var running = period
      (running.until, running.endedBy) = (nil, nil)
      return running
    }
  }
}

/// A cycle's date that is told otherwise; a finding of its own says so.
private struct MovedDate {
  var was: Day
  var now: Day?
}

extension PublishedFacts.Period {
  /// True where the period is as it was, or has only come to its end since. What follows from a cycle's date alone is as it
  /// was: where its own cycle begins, and where the next one ends it.
  fileprivate func stands(as now: Self?, _ moved: [String: MovedDate]) -> Bool {
    let own = moved[cycle]
    if let own, own.now == nil { return true }
    guard let now, now.level == level else { return false }
    guard now.from == from || (own?.was == from && own?.now == now.from) else { return false }
    return until == nil || fixedEnd == now.fixedEnd
  }

  /// Where a revocation ended it, which is all that does not follow from the cycles.
  private var fixedEnd: Day? { endedBy == Registry.Period.End.revocation.rawValue ? until : nil }
}
