import Diagnostics
import Parallel
import Signatures
import Synchronization

/// The folder in which the next publication is made. It may hold an earlier publication, or what a killed run left: only
/// what differs from it is written.
final class StagedFolder: Sendable {
  /// The folder made ready: its folders, and what it held then.
  final class Opened: Sendable {
    let folders: FolderSet
    let tree: FileTree

    init(_ folders: FolderSet, _ tree: FileTree) {
      self.folders = folders
      self.tree = tree
    }

    /// Makes the file at the path of an index of what `fill` writes to it. One that is there is taken away first and never
    /// written into, for it may be a standing page's.
    func write(
      at index: Int, from cursor: inout FolderSet.Cursor, _ fill: (borrowing OpenFile) throws(SystemError) -> Void
    ) throws(Obstacle) {
      try tree.paths.withBytes(at: index) { path throws(Obstacle) in
        guard let place = folders.locate(path, from: &cursor) else { throw Catalogue.pathIsUnsafe(tree.paths[index]) }
        if tree.inode(at: index) != nil {
          try Disk.remove(place.name, in: place.folder, path: folders.path + "/" + tree.paths[index])
        }
        try Disk.write(to: place.name, in: place.folder, path: folders.path + "/" + tree.paths[index], fill)
      }
    }
  }

  private let opened = Mutex<Opened?>(nil)
  private let prepare: @Sendable () throws(Obstacle) -> Opened

  /// `prepare` makes the folder ready for the files of a publication and tells what it holds; it runs at the first write.
  init(prepare: @escaping @Sendable () throws(Obstacle) -> Opened) {
    self.prepare = prepare
  }

  /// Makes the folder ready if it is not yet.
  func open() throws(Obstacle) -> Opened {
    let result: Result<Opened, Obstacle> = opened.withLock { opened in
      if let opened { return .success(opened) }
      do throws(Obstacle) {
        let ready = try prepare()
        opened = ready
        return .success(ready)
      } catch {
        return .failure(error)
      }
    }
    return try result.get()
  }

  /// Lets the disk begin with what was written so far. Whether all of it arrived is found out before the exchange.
  func flush() {
    opened.withLock(\.self)?.folders.flush()
  }

  /// Writes a file that is none of the publication's own paths.
  func write(_ bytes: [UInt8], to path: String) throws(Obstacle) {
    let folders = try open().folders
    let shown = folders.path + "/" + path
    guard let place = folders.locate(path) else { throw Catalogue.pathIsUnsafe(path) }
    try Disk.remove(place.name, in: place.folder, path: shown)
    try Disk.write(bytes, to: place.name, in: place.folder, path: shown)
  }

  /// Writes the list.
  func write(_ list: ManifestText) throws(Obstacle) {
    let folders = try open().folders
    let shown = folders.path + "/" + Manifest.name
    guard let place = folders.locate(Manifest.name) else { throw Catalogue.pathIsUnsafe(Manifest.name) }
    try Disk.write(to: place.name, in: place.folder, path: shown) { file throws(SystemError) in
      try list.forEachPart { part throws(SystemError) in try file.write(part) }
    }
  }

  /// Makes standing files appear under the same paths here, as the very same files. `same` are indices of the paths in
  /// ascending order, in parts for the threads to share.
  func link(
    _ same: [IndexRuns], of paths: PathList, from standing: FolderSet, _ standingTree: FileTree, threads: Int
  ) throws(Obstacle) {
    let opened = try open()
    let (folders, tree) = (opened.folders, opened.tree)
    let workers = max(1, min(threads, same.count))
    _ = try (0..<workers).concurrentMap(threads: workers, with: { SortedBytes.Cursor() }) {
      worker, cursor throws(Obstacle) in
      // A stretch for each: the system makes the names of one folder one after the other.
      for part in same[same.count * worker / workers..<same.count * (worker + 1) / workers] {
        for index in part.runs.joined() {
          let inode = tree.inode(at: index)
          if let inode, inode == paths.withBytes(at: index, { standingTree.inode(of: $0, from: &cursor) }) { continue }
          try Self.link(paths[index], from: standing, to: folders, isThere: inode != nil)
        }
      }
    }
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
