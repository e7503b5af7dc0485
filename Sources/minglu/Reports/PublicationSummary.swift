import Diagnostics
import Publishing
import Registry
import Vocabulary

/// What was published.
struct PublicationSummary {
  private let folder: String
  private let day: Day
  /// The number of listed brands by standing, in the order of the cases.
  private let counts: [(standing: Standing, count: Int)]
  private let outcome: PublishingOutcome
  /// The districts' own sites that were published with the city's.
  private let districts: DistrictsOutcome?
  private let duration: Duration
  /// The next day on which a record dated later takes effect.
  private let nextChange: Day?
  /// Which shard it is, where it is but one.
  private let shard: Shard?

  init(
    _ preparation: Preparation, outcome: PublishingOutcome, districts: DistrictsOutcome? = nil, shard: Shard? = nil,
    folder: String, duration: Duration
  ) {
    self.shard = shard
    self.folder = folder
    self.outcome = outcome
    self.districts = districts
    self.duration = duration
    day = preparation.day
    let brands = preparation.published?.brands ?? []
    counts = Standing.allCases.map { standing in (standing, brands.count { $0.status.standing == standing }) }
    nextChange = preparation.nextChange
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
      (Catalogue.nextLabel, Catalogue.nextChange(on: nextChange?.iso)),
    ]
    if let districts { lines.insert((Catalogue.sitesLabel, districts.wording), at: 2) }
    var heading = Catalogue.published(to: folder, asOf: day.iso)
    if let shard {
      // What the register says is said of the whole.
      lines = Array(lines[1...2])
      heading = Catalogue.shardBuilt(shard.text, in: folder, asOf: day.iso)
    }
    return lines.reduce(heading.text(in: language) + "\n") { text, line in
      let label = line.label.text(in: language)
      let gap = language == .chinese ? "  " : String(repeating: " ", count: 8 - label.count)
      return text + "  \(label)\(gap)\(line.value.text(in: language))\n"
    }
  }

  /// The same for programs; the time is left out, so that the document of two equal runs is equal.
  var json: JSONText {
    .object(
      [
        ("as_of", .string(day.iso)),
        ("counts", .object(counts.map { ($0.standing.code, .number($0.count)) })),
      ] + outcome.members + [("next_change", nextChange.map { .string($0.iso) } ?? .null)]
        + (districts.map { [("districts", $0.json)] } ?? [])
        + (shard.map { [("shard", .string($0.text))] } ?? []))
  }

  private func count(of standing: Standing) -> Int {
    counts.first { $0.standing == standing }?.count ?? 0
  }
}
