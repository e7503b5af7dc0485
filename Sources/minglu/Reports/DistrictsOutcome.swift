import Diagnostics
import Publishing

/// What was published of the districts' own sites.
struct DistrictsOutcome {
  /// The folder that holds them all, as it is shown.
  var folder: String
  /// By the districts' codes, in their order.
  var outcomes: [(code: String, outcome: PublishingOutcome)]

  /// How many sites and files, in one line.
  var wording: Wording {
    Catalogue.sites(
      outcomes.count, in: folder, written: outcomes.reduce(0) { $0 + $1.outcome.written },
      leftAlone: outcomes.reduce(0) { $0 + $1.outcome.leftAlone },
      removed: outcomes.reduce(0) { $0 + $1.outcome.removed })
  }

  /// The same for programs, district by district.
  var json: JSONText {
    .array(outcomes.map { .object([("code", .string($0.code))] + $0.outcome.members) })
  }
}

extension PublishingOutcome {
  /// The counts of files, as members of a JSON object.
  var members: [(key: String, value: JSONText)] {
    [("written", .number(written)), ("left_alone", .number(leftAlone)), ("removed", .number(removed))]
  }
}
