package import Diagnostics
package import Site
package import Vocabulary

/// The records and templates as they were read at one moment.
package struct PreviewSnapshot: Sendable {
  /// Equal for equal bytes.
  package var version: String
  /// The day that is shown where none is chosen.
  package var defaultDay: @Sendable () -> Day
  /// What is shown on a day.
  package var edition: @Sendable (Day) -> Result<PreviewEdition, Obstacle>

  package init(
    version: String, defaultDay: @escaping @Sendable () -> Day,
    edition: @escaping @Sendable (Day) -> Result<PreviewEdition, Obstacle>
  ) {
    self.version = version
    self.defaultDay = defaultDay
    self.edition = edition
  }
}

/// What a preview shows of the records on one day.
package struct PreviewEdition: Sendable {
  package var day: Day
  /// Nil where errors of the records or the templates stand in its way.
  package var site: Site?
  /// All findings, those that stop publication although there is a site among them.
  package var diagnostics: [Diagnostic]
  package var sources: Sources
  /// The next day on which something changes.
  package var nextChange: Day?
  /// Where the site will be published: what the preview's own address stands for on the page that names it.
  package var baseURL: String?

  package init(
    day: Day, site: Site?, diagnostics: [Diagnostic], sources: Sources, nextChange: Day? = nil, baseURL: String? = nil
  ) {
    self.day = day
    self.site = site
    self.diagnostics = diagnostics
    self.sources = sources
    self.nextChange = nextChange
    self.baseURL = baseURL
  }
}
