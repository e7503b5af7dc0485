package import Diagnostics
package import Vocabulary

/// Markdown as written, and the place of its first character.
package struct MarkdownText: Sendable {
  package var text: String
  package var place: Place

  package init(text: String, place: Place) {
    self.text = text
    self.place = place
  }
}

/// An announcement of the city (`announcements/<slug>.md`) or of a district.
package struct AnnouncementRecord: Sendable {
  /// The file's path within the content tree: `announcements/2026-results.md`.
  package var path: String
  package var slug: Located<String>
  /// The district's code, or nil for the city's.
  package var district: String?
  package var title: Located<String>
  package var date: Located<Day>
  package var kind: AnnouncementKind = .notice
  package var document: Located<String>?
  package var source: Located<String>?
  package var cycle: Located<String>?
  package var cityCount: Located<Int>?
  package var districtCount: Located<Int>?
  package var brands: [Located<String>] = []
  package var body: MarkdownText

  package init(
    path: String, slug: Located<String>, district: String? = nil, title: Located<String>, date: Located<Day>,
    kind: AnnouncementKind = .notice, document: Located<String>? = nil, source: Located<String>? = nil,
    cycle: Located<String>? = nil, cityCount: Located<Int>? = nil, districtCount: Located<Int>? = nil,
    brands: [Located<String>] = [], body: MarkdownText
  ) {
    self.path = path
    self.slug = slug
    self.district = district
    self.title = title
    self.date = date
    self.kind = kind
    self.document = document
    self.source = source
    self.cycle = cycle
    self.cityCount = cityCount
    self.districtCount = districtCount
    self.brands = brands
    self.body = body
  }
}

/// A content page, `pages/<slug>.md`.
package struct PageRecord: Sendable {
  package var path: String
  package var slug: Located<String>
  package var title: Located<String>
  /// Place in the navigation; pages without one come last, by slug.
  package var order: Int?
  package var isInNavigation: Bool
  package var body: MarkdownText

  package init(
    path: String, slug: Located<String>, title: Located<String>, order: Int? = nil, isInNavigation: Bool,
    body: MarkdownText
  ) {
    self.path = path
    self.slug = slug
    self.title = title
    self.order = order
    self.isInNavigation = isInNavigation
    self.body = body
  }
}

/// `districts/<code>/institutions/<USCC>.md`.
package struct ProfileRecord: Sendable {
  package var path: String
  package var uscc: Located<String>
  package var body: MarkdownText

  package init(path: String, uscc: Located<String>, body: MarkdownText) {
    self.path = path
    self.uscc = uscc
    self.body = body
  }
}
