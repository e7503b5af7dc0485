import Diagnostics
import Records
import Vocabulary

/// `unfinished-text`: what is published by a day has nothing in it that must still be written. Told once for each text.
struct UnfinishedText: Rule {
  var day: Day

  func findings(in ledger: Ledger) -> [Diagnostic] {
    let announced = ledger.records.announcements.filter { $0.date.value <= day }.map(\.body)
    return (announced + ledger.records.pages.map(\.body)).compactMap { body in
      Self.place(in: body).map { Diagnostic(Catalogue.unfinishedText(mark: Placeholder.mark), at: $0) }
    }
  }

  /// Where the first placeholder of a text begins.
  private static func place(in body: MarkdownText) -> Place? {
    guard let mark = body.text.utf8.firstRange(of: Placeholder.mark.utf8) else { return nil }
    // CR LF is one character.
    let lines = body.text[..<mark.lowerBound].split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
    let first = lines.count == 1 ? Int(body.place.column) : 1
    return Place(
      body.place.file, line: Int(body.place.line) + lines.count - 1,
      column: first + (lines.last?.unicodeScalars.count ?? 0))
  }
}
