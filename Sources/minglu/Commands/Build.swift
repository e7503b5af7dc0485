import ArgumentParser
import Diagnostics
import Publishing
import Registry
import Signatures
import Site

/// `minglu build`: the whole way from the records to the published site.
struct Build: PublishingCommand {
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
      let key = try session.signingKey(signing)
      var prepared = try session.prepare(
        register, against: standing,
        for: register.district == nil && !publication.includesDistricts ? .publishing(key) : .publishingDistricts)
      let districts =
        publication.includesDistricts ? try session.prepareDistricts(of: prepared, register, against: standing) : []
      // The last one knows what was found of all.
      guard let site = prepared.publishable, districts.last?.preparation.publishable != nil || districts.isEmpty else {
        let found = districts.last?.preparation ?? prepared
        try session.write(Report(built: found, publication: nil, options: report))
        return .recordsHaveErrors
      }
      for preparation in [prepared] + districts.map(\.preparation) {
        try session.confirm(preparation, isConfirmed: publication.confirmation.isConfirmed)
      }
      try prepared.refuseOtherKey(than: key, shownAs: signing.path)
      prepared.releaseRecords()
      try self.standing.makeDistrictsFolder(for: register)
      // Who is in the output folder itself is in another one once it is exchanged: what is beside it is found before.
      let districtsFolder = StandingOptions.districtsFolder(of: standing.output)
      let outcome = try session.publish(site, of: prepared, to: destination(standing, key))
      let (sites, obstacle) = publish(districts, in: districtsFolder, session, key)
      if let obstacle { return stop(session, at: obstacle, after: sites) }
      let summary = PublicationSummary(
        prepared, of: publication.includesDistricts ? .sites(sites) : .site, outcome: outcome,
        folder: standing.output, duration: ContinuousClock.now - start)
      try session.write(
        Report(built: prepared, publication: summary, options: report),
        published: [standing.output] + (districts.isEmpty ? [] : [districtsFolder]))
      if publication.includesDistricts { tellStaleSites(besides: prepared.districts, session) }
      UntilExit.keep(prepared)
      return .done
    }
  }

  /// Makes one shard. It is the same whatever stands: assemble holds the whole against the last publication.
  private func build(
    _ shard: Shard, _ session: Session, since start: ContinuousClock.Instant
  ) throws(Obstacle) -> ExitStatus {
    try StandingFolder.refusePublication(in: standing.output)
    let prepared = try session.prepare(register, against: nil, for: .sharding)
    guard let site = prepared.publishable, let inputs = prepared.shardInputs else {
      try session.write(Report(built: prepared, publication: nil, options: report))
      return .recordsHaveErrors
    }
    let outcome = try session.publish(
      session.publication(of: site).shard(shard, of: inputs), to: destination(standing, nil))
    let summary = PublicationSummary(
      prepared, of: .shard(shard), outcome: outcome, folder: standing.output, duration: ContinuousClock.now - start)
    try session.write(
      Report(built: prepared, publication: summary, options: report), published: [standing.output])
    return .done
  }

  private func destination(_ standing: StandingOptions, _ key: SigningKey?) -> Destination {
    Destination(standing: standing, sources: register.folders, threads: publication.work.count, key: key)
  }

  /// Publishes the districts' sites one after the other. The first obstacle ends it; what was published before stands.
  private func publish(
    _ districts: [DistrictPreparation], in folder: String, _ session: Session, _ key: SigningKey?
  ) -> (published: DistrictsOutcome, obstacle: Obstacle?) {
    var published = DistrictsOutcome(folder: folder, outcomes: [])
    for district in districts {
      guard let site = district.preparation.publishable else { continue }
      do throws(Obstacle) {
        try FileWriter.makeFolder(holding: district.standing.output)
        let outcome = try session.publish(
          site, of: district.preparation, to: destination(district.standing, key))
        published.outcomes.append((district.code, outcome))
      } catch {
        return (published, error)
      }
    }
    return (published, nil)
  }

  /// Names the sites beside the city's that are of no district any more: no run makes them anew.
  private func tellStaleSites(besides districts: [String], _ session: Session) {
    let sites = DistrictSites(beside: standing.output)
    for code in sites.codes where !districts.contains(code) {
      let folder = "\(sites.folder)/\(code)"
      let day = (try? session.publication(in: folder))?.day.wording
      session.warn(Catalogue.siteOfNoDistrict(folder, day: day), solution: Catalogue.takeSiteDown(folder))
    }
  }

  /// Tells what kept a district's site from being published, and which sites were before it.
  private func stop(
    _ session: Session, at obstacle: Obstacle, after published: DistrictsOutcome
  ) -> ExitStatus {
    let status = session.stop(at: [obstacle])
    session.warn(
      Catalogue.publishedBefore(
        standing.output, districts: published.outcomes.map { $0.code }, in: published.folder))
    return status
  }
}
