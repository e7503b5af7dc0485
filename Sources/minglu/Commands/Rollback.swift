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
      let outcome = try publisher.rollBack()
      if let failure = outcome.afterthought {
        session.warn(Catalogue.publishedButUnfinished(output, failure.message))
      }
      // What stands now stands, whether its day can be told or not.
      let day = (try? session.publication(in: publisher.folder))?.day.wording
      let told = outcome.wasGone ? Catalogue.putBack(output, day: day) : Catalogue.rolledBack(output, day: day)
      try session.write(Report(toOutput: told.text(in: session.language) + "\n"), published: [output])
      return .done
    }
  }
}
