import Registry
import Templates
import Vocabulary

/// A brand that an announcement names.
struct NamedBrandView: TemplateView {
  var brand: Brand
  var institution: Institution
  var href: String

  static let viewName = "named_brand"
  static let fields: [Field<NamedBrandView>] = [
    .text("id", "the brand's id") { $0.brand.id },
    .text("name", "the brand's name") { $0.brand.name },
    .view("standing", "how it stands now") { StandingView(standing: $0.brand.status.standing) },
    .words("institution", "the institution's name") { Strings($1).name(of: $0.institution) },
    .flag("is_institution_chinese", "that is its Chinese name") { $0.institution.englishName == nil },
    .text("href", "the institution's page") { $0.href },
  ]
}

/// An announcement's page.
struct AnnouncementView: TemplateView {
  var frame: PageFrame
  var item: AnnouncementItemView
  var document: String?
  var district: DistrictView?
  var cycle: CycleSummaryView?
  var brands: [NamedBrandView]
  var body: String

  static let viewName = "announcement"
  static let fields: [Field<AnnouncementView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .text("title", "its title") { $0.item.title },
    .view("date", "发布时间") { DayView(day: $0.item.date) },
    .words("kind", "通知, 公示, 公布, 撤销 or 指南") { Strings($1).kind($0.item.kind) },
    .text("source", "来源") { $0.item.source },
    .optionalText("document", "文号") { $0.document },
    .optionalView("district", "the district, for a local one") { $0.district },
    .optionalView("cycle", "the cycle it belongs to, once that is published") { $0.cycle },
    .flag("has_brands", "it names brands of the register") { !$0.brands.isEmpty },
    .list("brands", "the brands of the register that it names") { $0.brands },
    .html("body", "its text") { $0.body },
  ]
}

/// The list of all announcements.
struct AnnouncementIndexView: TemplateView {
  var frame: PageFrame
  var items: [AnnouncementItemView]
  var emptyReason: String?

  static let viewName = "announcements"
  static let fields: [Field<AnnouncementIndexView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .flag("has_items", "there is one") { !$0.items.isEmpty },
    .list("items", "the announcements, newest first") { $0.items },
    .optionalText("empty_reason", "why there is none, if so") { $0.emptyReason },
  ]
}

/// A content page.
struct ContentView: TemplateView {
  var frame: PageFrame
  var body: String

  static let viewName = "content"
  static let fields: [Field<ContentView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .html("body", "its text") { $0.body },
  ]
}
