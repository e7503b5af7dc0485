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
        subjects: [change.key] + goneCode(change.previous?.uscc), record: .brand(change.key))
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

  /// Brands that were awarded to another institution, one that is still published: of one that is not, that is told.
  var ownerFindings: [HistoryFinding] {
    brands.compactMap { change in
      guard let was = change.previous?.uscc, let now = change.next?.uscc, was != now, isDue(change.previous),
        register.index(ofInstitution: was) != nil
      else { return nil }
      return HistoryFinding(
        problem: Catalogue.historyRewritten(
          Catalogue.ownerOf(Catalogue.brandRecord(change.key)), was: Wording(was), now: Wording(now),
          subject: change.key, day: register.day.wording),
        spot: spot(.brands, change.record, .key("institution"), .key("uscc")), subjects: [change.key],
        record: .brand(change.key))
    }
  }

  /// Brands whose past periods are told otherwise, one finding each. Those in `explained` have a finding already that says
  /// why; so have periods that begin or end on the date of a moved cycle.
  func periodFindings(except explained: Set<String>, moved dates: Set<Day>) -> [HistoryFinding] {
    brands.compactMap { change in
      guard let previous = change.previous, let next = change.next, !explained.contains(change.key) else { return nil }
      let (old, new) = (past(of: previous), past(of: next))
      guard let index = old.indices.first(where: { !old[$0].stands(in: new, at: $0) }) else { return nil }
      let now = new.indices.contains(index) ? new[index] : nil
      let days = [old[index].from, old[index].until, now?.from, now?.until].compactMap(\.self)
      guard dates.isDisjoint(with: days) else { return nil }
      return HistoryFinding(
        problem: Catalogue.historyRewritten(
          Catalogue.periodRecord(of: change.key, from: old[index].from.wording), was: old[index].wording,
          now: now?.wording, subject: change.key, day: register.day.wording),
        spot: spot(.brands, change.record, .key("periods"), .index(index)),
        subjects: [change.key] + goneCode(previous.uscc), record: .brand(change.key))
    }
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

extension PublishedFacts.Period {
  /// True where the period is as it was, or has only come to its end since.
  fileprivate func stands(in periods: [PublishedFacts.Period], at index: Int) -> Bool {
    guard periods.indices.contains(index) else { return false }
    let now = periods[index]
    guard until == nil else { return self == now }
    return (cycle, level, from) == (now.cycle, now.level, now.from)
  }
}
