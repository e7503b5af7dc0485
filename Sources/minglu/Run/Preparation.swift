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
  /// Nil where the records lack what a register cannot be built without.
  private(set) var register: Register?
  /// The next day on which a record dated later takes effect.
  private(set) var nextChange: Day?
  /// What the public may see on `day`.
  private(set) var published: PublishedRegister?
  private var site: Site?
  /// The city's register and site, once this has gone over to a district's.
  private var city: (published: PublishedRegister, site: Site?)?
  /// What holding the register against the last publication gave; nil where there is none.
  private(set) var history: HistoryCheck?
  private var lastDay: Day?
  /// The last publication; nil where there is none.
  private var last: LastPublication?
  /// Those that were published to the output folder and for which no other one speaks.
  private var kept: [LastPublication] = []
  /// What publishing needs and was read meanwhile; nil where that was not worth it.
  var ahead: ReadAhead?
  /// What stands where it is published, read while the pages are prepared; nil where that was not worth it.
  private(set) var standing: Meanwhile<StandingPublication?>?
  /// What the run was made from; nil where nobody asked.
  var shardInputs: ShardInputs?
  /// The log that is extended; nil where none stands.
  private var logBase: LogBase?
  private var logSecret: LogSecret?
  private var names: NameFacts?
  private typealias PendingLog = Meanwhile<Result<PublicLog?, Obstacle>>
  private var pendingLog: PendingLog?
  /// Begins with a log that is to wait until there is room for it.
  private var laterLog: (@Sendable () -> PendingLog)?
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

  /// The site, if nothing speaks against publishing it.
  var publishable: Site? { diagnostics.hasErrors ? nil : site }

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
    logSecret = check.register?.logSalt.map(LogSecret.init)
    published = check.register?.published(on: day)
    nextChange = check.register?.nextChange(after: day)
  }

  /// Compiles the templates and lists the pages, even where the records have errors, or say too little to make a register
  /// of: all findings come in one run.
  /// Without `keepsRecords` the records are let go as soon as they are not needed: pages and publishing have better use for
  /// the memory. What stands is as large, and is read only then.
  mutating func addPages(of theme: Theme, pathPrefix: String, keepsRecords: Bool, reuse: Reuse?) {
    let (ahead, laterLog) = (ahead.take(), laterLog.take())
    var standing: Meanwhile<StandingPublication?>?
    var log: PendingLog?
    let result = Site.prepare(
      published, of: keepsRecords ? register : register.take(), theme: theme, sources: &sources,
      pathPrefix: pathPrefix, reuse: reuse, names: names.take()
    ) {
      if !keepsRecords { minglu_give_back_memory() }
    } hasRoom: {
      standing = ahead?.standing()
      log = laterLog?()
    }
    self.standing = standing
    pendingLog = pendingLog ?? log
    diagnostics += result.diagnostics
    site = result.site
  }

  /// Goes over to a district's part of the city's register, and to the site that shows it. What was found before stays
  /// found: a district's site is only made from a register that is right as a whole.
  mutating func narrow(to district: String, theme: Theme, pathPrefix: String) throws(Obstacle) {
    guard let city = city ?? published.map({ ($0, site) }) else { return }
    guard let part = Site.extract(city.published, ofDistrict: district) else {
      throw Catalogue.noSuchDistrict(district, nearest: NearMiss.of(district, among: districts))
    }
    let result = Site.prepare(
      part, within: city.site, theme: theme.forDistrict(district), sources: &sources, pathPrefix: pathPrefix)
    self.city = city
    published = part
    site = result.site
    (history, lastDay, last, kept, logBase) = (nil, nil, nil, [], nil)
    // The city's texts and templates are told of once.
    let told = Set(diagnostics.map(sources.identity))
    diagnostics += result.diagnostics.filter { !told.contains(sources.identity(of: $0)) }
  }

  /// Takes in what is wrong with the templates of districts' own sites.
  mutating func addDistrictThemes(of theme: Theme, pathPrefix: String, isStrict: Bool) {
    diagnostics += Site.checkDistrictThemes(
      of: theme, besides: diagnostics, sources: &sources, pathPrefix: pathPrefix)
    settle(isStrict: isStrict)
  }

  /// Holds the register against the last publication. Nothing is said of records that could not all be read, nor of those
  /// that have an error already, of which a loss would only be the consequence.
  /// `withCity`: whether the city's register is held against what it published in the same run.
  mutating func hold(against last: LastPublication, withCity: Bool) throws(Obstacle) {
    self.last = last
    guard let check = try check(against: last, withCity) else { return }
    diagnostics += check.diagnostics
    history = check
    lastDay = last.day
  }

  /// Holds the register against what is kept of another publication, unless it is held against that already.
  mutating func hold(againstKept publication: LastPublication, isHeld: Bool, withCity: Bool) throws(Obstacle) {
    kept.append(publication)
    guard !isHeld, let check = try check(against: publication, withCity) else { return }
    // What the last publication shows too is told of once.
    let told = Set(diagnostics.map(\.problem))
    diagnostics += check.diagnostics.filter { !told.contains($0.problem) }
    if history == nil { (history, lastDay) = (check, publication.day) }
  }

  /// Keeps the log that is to be extended: that of the publication that stands, or of one that is kept.
  mutating func keepLog(of last: LastPublication?) throws(Obstacle) {
    guard city == nil else { return }
    logBase = try LogBase(last, changedBrands: lastDay == last?.day ? history?.changedBrands : nil, kept: kept)
  }

  /// What is to be kept of the publication with these files, once it stands; `folder` is the last publication's.
  func remembrance(of files: [String], lastIn folder: String) -> Remembrance {
    let outdated = Set(kept.filter { $0.day <= day }.map(\.listDigest))
    var remembrance = Remembrance(files: files, isLatest: outdated.count == kept.count, outdated: outdated)
    // Where nothing is kept, as in a fresh copy of the folder, the last publication may be a later day's.
    if let last, last.day > day, !kept.contains(where: { $0.listDigest == last.listDigest }) {
      remembrance.isLatest = false
      remembrance.later = Remembrance.Later(folder: folder, files: last.comparedFiles, list: last.listDigest)
    }
    return remembrance
  }

  /// Begins with the names of all institutions, while the register is held against the last publication.
  mutating func beginNames() { names = published.map { NameFacts(of: $0) } }

  /// True if the log that was published last is extended; else it is made from the records alone.
  var extendsLog: Bool { logBase != nil }

  /// Begins with the log, which is made beside the pages. One from the records alone takes much memory, as the lookup's index
  /// does, and waits until that is made.
  mutating func beginLog(signedBy key: SigningKey?) {
    let begin: @Sendable () -> PendingLog = { [published, logBase, logSecret] in
      Meanwhile { Result { () throws(Obstacle) in try Self.log(of: published, extending: logBase, logSecret, key) } }
    }
    if extendsLog { pendingLog = begin() } else { laterLog = begin }
  }

  /// The log that goes with the site; nil for a district's own, which has none: the city's tells of all. One that was begun
  /// has the key with which it was begun.
  func log(signedBy key: SigningKey?) throws(Obstacle) -> PublicLog? {
    guard city == nil else { return nil }
    if let pendingLog { return try pendingLog.result.get() }
    return try Self.log(of: published, extending: logBase, logSecret, key)
  }

  private static func log(
    of register: PublishedRegister?, extending base: LogBase?, _ secret: LogSecret?, _ key: SigningKey?
  ) throws(Obstacle) -> PublicLog? {
    guard let register else { return nil }
    return try PublicLog.make(for: register, extending: base, secret: secret, signedBy: key)
  }

  private mutating func check(against last: LastPublication, _ withCity: Bool) throws(Obstacle) -> HistoryCheck? {
    guard let published, let register, !isIncomplete else { return nil }
    var check = try HistoryCheck.hold(
      published, within: city?.published, besidesCity: withCity, against: last, places: register.places,
      sources: &sources)
    let faulty = Set(diagnostics.filter { $0.severity == .error }.flatMap(\.subjects))
    check.diagnostics.removeAll { !faulty.isDisjoint(with: $0.subjects) }
    return check
  }

  /// Refuses a key whose public half is not the one that the site shows, if it shows one.
  func refuseOtherKey(than key: SigningKey?, shownAs path: String?) throws(Obstacle) {
    guard let key, let path else { return }
    try Session.refuse(key, shownAs: path, unlike: published?.info.publicKey)
  }

  /// The digest of the last publication's list; nil where there is none.
  var lastList: ByteDigest? { last?.listDigest }

  /// The files of its lookup.
  var lastLookup: [String] { last?.lookupPaths ?? [] }

  /// Lets go of the records, once nothing is held against them any more.
  mutating func releaseRecords() { register = nil }

  /// Lets go of the texts of the sources; those that findings point into are read anew.
  mutating func releaseTexts(rereading reread: @escaping @Sendable (String) -> [UInt8]?) {
    sources.forgetTexts(but: filesWithFindings)
    self.reread = reread
  }

  private var filesWithFindings: Set<FileID> {
    Set(diagnostics.flatMap { [$0.place.file] + $0.notes.map(\.place.file) })
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
    if let reread { sources.recallTexts(of: filesWithFindings, reread) }
    guard isStrict else { return }
    for index in diagnostics.indices { diagnostics[index].severity = .error }
  }
}
