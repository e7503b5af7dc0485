import Diagnostics
import Records
import Vocabulary

/// `reapplied-within-bar`: an institution with a revocation does not apply again within two years of it, unless it was set
/// aside by then (N10). Any brand of the institution counts.
///
/// What came after the results does not: a revocation of the award itself, one on their day where the application's own is
/// not known, and those of a brand that came to the institution later.
struct ReappliedWithinBar: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let revocations = ledger.revocationsByInstitution
    var findings: [Diagnostic] = []
    ledger.forEachApplication(for: [.recognised], from: Set(revocations.keys)) { application in
      let bars = (revocations[application.institution] ?? []).filter { entry in
        entry.withdrawal.stands(on: application.day) && application.day < ledger.barEnd(of: entry.withdrawal)
          && Self.canBar(entry, application) && !ledger.owned(entry.brand, onlyAfter: application)
      }
      let latest = bars.max { ($0.withdrawal.date, $0.row) < ($1.withdrawal.date, $1.row) }
      if let latest { findings.append(finding(application, barredBy: latest, ledger)) }
    }
    return findings
  }

  /// False for one that the results had no part in: on their day where the application's own is not known, or of the award.
  private static func canBar(_ entry: Ledger.RevocationEntry, _ application: Application) -> Bool {
    guard let published = application.cycle.announced?.value, published <= entry.withdrawal.date else { return true }
    return application.basis != .publication && application.brand != entry.brand
  }

  private func finding(
    _ application: Application, barredBy entry: Ledger.RevocationEntry, _ ledger: Ledger
  ) -> Diagnostic {
    let published = application.brand == entry.brand ? nil : application.cycle.announced
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
    if isUnread(TreePath.revocations) { return [:] }
    var revocations: [Int: [RevocationEntry]] = [:]
    for entry in self.revocations {
      if let institution = brands[entry.brand].institution { revocations[institution, default: []].append(entry) }
    }
    return revocations
  }

  /// True if another brand than the one applied for came to the institution after the results, as a merger brings it: its
  /// change of owner is admitted by a correction of a later day. Before, its revocations were another institution's.
  func owned(_ brand: Int, onlyAfter application: Application) -> Bool {
    guard brand != application.brand, let published = application.cycle.announced?.value else { return false }
    return records.corrections.contains { $0.subject.value == brands[brand].id && $0.date.value > published }
  }
}
