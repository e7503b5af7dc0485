import Registry
import Vocabulary

/// What became of one award: whether it still runs, why it ended if it did, and what happened in and after its term.
///
/// An award is what a cycle's results give to a brand. It runs until the next cycle's results (N8) or a revocation (N9);
/// the brand may be in force again since, by another award.
struct AwardStory {
  /// How the award itself stands, whatever the brand does.
  enum State {
    case running, revoked, ended
  }

  /// Something that happened to the award.
  struct Event {
    var day: Day
    var text: String
    var document: String?
    /// The later award that took its place.
    var successor: (cycle: Int, level: Level)?
    /// The revocation, an index into the register's.
    var revocation: Int?
  }

  private let sentence: StandingSentence
  let brand: Brand
  let cycle: Int
  let level: Level
  private let result: CycleResult
  /// What the next cycle's results say of the brand; nil where they say nothing, or are not out.
  private let next: CycleResult?

  /// Nil where the cycle's results gave the brand no award. `brand` and `cycle` are indices into the register's arrays.
  init?(of brand: Int, in cycle: Int, sentence: StandingSentence) {
    let register = sentence.register
    guard let result = register.cycles[cycle].result(of: brand), let level = result.level else { return nil }
    self.sentence = sentence
    self.brand = register.brands[brand]
    self.cycle = cycle
    self.level = level
    self.result = result
    next = cycle + 1 < register.cycles.count ? register.cycles[cycle + 1].result(of: brand) : nil
  }

  private var register: PublishedRegister { sentence.register }
  private var strings: Strings { sentence.strings }
  private var end: Day? { cycle + 1 < register.cycles.count ? register.cycles[cycle + 1].announced : nil }
  private var lastPeriod: Period? { brand.status.periods.last { $0.cycle == cycle } }

  /// The revocations in the award's term, oldest first.
  private var revocations: [Int] {
    let start = register.cycles[cycle].announced
    return brand.revocations.filter { index in
      let date = register.revocations[index].date
      return date >= start && end.map { date < $0 } ?? true
    }
  }

  var state: State {
    guard let last = lastPeriod else { return .ended }
    guard last.until != nil else { return .running }
    guard last.endedBy == .revocation, let revocation = revocations.last else { return .ended }
    return register.revocations[revocation].setAsideOn == nil ? .revoked : .ended
  }

  /// The first day on which it was no longer in force; nil while it runs.
  var endedOn: Day? { lastPeriod?.until }

  /// What the results gave: 新增, 保留, 保留并升为市级.
  var outcome: String { strings.change(result) }

  /// Why the award ended, in one sentence without a full stop.
  var reason: String {
    switch state {
    case .running: sentence.text(of: brand)
    case .revoked: revocations.last.map { strings.awardRevoked(register.revocations[$0]) } ?? ""
    case .ended: lastPeriod?.endedBy == .revocation ? outlivedRevocation : nextResults
    }
  }

  private var nextResults: String {
    guard cycle + 1 < register.cycles.count else { return "" }
    return strings.awardEnded(by: register.cycles[cycle + 1], next)
  }

  /// The term ended while the award was revoked; the revocation was set aside afterwards.
  private var outlivedRevocation: String {
    guard let last = revocations.last, let end else { return nextResults }
    return strings.awardOutlived(register.revocations[last], end: end)
  }

  /// Everything on record of the award, oldest first, beginning with the results that made it. Of one day the results come
  /// first: a revocation that is set aside on the day of the next ones finds the term at its end.
  var events: [Event] {
    let own = register.cycles[cycle]
    var events = [Event(day: own.announced, text: strings.awarded(outcome, level, by: own), document: own.document)]
    if cycle + 1 < register.cycles.count {
      let following = register.cycles[cycle + 1]
      events.append(
        Event(
          day: following.announced, text: strings.followed(by: following, next), document: following.document,
          successor: next?.level.map { (cycle + 1, $0) }))
    }
    for index in revocations {
      let revocation = register.revocations[index]
      events.append(
        Event(
          day: revocation.date, text: strings.revoked(revocation.ground), document: revocation.document,
          revocation: index))
      if let day = revocation.setAsideOn {
        let isRestored = end.map { day < $0 } ?? true
        events.append(
          Event(day: day, text: strings.setAside(isRestored: isRestored), document: revocation.setAsideDocument))
      }
    }
    return events.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
  }
}
