import Templates

/// The page that lists the parts of the site for its readers; `sitemap.xml` is for programs.
struct OutlineView: TemplateView {
  var frame: PageFrame
  var cityHref: String
  var districts: [DistrictView]
  /// Newest first.
  var cycles: [CycleSummaryView]
  var pages: [LinkView]

  static let viewName = "outline"
  static let fields: [Field<OutlineView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .text("city_href", "the city's list") { $0.cityHref },
    .list("districts", "the districts in code order") { $0.districts },
    .flag("has_cycles", "a cycle's results are published") { !$0.cycles.isEmpty },
    .list("cycles", "the cycles, newest first") { $0.cycles },
    .flag("has_pages", "somebody has written a page") { !$0.pages.isEmpty },
    .list("pages", "the pages that somebody has written, in the order of the navigation") { $0.pages },
  ]
}
