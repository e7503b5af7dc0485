import Diagnostics
import Records
import Vocabulary

/// `early-announcement`: what carries the document number of a cycle's results, of a revocation or of a setting aside is not
/// dated before it: it would tell of it early (N13). Of several by one number the earliest counts. What has taken effect by the
/// day is told by then, and nothing said of it.
struct EarlyAnnouncement: Rule {
  /// The day as of which the records are checked.
  let day: Day

  private struct Decision {
    var document: Located<String>?
    var date: Located<Day>?
    var subject: String
  }

  func findings(in ledger: Ledger) -> [Diagnostic] {
    let dates = Self.dates(in: ledger.records)
    return ledger.records.announcements.compactMap { announcement in
      guard let document = announcement.document, let (date, subject) = dates[DocumentForm.written(document.value)],
        announcement.date.value < date.value, day < date.value
      else { return nil }
      return Diagnostic(
        Catalogue.earlyAnnouncement(
          document.value, date: announcement.date.value.wording, effective: date.value.wording),
        at: announcement.date.place, subjects: [subject],
        notes: [Diagnostic.Note(Catalogue.effectiveHere, at: date.place)])
    }
  }

  /// By document number as it is written (`odd-document`), with the cycle or brand that it is about.
  private static func dates(in records: Records) -> [String: (date: Located<Day>, subject: String)] {
    let decisions =
      records.cycles.map { Decision(document: $0.document, date: $0.announced, subject: $0.id.value) }
      + records.revocations.flatMap { row in
        [
          Decision(document: row.document, date: row.date, subject: row.brand.value),
          Decision(document: row.setAsideDocument, date: row.setAsideOn, subject: row.brand.value),
        ]
      }
    let dated = decisions.compactMap { decision -> (String, (date: Located<Day>, subject: String))? in
      guard let document = decision.document, let date = decision.date else { return nil }
      return (DocumentForm.written(document.value), (date, decision.subject))
    }
    return Dictionary(dated) { $1.date.value < $0.date.value ? $1 : $0 }
  }
}
