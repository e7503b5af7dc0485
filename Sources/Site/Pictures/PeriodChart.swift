import Registry
import Vocabulary

/// Where the periods of an institution's brands lie on a line of time from the first of them to the register's day.
/// Lengths are units of a picture 320 wide, so that its letters are as large as the text around it on a phone.
struct PeriodChart {
  struct Tick {
    var x: Int
    var year: Int
  }

  struct Bar {
    var x: Int
    var width: Int
    var level: Level
    /// It ended by a revocation.
    var isCut: Bool
    /// There is room for its level's name, and it is not the level of the bar before.
    var isLabelled = false
  }

  struct Row {
    /// The brand's name, cut short where it has no room; nil where there is one brand only. The whole stands in the table.
    var name: String?
    /// The upper edge of its bars.
    var y: Int
    var bars: [Bar]
  }

  static let width = 320
  static let barHeight = 28
  private static let mostTicks = 5
  /// The width of a bar that has room for two characters.
  private static let leastLabelled = 44

  let ticks: [Tick]
  let rows: [Row]
  /// Where the line of years begins, below the bars.
  let axis: Int
  var height: Int { axis + 24 }

  init(_ brands: [Brand], asOf day: Day) {
    let scale = Scale(from: brands.compactMap { $0.status.periods.first?.from }.min() ?? day, to: day)
    let isNamed = brands.count > 1
    let pitch = Self.barHeight + (isNamed ? 38 : 10)
    rows = brands.enumerated().map { number, brand in
      Row(
        name: isNamed ? Self.shown(brand.name) : nil, y: number * pitch + (isNamed ? 26 : 2),
        bars: Self.labelled(brand.status.periods.map { scale.bar(of: $0) }))
    }
    axis = brands.count * pitch
    ticks = scale.ticks(atMost: Self.mostTicks)
  }

  /// Tenths of the height of letters that a line has room for, where they are the largest against the picture: 20 of 320.
  private static let room = 160

  /// A name, with … in the place of what has no room.
  private static func shown(_ name: String) -> String {
    guard width(of: name) > room else { return name }
    let ellipsis = 10
    var left = room - ellipsis
    return name.prefix { character in
      left -= width(of: String(character))
      return left >= 0
    } + "…"
  }

  /// In tenths of the height of letters: a Chinese one is as wide as it is high, a Latin one less.
  private static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + ($1.value < 0x2E80 ? 7 : 10) }
  }

  private static func labelled(_ bars: [Bar]) -> [Bar] {
    var bars = bars
    var level: Level?
    for index in bars.indices where bars[index].width >= leastLabelled && bars[index].level != level {
      bars[index].isLabelled = true
      level = bars[index].level
    }
    return bars
  }

  /// From days to places on the line.
  private struct Scale {
    var from: Day
    var to: Day

    private var days: Int { max(1, Int(to.number) - Int(from.number)) }

    func x(_ day: Day) -> Int { min(max(0, Int(day.number) - Int(from.number)), days) * PeriodChart.width / days }

    func bar(of period: Period) -> Bar {
      let (start, end) = (x(period.from), x(period.until ?? to))
      return Bar(x: start, width: max(2, end - start), level: period.level, isCut: period.endedBy == .revocation)
    }

    /// Where it begins, if there is room, and the first days of years; of many years every second, third …, and none whose
    /// number would not fit.
    func ticks(atMost most: Int) -> [Tick] {
      let years = Array(from.parts.year + 1..<max(from.parts.year + 1, to.parts.year + 1))
      let step = max(1, (years.count + most - 1) / most)
      let ticks: [Tick] = years.enumerated().compactMap { index, year in
        guard index % step == 0, let day = Day(year: year, month: 1, day: 1) else { return nil }
        let x = x(day)
        return x <= PeriodChart.width - Self.label ? Tick(x: x, year: year) : nil
      }
      let hasRoom = ticks.first.map { $0.x >= Self.label } ?? true
      return (hasRoom ? [Tick(x: 0, year: from.parts.year)] : []) + ticks
    }

    /// The room that a year's number takes.
    private static let label = 44
  }
}
