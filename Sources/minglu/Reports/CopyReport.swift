import Diagnostics
import Registry
import Signatures
import Site
import Vocabulary

/// What checking a published copy found, on a day.
struct CopyReport {
  let copy: ServedCopy
  let folder: String
  let today: Day

  var isGood: Bool { copy.differences.isEmpty && !copy.isOutOfDate(on: today) && !copy.isAhead(of: today) }

  /// A line for each fault and the way out, or one line if there is none.
  func text(in language: Language) -> String {
    if isGood, let day = copy.day, let age = copy.age(on: today) {
      return Catalogue.copyIsGood(folder, day: day.wording, age: age).text(in: language) + "\n"
    }
    let writer = TextWriter(language: language)
    let solution = copy.isAhead(of: today) ? Catalogue.copyOfToday : Catalogue.copyAgain
    return writer.text(ofFaults: faults) + writer.text(ofSolution: solution)
  }

  private var faults: [Wording] {
    let prefix = folder.folderPrefix
    let differences = copy.differences
    return [dateFault].compactMap(\.self) + differences.changed.map { Catalogue.fileIsChanged(prefix + $0) }
      + differences.missing.map { Catalogue.fileIsMissing(prefix + $0) }
      + differences.foreign.map { Catalogue.fileIsForeign(prefix + $0) }
  }

  /// What is wrong with the day that it shows; nil where nothing is, or it says none.
  private var dateFault: Wording? {
    guard let day = copy.day, let age = copy.age(on: today), let limit = copy.refreshDays else { return nil }
    if copy.isAhead(of: today) { return Catalogue.copyIsOfComingDay(folder, day: day.wording) }
    return copy.isOutOfDate(on: today)
      ? Catalogue.copyIsOutOfDate(folder, day: day.wording, age: age, limit: limit) : nil
  }

  var json: JSONText {
    .object(
      [
        ("as_of", copy.day.map { .string($0.iso) } ?? .null),
        ("refresh_days", copy.refreshDays.map(JSONText.number) ?? .null),
        ("age_days", copy.age(on: today).map(JSONText.number) ?? .null),
        ("is_out_of_date", .bool(copy.isOutOfDate(on: today))),
      ] + copy.differences.members)
  }
}
