import Templates
import Vocabulary

/// A period as a bar.
struct PeriodBarView: TemplateView {
  var bar: PeriodChart.Bar
  var y: Int

  static let viewName = "period_bar"
  static let fields: [Field<PeriodBarView>] = [
    .number("x", "its left edge") { $0.bar.x },
    .number("y", "its upper edge") { $0.y },
    .number("width", "its length") { $0.bar.width },
    .number("height", "its height") { _ in PeriodChart.barHeight },
    .text("level", "city or district") { $0.bar.level.code },
    .flag("is_city", "its level is the city's") { $0.bar.level == .city },
    .flag("is_labelled", "there is room for its label, and the bar before does not say the same") { $0.bar.isLabelled },
    .words("label", "市级 or 区级, shortened where that is long") { Strings($1).label($0.bar.level) },
    .number("label_x", "where the label begins") { $0.bar.x + 4 },
    .number("label_y", "the label's base line") { $0.y + 20 },
    .flag("is_cut", "it ended by a revocation") { $0.bar.isCut },
    .number("end", "its right edge") { $0.bar.x + $0.bar.width },
  ]
}

/// A brand's line in the picture of periods.
struct PeriodRowView: TemplateView {
  var row: PeriodChart.Row

  static let viewName = "period_row"
  static let fields: [Field<PeriodRowView>] = [
    .optionalText("name", "the brand's name, where there are several") { $0.row.name },
    .number("name_y", "the name's base line") { $0.row.y - 7 },
    .list("bars", "its periods, oldest first") { view in
      view.row.bars.map { PeriodBarView(bar: $0, y: view.row.y) }
    },
  ]
}

/// A year on the picture of periods.
struct PeriodTickView: TemplateView {
  var tick: PeriodChart.Tick

  static let viewName = "period_tick"
  static let fields: [Field<PeriodTickView>] = [
    .number("x", "where its first day lies") { $0.tick.x },
    .number("year", "the year") { $0.tick.year },
  ]
}

/// The picture of the periods of an institution's brands.
struct PeriodChartView: TemplateView {
  var chart: PeriodChart

  static let viewName = "period_chart"
  static let fields: [Field<PeriodChartView>] = [
    .number("width", "its width in units of the picture") { _ in PeriodChart.width },
    .number("height", "its height") { $0.chart.height },
    .number("axis", "where the line of years lies") { $0.chart.axis },
    .number("axis_text", "the base line of the years") { $0.chart.axis + 20 },
    .list("ticks", "the years") { $0.chart.ticks.map(PeriodTickView.init) },
    .list("rows", "the brands") { $0.chart.rows.map(PeriodRowView.init) },
  ]
}
