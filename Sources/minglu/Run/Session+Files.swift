import Diagnostics
import Publishing
import Signatures
import Site

/// The files of a publication: of what they are made, and which of them can stay.
extension Session {
  /// The site's files with those of the log, where it has one.
  func publication(of site: Site, with log: PublicLog?) -> Publication {
    var site = site
    if let log { site.logName = log.name }
    return add(log, to: publication(of: site))
  }

  /// Adds the files of the log, where the site has one. Those that did not change are taken from the last publication.
  func add(_ log: PublicLog?, to publication: Publication) -> Publication {
    guard let log else { return publication }
    var files = Publication(paths: PathList(log.paths)) { log.render($0, into: &$1) }
    files.carry(log.carried, from: log.shownFolder)
    return publication.adding(files)
  }

  /// The files of the site; who watches is told how many are done.
  func publication(of site: Site) -> Publication {
    var publication = Publication(paths: site.paths) { site.render($0, into: &$1) }
    publication.parts = { index in site.parts(index).map { FileParts(count: $0.count, render: $0.render) } }
    publication.differsInFew = site.differsInFew
    if let objection = site.objection { publication.object(objection) }
    progress.begin()
    publication.finished = { [progress] files, total in progress.count(files, of: total) }
    publication.madeFrom = site.origins.map { digests in
      MadeFrom(digests: digests, word: site.lookupVersion) { site.isSettled($0) }
    }
    return publication
  }

  /// What the files of the publication with a list were made from, unless that is not known.
  private func made(of list: ByteDigest, _ standing: StandingOptions, _ preparation: Preparation) -> MadeRecord? {
    if let made = preparation.ahead?.result.made, made.list == list { return made }
    return MadeRecord.read(besides: standing.output, of: list)
  }

  /// What tells which files of the publication that stands can stay; there is none to tell of where another was named to be
  /// compared with.
  func reuse(of standing: StandingOptions?, _ preparation: Preparation, _ theme: Theme) -> Reuse? {
    // Where the program cannot be told from another one, everything is made.
    guard let standing, let means = preparation.ahead.map(\.result.means) ?? (try? Means.digest(theme)) else {
      return nil
    }
    let last = standing.previous == nil ? preparation.past.last : nil
    let record = last.flatMap { made(of: $0.listDigest, standing, preparation) }
    let lookup = record.map { StandingLookup(version: $0.word, paths: last?.lookupPaths ?? []) }
    return Reuse(means: means, lookup: lookup) { record?.contains($0) ?? false }
  }
}
