import Registry
import Templates
import Vocabulary

/// A cycle's awards by level, as numbers and as bars of a picture 320 wide.
struct CycleCountsView: TemplateView {
  var summary: CycleSummaryView
  var digest: CycleDigest
  /// Its place from the top of the picture.
  var row: Int
  /// The longest bar's count.
  var most: Int

  static let pitch = 92
  private static let longest = 220

  private func length(_ count: Int) -> Int { count * Self.longest / max(1, most) }

  static let viewName = "cycle_counts"
  static let fields: [Field<CycleCountsView>] = [
    .text("id", "its id, 2026") { $0.summary.cycle.id },
    .text("title", "its title, 2026年度遴选") { $0.summary.cycle.title },
    .text("href", "its page") { $0.summary.href },
    .view("announced", "the day its results were published") { DayView(day: $0.summary.cycle.announced) },
    .number("city", "city brands in its results") { $0.digest.city },
    .number("local", "district brands in its results") { $0.digest.district },
    .number("left", "brands that left with it") { $0.digest.left },
    .number("title_y", "the base line of its id") { $0.row * pitch + 20 },
    .number("city_y", "the upper edge of the city's bar") { $0.row * pitch + 28 },
    .number("city_width", "its length") { $0.length($0.digest.city) },
    .number("city_text_x", "where its count stands") { $0.length($0.digest.city) + 6 },
    .number("city_text_y", "the count's base line") { $0.row * pitch + 46 },
    .number("local_y", "the upper edge of the districts' bar") { $0.row * pitch + 56 },
    .number("local_width", "its length") { $0.length($0.digest.district) },
    .number("local_text_x", "where its count stands") { $0.length($0.digest.district) + 6 },
    .number("local_text_y", "the count's base line") { $0.row * pitch + 74 },
  ]
}
