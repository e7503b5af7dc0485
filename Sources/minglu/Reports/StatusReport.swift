import Diagnostics
import Registry
import Site
import Vocabulary

/// Where a register stands on a day, for those who keep it.
struct StatusReport {
  private let day: Day
  private let register: PublishedRegister
  private let outlook: Outlook
  private let errors: Int
  private let warnings: [Diagnostic]
  private let placeholders: [(place: String, text: String)]
  private let sources: Sources

  /// Nil where the records lack what a register cannot be built without.
  init?(_ preparation: Preparation) {
    guard let register = preparation.published, let whole = preparation.register else { return nil }
    day = preparation.day
    self.register = register
    outlook = whole.outlook(from: preparation.day)
    errors = preparation.diagnostics.counts.errors
    // What is unfinished is listed by itself.
    warnings = preparation.diagnostics.filter { $0.severity == .warning && $0.id != .unfinishedText }
    sources = preparation.sources
    placeholders = preparation.sources.files.flatMap(Self.placeholders)
  }

  /// The places of a file where something must still be written.
  private static func placeholders(in file: Sources.File) -> [(place: String, text: String)] {
    // Nearly all have none: their bytes are made no text.
    guard file.utf8.firstRange(of: Array(Placeholder.mark.utf8)) != nil else { return [] }
    return Placeholder.all(in: file.text).map { ("\(file.path):\($0.line)", $0.text) }
  }

  /// Numbers of brands in force by level: of each district, and of all.
  private var counts: [(code: String, name: String, city: Int, district: Int)] {
    var counts = register.districts.map { (code: $0.code, name: $0.name, city: 0, district: 0) }
    for brand in register.brands where brand.status.standing == .inForce {
      if brand.status.level == .city {
        counts[brand.district].city += 1
      } else {
        counts[brand.district].district += 1
      }
    }
    return counts
  }

  private var barred: [Institution] {
    register.institutions.filter { $0.barredUntil != nil }
      .sorted { ($0.barredUntil?.iso ?? "", $0.uscc) < ($1.barredUntil?.iso ?? "", $1.uscc) }
  }
}

// MARK: - For people

extension StatusReport {
  /// Changes that are listed; a longer list is for programs.
  private static let shownChanges = 12

  func text(in language: Language) -> String {
    let heading = "\(register.info.title)\n\(Catalogue.Status.asOf(day.wording).text(in: language))\n"
    let parts: [(Wording, [String])] = [
      (Catalogue.Status.cycles, cycleLines(in: language)),
      (Catalogue.Status.next, changeLines(in: language)),
      (Catalogue.Status.bars, barred.map { "\($0.barredUntil?.iso ?? "")  \($0.name)" }),
      (Catalogue.Status.brands, brandLines(in: language)),
      (Catalogue.Status.work, workLines(in: language)),
    ]
    return parts.reduce(heading) { text, part in
      let lines = part.1.isEmpty ? [Catalogue.Status.nothing.text(in: language)] : part.1
      return text + "\n\(part.0.text(in: language))\n" + lines.map { "  \($0)\n" }.joined()
    }
  }

  private func cycleLines(in language: Language) -> [String] {
    if outlook.cycles.isEmpty { return [Catalogue.Status.noCycle.text(in: language)] }
    return outlook.cycles.map { cycle in
      let phase = Self.wording(of: cycle).text(in: language)
      let outcomes = cycle.due.flatMap { due in
        cycle.done.map { Catalogue.Status.outcomes($0, of: due).text(in: language) }
      }
      let end = language == .chinese ? "；" : "; "
      return "\(cycle.id)  \([phase, outcomes].compactMap { $0 }.joined(separator: end))"
    }
  }

  private static func wording(of cycle: Outlook.CycleState) -> Wording {
    switch cycle.phase {
    case .published: cycle.announced.map { Catalogue.Status.published(on: $0.wording) } ?? Catalogue.Status.preparing
    case .open: Catalogue.Status.open(until: cycle.closes?.wording)
    case .assessing: Catalogue.Status.assessing
    case .preparing: cycle.opens.map { Catalogue.Status.opens(on: $0.wording) } ?? Catalogue.Status.preparing
    }
  }

  private func changeLines(in language: Language) -> [String] {
    let shown = outlook.changes.prefix(Self.shownChanges).map { $0.line(in: language) }
    let rest = outlook.changes.count - shown.count
    return shown + (rest > 0 ? [Catalogue.Status.more(rest).text(in: language)] : [])
  }

  private func brandLines(in language: Language) -> [String] {
    let sums = (counts.reduce(0) { $0 + $1.city }, counts.reduce(0) { $0 + $1.district })
    let words = [Catalogue.Status.city, Catalogue.Status.district].map { $0.text(in: language) }
    let rows =
      counts.map { ($0.name, $0.city, $0.district) }
      + [(Catalogue.Status.total.text(in: language), sums.0, sums.1)]
    let width = rows.map { FoldedText.width(of: $0.0) }.max() ?? 0
    return rows.map { name, city, district in
      let gap = String(repeating: " ", count: width - FoldedText.width(of: name))
      return "\(name)\(gap)  \(words[0]) \(Self.padded(city))  \(words[1]) \(Self.padded(district))"
    }
  }

  private func workLines(in language: Language) -> [String] {
    let findings =
      errors + warnings.count > 0
      ? [Catalogue.Status.findings((errors, warnings.count)).text(in: language)] : []
    return findings + placeholders.map { Catalogue.Status.placeholder($0.place, $0.text).text(in: language) }
  }

  private static func padded(_ number: Int) -> String {
    let digits = String(number)
    return String(repeating: " ", count: max(0, 4 - digits.count)) + digits
  }
}

// MARK: - For programs

extension StatusReport {
  func json(in language: Language) -> JSONText {
    .object([
      ("as_of", .string(day.iso)),
      ("title", .string(register.info.title)),
      ("cycles", .array(outlook.cycles.map(Self.json))),
      ("changes", .array(outlook.changes.map(\.json))),
      (
        "barred",
        .array(
          barred.map { institution in
            .object([
              ("uscc", .string(institution.uscc)), ("name", .string(institution.name)),
              ("until", Self.json(institution.barredUntil)),
            ])
          })
      ),
      (
        "in_force",
        .array(
          counts.map { row in
            .object([
              ("district", .string(row.code)), ("name", .string(row.name)), ("city", .number(row.city)),
              ("district_level", .number(row.district)),
            ])
          })
      ),
      ("errors", .number(errors)),
      (
        "warnings",
        .array(
          warnings.map { warning in
            .object([
              ("id", .string(warning.id.rawValue)),
              ("place", .string("\(sources.path(of: warning.place.file)):\(warning.place.line)")),
              ("message", .string(warning.problem.message.text(in: language))),
            ])
          })
      ),
      (
        "to_be_written",
        .array(placeholders.map { .object([("place", .string($0.place)), ("text", .string($0.text))]) })
      ),
    ])
  }

  private static func json(_ cycle: Outlook.CycleState) -> JSONText {
    let phase =
      switch cycle.phase {
      case .preparing: "preparing"
      case .open: "open"
      case .assessing: "assessing"
      case .published: "published"
      }
    return .object([
      ("id", .string(cycle.id)), ("title", .string(cycle.title)), ("phase", .string(phase)),
      ("opens", json(cycle.opens)), ("closes", json(cycle.closes)), ("announced", json(cycle.announced)),
      ("outcomes_due", cycle.due.map(JSONText.number) ?? .null),
      ("outcomes_done", cycle.done.map(JSONText.number) ?? .null),
    ])
  }

  private static func json(_ day: Day?) -> JSONText { day.map { .string($0.iso) } ?? .null }
}
