import ArgumentParser
import Diagnostics
import Publishing
import Site
import Vocabulary

/// `minglu rollback`: the publication before, in one step.
struct Rollback: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Return to the publication before.",
    discussion: """
      The publication that stands and the one before it, which build keeps, change places in a single step; a second \
      rollback undoes the first. The records are left as they are: mend them before the next build.

      Examples:
        minglu rollback
        minglu rollback --output /srv/register
      """)

  @Option(help: ArgumentHelp("The folder to publish to.", valueName: "folder"))
  var output = "public"

  @OptionGroup var speech: LanguageOption

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      let failure = try Publisher(output: output, apartFrom: [], threads: 1).rollBack()
      if let failure { try session.warn(Catalogue.publishedButUnfinished(output, failure.message)) }
      let last = try session.publication(in: output)
      let outcome = Catalogue.rolledBack(output, day: last?.day.wording)
      try session.write(Report(toOutput: outcome.text(in: session.language) + "\n"))
      return .done
    }
  }
}
