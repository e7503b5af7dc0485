package import Diagnostics
import Parallel
import Signatures

/// All shards of one publication, ready to be joined: just one of each number, all made from the same inputs.
package struct ShardSet: Sendable {
  /// In the order of their numbers.
  private let shards: [ShardFolder]
  private let folders: [FolderSet]

  init(_ shards: [ShardFolder], folders: [FolderSet]) {
    self.shards = shards
    self.folders = folders
  }

  /// The bytes of the file at a path of the publication; nil where it cannot be read.
  func bytes(of path: String) -> [UInt8]? {
    let name = ShardPath.inShard(path)
    guard let place = folders[index(of: path)].locate(name) else { return nil }
    return try? Disk.read(place.name, in: place.folder, path: name)
  }

  /// What speaks against a file with a digest: that it is not the one with which it was built.
  func objection(to digest: ByteDigest, of path: String) -> Obstacle? {
    let shard = shards[index(of: path)]
    if shard.digest(of: path) == digest { return nil }
    return Catalogue.shardIsDamaged(shard.shown, file: ShardPath.inShard(path), others: 0)
  }

  /// Reads and digests the files at the paths of the publication: an obstacle for each shard that has one that is missing or
  /// is not as it was built.
  package func damages(among paths: PathList, threads: Int) -> [Obstacle] {
    let damaged = paths.indices.concurrentFilter(threads: threads) { !isWhole(paths[$0]) }.map { paths[$0] }
    let byShard = Dictionary(grouping: damaged, by: index(of:))
    return shards.enumerated().compactMap { index, shard in
      guard let files = byShard[index], let first = files.first else { return nil }
      return Catalogue.shardIsDamaged(shard.shown, file: ShardPath.inShard(first), others: files.count - 1)
    }
  }

  private func isWhole(_ path: String) -> Bool {
    let (name, index) = (ShardPath.inShard(path), index(of: path))
    guard let place = folders[index].locate(name),
      let digest = try? Disk.digest(of: place.name, in: place.folder, path: name)
    else { return false }
    return digest == shards[index].digest(of: path)
  }

  private func index(of path: String) -> Int { Shard.number(of: path, count: shards.count) - 1 }
}
