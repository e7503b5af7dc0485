import Diagnostics
import Glibc

/// The files below a folder, by path, with the inode of each: what tells whether two names are one file.
struct FileTree: Sendable {
  private(set) var inodes: [String: UInt] = [:]
  /// Folders below it, each after the one that holds it.
  private(set) var folders: [String] = []
  /// What is neither a file nor a folder, unsorted.
  private(set) var oddities: [String] = []
  /// The first of them in byte order.
  var oddity: String? { oddities.min() }

  /// Names at the top that are passed over.
  init(of folder: borrowing Directory, ignoring ignored: Set<String> = []) throws(Obstacle) {
    try scan(folder, prefix: "", ignoring: ignored)
  }

  private mutating func scan(
    _ folder: borrowing Directory, prefix: String, ignoring ignored: Set<String>
  ) throws(Obstacle) {
    for entry in try Disk.entries(of: folder.descriptor, path: folder.path) where !ignored.contains(entry.name) {
      let path = prefix + entry.name
      if entry.isFolder {
        folders.append(path)
        let inner = try Directory(entry.name, in: folder, create: false)
        try scan(inner, prefix: path + "/", ignoring: [])
      } else if entry.isFile {
        inodes[path] = entry.inode
      } else {
        oddities.append(path)
      }
    }
  }
}
