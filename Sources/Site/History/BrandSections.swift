import Diagnostics
import Registry
import Vocabulary

/// Sorts the brands that would be told otherwise by what became of them.
struct BrandSections {
  private let districts: [String: String]
  /// The revocations that are new, gone or told otherwise, by brand; in the order of their days.
  private let revocations: [String: [FactChange<PublishedFacts.Revocation>]]
  /// What is told of them besides, likewise.
  private let notes: [String: [FactChange<PublishedFacts.RevocationNote>]]
  private let register: PublishedRegister

  init(
    _ register: PublishedRegister, revocations: [FactChange<PublishedFacts.Revocation>],
    notes: [FactChange<PublishedFacts.RevocationNote>], districts: [String: String]
  ) {
    self.register = register
    self.districts = districts
    self.revocations = Dictionary(grouping: revocations, by: \.key.brand)
    self.notes = Dictionary(grouping: notes, by: \.key.brand)
  }

  func sections(of changes: [FactChange<PublishedFacts.Brand>]) -> [Comparison.Kind: [Comparison.Item]] {
    var sections = Dictionary(grouping: changes, by: kind).mapValues { $0.map(item).filter { !$0.changes.isEmpty } }
    let others = Set(revocations.keys).union(notes.keys).subtracting(changes.map(\.key)).sorted()
    let items = others.compactMap(itemOfRevocation)
    if !items.isEmpty {
      sections[.brandsChanged] = ((sections[.brandsChanged] ?? []) + items).sorted { $0.key < $1.key }
    }
    return sections
  }

  /// A brand of which nothing changes but what is told of its revocation.
  private func itemOfRevocation(_ id: String) -> Comparison.Item? {
    guard let index = register.index(ofBrand: id) else { return nil }
    let changes = revocationChanges(of: id)
    if changes.isEmpty { return nil }
    let brand = register.brands[index]
    return Comparison.Item(
      key: id, name: brand.name,
      context: [register.institutions[brand.institution].name, register.districts[brand.district].name],
      changes: changes)
  }

  private func kind(of change: FactChange<PublishedFacts.Brand>) -> Comparison.Kind {
    guard let next = change.next else { return .brandsGone }
    let previous = change.previous
    if isSetAside(change.key) {
      // In force again by the award that was revoked, or not for its term having ended: nothing else became of it.
      let isInForceAgain = next.standing == Standing.inForce.code && previous?.cycle == next.cycle
      if isInForceAgain || next.reason == StandingReason.setAside.code { return .setAside }
      // In force when later results retained it: it keeps the start of what came before.
      if next.standing == Standing.inForce.code, next.since < next.startOfAward {
        return kind(of: next, inForceBefore: previous)
      }
    }
    switch (previous?.standing, next.standing) {
    case (Standing.inForce.code, Standing.inForce.code): return kind(of: next, inForceBefore: previous)
    case (_, Standing.inForce.code): return .newlyInForce
    case (let before, Standing.revoked.code): return before == next.standing ? .brandsChanged : .revoked
    case (let before, _): return before == next.standing ? .brandsChanged : .lapsed
    }
  }

  /// True if the latest of a brand's revocations that are told otherwise was set aside meanwhile.
  private func isSetAside(_ brand: String) -> Bool {
    guard let revocation = revocations[brand]?.last(where: { $0.next != nil }) else { return false }
    return revocation.next?.setAsideOn != nil && revocation.previous?.setAsideOn != revocation.next?.setAsideOn
  }

  private func kind(
    of next: PublishedFacts.Brand, inForceBefore previous: PublishedFacts.Brand?
  ) -> Comparison.Kind {
    guard let previous else { return .newlyInForce }
    // Within one cycle another level is a correction: a promotion is read from two (N3).
    if previous.cycle == next.cycle { return .brandsChanged }
    if previous.level != next.level { return next.level == Level.city.code ? .promoted : .demoted }
    return .retained
  }

  private func item(_ change: FactChange<PublishedFacts.Brand>) -> Comparison.Item {
    let shown = change.next ?? change.previous
    return Comparison.Item(
      key: change.key, name: shown?.name ?? "",
      context: [shown?.institution, shown.map { name(ofDistrict: $0.district) }].compactMap(\.self),
      changes: changes(change))
  }

  private func name(ofDistrict code: String) -> String { districts[code] ?? code }

  private func changes(_ change: FactChange<PublishedFacts.Brand>) -> [Comparison.FieldChange] {
    let standing: [(Comparison.Field, (PublishedFacts.Brand) -> Comparison.FieldValue?)] = [
      (.standing, { .term(Standing.self, $0.standing) }), (.level, { .term(Level.self, $0.level) }),
      (.reason, { $0.reason.map { Comparison.FieldValue(code: $0, wording: Catalogue.reason($0)) } }),
      (.since, { .day($0.since) }),
    ]
    // Who owns a brand and where it is stands beside a brand that is new or gone already. That its institution is called
    // otherwise is told of the institution.
    let identity: [(Comparison.Field, (PublishedFacts.Brand) -> Comparison.FieldValue?)] = [
      (.name, { .text($0.name) }), (.institution, { .text($0.uscc) }),
      (.district, { .text(name(ofDistrict: $0.district)) }),
    ]
    let isKept = change.previous != nil && change.next != nil
    let told = [Comparison.FieldChange].of(change.previous, change.next, isKept ? standing + identity : standing)
    let all = told + revocationChanges(of: change.key)
    return all.isEmpty ? termChanges(change) : all
  }

  private func termChanges(_ change: FactChange<PublishedFacts.Brand>) -> [Comparison.FieldChange] {
    .of(
      change.previous, change.next,
      [
        (.cycle, { .text($0.cycle) }),
        (
          .periods,
          { Comparison.FieldValue(code: $0.periodCode, wording: Catalogue.sequence($0.periods.map(\.wording))) }
        ),
      ])
  }

  /// By the days of the revocations. Of a brand with several of them, each begins with its day, so that it is told whose the
  /// facts are.
  private func revocationChanges(of brand: String) -> [Comparison.FieldChange] {
    let (decisions, notes) = (revocations[brand] ?? [], notes[brand] ?? [])
    let changed = Set(decisions.map(\.key.date) + notes.map(\.key.date))
    let isOneOfSeveral = changed.union(daysOnRecord(of: brand)).count > 1
    return changed.sorted().flatMap { day in
      let told =
        decisions.filter { $0.key.date == day }.flatMap { changes($0, isOneOfSeveral: isOneOfSeveral) }
        + notes.filter { $0.key.date == day }.flatMap(changes)
      guard isOneOfSeveral, !told.isEmpty, told.first?.field != .revokedOn else { return told }
      return [Comparison.FieldChange(field: .revokedOn, before: .day(day), after: .day(day))] + told
    }
  }

  private func daysOnRecord(of brand: String) -> [Day] {
    let revocations = register.index(ofBrand: brand).map { register.brands[$0].revocations } ?? []
    return revocations.map { register.revocations[$0].date }
  }

  private func changes(
    _ change: FactChange<PublishedFacts.Revocation>, isOneOfSeveral: Bool
  ) -> [Comparison.FieldChange] {
    let isKept = change.previous != nil && change.next != nil
    var facts: [(Comparison.Field, (PublishedFacts.Revocation) -> Comparison.FieldValue?)] = []
    // What is only revoked, and once, says by its standing since when, and by its reason on which ground.
    facts.append(
      (.revokedOn, { !isOneOfSeveral && $0.setAsideOn == nil && change.next != nil ? nil : .day($0.date) }))
    if isKept || isOneOfSeveral { facts.append((.ground, { .text(String($0.ground)) })) }
    facts.append((.document, { .text($0.document) }))
    if isKept { facts.append((.verifiedBy, { .text(name(ofDistrict: $0.verifiedBy)) })) }
    facts.append((.setAsideOn, { $0.setAsideOn.map { .day($0) } }))
    return .of(change.previous, change.next, facts)
  }

  private func changes(_ change: FactChange<PublishedFacts.RevocationNote>) -> [Comparison.FieldChange] {
    .of(
      change.previous, change.next,
      [
        (.setAsideDocument, { $0.setAsideDocument.map { .text($0) } }), (.summary, { $0.summary.map { .text($0) } }),
      ])
  }
}

extension PublishedFacts.Brand {
  /// The first day of its latest award.
  fileprivate var startOfAward: Day { periods.first { $0.cycle == cycle }?.from ?? since }

  /// The periods as one word of data each: `2024/district/2024-10-15/2026-10-20`.
  fileprivate var periodCode: String {
    periods.map { period in
      [period.cycle, period.level, period.from.iso, period.until?.iso ?? ""].joined(separator: "/")
    }.joined(separator: " ")
  }
}
