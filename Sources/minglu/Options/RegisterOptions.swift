import ArgumentParser
import Diagnostics
import Records
import Vocabulary

/// What a run reads, and how it looks at it. These mean the same in every command that has them.
struct RegisterOptions: ParsableArguments {
  @OptionGroup var records: ContentOption
  @OptionGroup var look: ThemeOptions

  @Option(help: ArgumentHelp(Catalogue.Argument.asOf), transform: Self.day)
  var asOf: Day?

  @Option(help: ArgumentHelp(Catalogue.Argument.district))
  var district: String?

  @Flag(name: .customLong("strict"), help: ArgumentHelp(Catalogue.Argument.isStrict))
  var isStrict = false

  /// The folder of the records.
  var content: String { records.folder }

  /// True if the records are those that are read where no folder is named, by whatever path.
  var isDefaultContent: Bool { FolderReader.isSameFile(".", in: content, and: ContentOption.defaultFolder) }

  /// The folders that an output must be apart from: what is read, and what a run that names no templates would read, once
  /// it is there.
  var folders: [String] { [content, look.folder, ThemeOptions.defaultFolder] }

  /// The options that were given, as they are written.
  var given: [String] {
    [
      records.named == nil ? nil : "--content", look.named == nil ? nil : "--templates",
      asOf == nil ? nil : "--as-of", district == nil ? nil : "--district", isStrict ? "--strict" : nil,
    ].compactMap(\.self)
  }

  @Sendable private static func day(_ text: String) throws -> Day {
    // As a date of the records is written.
    guard let day = TypedValue.day.value(of: text).flatMap({ Day(iso: $0) }) else {
      // As the records' own dates.
      let isOtherYear = Int(text.prefix(4)).map { $0 < 1900 || $0 > 2199 } ?? false
      throw ValidationError(isOtherYear ? Catalogue.Usage.yearExpected : Catalogue.Usage.dayExpected)
    }
    return day
  }
}

/// Where the records lie. It means the same in every command that has it.
struct ContentOption: ParsableArguments {
  static let defaultFolder = "content"

  @Option(name: .customLong("content"), help: ArgumentHelp(Catalogue.Argument.content))
  var named: String?

  /// The folder of the records.
  var folder: String { named ?? Self.defaultFolder }

  func validate() throws { try StandingOptions.refuseEmpty(named, as: "--content") }
}

/// Which templates and assets make the pages. These mean the same in every command that has them.
struct ThemeOptions: ParsableArguments {
  static let defaultFolder = "templates"

  @Option(name: .customLong("templates"), help: ArgumentHelp(Catalogue.Argument.templates))
  var named: String?

  /// The folder whose files take the place of the program's own.
  var folder: String { named ?? Self.defaultFolder }

  func validate() throws { try StandingOptions.refuseEmpty(named, as: "--templates") }
}
