package import Diagnostics

/// The shards that a run was given, before it is known whether they make up one publication.
package struct ShardAssembly: Sendable {
  private let shards: [ShardFolder]
  /// What is wrong with the folders themselves and with what they are shards of.
  package let faults: [Obstacle]

  /// Reads the labels and the lists of some folders.
  package init(_ folders: [String]) {
    var shards: [ShardFolder] = []
    var faults: [Obstacle] = []
    for folder in folders {
      do throws(Obstacle) {
        shards.append(try ShardFolder(folder))
      } catch {
        faults.append(error)
      }
    }
    self.shards = shards
    // Which are missing can only be said where all that were named can be read.
    self.faults = faults.isEmpty ? Self.faults(of: shards) : faults
  }

  /// The day that the shards show, as `2026-12-01`: the first one's, where they differ.
  package var day: String? { shards.first?.label.inputs.day }

  /// The shards that were made from other inputs than the run's own, each with an obstacle that says which.
  package func faults(against inputs: ShardInputs) -> [Obstacle] {
    shards.compactMap { shard in
      let own = shard.label.inputs
      if own.day != inputs.day {
        return Catalogue.shardShowsAnotherDay(shard.shown, day: own.day, expected: inputs.day)
      }
      let differences = [
        own.site == inputs.site ? nil : Catalogue.site,
        own.content == inputs.content ? nil : Catalogue.content,
        own.templates == inputs.templates ? nil : Catalogue.templates,
        own.program == inputs.program ? nil : Catalogue.program,
      ].compactMap(\.self)
      return differences.isEmpty ? nil : Catalogue.shardIsOfOtherInputs(shard.shown, differences)
    }
  }

  /// The shards as one, for the files of a publication.
  ///
  /// - Throws: an obstacle if a shard's list is not of its share of the files, or a folder of it cannot be opened.
  package func joined(for paths: PathList) throws(Obstacle) -> ShardSet {
    let sorted = shards.sorted { $0.label.shard.number < $1.label.shard.number }
    var shares = [[String]](repeating: [], count: sorted.count)
    for path in paths { shares[Shard.number(of: path, count: sorted.count) - 1].append(path) }
    var folders: [FolderSet] = []
    for (shard, share) in zip(sorted, shares) {
      if let misfit = shard.misfit(among: share) {
        throw Catalogue.shardIsDamaged(shard.shown, file: misfit, others: 0)
      }
      folders.append(try shard.openFolders(of: share))
    }
    return ShardSet(sorted, folders: folders)
  }

  /// Shards of another split than the first's, shards that are there twice, and those that are missing.
  private static func faults(of shards: [ShardFolder]) -> [Obstacle] {
    guard let count = shards.first?.label.shard.count else { return [] }
    var faults: [Obstacle] = []
    var folders: [Int: String] = [:]
    for folder in shards {
      let shard = folder.label.shard
      if shard.count != count {
        faults.append(Catalogue.shardIsOfAnotherSplit(folder.shown, shard: shard.text, count: count))
      } else if let first = folders[shard.number] {
        faults.append(Catalogue.shardIsNamedTwice(shard.text, first: first, second: folder.shown))
      } else {
        folders[shard.number] = folder.shown
      }
    }
    let missing = (1...count).lazy.filter { folders[$0] == nil }.prefix(Catalogue.missingShardsShown + 1)
    if !missing.isEmpty {
      let named = Array(missing.map { Shard(number: $0, of: count).text })
      faults.append(Catalogue.shardsAreMissing(named, of: count - folders.count))
    }
    return faults
  }
}
