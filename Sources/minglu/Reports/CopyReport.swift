import Diagnostics
import Site
import Vocabulary

/// What checking a published copy found, on a day.
struct CopyReport {
  let copy: PublishedCopy
  let folder: String
  let today: Day

  var isGood: Bool { copy.isWhole && !copy.isOutOfDate(on: today) }

  /// A line for each fault and the way out, or one line if there is none.
  func text(in language: Language) -> String {
    let age = copy.age(on: today)
    guard !isGood else {
      return Catalogue.copyIsGood(folder, day: copy.day.wording, age: age).text(in: language) + "\n"
    }
    let writer = TextWriter(language: language)
    return faults.reduce("") { $0 + writer.text(ofError: $1) } + writer.text(ofSolution: Catalogue.copyAgain)
  }

  private var faults: [Wording] {
    let prefix = Session.prefix(folder)
    let date =
      copy.isOutOfDate(on: today)
      ? [
        Catalogue.copyIsOutOfDate(
          folder, day: copy.day.wording, age: copy.age(on: today), limit: copy.refreshDays)
      ] : []
    return date + copy.changed.map { Catalogue.fileIsChanged(prefix + $0) }
      + copy.missing.map { Catalogue.fileIsMissing(prefix + $0) }
      + copy.foreign.map { Catalogue.fileIsForeign(prefix + $0) }
  }

  var json: JSONText {
    .object([
      ("as_of", .string(copy.day.iso)),
      ("refresh_days", .number(copy.refreshDays)),
      ("age_days", .number(copy.age(on: today))),
      ("is_out_of_date", .bool(copy.isOutOfDate(on: today))),
      ("changed", .array(copy.changed.map(JSONText.string))),
      ("missing", .array(copy.missing.map(JSONText.string))),
      ("foreign", .array(copy.foreign.map(JSONText.string))),
    ])
  }
}

extension Day {
  /// As messages show it: `2025-03-01`, 2025年3月1日.
  var wording: Wording { Wording(en: iso, zh: chinese) }
}
