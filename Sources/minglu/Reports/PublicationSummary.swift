import Diagnostics
import Publishing
import Registry
import Vocabulary

/// What was published.
struct PublicationSummary {
  /// What a run published.
  enum Kind {
    case site
    /// The city's site, and with it the districts' own.
    case sites(DistrictsOutcome)
    /// One shard of a site.
    case shard(Shard)
  }

  private let kind: Kind
  private let folder: String
  private let day: Day
  /// The number of listed brands by standing, in the order of the cases.
  private let counts: [(standing: Standing, count: Int)]
  private let outcome: PublishingOutcome
  private let duration: Duration
  /// The next day on which a record dated later takes effect.
  private let nextChange: Day?
  /// The last day on which its pages do not call themselves out of date.
  private let lastFreshDay: Day
  private let isDayPinned: Bool

  init(
    _ preparation: Preparation, of kind: Kind = .site, outcome: PublishingOutcome, folder: String, duration: Duration
  ) {
    self.kind = kind
    self.folder = folder
    self.outcome = outcome
    self.duration = duration
    day = preparation.day
    let brands = preparation.published?.brands ?? []
    counts = Standing.allCases.map { standing in (standing, brands.count { $0.status.standing == standing }) }
    nextChange = preparation.nextChange
    lastFreshDay = preparation.day.adding(days: preparation.published?.info.refreshDays ?? 0)
    isDayPinned = preparation.isDayPinned
  }

  /// A heading and a line each for brands, files, time and what comes next.
  func text(in language: Language) -> String {
    let (seconds, attoseconds) = duration.components
    let hundredths = Int(seconds) * 100 + Int(attoseconds / 10_000_000_000_000_000)
    var lines: [(label: Wording, value: Wording)] = [
      (
        Catalogue.brandsLabel,
        Catalogue.brands(inForce: count(of: .inForce), revoked: count(of: .revoked), lapsed: count(of: .lapsed))
      ),
      (
        Catalogue.filesLabel,
        Catalogue.files(written: outcome.written, leftAlone: outcome.leftAlone, removed: outcome.removed)
      ),
      (Catalogue.timeLabel, Catalogue.time(hundredths: hundredths)),
      (
        Catalogue.nextLabel,
        Catalogue.nextBuild(change: nextChange?.iso, refresh: lastFreshDay.iso, isPinned: isDayPinned)
      ),
    ]
    var heading = Catalogue.published(to: folder, asOf: day.iso)
    switch kind {
    case .site: break
    case .sites(let districts): lines.insert((Catalogue.sitesLabel, districts.wording), at: 2)
    case .shard(let shard):
      // What the register says is said of the whole.
      lines = Array(lines[1...2])
      heading = Catalogue.shardBuilt(shard.text, in: folder, asOf: day.iso)
    }
    return heading.text(in: language) + "\n" + LabelledLines.text(lines, in: language)
  }

  /// The same for programs; the time is left out, so that the document of two equal runs is equal.
  var json: JSONText {
    .object(
      [
        ("as_of", .string(day.iso)),
        ("counts", .object(counts.map { ($0.standing.code, .number($0.count)) })),
      ] + outcome.members
        + [
          ("next_change", nextChange.map { .string($0.iso) } ?? .null), ("last_fresh_day", .string(lastFreshDay.iso)),
        ] + kind.members)
  }

  private func count(of standing: Standing) -> Int {
    counts.first { $0.standing == standing }?.count ?? 0
  }
}

extension PublicationSummary.Kind {
  fileprivate var members: [(key: String, value: JSONText)] {
    switch self {
    case .site: []
    case .sites(let districts): [("districts", districts.json)]
    case .shard(let shard): [("shard", .string(shard.text))]
    }
  }
}
