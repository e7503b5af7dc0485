import Registry
import Vocabulary

/// How a brand has stood from day to day: its standing changes on the day of an event and lasts until the next one.
struct BrandTimeline: Equatable {
  enum Change: Equatable {
    /// In force at a level by a cycle's results, or again after a revocation was set aside by a document.
    case inForce(Level, cycle: Int, setAside: String?)
    case revoked(Ground, document: String)
    /// Not retained: the cycle whose results say so.
    case left(StandingReason, cycle: Int)
    /// Set aside when the term had ended meanwhile.
    case setAside(document: String)
  }

  struct Event: Equatable {
    var day: Day
    var change: Change
  }

  /// In ascending order of their days.
  private(set) var events: [Event] = []

  init(of brand: Int, in register: PublishedRegister) {
    let periods = register.brands[brand].status.periods
    let revocations = register.brands[brand].revocations.map { register.revocations[$0] }
    for (index, period) in periods.enumerated() {
      let restored = revocations.last { $0.setAsideOn == period.from && $0.date < period.from }
      let isContinuation = register.cycles[period.cycle].announced == period.from
      add(
        period.from,
        .inForce(period.level, cycle: period.cycle, setAside: isContinuation ? nil : restored?.setAsideDocument))
      let next = index + 1 < periods.count ? periods[index + 1].from : nil
      guard let until = period.until, until != next else { continue }
      if period.endedBy == .revocation, let revocation = revocations.last(where: { $0.date == until }) {
        add(until, .revoked(revocation.ground, document: revocation.document))
        if let day = revocation.setAsideOn, next.map({ day < $0 }) ?? true {
          add(day, .setAside(document: revocation.setAsideDocument ?? ""))
        }
      } else if let (cycle, reason) = Self.leaving(brand, on: until, in: register) {
        add(until, .left(reason, cycle: cycle))
      }
    }
  }

  private mutating func add(_ day: Day, _ change: Change) { events.append(Event(day: day, change: change)) }

  /// The cycle whose results, published that day, put the brand out, and why.
  private static func leaving(_ brand: Int, on day: Day, in register: PublishedRegister) -> (Int, StandingReason)? {
    guard let cycle = register.cycles.firstIndex(where: { $0.announced == day }) else { return nil }
    switch register.cycles[cycle].result(of: brand)?.outcome {
    case .notMet: return (cycle, .notMet)
    case .notAssessed: return (cycle, .notAssessed)
    case .recognised, .retained, nil: return nil
    }
  }
}
