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
    guard let first = Placeholder.all(in: body.text).first else { return nil }
    let start = first.line == 1 ? Int(body.place.column) - 1 : 0
    return Place(body.place.file, line: Int(body.place.line) + first.line - 1, column: start + first.column)
  }
}
