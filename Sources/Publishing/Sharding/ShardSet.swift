import Diagnostics
import Dispatch
import Signatures
import Synchronization

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

  /// Refuses a digest that is not the one with which the file was built.
  func confirm(_ digest: ByteDigest, of path: String) throws(Obstacle) {
    guard shards[index(of: path)].digest(of: path) == digest else { throw damage(of: path) }
  }

  /// Reads and digests every file: an obstacle for each shard that has one that is missing or is not as it was built.
  func damages(among paths: [String], threads: Int) -> [Obstacle] {
    let found = Mutex([[String]](repeating: [], count: shards.count))
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, threads)) { _ in
      while true {
        let position = next.add(1, ordering: .relaxed).oldValue
        guard position < paths.count else { return }
        let path = paths[position]
        let index = index(of: path)
        let isWhole = bytes(of: path).map { ByteDigest(of: $0) == shards[index].digest(of: path) } ?? false
        if !isWhole { found.withLock { $0[index].append(path) } }
      }
    }
    return zip(shards, found.withLock { $0 }).compactMap { shard, paths in
      paths.min().map { Catalogue.shardIsDamaged(shard.shown, file: ShardPath.inShard($0), others: paths.count - 1) }
    }
  }

  private func index(of path: String) -> Int { Shard.number(of: path, count: shards.count) - 1 }

  private func damage(of path: String) -> Obstacle {
    Catalogue.shardIsDamaged(shards[index(of: path)].shown, file: ShardPath.inShard(path), others: 0)
  }
}
