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
  private let cycles: [String: Place]
  private let announcements: [String: Place]
  private let results: [Row<String>: Place]
  private let revocations: [Row<Day>: Place]
  private let corrections: [Correction: CorrectionRow]

  init(_ ledger: Ledger) {
    brands = Self.first(ledger.brands.map { ($0.id, ledger.row(of: $0).id.place) })
    institutions = Self.first(ledger.institutions.map { ($0.uscc, ledger.row(of: $0).uscc.place) })
    cycles = Self.first(
      ledger.allCycles.map { ($0.id.value, $0.announced?.place ?? $0.title.place) })
    announcements = Self.first(ledger.records.announcements.map { ($0.path, $0.date.place) })
    results = Self.first(
      ledger.allCycles.flatMap { cycle in
        cycle.results.map { (Row(brand: $0.brand.value, key: cycle.id.value), $0.outcome.place) }
      })
    revocations = Self.first(
      ledger.records.revocations.map { (Row(brand: $0.brand.value, key: $0.date.value), $0.date.place) })
    corrections = Self.first(ledger.records.corrections.map { (Correction($0), $0) })
  }

  /// A brand's id in `brands.csv`; nil where it is not listed.
  package func brand(_ id: String) -> Place? { brands[id] }

  /// An institution's USCC in `institutions.csv`.
  package func institution(_ uscc: String) -> Place? { institutions[uscc] }

  /// The publication date in a cycle's `cycle.yaml`, or its title while it has none.
  package func cycle(_ id: String) -> Place? { cycles[id] }

  /// A brand's outcome in a cycle's `results.csv`.
  package func result(of brand: String, inCycle cycle: String) -> Place? { results[Row(brand: brand, key: cycle)] }

  /// The date of a brand's revocation in `revocations.csv`.
  package func revocation(of brand: String, on day: Day) -> Place? { revocations[Row(brand: brand, key: day)] }

  /// The date of an announcement, by its file's path within the content tree.
  package func announcement(_ path: String) -> Place? { announcements[path] }

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
