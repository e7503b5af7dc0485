import ArgumentParser
import Diagnostics
import Publishing

/// Whether a build makes but a share of the files.
struct ShardOptions: ParsableArguments {
  @Option(help: ArgumentHelp(Catalogue.Argument.shard), transform: Self.shard)
  var shard: Shard?

  @Sendable private static func shard(_ text: String) throws -> Shard {
    guard let shard = Shard(text) else { throw ValidationError(Catalogue.Usage.shardExpected) }
    return shard
  }

  /// A shard is not published: it has a folder of its own, and what is about publishing is said when shards are joined.
  func validate(with standing: StandingOptions, _ publication: PublicationOptions, _ signing: SigningOptions) throws {
    guard shard != nil else { return }
    if standing.isDefaultOutput {
      throw ValidationError(Catalogue.Usage.shardWantsFolder)
    }
    if standing.previous != nil || publication.confirmation.isConfirmed || signing.path != nil {
      throw ValidationError(Catalogue.Usage.shardIsNotPublished)
    }
    if publication.includesDistricts {
      throw ValidationError(Catalogue.Usage.shardIsOneSite)
    }
  }
}
