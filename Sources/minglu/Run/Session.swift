import CPlatform
import Diagnostics
import Parallel
import Publishing
import Records
import Registry
import Signatures
import Site
import TransparencyLog
import Vocabulary

/// One run of a command: the phases in their order, and what is said meanwhile.
struct Session {
  let progress: Progress
  let language: Language

  /// `isWatched`: whether somebody sees how far a run is.
  init(language: Language, isWatched: Bool = Stream.isWatched) {
    self.language = language
    progress = Progress(language: language, isWatched: isWatched)
  }

  /// Does a command's work. An obstacle on the way is told on standard error and becomes the exit status.
  func run(_ work: (Session) throws(Obstacle) -> ExitStatus) throws {
    var status = ExitStatus.couldNotRun
    do throws(Obstacle) {
      try Threads.refuseShortage()
      status = try work(self)
    } catch {
      status = ExitStatus(error)
      progress.clear()
      Stream.tell(TextWriter(language: language).text(of: error))
    }
    try status.leave()
  }

  /// The files of the content tree, as they lie on disk.
  func readTree(_ options: RegisterOptions) throws(Obstacle) -> [ContentFile] { try readTree(options.content) }

  private func readTree(_ folder: String) throws(Obstacle) -> [ContentFile] {
    progress.step(Catalogue.readingRecords)
    return try FolderReader.records(folder)
  }

  /// Reads, checks and lists the pages. Every finding of every phase is collected, whatever the others found. Without
  /// `standing` the records are not held against what was published before; with `tree` that is read in place of the
  /// disk's.
  func prepare(
    _ options: RegisterOptions, against standing: StandingOptions?, tree: [ContentFile]? = nil,
    for purpose: Purpose = .looking
  ) throws(Obstacle) -> Preparation {
    let theme = try theme(options.look)
    let ahead = purpose.onlyPublishes ? standing.flatMap { ReadAhead.begin($0, theme, self) } : nil
    let files = if let tree { tree } else { try readTree(options) }
    let inputs = inputs(from: files, theme, options, against: standing)
    let day = inputs.day(options)
    var shardInputs: ShardInputs?
    if case .sharding = purpose {
      shardInputs = try ShardInputs(
        content: files, in: options.content, templates: theme, day: day, district: options.district)
    }
    var preparation = try prepare(inputs, options, on: day, for: purpose, readingAhead: ahead)
    preparation.shardInputs = shardInputs
    return preparation
  }

  /// Reads the records of files.
  func inputs(
    from files: [ContentFile], _ theme: Theme, _ options: RegisterOptions, against standing: StandingOptions?
  ) -> Inputs {
    Inputs(
      read: RecordsReader.read(files, pathPrefix: options.content.folderPrefix), theme: theme, standing: standing)
  }

  /// Checks what was read and lists the pages of a day.
  func prepare(
    _ inputs: consuming Inputs, _ options: RegisterOptions, on day: Day, for purpose: Purpose = .looking,
    readingAhead ahead: ReadAhead? = nil
  ) throws(Obstacle) -> Preparation {
    let (theme, standing) = (inputs.theme, inputs.standing)
    var preparation = Preparation(sources: inputs.read.sources, diagnostics: inputs.read.diagnostics, asOf: day)
    preparation.ahead = ahead
    preparation.isDayPinned = inputs.read.records.register?.asOf?.value == day
    if purpose.onlyPublishes {
      inputs.letGoOfTexts()
      let prefix = options.content.folderPrefix.utf8.count
      preparation.releaseTexts { path in
        let most = ContentFile.most(at: String(decoding: path.utf8.dropFirst(prefix), as: UTF8.self))
        return FolderReader.file(path, atMost: most).flatMap(RecordsReader.text)
      }
    }
    progress.step(Catalogue.checkingRecords)
    preparation.add(RegisterCheck.check(inputs.read.records, asOf: day))
    inputs.letGo()
    // What comes needs other pieces of memory than what went.
    if purpose.onlyPublishes { minglu_give_back_memory() }
    preparation.beginNames()
    if let standing, options.district == nil { try hold(&preparation, against: standing, publishes: purpose.publishes) }
    // A small publication's log is read when it is its turn.
    if case .publishing(let key) = purpose, ahead != nil || !preparation.extendsLog {
      preparation.beginLog(signedBy: key)
    }
    progress.step(Catalogue.preparingPages)
    try preparation.addPages(
      of: theme, keepsRecords: !purpose.onlyPublishes,
      reuse: purpose.onlyPublishes ? reuse(of: standing, preparation, theme) : nil)
    if let district = options.district {
      try preparation.narrow(to: district, theme: theme)
    }
    if let standing, options.district != nil { try hold(&preparation, against: standing, publishes: purpose.publishes) }
    preparation.settle(isStrict: options.isStrict)
    return preparation
  }

  /// After the city's preparation one for each district's own site, held against what stands in its own folder; each also
  /// has what was found of those before it.
  func prepareDistricts(
    of city: Preparation, _ options: RegisterOptions, against standing: StandingOptions
  ) throws(Obstacle) -> [DistrictPreparation] {
    let theme = try theme(options.look)
    var preparation = city
    var prepared: [DistrictPreparation] = []
    for district in city.districts {
      let own = standing.forDistrict(district)
      try preparation.narrow(to: district, theme: theme)
      try hold(&preparation, against: own, isOwnChoice: false, publishes: true)
      preparation.settle(isStrict: options.isStrict)
      prepared.append(DistrictPreparation(code: district, preparation: preparation, standing: own))
    }
    return prepared
  }

  /// What a folder of records shows on a day, and the secret of its log; nil where they make no register, or have no secret.
  func registerWithSecret(
    in content: String, on day: Day
  ) throws(Obstacle) -> (register: PublishedRegister, secret: LogSecret)? {
    let read = RecordsReader.read(try readTree(content), pathPrefix: content.folderPrefix)
    guard let register = RegisterCheck.check(read.records, asOf: day).register, let salt = register.logSalt else {
      return nil
    }
    return (register.published(on: day), LogSecret(salt))
  }

  /// Tells of something on standard error that keeps nobody from going on.
  func warn(_ warning: Wording) {
    Stream.tell(TextWriter(language: language).text(ofWarning: warning))
  }

  /// Tells of something, and of what to do about it.
  func warn(_ warning: Wording, solution: Wording) {
    let writer = TextWriter(language: language)
    Stream.tell(writer.text(ofWarning: warning) + writer.text(ofSolution: solution))
  }

  /// Tells what keeps the run from its work, where it is more than one thing.
  func stop(at obstacles: [Obstacle]) -> ExitStatus {
    progress.clear()
    let writer = TextWriter(language: language)
    Stream.tell(obstacles.map(writer.text(of:)).joined())
    return .couldNotRun
  }

  /// Says how the run ended; the progress line makes room for it.
  func write(_ report: Report) throws(Obstacle) {
    progress.clear()
    Stream.tell(report.toError)
    try Stream.write(report.toOutput)
  }

  /// Says how a run ended that has put what it made into folders. Where that cannot be said, it is told that they have it.
  func write(_ report: Report, published folders: [String]) throws(Obstacle) {
    do throws(Obstacle) {
      try write(report)
    } catch {
      warn(Catalogue.publishedButUntold(folders))
      throw error
    }
  }
}
