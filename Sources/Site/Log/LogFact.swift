import Registry
import TransparencyLog
import Vocabulary

/// A dated fact of a brand as the log has it: what a cycle's results say of it, its revocation, the setting aside of that.
struct LogFact: Sendable {
  /// What happens to a brand by a fact.
  enum Event: Hashable, Sendable {
    case result(Outcome)
    case revoked, setAside
  }

  enum Kind: Sendable {
    /// The result at an index of a cycle's results.
    case result(Outcome, cycle: Int, index: Int)
    /// Indices into the register's revocations.
    case revoked(Int)
    case setAside(Int)
  }

  /// An index into the register's brands.
  var brand: Int
  var kind: Kind
  var day: Day
  /// How the brand stood on the day before; nil where it was not listed.
  var before: Standing?
  /// How it stands on the day.
  var after: Standing?

  var event: Event {
    switch kind {
    case .result(let outcome, _, _): .result(outcome)
    case .revoked: .revoked
    case .setAside: .setAside
    }
  }

  /// See `Event.rank`.
  var rank: Int { event.rank }
}

extension LogFact.Event {
  /// Where several facts are of one day: the order in which they are told.
  var rank: Int {
    switch self {
    case .result: 0
    case .revoked: 1
    case .setAside: 2
    }
  }

  /// As entries say it: `not-met`, `set-aside`.
  var code: String {
    switch self {
    case .result(let outcome): outcome.code
    case .revoked: "revoked"
    case .setAside: "set-aside"
    }
  }

  /// Nil where no event has the code.
  init?(code: String) {
    switch code {
    case Self.revoked.code: self = .revoked
    case Self.setAside.code: self = .setAside
    default:
      guard let outcome = Outcome(rawValue: code) else { return nil }
      self = .result(outcome)
    }
  }

  /// True where the brand comes to be in force by it.
  var isAward: Bool { if case .result(let outcome) = self { outcome.isAward } else { false } }
}

/// Tells the facts of a register's brands, and writes them down as the log does.
struct LogFacts: Sendable {
  let register: PublishedRegister

  /// The facts of a brand, by day.
  func facts(of brand: Int) -> [LogFact] {
    let events = BrandTimeline(of: brand, in: register).events
    func standing(on day: Day) -> Standing? { events.last { $0.day <= day }?.change.standing }
    func fact(_ kind: LogFact.Kind, on day: Day) -> LogFact {
      LogFact(brand: brand, kind: kind, day: day, before: standing(on: day.adding(days: -1)), after: standing(on: day))
    }
    var facts: [LogFact] = []
    for (cycle, record) in register.cycles.enumerated() {
      if let index = record.index(ofResultFor: brand) {
        facts.append(
          fact(.result(record.results[index].outcome, cycle: cycle, index: index), on: record.announced))
      }
    }
    for index in register.brands[brand].revocations {
      let revocation = register.revocations[index]
      facts.append(fact(.revoked(index), on: revocation.date))
      if let day = revocation.setAsideOn { facts.append(fact(.setAside(index), on: day)) }
    }
    return facts.sorted { ($0.day, $0.rank) < ($1.day, $1.rank) }
  }

  /// What tells a fact from the others of its brand: the cycle's id, or what happened and when. No two revocations are of one
  /// day, but several may be set aside on one.
  func key(of fact: LogFact) -> String {
    switch fact.kind {
    case .result(_, let cycle, _): register.cycles[cycle].id
    case .revoked: LogEntry.key(.revoked, on: fact.day)
    case .setAside(let index): LogEntry.key(.setAside, on: fact.day, ofRevocation: furtherRevocation(index))
    }
  }

  /// The date of a revocation that is set aside on the same day as an earlier one of its brand.
  private func furtherRevocation(_ index: Int) -> Day? {
    let revocation = register.revocations[index]
    let isFurther = register.brands[revocation.brand].revocations.contains { other in
      register.revocations[other].setAsideOn == revocation.setAsideOn
        && register.revocations[other].date < revocation.date
    }
    return isFurther ? revocation.date : nil
  }

  /// What an entry says openly of a fact: the beginning of a JSON object, up to its last member but those of the log itself.
  func head(of fact: LogFact) -> [UInt8] {
    var bytes: [UInt8] = []
    var json = JSONOutput(taking: &bytes, isCompact: true)
    json.open("{")
    json.member("brand", register.brands[fact.brand].id)
    switch fact.kind {
    case .result(_, let cycle, let index):
      write(fact, inCycle: register.cycles[cycle].id, into: &json)
      let level = register.cycles[cycle].results[index].level
      write(level, ground: nil, document: register.cycles[cycle].document, into: &json)
    case .revoked(let index):
      let revocation = register.revocations[index]
      write(fact, inCycle: nil, into: &json)
      write(revocation.level, ground: revocation.ground, document: revocation.document, into: &json)
    case .setAside(let index):
      let revocation = register.revocations[index]
      write(fact, inCycle: nil, into: &json)
      write(revocation.level, ground: nil, document: revocation.setAsideDocument, into: &json)
      if let date = furtherRevocation(index) { json.member("revoked", date) }
    }
    return json.bytes
  }

  private func write(_ fact: LogFact, inCycle cycle: String?, into json: inout JSONOutput) {
    json.member("fact", fact.event.code)
    json.member("cycle", cycle)
    json.member("date", fact.day)
    json.member("before", fact.before?.code)
    json.member("after", fact.after?.code)
  }

  private func write(_ level: Level?, ground: Ground?, document: String?, into json: inout JSONOutput) {
    json.member("level", level?.code)
    if let ground { json.member("ground", ground.rawValue) } else { json.member("ground", String?.none) }
    json.member("document", Self.told(document))
  }

  /// A document's number as the log tells it: none that is longer than any number is, since an entry has 65,535 bytes at most.
  static func told(_ document: String?) -> String? { document.flatMap { $0.utf8.count <= 8_192 ? $0 : nil } }

  /// What an entry says of a brand only under a salt: a name may be a person's.
  func covered(by fact: LogFact) -> [UInt8] {
    names(of: fact.brand, institution: register.institutions[register.brands[fact.brand].institution].name)
  }

  /// The names of a brand and of its institution, which may have been called otherwise.
  func names(of brand: Int, institution name: String) -> [UInt8] {
    let brand = register.brands[brand]
    var bytes: [UInt8] = []
    var json = JSONOutput(taking: &bytes, isCompact: true)
    json.open("{")
    json.member("name", brand.name)
    json.member("uscc", register.institutions[brand.institution].uscc)
    json.member("institution", name)
    json.member("district", register.districts[brand.district].code)
    json.close("}")
    return json.bytes
  }
}

extension BrandTimeline.Change {
  var standing: Standing {
    switch self {
    case .inForce: .inForce
    case .revoked: .revoked
    case .left, .setAside: .lapsed
    }
  }
}
