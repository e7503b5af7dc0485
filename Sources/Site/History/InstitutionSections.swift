import Diagnostics
import Registry
import Vocabulary

/// Sorts the institutions that would be told otherwise: new ones, changed ones, those whose pages would go.
struct InstitutionSections {
  private let register: PublishedRegister
  private let files: DataFiles
  private let districts: [String: String]

  init(_ register: PublishedRegister) {
    self.register = register
    files = DataFiles(register: register)
    districts = Dictionary(register.districts.map { ($0.code, $0.name) }) { first, _ in first }
  }

  func sections(since last: LastPublication?) throws(Obstacle) -> [Comparison.Kind: [Comparison.Item]] {
    let listed = try last?.manifest().files(in: "institutions/").map(\.path).filter { $0.hasSuffix(".json") } ?? []
    var standing = Set(listed)
    var items: [Comparison.Kind: [Comparison.Item]] = [:]
    for (index, institution) in register.institutions.enumerated() {
      let path = SitePath.institutionData(institution)
      let next = self.bytes(of: index)
      guard let last, standing.remove(path) != nil else {
        items[.institutionsNew, default: []].append(item(nil, Self.fact(in: next)))
        continue
      }
      let previous = try last.bytes(of: path)
      guard previous.dropFirst(Self.dayLength) != next.dropFirst(Self.dayLength) else { continue }
      let change = item(try Self.fact(path, in: last), Self.fact(in: next))
      if !change.changes.isEmpty { items[.institutionsChanged, default: []].append(change) }
    }
    guard let last else { return items }
    for path in listed where standing.contains(path) {
      items[.institutionsGone, default: []].append(item(try Self.fact(path, in: last), nil))
    }
    return items
  }

  /// The bytes of `{"as_of": "2026-12-01"`, which do not count as a change.
  private static let dayLength = 22

  private func bytes(of index: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    files.institution(index, into: &bytes)
    return bytes
  }

  private static func fact(in bytes: [UInt8]) -> PublishedFacts.Institution? {
    JSONReader.node(of: bytes[...]).flatMap(PublishedFacts.Institution.init)
  }

  private static func fact(_ path: String, in last: LastPublication) throws(Obstacle) -> PublishedFacts.Institution {
    guard let fact = fact(in: try last.bytes(of: path)) else { throw last.unreadable(path) }
    return fact
  }

  private func item(
    _ previous: PublishedFacts.Institution?, _ next: PublishedFacts.Institution?
  ) -> Comparison.Item {
    let shown = next ?? previous
    let place = shown.map { [districts[$0.district] ?? $0.district] } ?? []
    var item = Comparison.Item(key: shown?.uscc ?? "", name: shown?.name ?? "", context: place)
    guard let previous, let next else { return item }
    item.changes = .of(
      previous, next,
      [
        (.name, { .text($0.name) }), (.kind, { .term(InstitutionKind.self, $0.kind) }),
        (.district, { .text(districts[$0.district] ?? $0.district) }), (.address, { .text($0.address) }),
        (.permit, { $0.permit.map { .text($0) } }), (.phone, { $0.phone.map { .text($0) } }),
        (.website, { $0.website.map { .text($0) } }),
        (.formerNames, { $0.formerNames.isEmpty ? nil : .text($0.formerNames.joined(separator: "；")) }),
        (.englishName, { $0.englishName.map { .text($0) } }),
      ])
    if let was = previous.descriptions, let now = next.descriptions { item.changes += Self.changes(from: was, to: now) }
    return item
  }

  /// Of the brands that it had and has: one that is new or gone is told of itself.
  private static func changes(
    from previous: [PublishedFacts.Description], to next: [PublishedFacts.Description]
  ) -> [Comparison.FieldChange] {
    let known = Dictionary(previous.map { ($0.brand, $0) }) { first, _ in first }
    return next.flatMap { next in
      known[next.brand].map { previous in
        .of(previous, next, [(.brandField, { $0.value($0.field) }), (.brandSummary, { $0.value($0.summary) })])
      } ?? []
    }
  }
}

extension PublishedFacts.Description {
  /// A fact beside the brand's id, as one word of data: `PD-0001/集成电路`.
  fileprivate func value(_ fact: String?) -> Comparison.FieldValue? {
    fact.map { fact in
      Comparison.FieldValue(code: "\(brand)/\(fact)", wording: Catalogue.listed([Wording(brand), Wording(fact)]))
    }
  }
}
