import Diagnostics
import Records
import Vocabulary

/// `set-aside-order`: a revocation is set aside on or after its date, by a document; date and document come together (N11).
/// Where the file could not be read as a whole, what is not there may stand in it.
struct SetAsideOrder: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    if ledger.isUnread(ContentPath.revocations.path) { return [] }
    return ledger.records.revocations.flatMap { row -> [Diagnostic] in
      var findings: [Diagnostic] = []
      if let restored = row.setAsideOn, restored.value < row.date.value {
        findings.append(
          Diagnostic(
            Catalogue.setAsideEarly(date: restored.value.wording, revoked: row.date.value.wording),
            at: restored.place, subjects: [row.brand.value],
            notes: [Diagnostic.Note(Catalogue.revokedHere, at: row.date.place)]))
      }
      switch (row.setAsideOn, row.setAsideDocument) {
      case (let date?, nil):
        findings.append(
          Diagnostic(Catalogue.setAsideWithoutDocument(), at: date.place, subjects: [row.brand.value]))
      case (nil, let document?):
        findings.append(
          Diagnostic(Catalogue.setAsideWithoutDate(), at: document.place, subjects: [row.brand.value]))
      default: break
      }
      return findings
    }
  }
}
