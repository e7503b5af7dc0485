import ArgumentParser
import Diagnostics
import Publishing
import Signatures
import Site
import Vocabulary

/// `minglu assemble`: shards that were built on several machines become one publication.
struct Assemble: PublishingCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.assemble)

  @Argument(help: ArgumentHelp(Catalogue.Argument.shards))
  var shards: [String]

  @OptionGroup var register: RegisterOptions
  @OptionGroup var standing: StandingOptions
  @OptionGroup var confirmation: ConfirmationOptions
  @OptionGroup var signing: SigningOptions
  @OptionGroup var work: WorkOptions
  @OptionGroup var report: ReportOptions

  func run() throws {
    let start = ContinuousClock.now
    let standing = standing.of(register)
    try Session(language: report.chosenLanguage).run { session throws(Obstacle) in
      let key = try session.signingKey(signing)
      let assembly = ShardAssembly(shards)
      guard assembly.faults.isEmpty else { return session.stop(at: assembly.faults) }
      let prepared = try session.prepare(options(for: assembly), against: standing, for: .sharding)
      guard var site = prepared.publishable, let inputs = prepared.shardInputs else {
        try session.write(Report(built: prepared, publication: nil, options: report))
        return .recordsHaveErrors
      }
      let faults = assembly.faults(against: inputs)
      guard faults.isEmpty else { return session.stop(at: faults) }
      let joined = try assembly.joined(for: site.paths)
      try prepared.refuseOtherKey(than: key, shownAs: signing.path)
      try session.confirm(prepared, isConfirmed: confirmation.isConfirmed)
      try self.standing.makeDistrictsFolder(for: register)
      let log = try prepared.log(signedBy: key)
      session.warn(of: log)
      var pages = Publication(paths: site.paths, joining: joined)
      if let log {
        site.logName = log.name
        pages.remake(site.pagesNamingLog) { [site] in site.render($0, into: &$1) }
      }
      let whole = session.add(log, to: pages)
      let destination = Destination(
        standing: standing, sources: register.folders + shards, threads: work.count, key: key)
      let outcome: PublishingOutcome
      do throws(Obstacle) {
        outcome = try session.publish(whole, of: prepared, to: destination)
      } catch {
        // It ends at the first file that is damaged; then every shard that has one is told.
        let damages = joined.damages(among: site.paths, threads: work.count)
        return session.stop(at: damages.isEmpty ? [error] : damages)
      }
      let summary = PublicationSummary(
        prepared, outcome: outcome, folder: standing.output, duration: ContinuousClock.now - start)
      try session.write(
        Report(built: prepared, publication: summary, options: report), published: [standing.output])
      return .done
    }
  }

  /// The day is the shards' own, unless another one was asked for.
  private func options(for assembly: ShardAssembly) -> RegisterOptions {
    var options = register
    options.asOf = register.asOf ?? assembly.day.flatMap { Day(iso: $0) }
    return options
  }
}
