import CPlatform
import Diagnostics
import Parallel
import Publishing
import Registry
import Site
import Vocabulary

/// Putting what was prepared in its place.
extension Session {
  /// Lets a large change of a site pass if it was confirmed, by an option or by somebody at the terminal.
  func confirm(_ preparation: Preparation, isConfirmed: Bool) throws(Obstacle) {
    guard let check = preparation.history, check.isLargeChange, !isConfirmed else { return }
    let (changed, total) = (check.changedRows, check.standingRows)
    let site = preparation.ownDistrict.map { (code: $0.code, name: $0.name) }
    guard Stream.canAsk else { throw Catalogue.largeChange(changed: changed, of: total, on: site) }
    progress.clear()
    Stream.tell(Catalogue.largeChangeQuestion(changed: changed, of: total, on: site).text(in: language))
    let answer = readLine()?.lowercased().filter { !$0.isWhitespace }
    guard ["y", "yes", "是"].contains(answer) else { throw Catalogue.declined(on: site) }
  }

  /// Publishes the site, with its log.
  func publish(
    _ site: Site, of preparation: Preparation, to destination: Destination
  ) throws(Obstacle) -> PublishingOutcome {
    let log = try preparation.log(signedBy: destination.key)
    warn(of: log)
    return try publish(publication(of: site, with: log), of: preparation, to: destination)
  }

  /// Publishes files that were held against what stands.
  func publish(
    _ publication: Publication, of preparation: Preparation, to destination: Destination
  ) throws(Obstacle) -> PublishingOutcome {
    let (past, standing) = (preparation.past, destination.standing)
    var publication = publication
    publication.replaces = past.replaces
    publication.remembrance = past.remembrance(
      of: LastPublication.comparedFiles(of: publication.paths), on: preparation.day,
      district: preparation.ownDistrict?.code, lastIn: standing.last)
    let outcome = try publish(publication, to: destination, beside: preparation.standing?.result)
    // That one was lost has been told.
    if preparation.published?.info.publicKey != nil, !outcome.isSigned, !outcome.isSignatureGone {
      warn(Catalogue.signatureIsMissing(standing.output))
    }
    return outcome
  }

  /// Publishes files that were held against nothing, or beside what stands and was read before.
  func publish(
    _ publication: Publication, to destination: Destination, beside standing: StandingPublication? = nil
  ) throws(Obstacle) -> PublishingOutcome {
    let output = destination.standing.output
    var publication = publication
    publication.key = destination.key
    let publisher = try Publisher(
      output: output, apartFrom: destination.sources, threads: destination.threads, standing: standing)
    minglu_give_back_memory()
    let outcome = try publisher.publish(publication)
    progress.clear()
    warn(of: outcome, in: output)
    return outcome
  }

  /// Tells what of a publication is less than it could be.
  func warn(of outcome: PublishingOutcome, in output: String) {
    if !outcome.isWhole { warn(Catalogue.publishedFileByFile(output)) }
    if outcome.isSignatureGone { warn(Catalogue.signatureIsGone(output)) }
    if let failure = outcome.afterthought { warn(Catalogue.publishedButUnfinished(output, failure.message)) }
  }

  /// Tells that a log does not go on from one that was published, if so.
  func warn(of log: PublicLog?) {
    if let day = log?.leftBehind { warn(Catalogue.logIsLeftBehind(day.wording)) }
  }
}
