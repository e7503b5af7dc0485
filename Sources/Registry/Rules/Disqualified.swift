import Diagnostics
import Records
import Vocabulary

/// `disqualified`: no brand is recognised or retained for an institution with an adverse record in the three years before
/// its application (N2).
struct Disqualified: Rule {
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
      if let latest { findings.append(finding(application, because: latest, ledger)) }
    }
    return findings
  }

  private func finding(_ application: Application, because row: AdverseRow, _ ledger: Ledger) -> Diagnostic {
    let (brand, cycle) = (application.result.brand.value, application.cycle.id.value)
    return Diagnostic(
      Catalogue.disqualified(
        brand: brand, years: ledger.rules.cleanYears, record: row.date.value.wording,
        applied: application.day.wording, basis: application.basis),
      at: application.place,
      subjects: [brand, row.uscc.value, cycle, ContentPath.results(cycle: cycle).path],
      notes: [Diagnostic.Note(Catalogue.adverseRecordHere, at: row.date.place)])
  }
}
