import Diagnostics
import Glibc

/// Folders that the command itself makes.
enum Folder {
  /// Makes the folder that is to hold another one, if it is not there.
  static func makeParent(of path: String) throws(Obstacle) {
    let end = path.lastIndex(of: "/") ?? path.startIndex
    let parent = String(path[..<end])
    guard !parent.isEmpty, mkdir(parent, 0o755) != 0, errno != EEXIST else { return }
    throw Catalogue.diskRefused(Catalogue.created, path: parent, reason: String(cString: strerror(errno)))
  }
}
