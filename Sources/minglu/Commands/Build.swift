import ArgumentParser
import Diagnostics
import Publishing
import Signatures

/// `minglu build`: the whole way from the records to the published site.
struct Build: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.build)

  @OptionGroup var register: RegisterOptions
  @OptionGroup var standing: StandingOptions
  @OptionGroup var publication: PublicationOptions
  @OptionGroup var signing: SigningOptions
  @OptionGroup var report: ReportOptions
  @OptionGroup var sharding: ShardOptions

  func validate() throws {
    try sharding.validate(with: standing, publication, signing)
    if publication.includesDistricts, register.district != nil {
      throw ValidationError(Catalogue.Usage.allDistrictsAreAll)
    }
  }

  func run() throws {
    let start = ContinuousClock.now
    let standing = standing.of(register)
    try Session(language: report.chosenLanguage).run { session throws(Obstacle) in
      if let shard = sharding.shard { return try build(shard, session, since: start) }
      let key = try session.signingKey(signing.path)
      var prepared = try session.prepare(
        register, against: standing,
        for: register.district == nil && !publication.includesDistricts ? .publishing(key) : .looking)
      let districts =
        publication.includesDistricts ? try session.prepareDistricts(of: prepared, register, against: standing) : []
      // The last one knows what was found of all.
      guard let site = prepared.publishable, districts.last?.preparation.publishable != nil || districts.isEmpty else {
        let found = districts.last?.preparation ?? prepared
        try session.write(Report(built: found, publication: nil, options: report))
        return .recordsHaveErrors
      }
      for check in [prepared.history] + districts.map(\.preparation.history) {
        try session.confirm(check, isConfirmed: publication.confirmation.isConfirmed)
      }
      try prepared.refuseOtherKey(than: key, shownAs: signing.path)
      prepared.releaseRecords()
      try self.standing.makeDistrictsFolder(for: register)
      let outcome = try session.publish(
        site, of: prepared, to: standing, from: register, with: publication.work,
        signedWith: key)
      let (sites, obstacle) = publish(districts, beside: standing.output, session, key)
      if let obstacle { return try stop(session, at: obstacle, after: sites) }
      let summary = PublicationSummary(
        prepared, outcome: outcome, districts: publication.includesDistricts ? sites : nil, folder: standing.output,
        duration: ContinuousClock.now - start)
      try session.write(Report(built: prepared, publication: summary, options: report))
      UntilExit.keep(prepared)
      return .done
    }
  }

  /// Makes one shard. It is the same whatever stands: assemble holds the whole against the last publication.
  private func build(
    _ shard: Shard, _ session: Session, since start: ContinuousClock.Instant
  ) throws(Obstacle) -> ExitStatus {
    try Session.refusePublication(in: standing.output)
    let prepared = try session.prepare(register, against: nil, isSharded: true)
    guard let site = prepared.publishable, let inputs = prepared.shardInputs else {
      try session.write(Report(built: prepared, publication: nil, options: report))
      return .recordsHaveErrors
    }
    let outcome = try session.publish(
      session.publication(of: site).shard(shard, of: inputs), to: standing.output,
      apartFrom: register.folders, with: publication.work)
    let summary = PublicationSummary(
      prepared, outcome: outcome, shard: shard, folder: standing.output, duration: ContinuousClock.now - start)
    try session.write(Report(built: prepared, publication: summary, options: report))
    return .done
  }

  /// Publishes the districts' sites one after the other. The first obstacle ends it; what was published before stands.
  private func publish(
    _ districts: [DistrictPreparation], beside output: String, _ session: Session, _ key: SigningKey?
  ) -> (published: DistrictsOutcome, obstacle: Obstacle?) {
    var published = DistrictsOutcome(folder: StandingOptions.districtsFolder(of: output), outcomes: [])
    for district in districts {
      guard let site = district.preparation.publishable else { continue }
      do throws(Obstacle) {
        try FileWriter.makeFolder(holding: district.folder)
        let outcome = try session.publish(
          site, of: district.preparation, to: standing.forDistrict(district.code), from: register,
          with: publication.work, signedWith: key)
        published.outcomes.append((district.code, outcome))
      } catch {
        return (published, error)
      }
    }
    return (published, nil)
  }

  /// Tells what kept a district's site from being published, and which sites were before it.
  private func stop(
    _ session: Session, at obstacle: Obstacle, after published: DistrictsOutcome
  ) throws(Obstacle) -> ExitStatus {
    let status = try session.stop(at: [obstacle])
    try session.warn(
      Catalogue.publishedBefore(
        standing.output, districts: published.outcomes.map { $0.code }, in: published.folder))
    return status
  }
}
