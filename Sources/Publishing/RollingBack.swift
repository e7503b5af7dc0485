import CPlatform
package import Diagnostics
import Glibc
import Signatures

extension Publisher {
  /// Puts the publication before back in its place, in one step; the present one is then the one before. Returns what
  /// failed when that was done.
  ///
  /// - Throws: an obstacle if none is kept, or if the one that is kept is not as it was published.
  @discardableResult
  package func rollBack() throws(Obstacle) -> Obstacle? {
    guard output.exists, isFolder(output.workPath) else { throw Catalogue.nothingToRollBackTo(output.shown) }
    let work = try Directory(opening: output.workPath)
    let lock = try FolderLock(on: work, shown: output.shown)
    defer { lock.release() }
    let standing = try Standing(
      in: Directory(opening: output.path), shown: output.shown, pending: WorkFolder.pending(in: work))
    try Exchange.settle(standing: standing.listDigest, in: work)
    try checkPrevious(in: work)
    let code = minglu_exchange(output.path, output.workPath + "/" + WorkFolder.previous)
    if code != 0 { throw Disk.refusal(Catalogue.moved, output.shown, code) }
    do throws(Obstacle) {
      try Directory(opening: output.parent).sync()
      return nil
    } catch {
      return error
    }
  }

  /// A page that did not change is one file in both publications: who edited it in the standing one edited both.
  private func checkPrevious(in work: borrowing Directory) throws(Obstacle) {
    guard try WorkFolder.listDigest(of: WorkFolder.previous, in: work) != nil else {
      throw Catalogue.nothingToRollBackTo(output.shown)
    }
    let folder = try Directory(WorkFolder.previous, in: work, create: false)
    let list = try Disk.manifest(in: folder.descriptor, path: folder.path + "/" + Manifest.name)
    let manifest = list ?? Manifest()
    let tree = try FileTree(of: folder, at: manifest.paths)
    if let first = ([tree.oddity].compactMap(\.self) + tree.foreign).min() {
      throw Catalogue.previousIsDamaged(output.shown, file: first)
    }
    for path in manifest.paths {
      let bytes = try Disk.read(path, in: folder.descriptor, path: folder.path + "/" + path)
      guard let bytes, ByteDigest(of: bytes) == manifest.digest(of: path) else {
        throw Catalogue.previousIsDamaged(output.shown, file: path)
      }
    }
  }
}
