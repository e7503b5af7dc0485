import Diagnostics
import Publishing
import Site

/// The files of a publication: of what they are made, and which of them can stay.
extension Session {
  /// The site's files with those of the log, where it has one.
  func publication(of site: Site, with log: PublicLog?) -> Publication {
    add(log, to: publication(of: site))
  }

  /// Adds the files of the log, where the site has one. Those that did not change are taken from the last publication.
  func add(_ log: PublicLog?, to publication: Publication) -> Publication {
    guard let log else { return publication }
    var whole = publication.adding(PathList(log.paths)) { log.render($0, into: &$1) }
    whole.carry(log.carried, from: log.shownFolder)
    return whole
  }

  /// The files of the site, counted as they are made; a shard makes its share of them.
  func publication(of site: Site, shard: Shard? = nil) -> Publication {
    let count = shard.map { shard in site.paths.count { shard.holds($0) } } ?? site.paths.count
    var publication = Publication(paths: site.paths) { [progress] index, buffer in
      site.render(index, into: &buffer)
      progress.count(of: count)
    }
    // A file of parts is counted as it is begun.
    publication.parts = PartedFiles(
      count: { [progress] index in
        let parts = site.partCount(index)
        if parts > 1 { progress.count(of: count) }
        return parts
      }, render: { site.render($0, part: $1, into: &$2) })
    if site.hasOrigins {
      publication.origins = { site.origins ?? [] }
      publication.word = site.lookupVersion
      publication.isSettled = { [progress] index in
        guard site.isSettled(index) else { return false }
        progress.count(of: count)
        return true
      }
    }
    return publication
  }

  /// What tells which files of the publication that stands can stay; there is none to tell of where another was named to be
  /// compared with.
  func reuse(of standing: StandingOptions?, _ preparation: Preparation, _ theme: Theme) -> Reuse? {
    // Where the program cannot be told from another one, everything is made.
    guard let standing, let means = preparation.ahead.map(\.result.means) ?? (try? Means.digest(theme)) else {
      return nil
    }
    let record =
      standing.previous == nil
      ? preparation.lastList.flatMap { MadeRecord.read(besides: standing.output, of: $0) } : nil
    let lookup = record.map { StandingLookup(version: $0.word, paths: preparation.lastLookup) }
    return Reuse(means: means, lookup: lookup) { record?.contains($0) ?? false }
  }
}
