package import Diagnostics
import Registry
import Vocabulary

extension Comparison {
  /// For people: a head, a part for each section, and the files.
  package func text(in language: Language) -> String {
    var text = heading.text(in: language) + "\n"
    if let remark { text += "\n" + remark.text(in: language) + "\n" }
    if !due.isEmpty {
      text += "\n" + Catalogue.section(Catalogue.due, count: due.count).text(in: language) + "\n"
      for change in due { text += "  \(change.line(in: language))\n" }
    }
    for section in sections {
      text += "\n" + Catalogue.section(section.kind.title, count: section.items.count).text(in: language) + "\n"
      let shown = section.kind == .texts ? section.items.prefix(Self.shownFiles) : section.items[...]
      for item in shown { text += Self.lines(of: item, in: language) }
      let rest = section.items.count - shown.count
      if rest > 0 { text += "  \(Catalogue.morePages(rest).text(in: language))\n" }
    }
    return pages.isEmpty ? text : text + "\n" + pageLines(in: language)
  }

  /// What is compared with what.
  var heading: Wording { Catalogue.comparison(of: day.wording, with: previousDay?.wording) }

  /// What there is to say where no record would change.
  var remark: Wording? {
    guard sections.allSatisfy({ $0.kind == .texts }) else { return nil }
    return pages.isEmpty ? Catalogue.nothingChanges : Catalogue.onlyPagesChange
  }

  var pageCounts: Wording {
    Catalogue.pages(
      added: files(.added).count, changed: files(.modified).count, removed: files(.deleted).count)
  }

  func files(_ status: PageChange.Status) -> [PageChange] { pages.filter { $0.status == status } }

  private static func lines(of item: Item, in language: Language) -> String {
    let head = ([item.key, item.name] + item.context).filter { !$0.isEmpty }.joined(separator: "  ")
    return item.changes.reduce("  \(head)\n") { $0 + "      \($1.wording.text(in: language))\n" }
  }

  private func pageLines(in language: Language) -> String {
    PageChange.Status.allCases.reduce(pageCounts.text(in: language) + "\n") { text, status in
      let files = files(status)
      let shown = files.prefix(Self.shownFiles).map { "  \(status.rawValue) \($0.path)\n" }.joined()
      let rest = files.count - Self.shownFiles
      return text + shown + (rest > 0 ? "  \(Catalogue.morePages(rest).text(in: language))\n" : "")
    }
  }

  /// Files of one status that are listed for people: a new day changes every page.
  private static let shownFiles = 20

  /// For programs, in the codes of the data files.
  package var json: JSONText {
    .object([
      ("previous_as_of", previousDay.map { .string($0.iso) } ?? .null),
      ("as_of", .string(day.iso)),
      ("due", .array(due.map(\.json))),
      (
        "sections",
        .array(
          sections.map { section in
            .object([("id", .string(section.kind.rawValue)), ("items", .array(section.items.map(Self.json)))])
          })
      ),
      (
        "pages",
        .array(
          pages.map { page in
            .object([
              ("status", .string(page.status.rawValue)), ("path", .string(page.path)),
              ("sha256", .string(page.digest)),
            ])
          })
      ),
    ])
  }

  private static func json(of item: Item) -> JSONText {
    .object([
      ("key", .string(item.key)),
      ("name", .string(item.name)),
      ("context", .array(item.context.map(JSONText.string))),
      (
        "changes",
        .array(
          item.changes.map { change in
            .object([
              ("field", .string(change.field.rawValue)),
              ("before", change.before.map { .string($0.code) } ?? .null),
              ("after", change.after.map { .string($0.code) } ?? .null),
            ])
          })
      ),
    ])
  }

  /// For a sync tool: the files that differ, one a line: what becomes of each, its digest, its path.
  package var pathLines: String {
    pages.map { "\($0.status.rawValue) \($0.digest) \($0.path)\n" }.joined()
  }
}

extension Comparison.FieldChange {
  var wording: Wording {
    Catalogue.fieldChange(field.wording, before: before?.wording, after: after?.wording)
  }
}
