import ArgumentParser
import Diagnostics
import Publishing
import Registry
import Site
import Vocabulary

/// `minglu rollback`: the publication before, in one step.
struct Rollback: PublishingCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.rollback)

  @Option(help: ArgumentHelp(Catalogue.Argument.rollbackOutput))
  var output = StandingOptions.defaultOutput

  @OptionGroup var speech: LanguageOption

  func validate() throws { try StandingOptions.refuseEmpty(output, as: "--output") }

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      try Session.refuseShard(in: output)
      let publisher = try Publisher(output: output, apartFrom: [], threads: coreCount)
      let list = DistrictSites.listStamp(publisher.folder)
      let outcome = try publisher.rollBack()
      if let failure = outcome.afterthought {
        session.warn(Catalogue.publishedButUnfinished(output, failure.message))
      }
      // What stands now stands, whether its day can be told or not.
      let day = (try? session.publication(in: publisher.folder))?.day.wording
      let told = outcome.wasGone ? Catalogue.putBack(output, day: day) : Catalogue.rolledBack(output, day: day)
      try session.write(Report(toOutput: told.text(in: session.language) + "\n"), published: [output])
      if !outcome.wasGone, let list { tellLeftSites(since: list, session) }
      return .done
    }
  }

  /// Names the districts' own sites that were published with what was taken back, or later: they stand as they were.
  private func tellLeftSites(since list: FileStatus.Stamp, _ session: Session) {
    let sites = DistrictSites(beside: output)
    let left = sites.published(since: list)
    guard let first = left.first else { return }
    session.warn(
      Catalogue.districtsNotRolledBack(left, in: sites.folder),
      solution: Catalogue.rollBackEach(of: "\(sites.folder)/\(first)", count: left.count))
  }
}
