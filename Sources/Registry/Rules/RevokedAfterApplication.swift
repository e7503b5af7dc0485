import Diagnostics
import Records
import Vocabulary

/// `revoked-after-application`: no brand is newly recognised for an institution that was revoked between its application
/// and the results, unless that was set aside by then. It was not barred when it applied (N10), so this is a warning.
struct RevokedAfterApplication: Rule {
  /// The day as of which the records are checked.
  let day: Day

  func findings(in ledger: Ledger) -> [Diagnostic] {
    let revocations = ledger.revocationsByInstitution
    var findings: [Diagnostic] = []
    ledger.forEachApplication(for: [.recognised], from: Set(revocations.keys)) { application in
      guard let published = application.cycle.announced?.value else { return }
      // On the day of the results it is one of what they say.
      let pending = (revocations[application.institution] ?? []).filter { entry in
        application.day < entry.withdrawal.date && entry.withdrawal.date < published
          && entry.withdrawal.stands(on: published) && ledger.wasInForce(entry)
          && !ledger.owned(entry.brand, onlyAfter: application, by: day)
      }
      let latest = pending.max { ($0.withdrawal.date, $0.row) < ($1.withdrawal.date, $1.row) }
      guard let latest else { return }
      findings.append(
        Diagnostic(
          Catalogue.revokedAfterApplication(
            brand: application.result.brand.value, revoked: latest.withdrawal.date.wording,
            applied: application.day.wording, basis: application.basis, published: published.wording),
          at: application.place, subjects: application.subjects(in: ledger),
          notes: [Diagnostic.Note(Catalogue.revokedHere, at: ledger.row(of: latest).date.place)]))
    }
    return findings
  }
}
