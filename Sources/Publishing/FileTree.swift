import Diagnostics
import Glibc

/// The files below a folder, by path, with the inode of each: what tells whether two names are one file.
struct FileTree: Sendable {
  /// The files of one folder.
  private struct Listing: Sendable {
    var names: PathTable
    /// In the order of the names.
    var inodes: [UInt]
  }

  /// By the folder's path; that of the topmost is empty.
  private var listings: [String: Listing] = [:]
  /// Folders below it, each after the one that holds it.
  private(set) var folders: [String] = []
  /// What is neither a file nor a folder, unsorted.
  private(set) var oddities: [String] = []
  /// The first of them in byte order.
  var oddity: String? { oddities.min() }

  /// Names at the top that are passed over.
  init(of folder: borrowing Directory, ignoring ignored: Set<String> = []) throws(Obstacle) {
    try scan(folder, path: "", ignoring: ignored)
  }

  /// The inode of a file; nil if there is no such file.
  func inode(of path: String) -> UInt? {
    let (folder, name) = FolderSet.split(path)
    guard let listing = listings[String(folder)] else { return nil }
    return String(name).withBytes { listing.names.index(of: $0) }.map { listing.inodes[$0] }
  }

  /// The files for which a test does not hold, in ascending byte order. The test gets the bytes of the path.
  func files(unless isKnown: (UnsafeBufferPointer<UInt8>) -> Bool) -> [String] {
    var found: [String] = []
    var path: [UInt8] = []
    for (folder, listing) in listings {
      let prefix = folder.isEmpty ? [] : Array(folder.utf8) + [UInt8(ascii: "/")]
      listing.names.forEach { name, _ in
        path.removeAll(keepingCapacity: true)
        path += prefix
        path += name
        if !path.withUnsafeBufferPointer(isKnown) { found.append(String(decoding: path, as: UTF8.self)) }
      }
    }
    return found.sorted { $0.precedes($1) }
  }

  private mutating func scan(
    _ folder: borrowing Directory, path: String, ignoring ignored: Set<String>
  ) throws(Obstacle) {
    var files: [(name: String, inode: UInt)] = []
    for entry in try Disk.entries(of: folder.descriptor, path: folder.path) where !ignored.contains(entry.name) {
      let path = path.isEmpty ? entry.name : path + "/" + entry.name
      if entry.isFolder {
        folders.append(path)
        let inner = try Directory(entry.name, in: folder, create: false)
        try scan(inner, path: path, ignoring: [])
      } else if entry.isFile {
        files.append((entry.name, entry.inode))
      } else {
        oddities.append(path)
      }
    }
    files.sort { $0.name.precedes($1.name) }
    listings[path] = Listing(names: PathTable(sorted: files.lazy.map(\.name)), inodes: files.map(\.inode))
  }
}
