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

      With --format html it is the style guide: sizes, spaces, colours and parts that the templates use.

      Examples:
        minglu templates
        minglu templates --format json
        minglu templates --format html > styleguide.html
      """)

  /// The forms in which a listing is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, html
  }

  @Option(help: "text for people; json for programs; html for the style guide.")
  var format = Format.text

  @OptionGroup var look: ThemeOptions

  @OptionGroup var speech: LanguageOption

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      if format == .html { return try session.writeStyleGuide(of: look) }
      let listing = TemplateListing(templates: Site.templateNames, views: Site.viewListings)
      try session.write(Report(toOutput: format == .json ? listing.json.pretty : listing.text))
      return .done
    }
  }
}

extension Session {
  /// Writes the style guide to standard output, or what is wrong with its template to standard error.
  fileprivate func writeStyleGuide(of look: ThemeOptions) throws(Obstacle) -> ExitStatus {
    var sources = Sources()
    let guide = Site.styleGuide(try theme(look), sources: &sources, pathPrefix: Self.prefix(look.folder))
    try Stream.error.write(TextWriter(language: language).text(of: guide.diagnostics, in: sources))
    guard let page = guide.page else { return .recordsHaveErrors }
    try write(Report(toOutput: String(decoding: page, as: UTF8.self)))
    return .done
  }
}
