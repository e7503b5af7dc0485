import Diagnostics
import Vocabulary

extension AnnouncementRecord {
  private static let keys = ["title", "date", "kind", "document", "source", "cycle", "counts", "brands"]

  /// Reads an announcement of the city, or of a district if its code is given.
  static func read(
    _ source: SourceText, path: String, slug: String, district: String?, in file: FileID
  ) -> Reading<AnnouncementRecord?> {
    let kinds = TermTable(AnnouncementKind.self)
    var reading = readMarkdown(source, in: file, known: keys) { fields, body in
      let (title, date) = (fields.text("title", isRequired: true), fields.day("date", isRequired: true))
      let (kind, document) = (fields.term("kind", kinds), fields.text("document"))
      let (publisher, cycle, brands) = (fields.text("source"), fields.cycle("cycle"), fields.ids("brands"))
      let counts = fields.fields("counts", known: ["city", "district"]) {
        ($0.number("city", in: 0...9_999_999), $0.number("district", in: 0...9_999_999))
      }
      guard let title, let date else { return AnnouncementRecord?.none }
      return AnnouncementRecord(
        path: path, slug: Located(slug, at: Place(file)), district: district, title: title, date: date,
        kind: kind?.value ?? .notice, document: document, source: publisher, cycle: cycle, cityCount: counts?.0,
        districtCount: counts?.1, brands: brands, body: body)
    }
    reading.check(slug: slug, in: file)
    return reading
  }
}

extension PageRecord {
  /// Reads a content page.
  static func read(_ source: SourceText, path: String, slug: String, in file: FileID) -> Reading<PageRecord?> {
    var reading = readMarkdown(source, in: file, known: ["title", "order", "nav"]) { fields, body in
      let title = fields.text("title", isRequired: true)
      let (order, nav) = (fields.number("order", in: 0...9999), fields.truth("nav"))
      guard let title else { return PageRecord?.none }
      return PageRecord(
        path: path, slug: Located(slug, at: Place(file)), title: title, order: order?.value,
        isInNavigation: nav?.value ?? true, body: body)
    }
    reading.check(slug: slug, in: file)
    return reading
  }
}

extension ProfileRecord {
  /// Reads an institution's profile text: Markdown without front matter.
  static func read(_ source: SourceText, path: String, uscc: String, in file: FileID) -> Reading<ProfileRecord?> {
    if let unreadable = unreadableCharacters(of: source, in: file) {
      return Reading(value: nil, diagnostics: unreadable, isWhole: false)
    }
    let body = MarkdownText(text: source.string, place: Place(file))
    return Reading(value: ProfileRecord(path: path, uscc: Located(uscc, at: Place(file)), body: body))
  }
}

extension Reading {
  /// Reports a file name that cannot be a page's address.
  fileprivate mutating func check(slug: String, in file: FileID) {
    if slug.utf8.count > CodeParser.longestSlug {
      diagnostics.append(Diagnostic(Catalogue.slugTooLong(limit: CodeParser.longestSlug), at: Place(file)))
    }
    if !CodeParser.isSlug(slug.utf8) { diagnostics.append(Diagnostic(Catalogue.badSlug(slug), at: Place(file))) }
  }
}
