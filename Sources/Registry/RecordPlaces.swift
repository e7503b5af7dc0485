package import Diagnostics
import Records
package import Vocabulary

/// Where each record of a register stands in the content tree, by the keys that a publication uses.
package struct RecordPlaces: Sendable {
  /// A row of a cycle's results, or of the revocations.
  private struct Row<Key: Hashable & Sendable>: Hashable, Sendable {
    var brand: String
    var key: Key
  }

  private let brands: [String: Place]
  private let institutions: [String: Place]
  private let cycles: [String: CycleRecord]
  private let announcements: [String: AnnouncementRecord]
  private let results: [Row<String>: Place]
  private let revocations: [Row<Day>: RevocationRow]
  private let corrections: [Correction: CorrectionRow]

  init(_ ledger: Ledger) {
    brands = Self.first(ledger.brands.map { ($0.id, ledger.row(of: $0).id.place) })
    institutions = Self.first(ledger.institutions.map { ($0.uscc, ledger.row(of: $0).uscc.place) })
    cycles = Self.first(ledger.allCycles.map { ($0.id.value, $0) })
    announcements = Self.first(ledger.records.announcements.map { ($0.path, $0) })
    results = Self.first(
      ledger.allCycles.flatMap { cycle in
        cycle.results.map { (Row(brand: $0.brand.value, key: cycle.id.value), $0.outcome.place) }
      })
    revocations = Self.first(
      ledger.records.revocations.map { (Row(brand: $0.brand.value, key: $0.date.value), $0) })
    corrections = Self.first(ledger.records.corrections.map { (Correction($0), $0) })
  }

  /// A brand's id in `brands.csv`; nil where it is not listed.
  package func brand(_ id: String) -> Place? { brands[id] }

  /// An institution's USCC in `institutions.csv`.
  package func institution(_ uscc: String) -> Place? { institutions[uscc] }

  /// In a cycle's `cycle.yaml` what a publication tells as a member of it, or the title where it does not say that; the
  /// publication date for any other member.
  package func cycle(_ id: String, _ member: String? = nil) -> Place? {
    guard let cycle = cycles[id] else { return nil }
    let place =
      switch member {
      case "opens": cycle.opens?.place
      case "closes": cycle.closes?.place
      case "document": cycle.document?.place
      default: cycle.announced?.place
      }
    return place ?? cycle.title.place
  }

  /// A brand's outcome in a cycle's `results.csv`.
  package func result(of brand: String, inCycle cycle: String) -> Place? { results[Row(brand: brand, key: cycle)] }

  /// In the row of a brand's revocation in `revocations.csv` what a publication tells as a member of it, or the row's brand
  /// where it does not say that; the date for any other member.
  package func revocation(of brand: String, on day: Day, _ member: String? = nil) -> Place? {
    guard let row = revocations[Row(brand: brand, key: day)] else { return nil }
    return switch member {
    case "ground": row.ground.place
    case "document": row.document.place
    case "verified_by": row.verifiedBy.place
    case "set_aside_on": row.setAsideOn?.place ?? row.brand.place
    case "set_aside_document": row.setAsideDocument?.place ?? row.brand.place
    default: row.date.place
    }
  }

  /// The date of an announcement, by its file's path within the content tree; for the member `document` of a publication its
  /// number, or its title where it has none.
  package func announcement(_ path: String, _ member: String? = nil) -> Place? {
    announcements[path].map { member == "document" ? $0.document?.place ?? $0.title.place : $0.date.place }
  }

  /// The subject of a correction in `corrections.csv`.
  package func correction(_ correction: Correction) -> Place? { corrections[correction]?.subject.place }

  /// What is told of a correction in `corrections.csv` until it is published: `odd-document`, and cells without a value.
  package func findings(of correction: Correction) -> [Diagnostic] {
    corrections[correction].map { $0.gaps + [OddDocument.finding($0.document)].compactMap(\.self) } ?? []
  }

  private static func first<Key: Hashable, Value>(_ entries: [(Key, Value)]) -> [Key: Value] {
    Dictionary(entries) { first, _ in first }
  }
}
