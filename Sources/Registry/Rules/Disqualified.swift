import Diagnostics
import Records
import Vocabulary

/// `disqualified`: no brand is recognised or retained for an institution with an adverse record in the three years before
/// its application (N2).
struct Disqualified: Rule {
  /// False for what a revocation has answered: a waiver for it may be on record, and it is no more to be told.
  var isOpen = true

  func findings(in ledger: Ledger) -> [Diagnostic] {
    var adverseRecords: [Int: [AdverseRow]] = [:]
    for row in ledger.records.adverseRecords {
      if let institution = ledger.institution(row.uscc.value) { adverseRecords[institution, default: []].append(row) }
    }
    var findings: [Diagnostic] = []
    ledger.forEachApplication(for: [.recognised, .retained], from: Set(adverseRecords.keys)) { application in
      let counting = (adverseRecords[application.institution] ?? []).filter { row in
        let date = row.date.value
        return date <= application.day && application.day < date.adding(years: ledger.rules.cleanYears)
      }
      let latest = counting.max { ($0.date.value, $1.date.place) < ($1.date.value, $0.date.place) }
      if let latest, Self.isAnswered(application, ledger) != isOpen {
        findings.append(finding(application, because: latest, ledger))
      }
    }
    return findings
  }

  /// True if the brand was revoked since for what an adverse record is of, and nothing has set that aside: what comes to light
  /// after the results is answered by a revocation (N9), and the results stay as they were published (N12).
  private static func isAnswered(_ application: Application, _ ledger: Ledger) -> Bool {
    guard let published = application.cycle.announced?.value else { return false }
    let history = ledger.history(of: application.brand)
    return ledger.revocations[ledger.revocations(of: application.brand)].contains { entry in
      let withdrawal = entry.withdrawal
      return [.falseMaterial, .fraudOrAccident, .penalty].contains(withdrawal.ground) && withdrawal.setAsideOn == nil
        && history.isAwarded(from: published, to: withdrawal.date)
    }
  }

  private func finding(_ application: Application, because row: AdverseRow, _ ledger: Ledger) -> Diagnostic {
    let (brand, cycle) = (application.result.brand.value, application.cycle.id.value)
    let decision = Diagnostic.Decision("\(brand)-\(cycle)", of: cycle)
    return Diagnostic(
      Catalogue.disqualified(
        brand: brand, decision: decision.name, years: ledger.rules.cleanYears, record: row.date.value.wording,
        applied: application.day.wording, basis: application.basis, isOut: application.cycle.announced != nil),
      at: application.place,
      subjects: [brand, row.uscc.value, cycle, ContentPath.results(cycle: cycle).path], decision: decision,
      notes: [Diagnostic.Note(Catalogue.adverseRecordHere, at: row.date.place)])
  }
}

extension BrandHistory {
  /// True if the brand has an award in all results that are published from one day to another, both included, and there are some.
  fileprivate func isAwarded(from first: Day, to last: Day) -> Bool {
    let verdicts = zip(publications, verdicts).filter { first <= $0.0 && $0.0 <= last }.map(\.1)
    return !verdicts.isEmpty && verdicts.allSatisfy { if case .award = $0 { true } else { false } }
  }
}
