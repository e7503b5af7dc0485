import ArgumentParser
import Vocabulary

/// What a run reads, and how it looks at it. These mean the same in every command that has them.
struct RegisterOptions: ParsableArguments {
  static let defaultContent = "content"

  @Option(help: ArgumentHelp("The records: a folder in the form of the content tree.", valueName: "folder"))
  var content = Self.defaultContent

  @OptionGroup var look: ThemeOptions

  @Option(help: Self.asOfHelp, transform: Self.day)
  var asOf: Day?

  @Option(help: ArgumentHelp("A district's own site instead of the city's.", valueName: "code"))
  var district: String?

  @Flag(name: .customLong("strict"), help: "Treat warnings as errors.")
  var isStrict = false

  /// True if the records are those that are read where no folder is named, by whatever path.
  var isDefaultContent: Bool { FolderReader.isSameFile(".", in: content, and: Self.defaultContent) }

  /// The folders that an output must be apart from: what is read, and what a run that names no templates would read, once
  /// it is there.
  var folders: [String] { [content, look.folder, ThemeOptions.defaultFolder] }

  private static let asOfHelp = ArgumentHelp(
    "The day that is shown: nothing dated later is. (default: as_of in registry.yaml, else today in Shanghai)",
    valueName: "date")

  @Sendable private static func day(_ text: String) throws -> Day {
    guard let day = Day(iso: text) else { throw ValidationError("Give a day of the calendar, such as 2026-12-01.") }
    return day
  }
}

/// Which templates and assets make the pages. These mean the same in every command that has them.
struct ThemeOptions: ParsableArguments {
  static let defaultFolder = "templates"

  @Option(name: .customLong("templates"), help: Self.help)
  var named: String?

  /// The folder whose files take the place of the program's own.
  var folder: String { named ?? Self.defaultFolder }

  private static let help = ArgumentHelp(
    "Templates and assets that take the place of the program's own, file by file. (default: templates, if it is there)",
    valueName: "folder")
}
