import Registry
import Templates
import Vocabulary

/// A document number, and the announcement that carries it where one is published.
struct DocumentView: TemplateView {
  var number: String
  var href: String?

  static let viewName = "document"
  static let fields: [Field<DocumentView>] = [
    .text("number", "the document number, 沪人社示〔2026〕12号") { $0.number },
    .optionalText("href", "the announcement that carries it, if it is published") { $0.href },
  ]
}

/// A day, in both spellings.
struct DayView: TemplateView {
  var day: Day

  static let viewName = "day"
  static let fields: [Field<DayView>] = [
    .text("iso", "for tables and attributes: 2026-10-20") { $0.day.iso },
    .words("text", "for sentences: 2026年10月20日") { Strings($1).day($0.day) },
  ]
}

/// A standing as word and as code.
struct StandingView: TemplateView {
  var standing: Standing

  static let viewName = "standing"
  static let fields: [Field<StandingView>] = [
    .text("code", "in-force, revoked or lapsed, as in the data files") { $0.standing.code },
    .words("text", "在有效期内, 已撤销 or 已终止") { Strings($1).standing($0.standing) },
  ]
}

/// A district, with how many brands in force it has. One object for all pages of a folder.
final class DistrictView: TemplateView {
  let district: District
  let href: String
  let city: Int
  let local: Int

  init(district: District, href: String, city: Int, local: Int) {
    self.district = district
    self.href = href
    self.city = city
    self.local = local
  }

  static let viewName = "district"
  static let fields: [Field<DistrictView>] = [
    .text("code", "its code, 310115") { $0.district.code },
    .text("name", "its name") { $0.district.name },
    .text("href", "its list") { $0.href },
    .text("bureau", "its bureau") { $0.district.bureau },
    .optionalText("phone", "the bureau's telephone") { $0.district.phone },
    .optionalText("address", "the bureau's address") { $0.district.address },
    .optionalText("website", "the bureau's website") { $0.district.website },
    .optionalText("introduction", "a few sentences about the district") { $0.district.introduction },
    .number("total", "brands in force") { $0.city + $0.local },
    .number("city", "city brands in force") { $0.city },
    .number("local", "district brands in force") { $0.local },
  ]
}

/// A cycle whose results are published. One object for all pages of a folder.
final class CycleSummaryView: TemplateView {
  let cycle: Cycle
  let document: DocumentView
  let href: String

  init(cycle: Cycle, document: DocumentView, href: String) {
    self.cycle = cycle
    self.document = document
    self.href = href
  }

  static let viewName = "cycle"
  static let fields: [Field<CycleSummaryView>] = [
    .text("id", "its id, 2026") { $0.cycle.id },
    .text("title", "its title, 2026年度遴选") { $0.cycle.title },
    .text("href", "its page") { $0.href },
    .view("announced", "the day its results were published") { DayView(day: $0.cycle.announced) },
    .view("document", "the document that published them") { $0.document },
    .optionalView("opens", "the first day of applications") { $0.cycle.opens.map(DayView.init) },
    .optionalView("closes", "the last day of applications") { $0.cycle.closes.map(DayView.init) },
  ]
}

/// A cycle under way.
struct RunningCycleView: TemplateView {
  var cycle: RunningCycle

  static let viewName = "running_cycle"
  static let fields: [Field<RunningCycleView>] = [
    .text("title", "its title") { $0.cycle.title },
    .view("opens", "the first day of applications") { DayView(day: $0.cycle.opens) },
    .optionalView("closes", "the last day of applications, once it is past") { $0.cycle.closes.map(DayView.init) },
  ]
}

/// An announcement in a list.
struct AnnouncementItemView: TemplateView {
  var title: String
  var href: String
  var date: Day
  var kind: AnnouncementKind
  var source: String

  static let viewName = "announcement_item"
  static let fields: [Field<AnnouncementItemView>] = [
    .text("title", "its title") { $0.title },
    .text("href", "its page") { $0.href },
    .view("date", "the day it was published") { DayView(day: $0.date) },
    .words("kind", "通知, 公示, 公布, 撤销 or 指南") { Strings($1).kind($0.kind) },
    .text("source", "who published it") { $0.source },
  ]
}

/// Which rows of a long list stand on one page of it.
struct ShownRowsView: TemplateView {
  var first: Int
  var last: Int

  /// Those from the number `first` on; nil where the page has all of the `total`.
  init?(from first: Int, count: Int, of total: Int) {
    guard count < total else { return nil }
    self.first = first
    last = first + count - 1
  }

  static let viewName = "shown_rows"
  static let fields: [Field<ShownRowsView>] = [
    .words("numbers", "their numbers in the whole list: 1—200, or 201 of one alone") {
      Strings($1).rows($0.first, to: $0.last)
    }
  ]
}

/// Where a page of a long list stands among the others.
struct PagerView: TemplateView {
  var links: [LinkView]
  var previous: String?
  var next: String?

  /// The pager of page `number` of `count`; nil where there is one page only. `path` gives the paths from the root.
  init?(number: Int, of count: Int, root: String, path: (Int) -> String) {
    guard count > 1 else { return nil }
    // Long lists name the first and last pages and those around; the rest are reached step by step.
    let shown = (1...count).filter { $0 <= 2 || $0 > count - 2 || abs($0 - number) <= 2 }
    links = shown.map { LinkView(title: String($0), href: root + path($0), isCurrent: $0 == number) }
    previous = number > 1 ? root + path(number - 1) : nil
    next = number < count ? root + path(number + 1) : nil
  }

  static let viewName = "pager"
  static let fields: [Field<PagerView>] = [
    .list("links", "the pages of the list by number") { $0.links },
    .optionalText("previous", "the page before") { $0.previous },
    .optionalText("next", "the page after") { $0.next },
  ]
}
