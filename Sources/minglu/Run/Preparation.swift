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
  /// What holding the register against the last publication gave; nil where there is none.
  private(set) var history: HistoryCheck?
  private var lastDay: Day?
  /// True where rows could not be read, so that what they say seems to have vanished.
  private let isIncomplete: Bool

  /// Begins with what reading the records gave.
  init(sources: Sources, diagnostics: [Diagnostic], asOf day: Day) {
    self.sources = sources
    self.diagnostics = diagnostics
    self.day = day
    isIncomplete = diagnostics.hasErrors
  }

  /// The site, if nothing speaks against publishing it.
  var publishable: Site? { diagnostics.hasErrors ? nil : site }

  /// The site, if nothing but the last publication speaks against publishing it.
  var comparable: Site? {
    let others = diagnostics.filter { $0.id != .recordVanished && $0.id != .historyRewritten }
    return others.hasErrors ? nil : site
  }

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

  /// Holds the register against the last publication. Nothing is said of records that could not all be read, nor of those
  /// that have an error already, of which a loss would only be the consequence.
  mutating func hold(against last: LastPublication) throws(Obstacle) {
    guard let published, let register, !isIncomplete else { return }
    var check = try HistoryCheck.hold(published, against: last, places: register.places, sources: &sources)
    let faulty = Set(diagnostics.filter { $0.severity == .error }.flatMap(\.subjects))
    check.diagnostics.removeAll { !faulty.isDisjoint(with: $0.subjects) }
    diagnostics += check.diagnostics
    history = check
    lastDay = last.day
  }

  /// That the register goes back behind the last publication, if so.
  var remark: Wording? {
    history?.comparedUpTo.flatMap { day in
      lastDay.map { Catalogue.comparedUpTo(day.wording, last: $0.wording) }
    }
  }

  /// Puts the findings in their order, and raises the warnings to errors if asked to.
  mutating func settle(isStrict: Bool) {
    diagnostics.sort()
    guard isStrict else { return }
    for index in diagnostics.indices { diagnostics[index].severity = .error }
  }
}
