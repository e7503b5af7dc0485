package import Diagnostics
package import Registry
import Vocabulary

extension Comparison {
  /// Compares a site with the publication that stands, if one does. `changes` are what has come since the day that this
  /// shows, `pages` are the files that differ.
  package static func of(
    _ site: Site, with last: LastPublication?, changes: [Outlook.Change], pages: [PageChange]
  ) throws(Obstacle) -> Comparison {
    let register = site.composer.register
    let files = DataFiles(register: register)
    let brands = BrandSections(
      register, revocations: try files.changes(in: .revocations, since: last),
      notes: try files.changes(in: .revocationNotes, since: last),
      districts: Dictionary(register.districts.map { ($0.code, $0.name) }) { first, _ in first })
    var items = brands.sections(of: try files.changes(in: .brands, since: last))
    items.merge(try InstitutionSections(register).sections(since: last)) { $1 }
    items[.cycles] = try files.changes(in: .cycles, since: last).map(Item.init(cycle:))
    items.merge(announcementSections(try files.changes(in: .announcements, since: last))) { $1 }
    items[.corrections] = try files.changes(in: .corrections, since: last).compactMap(Item.init(correction:))
    var sections = Kind.allCases.compactMap { kind in
      items[kind].flatMap { $0.isEmpty ? nil : Section(kind: kind, items: $0) }
    }
    let texts = last.map { PageTexts(site, since: $0).items(among: pages, besides: sections) } ?? []
    if !texts.isEmpty { sections.append(Section(kind: .texts, items: texts)) }
    return Comparison(
      previousDay: last?.day, day: register.day, due: due(in: changes, on: register),
      sections: sections, pages: pages)
  }

  /// What no record tells; of a district's part only its own institutions' bars.
  private static func due(in changes: [Outlook.Change], on register: PublishedRegister) -> [Outlook.Change] {
    changes.filter { change in
      guard case .barEnds(let uscc, _) = change.event else { return change.event.isUntoldOtherwise }
      return register.index(ofInstitution: uscc) != nil
    }
  }

  private static func announcementSections(
    _ changes: [FactChange<PublishedFacts.Announcement>]
  ) -> [Kind: [Item]] {
    Dictionary(grouping: changes) { change in
      switch (change.previous, change.next) {
      case (nil, _): .announcementsNew
      case (_, nil): .announcementsGone
      default: .announcementsChanged
      }
    }.mapValues { $0.map(Item.init(announcement:)) }
  }
}

extension Comparison.Item {
  fileprivate init(cycle change: FactChange<PublishedFacts.Cycle>) {
    self.init(
      key: change.key, name: change.next?.title ?? change.previous?.title ?? "",
      changes: .of(
        change.previous, change.next,
        [
          (.title, { .text($0.title) }), (.announced, { .day($0.announced) }), (.document, { .text($0.document) }),
          (.opens, { $0.opens.map { .day($0) } }), (.closes, { $0.closes.map { .day($0) } }),
          (.results, { .text(String($0.results.count)) }),
        ]
      ).withoutTitle(unless: change.previous != nil && change.next != nil) + Self.outcomes(change))
  }

  /// Of results that were published, those of each brand that would be told otherwise.
  private static func outcomes(_ change: FactChange<PublishedFacts.Cycle>) -> [Comparison.FieldChange] {
    guard let previous = change.previous, let next = change.next else { return [] }
    let (was, now) = (byBrand(previous.results), byBrand(next.results))
    return Set(was.keys).union(now.keys).sorted().flatMap { brand in
      [Comparison.FieldChange].of(
        was[brand], now[brand], [(.outcome, { Comparison.FieldValue(code: $0.code, wording: $0.wordingWithBrand) })])
    }
  }

  private static func byBrand(_ results: [PublishedFacts.Result]) -> [String: PublishedFacts.Result] {
    Dictionary(results.map { ($0.brand, $0) }) { first, _ in first }
  }

  fileprivate init(announcement change: FactChange<PublishedFacts.Announcement>) {
    self.init(
      key: change.key, name: change.next?.title ?? change.previous?.title ?? "",
      changes: .of(
        change.previous, change.next,
        [
          (.date, { .day($0.date) }), (.document, { $0.document.map { .text($0) } }), (.title, { .text($0.title) }),
          (.kind, { .term(AnnouncementKind.self, $0.kind) }),
        ]
      ).withoutTitle(unless: change.previous != nil && change.next != nil))
  }

  fileprivate init?(correction change: FactChange<PublishedFacts.Correction>) {
    guard let fact = change.next ?? change.previous else { return nil }
    self.init(
      key: fact.subject, name: fact.reason,
      changes: .of(
        change.previous, change.next, [(.date, { .day($0.date) }), (.document, { .text($0.document) })]))
  }
}

extension PublishedFacts.Result {
  /// As one word of data: `PD-0001/retained/city`.
  fileprivate var code: String { [brand, outcome, level].compactMap(\.self).joined(separator: "/") }

  fileprivate var wordingWithBrand: Wording { Catalogue.listed([Wording(brand), wording]) }
}

extension [Comparison.FieldChange] {
  /// A title stands at the head of its item; it is a change only of something that was there and stays.
  fileprivate func withoutTitle(unless isKept: Bool) -> Self { filter { $0.field != .title || isKept } }

  /// The facts that differ between two states of a record, in the order given; of a new or vanished one, all it has.
  static func of<Fact>(
    _ previous: Fact?, _ next: Fact?, _ facts: [(Comparison.Field, (Fact) -> Comparison.FieldValue?)]
  ) -> [Comparison.FieldChange] {
    facts.compactMap { field, value in
      let (before, after) = (previous.flatMap(value), next.flatMap(value))
      return before == after ? nil : Comparison.FieldChange(field: field, before: before, after: after)
    }
  }
}

extension Comparison.FieldValue {
  static func text(_ text: String) -> Self { Self(code: text, wording: Wording(text)) }

  static func day(_ day: Day) -> Self { Self(code: day.iso, wording: day.wording) }

  static func term<Terms: Term & RawRepresentable<String>>(_: Terms.Type, _ code: String) -> Self {
    Self(code: code, wording: Wording(Terms.self, code: code))
  }
}
