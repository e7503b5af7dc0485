import ArgumentParser
import Diagnostics
import Site
import Templates

/// `minglu templates`: every name that a template may use.
struct ListTemplates: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "List the names that templates may use.",
    discussion: """
      Each template renders one view; a view's fields are the names that may stand in it, with their kinds, how they \
      are written and what they mean. Any other name is an error that check reports.

      Examples:
        minglu templates
        minglu templates --format json
      """)

  /// The forms in which a listing is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Option(help: "text for people; json for programs.")
  var format = Format.text

  @OptionGroup var speech: LanguageOption

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      let listing = TemplateListing(templates: Site.templateNames, views: Site.viewListings)
      try session.write(Report(toOutput: format == .json ? listing.json.pretty : listing.text))
      return .done
    }
  }
}
