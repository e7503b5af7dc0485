import Diagnostics
import Records

/// `duplicate-institution`: a 统一社会信用代码 is listed once, in one district.
struct DuplicateInstitution: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    ledger.repeatedInstitutions.map { pair in
      Diagnostic(
        Catalogue.duplicateInstitution(uscc: pair.entry.uscc, areApart: pair.entry.district != pair.first.district),
        at: ledger.row(of: pair.entry).uscc.place,
        subjects: [pair.entry.uscc],
        notes: [Diagnostic.Note(Catalogue.firstGivenHere, at: ledger.row(of: pair.first).uscc.place)])
    }
  }
}
