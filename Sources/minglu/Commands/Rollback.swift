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
      try StandingFolder.refuseShard(in: output)
      let publisher = try Publisher(output: output, apartFrom: [], threads: coreCount)
      let takenBack = DistrictSites.listStamp(publisher.folder)
      let outcome = try publisher.rollBack()
      if let failure = outcome.afterthought {
        session.warn(Catalogue.publishedButUnfinished(output, failure.message))
      }
      // What stands now stands, whether its day can be told or not.
      let day = (try? session.publication(in: publisher.folder))?.day.wording
      let told = outcome.wasGone ? Catalogue.putBack(output, day: day) : Catalogue.rolledBack(output, day: day)
      try tell(told, session)
      if !outcome.wasGone, let takenBack, let standing = DistrictSites.listStamp(publisher.folder) {
        tellLeftSites(standing: standing, takenBack: takenBack, session)
      }
      return .done
    }
  }

  /// Says what stands now; where standard output does not take it, together with why the command is not to be run again.
  private func tell(_ told: Wording, _ session: Session) throws(Obstacle) {
    do throws(Obstacle) {
      try session.write(Report(toOutput: told.text(in: session.language) + "\n"), published: [output])
    } catch {
      throw Obstacle(error.message, solution: Catalogue.rollBackNoMore(told, folder: output))
    }
  }

  /// Names the districts' own sites that do not go with what stands now: they stand as they were.
  private func tellLeftSites(standing: FileStatus.Stamp, takenBack: FileStatus.Stamp, _ session: Session) {
    let sites = DistrictSites(beside: output)
    let left = sites.left(standing: standing, takenBack: takenBack)
    let (kept, single) = (left.filter(sites.canRollBack), left.filter { !sites.canRollBack($0) })
    if let first = kept.first {
      session.warn(
        Catalogue.districtsNotRolledBack(kept, in: sites.folder),
        solution: Catalogue.rollBackEach(of: "\(sites.folder)/\(first)", count: kept.count))
    }
    if !single.isEmpty {
      session.warn(
        Catalogue.districtsPublishedOnce(single, in: sites.folder), solution: Catalogue.takeOffServer)
    }
  }
}
