import Vocabulary

/// What a publication says in its data files, as values. Codes stay as they are written: they are only compared and shown.
enum PublishedFacts {
  /// A brand of `data/brands.json`.
  struct Brand: Hashable, Sendable {
    var id: String
    var name: String
    var uscc: String
    var institution: String
    var district: String
    var level: String
    var standing: String
    var reason: String?
    var since: Day
    var cycle: String
    /// Oldest first; there is at least one.
    var periods: [Period]
  }

  /// A period of a brand's award. `until` is exclusive; nil while it runs.
  struct Period: Hashable, Sendable {
    var cycle: String
    var level: String
    var from: Day
    var until: Day?
    var endedBy: String?
  }

  /// An institution of `institutions/<USCC>.json`, its brands left out.
  struct Institution: Hashable, Sendable {
    var uscc: String
    var name: String
    var kind: String
    var district: String
    var address: String
    var permit: String?
    var phone: String?
    var website: String?
    var formerNames: [String]
    var englishName: String?
    /// By brand; nil in a publication from before they were told.
    var descriptions: [Description]?
  }

  /// What is said of a brand beside its institution's facts.
  struct Description: Hashable, Sendable {
    var brand: String
    var field: String?
    var summary: String?
  }

  /// A revocation of `data/revocations.json`.
  struct Revocation: Hashable, Sendable {
    var brand: String
    var date: Day
    var ground: Int
    var document: String
    var verifiedBy: String
    /// Nil once it is set aside.
    var barredUntil: Day?
    var setAsideOn: Day?
  }

  /// What `data/revocation-notes.json` tells of a revocation besides.
  struct RevocationNote: Hashable, Sendable {
    var brand: String
    var date: Day
    var summary: String?
    var setAsideDocument: String?
  }

  /// A cycle of `data/cycles.json`.
  struct Cycle: Hashable, Sendable {
    var id: String
    var title: String
    var opens: Day?
    var closes: Day?
    var announced: Day
    var document: String
    var results: [Result]
  }

  /// What a cycle's results say of a brand.
  struct Result: Hashable, Sendable {
    var brand: String
    var outcome: String
    var level: String?
  }

  /// An announcement of `data/announcements.json`.
  struct Announcement: Hashable, Sendable {
    /// Its page: `announcements/310115-visit.html`.
    var path: String
    var district: String?
    var title: String
    var date: Day
    var kind: String
    var document: String?
  }

  /// An admitted change of `data/corrections.json`.
  struct Correction: Hashable, Sendable {
    var subject: String
    var date: Day
    var reason: String
    var document: String
  }
}

/// A fact that is read from a record of a data file.
protocol PublishedFact: Hashable, Sendable {
  /// What tells it from the others of its file, and finds it again in another publication.
  associatedtype Key: Hashable & Comparable & Sendable
  var key: Key { get }
  /// Nil where the record is malformed.
  init?(_ node: JSONNode)
}

extension PublishedFacts.Brand: PublishedFact {
  var key: String { id }

  init?(_ node: JSONNode) {
    guard let id = node.text("id"), let name = node.text("name"), let uscc = node["institution"]?.text("uscc"),
      let institution = node["institution"]?.text("name"), let district = node.text("district"),
      let level = node.text("level"), let standing = node.text("standing"), let since = node.day("since"),
      let cycle = node.text("cycle"),
      let periods = node.values("periods", PublishedFacts.Period.init), !periods.isEmpty
    else { return nil }
    self.init(
      id: id, name: name, uscc: uscc, institution: institution, district: district, level: level, standing: standing,
      reason: node.text("reason"), since: since, cycle: cycle, periods: periods)
  }
}

extension PublishedFacts.Period {
  init?(_ node: JSONNode) {
    guard let cycle = node.text("cycle"), let level = node.text("level"), let from = node.day("from") else {
      return nil
    }
    self.init(
      cycle: cycle, level: level, from: from, until: node.day("until"), endedBy: node.text("ended_by"))
  }
}

extension PublishedFacts.Institution: PublishedFact {
  var key: String { uscc }

  init?(_ node: JSONNode) {
    guard let uscc = node.text("uscc"), let name = node.text("name"), let kind = node.text("kind"),
      let district = node.text("district"), let address = node.text("address"),
      let formerNames = node.values("former_names", \.string)
    else { return nil }
    self.init(
      uscc: uscc, name: name, kind: kind, district: district, address: address, permit: node.text("permit"),
      phone: node.text("phone"), website: node.text("website"), formerNames: formerNames,
      englishName: node.text("name_en"), descriptions: node.values("descriptions", PublishedFacts.Description.init))
  }
}

extension PublishedFacts.Description {
  init?(_ node: JSONNode) {
    guard let brand = node.text("brand") else { return nil }
    self.init(brand: brand, field: node.text("field"), summary: node.text("summary"))
  }
}

extension PublishedFacts.Revocation: PublishedFact {
  struct Key: Hashable, Comparable {
    var brand: String
    var date: Day

    static func < (first: Key, second: Key) -> Bool { (first.brand, first.date) < (second.brand, second.date) }
  }

  var key: Key { Key(brand: brand, date: date) }

  init?(_ node: JSONNode) {
    guard let brand = node.text("brand"), let date = node.day("date"), let ground = node["ground"]?.number,
      let document = node.text("document"), let verifiedBy = node.text("verified_by")
    else { return nil }
    self.init(
      brand: brand, date: date, ground: ground, document: document, verifiedBy: verifiedBy,
      barredUntil: node.day("barred_until"), setAsideOn: node.day("set_aside_on"))
  }
}

extension PublishedFacts.RevocationNote: PublishedFact {
  var key: PublishedFacts.Revocation.Key { .init(brand: brand, date: date) }

  init?(_ node: JSONNode) {
    guard let brand = node.text("brand"), let date = node.day("date") else { return nil }
    self.init(
      brand: brand, date: date, summary: node.text("summary"), setAsideDocument: node.text("set_aside_document"))
  }
}

extension PublishedFacts.Cycle: PublishedFact {
  var key: String { id }

  init?(_ node: JSONNode) {
    guard let id = node.text("id"), let title = node.text("title"), let announced = node.day("announced"),
      let document = node.text("document"), let results = node.values("results", PublishedFacts.Result.init)
    else { return nil }
    self.init(
      id: id, title: title, opens: node.day("opens"), closes: node.day("closes"), announced: announced,
      document: document, results: results)
  }
}

extension PublishedFacts.Result {
  init?(_ node: JSONNode) {
    guard let brand = node.text("brand"), let outcome = node.text("outcome") else { return nil }
    self.init(brand: brand, outcome: outcome, level: node.text("level"))
  }
}

extension PublishedFacts.Announcement: PublishedFact {
  var key: String { path }

  init?(_ node: JSONNode) {
    guard let path = node.text("path"), let title = node.text("title"), let date = node.day("date"),
      let kind = node.text("kind")
    else { return nil }
    self.init(
      path: path, district: node.text("district"), title: title, date: date, kind: kind,
      document: node.text("document"))
  }
}

extension PublishedFacts.Correction: PublishedFact {
  var key: PublishedFacts.Correction { self }

  static func < (first: Self, second: Self) -> Bool {
    (first.date, first.subject, first.document, first.reason)
      < (second.date, second.subject, second.document, second.reason)
  }

  init?(_ node: JSONNode) {
    guard let subject = node.text("subject"), let date = node.day("date"), let reason = node.text("reason"),
      let document = node.text("document")
    else { return nil }
    self.init(subject: subject, date: date, reason: reason, document: document)
  }
}

extension PublishedFacts.Correction: Comparable {}

extension JSONNode {
  fileprivate func text(_ key: String) -> String? { self[key]?.string }

  fileprivate func day(_ key: String) -> Day? { text(key).flatMap { Day(iso: $0) } }

  /// The values of an array; nil if it is none, or one of its items is malformed.
  fileprivate func values<Value>(_ key: String, _ read: (JSONNode) -> Value?) -> [Value]? {
    guard let items = self[key]?.items else { return nil }
    let values = items.compactMap(read)
    return values.count == items.count ? values : nil
  }
}
