import Diagnostics
import Records

/// `odd-document`: a document number is written as official documents write theirs, 沪人社职〔2026〕150号: the year in 〔〕, and
/// the number without 第 and without zeros before it (GB/T 9704). A correction that is published stays as it is, so its number
/// is looked at where that is known. What sets a revocation aside comes of review or court (N11), and what a waiver rests on may
/// be any paper: they have forms of their own, as 沪府复字（2024）第123号.
struct OddDocument: Rule {
  func findings(in ledger: Ledger) -> [Diagnostic] {
    let records = ledger.records
    var numbers: [Located<String>?] = [records.register?.basis.document]
    numbers += records.cycles.map(\.document)
    numbers += records.announcements.map(\.document)
    numbers += records.revocations.map(\.document)
    return numbers.compactMap { $0.flatMap { Self.finding($0) } }
  }

  static func finding(_ document: Located<String>) -> Diagnostic? {
    guard let form = DocumentForm(document.value), form.isOdd else { return nil }
    let oddities = [
      form.oddBrackets.map(Catalogue.oddBrackets), form.hasOrdinal ? Catalogue.ordinalInDocument : nil,
      form.isPadded ? Catalogue.zerosInDocument : nil,
    ]
    return Diagnostic(
      Catalogue.oddDocument(document.value, oddities.compactMap(\.self), written: form.written),
      at: document.place)
  }
}
