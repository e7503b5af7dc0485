import ArgumentParser
import Diagnostics
import Publishing

/// `minglu build`: the whole way from the records to the published site.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Check the records and publish the site.",
    discussion: """
      While there is an error nothing is published. Otherwise the whole site is made beside the last one and takes its \
      place in a single step.

      What was published stays: the register is held against the last publication, and what vanished from it or changed \
      in its past must be admitted in corrections.csv. A change of more than a fifth of the brands wants --yes.

      Examples:
        minglu build
        minglu build --as-of 2026-12-01 --output /srv/register
        minglu build --output site --previous /srv/register
        minglu build --strict --format json > build.json
      """)

  @OptionGroup var register: RegisterOptions
  @OptionGroup var standing: StandingOptions
  @OptionGroup var publication: PublicationOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let start = ContinuousClock.now
    try Session(language: report.chosenLanguage).run { session throws(Obstacle) in
      let prepared = try session.prepare(register, against: standing)
      guard let site = prepared.publishable else {
        try session.write(Report(built: prepared, publication: nil, options: report))
        return .recordsHaveErrors
      }
      try session.confirm(prepared.history, isConfirmed: publication.isConfirmed)
      let outcome = try session.publish(site, to: standing.output, from: register, with: publication.work)
      let summary = PublicationSummary(
        prepared, outcome: outcome, folder: standing.output, duration: ContinuousClock.now - start)
      try session.write(Report(built: prepared, publication: summary, options: report))
      return .done
    }
  }
}
