import Diagnostics
import Records
import Vocabulary

/// `reapplied-within-bar`: an institution with a revocation does not apply again within two years of it, unless it was set
/// aside by then (N10). Any brand of the institution counts.
///
/// What came after the results does not: a revocation of the award itself, and those of a brand that came to the institution
/// later.
struct ReappliedWithinBar: Rule {
  /// The day as of which the records are checked.
  let day: Day

  func findings(in ledger: Ledger) -> [Diagnostic] {
    let revocations = ledger.revocationsByInstitution
    var findings: [Diagnostic] = []
    ledger.forEachApplication(for: [.recognised], from: Set(revocations.keys)) { application in
      let bars = (revocations[application.institution] ?? []).filter { entry in
        entry.withdrawal.stands(on: application.day) && application.day < ledger.barEnd(of: entry.withdrawal)
          && Self.canBar(entry, application) && !ledger.owned(entry.brand, onlyAfter: application, by: day)
      }
      let latest = bars.max { ($0.withdrawal.date, $0.row) < ($1.withdrawal.date, $1.row) }
      if let latest { findings.append(finding(application, barredBy: latest, ledger)) }
    }
    return findings
  }

  /// False for one of the award itself: of the brand applied for, on the day of the results or later.
  private static func canBar(_ entry: Ledger.RevocationEntry, _ application: Application) -> Bool {
    guard let published = application.cycle.announced?.value, published <= entry.withdrawal.date else { return true }
    return application.brand != entry.brand
  }

  private func finding(
    _ application: Application, barredBy entry: Ledger.RevocationEntry, _ ledger: Ledger
  ) -> Diagnostic {
    // Before the results are out no brand can have come after them.
    let published =
      application.brand == entry.brand ? nil : application.cycle.announced.flatMap { $0.value < day ? $0 : nil }
    return Diagnostic(
      Catalogue.reappliedWithinBar(
        years: ledger.rules.barYears, revoked: entry.withdrawal.date.wording,
        until: ledger.barEnd(of: entry.withdrawal).wording, applied: application.day.wording,
        basis: application.basis,
        other: published.map { (brand: ledger.brands[entry.brand].id, published: $0.value.wording) }),
      at: application.place,
      subjects: application.subjects(in: ledger),
      notes: [Diagnostic.Note(Catalogue.revokedHere, at: ledger.row(of: entry).date.place)])
  }
}

extension Ledger {
  /// The revocations of all brands of each institution that has any; none where the file could not be read as a whole: it
  /// cannot be said then which of them were set aside.
  var revocationsByInstitution: [Int: [RevocationEntry]] {
    if isUnread(ContentPath.revocations.path) { return [:] }
    var revocations: [Int: [RevocationEntry]] = [:]
    for entry in self.revocations {
      if let institution = brands[entry.brand].institution { revocations[institution, default: []].append(entry) }
    }
    return revocations
  }

  /// True if another brand than the one applied for came to the institution after the results, as a merger brings it: its
  /// change of owner is admitted by a correction of a later day, which has come. Before, its revocations were another
  /// institution's. Any such correction of the brand counts: what it corrects is not on record.
  func owned(_ brand: Int, onlyAfter application: Application, by day: Day) -> Bool {
    guard brand != application.brand, let published = application.cycle.announced?.value else { return false }
    return records.corrections.contains { row in
      row.subject.value == brands[brand].id && published < row.date.value && row.date.value <= day
    }
  }
}
