import Diagnostics
import Publishing
import Records
import Registry
import Site
import Vocabulary

/// One run of a command: the phases in their order, and what is said meanwhile.
struct Session {
  private let progress: Progress
  let language: Language

  init(language: Language) {
    self.language = language
    progress = Progress(language: language)
  }

  /// Does a command's work. An obstacle on the way is told on standard error and becomes exit status 2.
  func run(_ work: (Session) throws(Obstacle) -> ExitStatus) throws {
    var status = ExitStatus.couldNotRun
    do throws(Obstacle) {
      status = try work(self)
    } catch {
      progress.clear()
      try? Stream.error.write(TextWriter(language: language).text(of: error))
    }
    try status.leave()
  }

  /// Reads, checks and lists the pages. Every finding of every phase is collected, whatever the others found. Without
  /// `standing` the records are not held against what was published before.
  func prepare(_ options: RegisterOptions, against standing: StandingOptions?) throws(Obstacle) -> Preparation {
    progress.step(Catalogue.readingRecords)
    let files = try FolderReader.read(options.content, option: "--content")
    let theme = try theme(in: options.templates)
    let read = RecordsReader.read(
      files.map { ContentFile(path: $0.path, bytes: $0.bytes) }, pathPrefix: Self.prefix(options.content))
    let day = options.asOf ?? read.records.register?.asOf?.value ?? .todayInShanghai
    var preparation = Preparation(sources: read.sources, diagnostics: read.diagnostics, asOf: day)
    progress.step(Catalogue.checkingRecords)
    preparation.add(RegisterCheck.check(read.records, asOf: day))
    progress.step(Catalogue.preparingPages)
    preparation.addPages(of: theme, pathPrefix: Self.prefix(options.templates))
    if let standing, let last = try lastPublication(standing) { try preparation.hold(against: last) }
    preparation.settle(isStrict: options.isStrict)
    return preparation
  }

  /// Publishes the site. The output folder must be apart from what it is made from.
  func publish(
    _ site: Site, to output: String, from sources: RegisterOptions, with options: WorkOptions
  ) throws(Obstacle) -> PublishingOutcome {
    let publisher = try Publisher(
      output: output, apartFrom: [sources.content, sources.templates], threads: options.count)
    let outcome = try publisher.publish(publication(of: site))
    if !outcome.isWhole {
      progress.clear()
      let warning = Catalogue.publishedFileByFile(output)
      try Stream.error.write(TextWriter(language: language).text(ofWarning: warning))
    }
    return outcome
  }

  /// The files of the site, counted as they are made.
  func publication(of site: Site) -> Publication {
    let count = site.paths.count
    return Publication(paths: site.paths) { [progress] index, buffer in
      site.render(index, into: &buffer)
      progress.count(of: count)
    }
  }

  /// The publication that a run replaces or compares with; nil where none stands and none was named.
  func lastPublication(_ standing: StandingOptions) throws(Obstacle) -> LastPublication? {
    let folder = standing.last
    let last = try LastPublication.read(shownAs: folder) { FolderReader.file(Self.prefix(folder) + $0) }
    if last == nil, standing.previous != nil { throw Catalogue.noPublication(folder) }
    return last
  }

  /// Lets a large change pass if it was confirmed, by an option or by somebody at the terminal.
  func confirm(_ check: HistoryCheck?, isConfirmed: Bool) throws(Obstacle) {
    guard let check, check.isLargeChange, !isConfirmed else { return }
    let (changed, total) = (check.changedRows, check.standingRows)
    guard Stream.canAsk else { throw Catalogue.largeChange(changed: changed, of: total) }
    progress.clear()
    try Stream.error.write(Catalogue.largeChangeQuestion(changed: changed, of: total).text(in: language))
    guard ["y", "yes", "是"].contains(readLine()?.lowercased()) else { throw Catalogue.declined }
  }

  /// Says that an argument names nothing that there is.
  func refuse(_ obstacle: Obstacle) throws(Obstacle) -> ExitStatus {
    progress.clear()
    try Stream.error.write(TextWriter(language: language).text(of: obstacle))
    return .wrongUsage
  }

  /// Says how the run ended; the progress line makes room for it.
  func write(_ report: Report) throws(Obstacle) {
    progress.clear()
    try Stream.error.write(report.toError)
    try Stream.output.write(report.toOutput)
  }

  private func theme(in folder: String) throws(Obstacle) -> Theme {
    var theme = Theme(files: [])
    for file in try FolderReader.read(folder, option: "--templates") {
      guard let bytes = file.bytes else { throw Catalogue.unreadable(Self.prefix(folder) + file.path) }
      theme.files.append(Theme.File(path: file.path, bytes: bytes))
    }
    return theme
  }

  /// What stands before a path that is shown: the folder as the caller wrote it.
  static func prefix(_ folder: String) -> String {
    folder.hasSuffix("/") ? folder : folder + "/"
  }
}
