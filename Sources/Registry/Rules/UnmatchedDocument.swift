import Diagnostics
import Records

/// `unmatched-document`: an announcement carries the document number of every cycle and revocation, exactly as it is.
struct UnmatchedDocument: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    guard !ledger.records.unreadPaths.contains(where: { $0.contains("announcements/") }) else { return [] }
    let carriers = ledger.records.announcements.compactMap { announcement in
      announcement.document.map { Carrier(number: $0, path: announcement.path) }
    }
    let spellings = Dictionary(carriers.map { (Self.folded($0.number.value), $0) }) { first, _ in first }
    let named =
      ledger.allCycles.compactMap { cycle in cycle.document.map { (document: $0, subject: cycle.id.value) } }
      + ledger.records.revocations.map { (document: $0.document, subject: $0.brand.value) }
    // Where two differ only in that one of them is odd, that is told already (`odd-document`).
    let carried = carriers.map(\.number.value)
    let announced = Set(carried + carried.compactMap(DocumentForm.mended))
    var seen = announced
    return named.compactMap { document, subject in
      guard seen.insert(document.value).inserted, DocumentForm.mended(document.value).map(announced.contains) != true
      else { return nil }
      return Self.finding(document, of: subject, near: spellings[Self.folded(document.value)])
    }
  }

  /// An announcement that carries a document number.
  private struct Carrier {
    var number: Located<String>
    var path: String
  }

  /// `near` carries the number in another spelling.
  private static func finding(
    _ document: Located<String>, of subject: String, near: Carrier?
  ) -> Diagnostic {
    guard let near else {
      return Diagnostic(Catalogue.unmatchedDocument(document.value), at: document.place, subjects: [subject])
    }
    let problem = Catalogue.unmatchedDocument(
      document.value, carried: near.number.value, by: near.path,
      proper: DocumentForm(document.value)?.written ?? near.number.value)
    return Diagnostic(
      problem, at: document.place, subjects: [subject],
      notes: [Diagnostic.Note(Catalogue.carriedHere, at: near.number.place)])
  }

  /// The number without what people write in different ways: brackets, 第, blanks and leading zeros.
  private static func folded(_ document: String) -> String {
    var folded = String.UnicodeScalarView()
    var isInNumber = false
    for scalar in document.unicodeScalars.map(NameFolding.narrowed) {
      if NameFolding.isIgnored(scalar) || scalar == "第" {
        isInNumber = false
        folded.append(" ")
        continue
      }
      if scalar == "0", !isInNumber { continue }
      isInNumber = ("0"..."9").contains(scalar)
      folded.append(scalar)
    }
    return String(folded).split(separator: " ").joined(separator: " ")
  }
}
