import CPlatform
import Diagnostics
import Parallel
import Publishing
import Registry
import Signatures
import Site
import TransparencyLog
import Vocabulary

/// Everything that a run finds out before it publishes.
struct Preparation {
  private(set) var sources: Sources
  /// Sorted; with `--strict`, warnings are errors here.
  private(set) var diagnostics: [Diagnostic]
  let day: Day
  /// True where the records say which day is shown.
  var isDayPinned = false
  /// Nil where the records lack what a register cannot be built without.
  private(set) var register: Register?
  /// The next day on which a record dated later takes effect.
  private(set) var nextChange: Day?
  /// What the public may see on `day`.
  private(set) var published: PublishedRegister?
  private var site: Site?
  /// The city's register and site, once this has gone over to a district's.
  private var city: (published: PublishedRegister, site: Site?)?
  /// What was published before where this is published.
  private(set) var past = Past()
  /// What publishing needs and was read meanwhile; nil where that was not worth it.
  var ahead: ReadAhead?
  /// What stands where it is published, read while the pages are prepared; nil where that was not worth it.
  private(set) var standing: Meanwhile<StandingPublication?>?
  /// What the run was made from; nil but for shards.
  var shardInputs: ShardInputs?
  private var logPlan = LogPlan()
  private var names: NameFacts?
  /// Where the records stand, once a finding has asked; the same for every district.
  private var places: RecordPlaces?
  /// True where rows could not be read, so that what they say seems to have vanished.
  private let isIncomplete: Bool
  /// Reads a source anew whose text was let go; nil where all of them are kept.
  private var reread: (@Sendable (String) -> [UInt8]?)?

  /// Begins with what reading the records gave.
  init(sources: Sources, diagnostics: [Diagnostic], asOf day: Day) {
    self.sources = sources
    self.diagnostics = diagnostics
    self.day = day
    isIncomplete = diagnostics.hasErrors
  }

  /// What holding the register against what was published before gave; nil where there is nothing.
  var history: HistoryCheck? { past.comparison?.check }

  /// The site, if nothing speaks against publishing it.
  var publishable: Site? { diagnostics.hasErrors ? nil : site }

  /// The district whose own site is prepared; nil for the city's.
  var ownDistrict: District? {
    published.flatMap { register in register.scope.map { register.districts[$0.district] } }
  }

  /// The codes of the city's districts, in their order.
  var districts: [String] { published?.districts.map(\.code) ?? [] }

  /// The site, if nothing but the last publication speaks against publishing it.
  var comparable: Site? {
    let others = diagnostics.filter { $0.id != .recordVanished && $0.id != .historyRewritten }
    return others.hasErrors ? nil : site
  }

  /// Takes in what the rules found.
  mutating func add(_ check: CheckResult) {
    diagnostics += check.diagnostics
    register = check.register
    logPlan.secret = check.register?.logSalt.map(LogSecret.init)
    published = check.register?.published(on: day)
    nextChange = check.register?.nextChange(after: day)
  }

  /// Compiles the templates and lists the pages, even where the records have errors, or say too little to make a register
  /// of: all findings come in one run.
  /// Without `keepsRecords` the records are let go as soon as they are not needed: pages and publishing have better use for
  /// the memory. What stands is as large, and is read only then.
  ///
  /// - Throws: an obstacle where the machine lacks what it takes.
  mutating func addPages(of theme: Theme, keepsRecords: Bool, reuse: Reuse?) throws(Obstacle) {
    let (ahead, beginLog) = (ahead.take(), logPlan.beginWaiting)
    var standing: Meanwhile<StandingPublication?>?
    var log: LogPlan.Pending?
    let result = Site.prepare(
      published, of: keepsRecords ? register : register.take(), theme: theme, sources: &sources,
      reuse: reuse, names: names.take()
    ) {
      if !keepsRecords { minglu_give_back_memory() }
    } hasRoom: {
      standing = ahead?.standing()
      log = beginLog?()
    }
    self.standing = standing
    if let log { logPlan.take(log) }
    if let obstacle = result.obstacle { throw obstacle }
    diagnostics += result.diagnostics
    site = result.site
  }

  /// Goes over to a district's part of the city's register, and to the site that shows it. What was found before stays
  /// found: a district's site is only made from a register that is right as a whole.
  mutating func narrow(to district: String, theme: Theme) throws(Obstacle) {
    guard let city = city ?? published.map({ ($0, site) }) else { return }
    guard let part = Site.extract(city.published, ofDistrict: district) else {
      // Its folder may be one of those of which it is told that they cannot be read.
      if diagnostics.contains(where: { $0.id == .unreadableFile }) {
        (published, site) = (nil, nil)
        return
      }
      throw Catalogue.noSuchDistrict(district, nearest: NearMiss.of(district, among: districts))
    }
    // Without a site of the city's it could not be told which of its pages a link may lead to.
    let result = city.site.map {
      Site.prepare(part, within: $0, theme: theme.forDistrict(district), sources: &sources)
    }
    if let obstacle = result?.obstacle { throw obstacle }
    self.city = city
    published = part
    site = result?.site
    (past, logPlan.base) = (Past(), nil)
    // The city's texts and templates are told of once.
    let told = Set(diagnostics.map(sources.identity))
    diagnostics += (result?.diagnostics ?? []).filter { !told.contains(sources.identity(of: $0)) }
  }

  /// Takes in what is wrong with the templates of districts' own sites.
  mutating func addDistrictThemes(of theme: Theme, isStrict: Bool) {
    diagnostics += Site.checkDistrictThemes(of: theme, besides: diagnostics, sources: &sources)
    settle(isStrict: isStrict)
  }

  /// Holds the register against the last publication. Nothing is said of records that could not all be read, nor of those
  /// that have an error already, of which a change would only be the consequence. A row that is gone is told in any case, and
  /// in the place of what follows from that.
  /// `withCity`: whether the city's register is held against what it published in the same run; `leaving` is the way out where
  /// the publication is another register's.
  mutating func hold(against last: LastPublication, withCity: Bool, leaving: Wording) throws(Obstacle) {
    past.last = last
    guard let check = try check(against: last, withCity, leaving) else { return }
    dropConsequences(of: check)
    diagnostics += check.diagnostics
    past.add(correctionFindings: check.correctionFindings)
    past.comparison = (check, last.day)
  }

  /// Holds the register against what is kept of another publication, unless it is held against that already. A district's
  /// own site that was published in the city's place is held as that district's.
  mutating func hold(
    againstKept publication: LastPublication, isHeld: Bool, withCity: Bool, leaving: Wording
  ) throws(Obstacle) {
    past.kept.append(publication)
    let district = city == nil ? publication.district : nil
    guard !isHeld, let check = try check(against: publication, withCity, leaving, asDistrict: district) else { return }
    past.add(correctionFindings: check.correctionFindings)
    dropConsequences(of: check)
    // What the last publication shows too is told of once.
    let told = Set(diagnostics.map(\.problem))
    diagnostics += check.diagnostics.filter { !told.contains($0.problem) }
    past.comparison = past.comparison ?? (check, publication.day)
  }

  /// Takes in what is kept of another publication, where one was named that the register is held against in its place: a row
  /// of corrections.csv that it has was published. It may be damaged.
  mutating func keep(_ publication: LastPublication, withCity: Bool, leaving: Wording) {
    past.kept.append(publication)
    guard past.correctionFindings?.isEmpty == false else { return }
    past.add(correctionFindings: (try? check(against: publication, withCity, leaving))?.correctionFindings)
  }

  /// Takes in what may be replaced where the run publishes.
  mutating func replace(_ replaced: Replaced) { past.replaces = replaced }

  /// Takes in what can be told only once all is known that was published before.
  mutating func tellCorrectionFindings() { diagnostics += past.correctionFindings ?? [] }

  /// Finds the log that is to be extended, once all is known that was published before.
  mutating func findLog() throws(Obstacle) {
    if city == nil { logPlan.base = try past.logBase() }
  }

  /// Begins with the names of all institutions, while the register is held against the last publication.
  mutating func beginNames() { names = published.map { NameFacts(of: $0) } }

  /// True if the log that was published last is extended; else it is made from the records alone.
  var extendsLog: Bool { logPlan.base != nil }

  /// Begins with the log, which is made beside the pages.
  mutating func beginLog(signedBy key: SigningKey?) { logPlan.begin(for: published, signedBy: key) }

  /// The log that goes with the site; nil for a district's own, which has none: the city's tells of all. One that was begun
  /// has the key with which it was begun.
  func log(signedBy key: SigningKey?) throws(Obstacle) -> PublicLog? {
    city == nil ? try logPlan.log(of: published, signedBy: key) : nil
  }

  /// `district`: of the city's register only that district's part is held, as far as the publication tells of it.
  private mutating func check(
    against last: LastPublication, _ withCity: Bool, _ leaving: Wording, asDistrict district: String? = nil
  ) throws(Obstacle) -> HistoryCheck? {
    guard let published, let register, !isIncomplete else { return nil }
    var places = places
    func allPlaces() -> RecordPlaces {
      let all = places ?? register.places()
      places = all
      return all
    }
    let part = district.flatMap { Site.extract(published, ofDistrict: $0) }
    var check = try HistoryCheck.hold(
      part ?? published, within: part == nil ? city?.published : published, besidesCity: withCity || part != nil,
      against: last, leaving: leaving, places: allPlaces, sources: &sources)
    self.places = places
    let causes = diagnostics.filter { $0.severity == .error && !follows($0, from: check.losses) }
    let (faulty, lost) = (Set(causes.flatMap(\.subjects)), Set(check.losses.map(\.diagnostic)))
    check.diagnostics.removeAll { !lost.contains($0) && !faulty.isDisjoint(with: $0.subjects) }
    check.correctionFindings?.removeAll { !faulty.isDisjoint(with: $0.subjects) }
    return check
  }

  /// Takes back what only follows from a row that is gone, once that is told.
  private mutating func dropConsequences(of check: HistoryCheck) {
    diagnostics = diagnostics.filter { !follows($0, from: check.losses) }
  }

  private func follows(_ finding: Diagnostic, from losses: [HistoryLoss]) -> Bool {
    losses.contains { $0.explains(finding) { register?.announced($0) } }
  }

  /// Refuses a key whose public half is not the one that the site shows, if it shows one.
  func refuseOtherKey(than key: SigningKey?, shownAs path: String?) throws(Obstacle) {
    guard let key, let path else { return }
    try Session.refuse(key, shownAs: path, unlike: published?.info.publicKey)
  }

  /// Lets go of the records, once nothing is held against them any more.
  mutating func releaseRecords() { (register, places) = (nil, nil) }

  /// Lets go of the texts of the sources; those that findings point into are read anew.
  mutating func releaseTexts(rereading reread: @escaping @Sendable (String) -> [UInt8]?) {
    sources.forgetTexts(but: filesWithFindings)
    self.reread = reread
  }

  private var filesWithFindings: Set<FileID> {
    Set(diagnostics.flatMap { [$0.place.file] + $0.notes.map(\.place.file) })
  }

  /// Puts the findings in their order, and raises the warnings to errors if asked to.
  mutating func settle(isStrict: Bool) {
    diagnostics.sort()
    if let reread { sources.recallTexts(of: filesWithFindings, reread) }
    guard isStrict else { return }
    for index in diagnostics.indices { diagnostics[index].severity = .error }
  }
}
