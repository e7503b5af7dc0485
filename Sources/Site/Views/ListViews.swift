import Registry
import Templates
import Vocabulary

/// A brand in a list.
struct BrandRowView: TemplateView {
  /// Its number in the whole list, from 1.
  var number: Int
  var id: String
  var name: String
  var level: Level
  var standing: Standing
  var since: Day
  var institution: String
  var isInstitutionChinese: Bool
  var uscc: String
  var districtName: String
  var href: String

  static let viewName = "brand_row"
  static let fields: [Field<BrandRowView>] = [
    .number("number", "its number in the whole list") { $0.number },
    .text("id", "the brand's id") { $0.id },
    .text("name", "the brand's name") { $0.name },
    .text("institution", "the institution's name") { $0.institution },
    .flag("is_institution_chinese", "that is its Chinese name") { $0.isInstitutionChinese },
    .text("uscc", "the institution's unified social credit code") { $0.uscc },
    .text("district", "the district's name") { $0.districtName },
    .words("level", "市级 or 区级") { Strings($1).level($0.level) },
    .view("standing", "how it stands") { StandingView(standing: $0.standing) },
    .view("since", "since when it stands so, at whichever level") { DayView(day: $0.since) },
    .text("href", "the institution's page") { $0.href },
  ]
}

/// A list of brands in force: the city's or a district's.
struct BrandListView: TemplateView {
  var frame: PageFrame
  var district: DistrictView?
  var publisher: String
  var cycle: CycleSummaryView?
  var isTermElapsed: Bool
  var cityCount: Int
  var localCount: Int
  var rows: [BrandRowView]
  var emptyReason: String?
  var pager: PagerView?
  var workbookHref: String
  var announcements: [AnnouncementItemView]

  static let viewName = "list"
  static let fields: [Field<BrandListView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .optionalView("district", "the district, on a district's list") { $0.district },
    .text("publisher", "发布单位") { $0.publisher },
    .optionalView("cycle", "the cycle that the list rests on, once one is published") { $0.cycle },
    .flag("is_term_elapsed", "brands that it lists are in force past their term's years") { $0.isTermElapsed },
    .number("total", "brands in the whole list") { $0.cityCount + $0.localCount },
    .number("city", "city brands in the whole list") { $0.cityCount },
    .number("local", "district brands in the whole list") { $0.localCount },
    .flag("has_rows", "the list is not empty") { !$0.rows.isEmpty },
    .list("rows", "the brands of this page of the list") { $0.rows },
    .optionalView("shown", "which of the whole list those are, where it has more") { list in
      list.rows.first.flatMap {
        ShownRowsView(from: $0.number, count: list.rows.count, of: list.cityCount + list.localCount)
      }
    },
    .optionalText("empty_reason", "why the list is empty, if it is") { $0.emptyReason },
    .optionalView("pager", "the other pages of the list, if there are any") { $0.pager },
    .text("workbook_href", "the whole list as an XLSX workbook") { $0.workbookHref },
    .flag("has_announcements", "the district has announcements of its own") { !$0.announcements.isEmpty },
    .list("announcements", "the district's own announcements, newest first") { $0.announcements },
  ]
}

/// The overview of all lists.
struct OverviewView: TemplateView {
  var frame: PageFrame
  var cityHref: String
  var cityWorkbookHref: String
  var city: Int
  var local: Int
  var isTermElapsed: Bool
  var districts: [DistrictView]
  /// Newest first.
  var cycles: [CycleCountsView]
  var runningCycles: [RunningCycleView]
  var emptyReason: String?

  static let viewName = "overview"
  static let fields: [Field<OverviewView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .text("city_href", "the city's list") { $0.cityHref },
    .text("city_workbook_href", "the city's list as an XLSX workbook") { $0.cityWorkbookHref },
    .number("city", "city brands in force") { $0.city },
    .number("local", "district brands in force") { $0.local },
    .flag("is_term_elapsed", "brands that it lists are in force past their term's years") { $0.isTermElapsed },
    .list("districts", "the districts in code order") { $0.districts },
    .flag("has_districts", "a district is listed") { !$0.districts.isEmpty },
    .view("map", "the districts as a map of tiles") { DistrictMapView($0.districts) },
    .flag("has_cycles", "a cycle's results are published") { !$0.cycles.isEmpty },
    .list("cycles", "the cycles, newest first") { $0.cycles },
    .number("chart_height", "the height of the picture of the cycles, 320 wide") {
      $0.cycles.count * CycleCountsView.pitch
    },
    .flag("has_running_cycles", "a cycle is under way") { !$0.runningCycles.isEmpty },
    .list("running_cycles", "the cycles under way") { $0.runningCycles },
    .optionalText("empty_reason", "why there is no cycle, if there is none") { $0.emptyReason },
  ]
}

/// The home page.
struct HomeView: TemplateView {
  var frame: PageFrame
  var lookupVersion: String
  var city: Int
  var local: Int
  var revoked: Int
  var lapsed: Int
  var institutions: Int
  var cycle: CycleSummaryView?
  var isTermElapsed: Bool
  var runningCycles: [RunningCycleView]
  var districts: [DistrictView]
  var announcements: [AnnouncementItemView]
  var emptyReason: String?

  static let viewName = "home"
  static let fields: [Field<HomeView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .text("lookup_version", "the version of the lookup index, for the addresses of its files") { $0.lookupVersion },
    .number("city", "city brands in force") { $0.city },
    .number("local", "district brands in force") { $0.local },
    .number("revoked", "brands that are revoked") { $0.revoked },
    .number("lapsed", "brands that have lapsed") { $0.lapsed },
    .number("institutions", "institutions in the register") { $0.institutions },
    .optionalView("cycle", "the latest cycle with published results") { $0.cycle },
    .flag("is_term_elapsed", "brands that it lists are in force past their term's years") { $0.isTermElapsed },
    .list("running_cycles", "the cycles under way") { $0.runningCycles },
    .list("districts", "the districts in code order") { $0.districts },
    .flag("has_districts", "a district is listed") { !$0.districts.isEmpty },
    .view("map", "the districts as a map of tiles") { DistrictMapView($0.districts) },
    .flag("has_announcements", "there is an announcement") { !$0.announcements.isEmpty },
    .list("announcements", "the newest announcements") { $0.announcements },
    .optionalText("empty_reason", "why there is nothing to show yet, if so") { $0.emptyReason },
  ]
}

/// Pages that have nothing but a frame and the ways on: lookup, and "not found".
struct SignpostView: TemplateView {
  var frame: PageFrame
  var lookupVersion: String
  var cityHref: String
  var districts: [DistrictView]

  static let viewName = "signpost"
  static let fields: [Field<SignpostView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .text("lookup_version", "the version of the lookup index, for the addresses of its files") { $0.lookupVersion },
    .text("city_href", "the city's list") { $0.cityHref },
    .list("districts", "the districts in code order") { $0.districts },
  ]
}
