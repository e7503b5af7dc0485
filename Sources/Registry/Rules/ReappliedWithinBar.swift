import Diagnostics
import Records
import Vocabulary

/// `reapplied-within-bar`: an institution with a revocation does not apply again within two years of it, unless it was set
/// aside by then (N10). Any brand of the institution counts.
struct ReappliedWithinBar: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let revocations = ledger.revocationsByInstitution
    var findings: [Diagnostic] = []
    ledger.forEachApplication(for: [.recognised], from: Set(revocations.keys)) { application in
      let bars = (revocations[application.institution] ?? []).filter { entry in
        entry.withdrawal.stands(on: application.day) && application.day < ledger.barEnd(of: entry.withdrawal)
      }
      let latest = bars.max { ($0.withdrawal.date, $0.row) < ($1.withdrawal.date, $1.row) }
      if let latest { findings.append(finding(application, barredBy: latest, ledger)) }
    }
    return findings
  }

  private func finding(
    _ application: Application, barredBy entry: Ledger.RevocationEntry, _ ledger: Ledger
  ) -> Diagnostic {
    Diagnostic(
      Catalogue.reappliedWithinBar(
        years: ledger.rules.barYears, revoked: entry.withdrawal.date.wording,
        until: ledger.barEnd(of: entry.withdrawal).wording, applied: application.day.wording,
        basis: application.basis),
      at: application.place,
      subjects: application.subjects(in: ledger),
      notes: [Diagnostic.Note(Catalogue.revokedHere, at: ledger.row(of: entry).date.place)])
  }
}

extension Ledger {
  /// The revocations of all brands of each institution that has any.
  var revocationsByInstitution: [Int: [RevocationEntry]] {
    var revocations: [Int: [RevocationEntry]] = [:]
    for entry in self.revocations {
      if let institution = brands[entry.brand].institution { revocations[institution, default: []].append(entry) }
    }
    return revocations
  }
}
