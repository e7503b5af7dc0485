import ArgumentParser
import Publishing

/// Whether a build makes but a share of the files.
struct ShardOptions: ParsableArguments {
  @Option(help: Self.help, transform: Self.shard)
  var shard: Shard?

  private static let help = ArgumentHelp(
    "Make only this share of the files, in a folder of its own; assemble joins all shards.", valueName: "k/n")

  @Sendable private static func shard(_ text: String) throws -> Shard {
    guard let shard = Shard(text) else { throw ValidationError("Give which of how many, such as 2/4.") }
    return shard
  }

  /// A shard is not published: it has a folder of its own, and what is about publishing is said when shards are joined.
  func validate(with standing: StandingOptions, _ publication: PublicationOptions, _ signing: SigningOptions) throws {
    guard shard != nil else { return }
    if standing.output == StandingOptions.defaultOutput {
      throw ValidationError("'--shard' wants a folder of its own: name one with '--output'.")
    }
    if standing.previous != nil || publication.confirmation.isConfirmed || signing.path != nil {
      throw ValidationError("'--previous', '--sign' and '--yes' are about publishing: give them to assemble.")
    }
    if publication.includesDistricts {
      throw ValidationError("'--shard' makes one site: instead of '--all-districts' name each with '--district'.")
    }
  }
}
