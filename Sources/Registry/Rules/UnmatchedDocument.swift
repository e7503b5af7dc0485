import Diagnostics
import Records

/// `unmatched-document`: an announcement carries the document number of every cycle and revocation, exactly as it is.
struct UnmatchedDocument: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    guard !ledger.records.unreadPaths.contains(where: { $0.contains("announcements/") }) else { return [] }
    let carried = ledger.records.announcements.compactMap { $0.document?.value }
    let spellings = Dictionary(carried.map { (Self.folded($0), $0) }) { first, _ in first }
    let named =
      ledger.allCycles.compactMap { cycle in cycle.document.map { (document: $0, subject: cycle.id.value) } }
      + ledger.records.revocations.map { (document: $0.document, subject: $0.brand.value) }
    // Where two differ only in that one of them is odd, that is told already (`odd-document`).
    let announced = Set(carried + carried.compactMap(Self.mended))
    var seen = announced
    return named.compactMap { document, subject in
      guard seen.insert(document.value).inserted, Self.mended(document.value).map(announced.contains) != true
      else { return nil }
      return Diagnostic(
        Catalogue.unmatchedDocument(document.value, suggestion: spellings[Self.folded(document.value)]),
        at: document.place, subjects: [subject])
    }
  }

  /// How an odd number is written; nil for one that is not odd.
  private static func mended(_ document: String) -> String? {
    DocumentForm(document).flatMap { $0.isOdd ? $0.written : nil }
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
