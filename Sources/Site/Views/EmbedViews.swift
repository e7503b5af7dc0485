import Registry
import Templates
import Vocabulary

/// What a page that stands in a frame of another website has around its own content.
struct EmbedFrame: TemplateView {
  var site: SiteView
  var title: String
  var documentTitle: String
  /// `"../"` for each folder above the page.
  var root: String
  /// The page's own absolute address.
  var canonical: String
  /// The absolute address of the register's own page of the same, which is the authority.
  var address: String

  static let viewName = "embedded_page"
  static let fields: [Field<EmbedFrame>] = [
    .view("site", "the register itself") { $0.site },
    .text("title", "what it is of: an institution or a district") { $0.title },
    .text("document_title", "the title for the browser, and the frame's") { $0.documentTitle },
    .text("root", "leads back to the root: ../ or ../../") { $0.root },
    .text("canonical", "the page's own absolute address") { $0.canonical },
    .text("address", "the absolute address of the register's own page, the authority") { $0.address },
  ]
}

/// A brand on a page that stands in a frame.
struct EmbeddedBrandView: TemplateView {
  var brand: Brand
  var sentence: String

  static let viewName = "embedded_brand"
  static let fields: [Field<EmbeddedBrandView>] = [
    .text("id", "the brand's id") { $0.brand.id },
    .text("name", "the brand's name") { $0.brand.name },
    .words("level", "its latest level, 市级 or 区级") { Strings($1).level($0.brand.status.level) },
    .view("standing", "how it stands") { StandingView(standing: $0.brand.status.standing) },
    .text("sentence", "how it stands and why, in one sentence") { $0.sentence },
  ]
}

/// An institution for a frame in another website.
struct EmbeddedInstitutionView: TemplateView {
  var frame: EmbedFrame
  var institution: Institution
  var brands: [EmbeddedBrandView]

  static let viewName = "embedded_institution"
  static let fields: [Field<EmbeddedInstitutionView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .text("uscc", "its unified social credit code") { $0.institution.uscc },
    .text("name", "its name") { $0.institution.name },
    .list("brands", "its brands, by id") { $0.brands },
  ]
}

/// A district's brands in force for another website: in a frame, or pasted into a page.
struct EmbeddedDistrictView: TemplateView {
  var frame: EmbedFrame
  var district: DistrictView
  var isTermElapsed: Bool
  /// As many as one page of a list has.
  var rows: [BrandRowView]
  var emptyReason: String?

  static let viewName = "embedded_district"
  static let fields: [Field<EmbeddedDistrictView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .view("district", "the district, with its counts") { $0.district },
    .flag("is_term_elapsed", "brands that it lists are in force past their term's years") { $0.isTermElapsed },
    .list("rows", "its first brands in force, in the order of its list") { $0.rows },
    .number("shown", "how many those are") { $0.rows.count },
    .flag("has_more", "the register's list has more than those") {
      $0.rows.count < $0.district.city + $0.district.local
    },
    .optionalText("empty_reason", "why there is none, if so") { $0.emptyReason },
  ]
}

/// A line of a badge.
struct BadgeRowView: TemplateView {
  var row: Badge.Row

  static let viewName = "badge_row"
  static let fields: [Field<BadgeRowView>] = [
    .text("id", "the brand's id") { $0.row.brand.id },
    .text("name", "the brand's name") { $0.row.brand.name },
    .view("standing", "how it stands") { StandingView(standing: $0.row.brand.status.standing) },
    .text("colour", "the standing's colour, as #12603b") { $0.row.colour },
    .number("y", "its upper edge") { $0.row.y },
    .number("text_y", "the base line of its words") { $0.row.y + Badge.baseLine },
  ]
}

/// An institution's badge: a picture of how its brands stand.
struct BadgeView: TemplateView {
  var site: SiteView
  var institution: Institution
  var badge: Badge
  var footer: String

  static let viewName = "badge"
  static let fields: [Field<BadgeView>] = [
    .view("site", "the register itself") { $0.site },
    .text("institution", "the institution's name") { $0.institution.name },
    .number("width", "its width in pixels") { $0.badge.width },
    .number("height", "its height") { $0.badge.height },
    .number("row_height", "the height of a line") { _ in Badge.pitch },
    .number("name_width", "the width of the names' side") { $0.badge.nameWidth },
    .number("standing_x", "where the standings' words begin") { $0.badge.nameWidth + Badge.margin },
    .number("standing_width", "the width of the standings' side") { $0.badge.width - $0.badge.nameWidth },
    .text("footer", "the line below the brands: what it is of, and the day") { $0.footer },
    .number("footer_y", "the base line of that") { $0.badge.height - Badge.pitch + Badge.baseLine },
    .number("margin", "between an edge and the words") { _ in Badge.margin },
    .list("rows", "a line for each brand, by id") { $0.badge.rows.map(BadgeRowView.init) },
  ]
}

/// A district on the page that tells how to embed.
struct EmbeddingView: TemplateView {
  var district: District

  static let viewName = "embedding"
  static let fields: [Field<EmbeddingView>] = [
    .text("code", "the district's code; its files are named by it") { $0.district.code },
    .text("name", "the district's name") { $0.district.name },
  ]
}

/// The page that tells how to show the register on another website.
struct EmbedIndexView: TemplateView {
  var frame: PageFrame
  var districts: [District]

  static let viewName = "embed_index"
  static let fields: [Field<EmbedIndexView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .list("districts", "the districts in code order") { $0.districts.map(EmbeddingView.init) },
    .optionalView("first", "the first of them, the example") { $0.districts.first.map(EmbeddingView.init) },
  ]
}
