import CPlatform
package import Diagnostics
import Glibc
import Parallel
import Signatures

/// How the publication before came back.
package struct RollbackOutcome: Hashable, Sendable {
  /// True where nothing stood, so that it is kept no more.
  package var wasGone = false
  /// What failed when it stood already.
  package var afterthought: Obstacle?
}

extension Publisher {
  /// Puts the publication before back in its place, in one step; the present one is then the one before. Where the folder
  /// is gone, there is none then.
  ///
  /// - Throws: an obstacle if none is kept, or if the one that is kept is not as it was published.
  @discardableResult
  package func rollBack() throws(Obstacle) -> RollbackOutcome {
    guard Disk.isFolder(output.workPath) else { throw nothingKept }
    let work = try LockedFolder(opening: output.workPath, shown: output.shown)
    try WorkFolder.refuseDamage(in: work.folder, shown: output.shownWorkPath)
    guard output.exists else { return try putBack(in: work.folder) }
    let standing = try Standing(
      in: Directory(opening: output.path), shown: output.shown, pending: WorkFolder.pending(in: work.folder))
    try Exchange.settle(standing: standing.listDigest, in: work.folder)
    try Memory.settle(standing: standing.listDigest, at: output.path, in: work.folder)
    try checkPrevious(in: work.folder)
    let code = minglu_exchange(output.path, output.workPath + "/" + WorkFolder.previous)
    if code != 0 { throw Disk.refusal(Catalogue.moved, output.shown, code) }
    return RollbackOutcome(afterthought: settleOnDisk())
  }

  /// Puts the publication that is kept where none stands any more. Whoever makes the folder meanwhile keeps it: one that holds
  /// something is not replaced by the system. What was lost is not taken back: that is noted first, for the run that comes.
  private func putBack(in work: borrowing Directory) throws(Obstacle) -> RollbackOutcome {
    try Exchange.settle(standing: nil, in: work)
    try checkPrevious(in: work)
    try WorkFolder.note("", as: Memory.putBackName, in: work)
    try work.sync()
    if rename(output.workPath + "/" + WorkFolder.previous, output.path) != 0 {
      let refusal = Disk.refusal(Catalogue.moved, output.shown)
      try? WorkFolder.forget(Memory.putBackName, in: work)
      throw refusal
    }
    return RollbackOutcome(wasGone: true, afterthought: settleOnDisk())
  }

  /// Puts the change of names on the disk; returns what failed then.
  private func settleOnDisk() -> Obstacle? {
    afterthought { () throws(Obstacle) in try Directory(opening: output.parent).sync() }
  }

  private var nothingKept: Obstacle {
    if !output.exists { return Catalogue.nothingToPutBack(output.shown) }
    return Disk.isThere(output.path + "/" + Manifest.name, in: AT_FDCWD)
      ? Catalogue.nothingToRollBackTo(output.shown) : Catalogue.noPublication(output.shown)
  }

  /// A page that did not change is one file in both publications: who edited it in the standing one edited both.
  private func checkPrevious(in work: borrowing Directory) throws(Obstacle) {
    guard try WorkFolder.listDigest(of: WorkFolder.previous, in: work) != nil else { throw nothingKept }
    let folder = try Directory(WorkFolder.previous, in: work, create: false)
    let (descriptor, shown) = (folder.descriptor, folder.path + "/")
    let manifest = try Disk.manifest(in: descriptor, path: shown + Manifest.name) ?? Manifest()
    // Where a shard was lost, only what is kept tells that it was one.
    if manifest.digest(of: ShardLabel.name) != nil { throw Catalogue.shardIsNoPublication(output.shown) }
    let tree = try FileTree(of: folder, at: manifest.paths)
    if let first = ([tree.oddity].compactMap(\.self) + tree.foreign).min(by: { $0.precedes($1) }) {
      throw Catalogue.previousIsDamaged(output.shown, file: first)
    }
    let threads = manifest.paths.count > Self.many ? threads : 1
    let changed = try manifest.paths.indices.concurrentFilter(threads: threads) { index throws(Obstacle) in
      let path = manifest.paths[index]
      return try Disk.digest(of: path, in: descriptor, path: shown + path) != manifest[index]
    }
    if let first = changed.first { throw Catalogue.previousIsDamaged(output.shown, file: manifest.paths[first]) }
  }
}
