import Diagnostics
import Records
import Vocabulary

/// An application for a brand that a cycle's results decide on, with the day on which it counts as made: the row's, else
/// the window's first day, else the publication date.
struct Application {
  var result: ResultRow
  var cycle: CycleRecord
  var brand: Int
  var institution: Int
  var day: Day
  var basis: Catalogue.ApplicationBasis

  /// The row's own date, or its brand where the date comes from elsewhere.
  var place: Place { result.applied?.place ?? result.brand.place }

  /// What a finding about it is about: the brand, its institution, the cycle.
  func subjects(in ledger: Ledger) -> [String] {
    [result.brand.value, ledger.institutions[institution].uscc, cycle.id.value]
  }
}

extension Ledger {
  /// Hands every application with one of these outcomes to `body`; rows of a running cycle without any date are left out,
  /// and results that could not be read as a whole: it cannot be said then which of them have a date of their own.
  func forEachApplication(for outcomes: Set<Outcome>, from institutions: Set<Int>, _ body: (Application) -> Void) {
    guard !institutions.isEmpty else { return }
    for (cycle, record) in allCycles.enumerated()
    where !records.unreadPaths.contains(ContentPath.results(cycle: record.id.value).path) {
      for (row, result) in record.results.enumerated() where outcomes.contains(result.outcome.value) {
        guard let brand = brand(ofResult: row, in: cycle), let institution = brands[brand].institution,
          institutions.contains(institution), let (day, basis) = applicationDay(result, in: record)
        else { continue }
        body(
          Application(
            result: result, cycle: record, brand: brand, institution: institution, day: day, basis: basis))
      }
    }
  }

  private func applicationDay(
    _ result: ResultRow, in cycle: CycleRecord
  ) -> (Day, Catalogue.ApplicationBasis)? {
    if let applied = result.applied { return (applied.value, .row) }
    if let opens = cycle.opens { return (opens.value, .window) }
    return cycle.announced.map { ($0.value, .publication) }
  }
}
