package import Diagnostics
package import Registry
import Vocabulary

extension Comparison {
  /// Compares a register with the publication that stands, if one does. `file` gives the bytes of a path within that
  /// publication; `pages` are the files that differ.
  package static func of(
    _ register: PublishedRegister, with last: LastPublication?, pages: [PageChange], file: (String) -> [UInt8]?
  ) throws(Obstacle) -> Comparison {
    do throws(UnreadableFile) {
      let next = try PublicationData(register)
      let brands = BrandSections(
        register, revocations: try next.revocations.changes(since: last?.data.revocations),
        districts: Dictionary(register.districts.map { ($0.code, $0.name) }) { first, _ in first })
      var items = brands.sections(of: try next.brands.changes(since: last?.data.brands))
      items.merge(try InstitutionSections(register).sections(since: last, file)) { $1 }
      items[.cycles] = try next.cycles.changes(since: last?.data.cycles).map(Item.init(cycle:))
      items.merge(announcementSections(try next.announcements.changes(since: last?.data.announcements))) { $1 }
      items[.corrections] = try next.corrections.changes(since: last?.data.corrections).compactMap(
        Item.init(correction:))
      let sections = Kind.allCases.compactMap { kind in
        items[kind].flatMap { $0.isEmpty ? nil : Section(kind: kind, items: $0) }
      }
      return Comparison(previousDay: last?.day, day: register.day, sections: sections, pages: pages)
    } catch {
      throw Catalogue.unreadablePublication((last?.shownFolder ?? "") + error.path)
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
          (.results, { .text(String($0.results.count)) }),
        ]
      ).withoutTitle(unless: change.previous != nil && change.next != nil))
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
