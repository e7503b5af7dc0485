import ArgumentParser
import Diagnostics

/// The forms in which a run reports.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json, sarif
}

/// The forms in which a result is written that is no report on records.
enum ResultFormat: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// How a run speaks to its caller. These mean the same in every command that has them.
struct ReportOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Catalogue.Argument.reportFormat))
  var format = ReportFormat.text

  @OptionGroup var speech: LanguageOption

  var chosenLanguage: Language { speech.chosen }
}

/// The language of messages.
struct LanguageOption: ParsableArguments {
  @Option(help: ArgumentHelp(Catalogue.Argument.language))
  var language: Language?

  /// The language asked for, else the environment's.
  var chosen: Language { language ?? .ambient }
}

extension Language: ExpressibleByArgument {}
