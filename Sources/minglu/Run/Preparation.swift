import Diagnostics
import Registry
import Site
import Vocabulary

/// Everything that a run finds out before it publishes.
struct Preparation {
  private(set) var sources: Sources
  /// Sorted; with `--strict`, warnings are errors here.
  private(set) var diagnostics: [Diagnostic]
  let day: Day
  /// Nil where the records lack what a register cannot be built without.
  private(set) var register: Register?
  /// What the public may see on `day`.
  private(set) var published: PublishedRegister?
  private var site: Site?

  /// Begins with what reading the records gave.
  init(sources: Sources, diagnostics: [Diagnostic], asOf day: Day) {
    self.sources = sources
    self.diagnostics = diagnostics
    self.day = day
  }

  /// The site, if nothing speaks against publishing it.
  var publishable: Site? { diagnostics.hasErrors ? nil : site }

  /// Takes in what the rules found.
  mutating func add(_ check: CheckResult) {
    diagnostics += check.diagnostics
    register = check.register
    published = check.register?.published(on: day)
  }

  /// Compiles the templates and lists the pages, even where the records have errors: all findings come in one run.
  mutating func addPages(of theme: Theme, pathPrefix: String) {
    guard let published else { return }
    let result = Site.prepare(published, theme: theme, sources: &sources, pathPrefix: pathPrefix)
    diagnostics += result.diagnostics
    site = result.site
  }

  /// Puts the findings in their order, and raises the warnings to errors if asked to.
  mutating func settle(isStrict: Bool) {
    diagnostics.sort()
    guard isStrict else { return }
    for index in diagnostics.indices { diagnostics[index].severity = .error }
  }
}
