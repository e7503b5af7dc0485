import Registry
import Templates
import Vocabulary

/// A brand in a cycle's results.
struct ResultRowView: TemplateView {
  var number: Int
  var result: CycleResult
  var id: String
  var name: String
  var standing: Standing
  var institution: String
  var isInstitutionChinese: Bool
  var districtName: String
  var href: String

  static let viewName = "result"
  static let fields: [Field<ResultRowView>] = [
    .number("number", "its number in its part of the results") { $0.number },
    .text("id", "the brand's id") { $0.id },
    .text("name", "the brand's name") { $0.name },
    .text("institution", "the institution's name") { $0.institution },
    .flag("is_institution_chinese", "that is its Chinese name") { $0.isInstitutionChinese },
    .text("district", "the district's name") { $0.districtName },
    .words("level", "the level awarded, or the one it had when it left") { row, language in
      (row.result.level ?? row.result.previousLevel).map { Strings(language).level($0) } ?? ""
    },
    .words("change", "what the results changed for it") { Strings($1).change($0.result) },
    .view("standing", "how it stands on the day the page shows") { StandingView(standing: $0.standing) },
    .text("href", "the institution's page") { $0.href },
  ]
}

/// A part of a cycle's results that stands on one page: city brands, district brands, those that left.
struct ResultGroupView: TemplateView {
  /// The parts, in the order in which the results name them.
  enum Kind: Int, CaseIterable, Sendable { case city, district, left }

  var kind: Kind
  var total: Int
  var rows: [ResultRowView]

  static let viewName = "result_group"
  static let fields: [Field<ResultGroupView>] = [
    .flag("is_city", "city brands") { $0.kind == .city },
    .flag("is_district", "district brands") { $0.kind == .district },
    .flag("is_left", "brands that left the register") { $0.kind == .left },
    .number("total", "how many the whole part has") { $0.total },
    .list("rows", "those that stand on this page") { $0.rows },
    .optionalView("shown", "which of the whole part those are, where it has more") { group in
      group.rows.first.flatMap { ShownRowsView(from: $0.number, count: group.rows.count, of: group.total) }
    },
  ]
}

/// A cycle's page: the results as announced, and what they changed.
struct CycleView: TemplateView {
  var frame: PageFrame
  var cycle: CycleSummaryView
  /// What is added to the title where there are several pages: “ (page 2 of 3)”.
  var pageNumber: String
  var isTermElapsed: Bool
  var publisher: String
  var recognised: Int
  var retained: Int
  var promoted: Int
  var demoted: Int
  var left: Int
  var groups: [ResultGroupView]
  var emptyReason: String?
  var pager: PagerView?

  static let viewName = "cycle_results"
  static let fields: [Field<CycleView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .view("cycle", "the cycle") { $0.cycle },
    .text("page_number", "what its title has besides where the results have several pages: （第2页，共3页）") {
      $0.pageNumber
    },
    .flag("is_term_elapsed", "it is the latest, and brands are in force past its term's years") {
      $0.isTermElapsed
    },
    .text("publisher", "发布单位") { $0.publisher },
    .number("recognised", "brands newly recognised") { $0.recognised },
    .number("retained", "brands retained, the promoted among them") { $0.retained },
    .number("promoted", "district brands that became city brands") { $0.promoted },
    .number("demoted", "city brands that became district brands") { $0.demoted },
    .flag("has_demoted", "there is one of those") { $0.demoted > 0 },
    .number("left", "brands that left the register") { $0.left },
    .list("groups", "the parts of the results that stand on this page") { $0.groups },
    .optionalText("empty_reason", "why there are none, if so") { $0.emptyReason },
    .optionalView("pager", "the other pages of the results, if there are any") { $0.pager },
  ]
}
