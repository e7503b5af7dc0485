import Diagnostics
import Dispatch
import Synchronization

/// The folder in which the next publication is made. It may hold an earlier publication, or what a killed run left: only
/// what differs from it is written.
final class StagedFolder: Sendable {
  private struct State: Sendable {
    var folders: FolderSet?
    var tree: FileTree?
  }

  private let state = Mutex(State())
  private let prepare: @Sendable () throws(Obstacle) -> (FolderSet, FileTree)

  /// `prepare` makes the folder ready and tells what it holds; it runs at the first write.
  init(prepare: @escaping @Sendable () throws(Obstacle) -> (FolderSet, FileTree)) {
    self.prepare = prepare
  }

  /// True once the folder was made ready.
  var isOpen: Bool { state.withLock { $0.folders != nil } }

  /// The folder's folders and what it held when it was opened; opens it if it is not yet.
  func open() throws(Obstacle) -> (folders: FolderSet, tree: FileTree) {
    let result: Result<(FolderSet, FileTree), Obstacle> = state.withLock { state in
      if let folders = state.folders, let tree = state.tree { return .success((folders, tree)) }
      do throws(Obstacle) {
        let (folders, tree) = try prepare()
        state.folders = folders
        state.tree = tree
        return .success((folders, tree))
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Lets the disk begin with what was written so far. Whether all of it arrived is found out before the exchange.
  func flush() {
    state.withLock { $0.folders }?.flush()
  }

  /// Writes a file. One of that name is taken away first and never written into, for it may be a standing page's.
  func write(_ bytes: [UInt8], to path: String) throws(Obstacle) {
    let (folders, tree) = try open()
    let shown = folders.path + "/" + path
    guard let place = folders.locate(path) else { throw Catalogue.pathIsUnsafe(path) }
    if tree.inode(of: path) != nil { try Disk.remove(place.name, in: place.folder, path: shown) }
    try Disk.write(bytes, to: place.name, in: place.folder, path: shown)
  }

  /// Writes the list.
  func write(_ list: ManifestText) throws(Obstacle) {
    let (folders, _) = try open()
    let shown = folders.path + "/" + Manifest.name
    guard let place = folders.locate(Manifest.name) else { throw Catalogue.pathIsUnsafe(Manifest.name) }
    try Disk.write(to: place.name, in: place.folder, path: shown, list.forEachPart)
  }

  /// Makes standing files appear under the same paths here, as the very same files. `same` are indices of the paths in
  /// ascending order, in parts for the threads to share.
  func link(
    _ same: [[Int]], of paths: PathList, from standing: FolderSet, _ standingTree: FileTree, threads: Int
  ) throws(Obstacle) {
    let (folders, tree) = try open()
    let workers = max(1, min(threads, same.count))
    let obstacles = Mutex<[Obstacle]>([])
    DispatchQueue.concurrentPerform(iterations: workers) { worker in
      var cursor = SortedBytes.Cursor()
      // A stretch for each: the system makes the names of one folder one after the other.
      for part in same[same.count * worker / workers..<same.count * (worker + 1) / workers] {
        for index in part {
          let inode = tree.inode(at: index)
          if let inode, inode == paths.withBytes(at: index, { standingTree.inode(of: $0, from: &cursor) }) { continue }
          do throws(Obstacle) {
            try Self.link(paths[index], from: standing, to: folders, isThere: inode != nil)
          } catch {
            return obstacles.withLock { $0.append(error) }
          }
        }
      }
    }
    if let obstacle = obstacles.withLock({ $0.first }) { throw obstacle }
  }

  private static func link(
    _ path: String, from standing: FolderSet, to folders: FolderSet, isThere: Bool
  ) throws(Obstacle) {
    let shown = folders.path + "/" + path
    guard let place = folders.locate(path), let source = standing.locate(path) else {
      throw Catalogue.pathIsUnsafe(path)
    }
    if isThere { try Disk.remove(place.name, in: place.folder, path: shown) }
    try Disk.link(source.name, in: source.folder, to: place.name, in: place.folder, path: shown)
  }
}
