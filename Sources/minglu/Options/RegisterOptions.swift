import ArgumentParser
import Vocabulary

/// What a run reads, and how it looks at it. These mean the same in every command that has them.
struct RegisterOptions: ParsableArguments {
  static let defaultContent = "content"

  @Option(help: ArgumentHelp("The records: a folder in the form of the content tree.", valueName: "folder"))
  var content = Self.defaultContent

  @Option(help: ArgumentHelp("The templates and their assets.", valueName: "folder"))
  var templates = "templates"

  @Option(help: Self.asOfHelp, transform: Self.day)
  var asOf: Day?

  @Option(help: ArgumentHelp("A district's own site instead of the city's.", valueName: "code"))
  var district: String?

  @Flag(name: .customLong("strict"), help: "Treat warnings as errors.")
  var isStrict = false

  private static let asOfHelp = ArgumentHelp(
    "The day that is shown: nothing dated later is. (default: as_of in registry.yaml, else today in Shanghai)",
    valueName: "date")

  @Sendable private static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else { throw ValidationError("Give a day of the calendar, such as 2026-12-01.") }
    return day
  }
}
