import Diagnostics

/// What is below a folder, held against the paths at which files are looked for: the inode of each that is there, which tells
/// whether two names are one file, and all that is there besides.
struct FileTree: Sendable {
  /// The paths at which files are looked for, in ascending byte order.
  let paths: PathList
  /// In the order of the paths; 0, which is no inode, where there is no file.
  private var inodes: [UInt]
  /// Files at other paths, in ascending byte order.
  private(set) var others: [String] = []
  /// Folders below it, each after the one that holds it.
  private(set) var folders: [String] = []
  /// What is neither a file nor a folder, unsorted.
  private(set) var oddities: [String] = []
  /// The first of them in byte order.
  var oddity: String? { oddities.min() }

  /// Goes through a folder. Names at its top may be passed over.
  init(of folder: borrowing Directory, at paths: PathList, ignoring ignored: Set<String> = []) throws(Obstacle) {
    self.paths = paths
    inodes = Array(repeating: 0, count: paths.count)
    try scan(folder, path: "", ignoring: ignored)
    others.sort { $0.precedes($1) }
  }

  /// Files that no publication with just these paths put there.
  var foreign: [String] { others.filter { !Manifest.isOwnName($0) } }

  /// The inode of the file at the path of an index; nil if there is none.
  func inode(at index: Int) -> UInt? { inodes[index] == 0 ? nil : inodes[index] }

  /// The inode of the file at one of the paths; nil if there is none.
  func inode(of path: String) -> UInt? { paths.index(ofPath: path).flatMap(inode(at:)) }

  /// The inode of the file at one of the paths; nil if there is none. The cursor is for paths that come in their order.
  func inode(of path: UnsafeBufferPointer<UInt8>, from cursor: inout SortedBytes.Cursor) -> UInt? {
    paths.index(of: path, from: &cursor).flatMap(inode(at:))
  }

  private mutating func scan(
    _ folder: borrowing Directory, path: String, ignoring ignored: Set<String> = []
  ) throws(Obstacle) {
    for name in try list(folder, path: path, ignoring: ignored) {
      let inner = path.isEmpty ? name : path + "/" + name
      folders.append(inner)
      try scan(Directory(name, in: folder, create: false), path: inner)
    }
  }

  /// Takes down the files of a folder, and gives the names of the folders in it.
  private mutating func list(
    _ folder: borrowing Directory, path: String, ignoring ignored: Set<String>
  ) throws(Obstacle) -> [String] {
    let prefix = path.isEmpty ? [] : Array(path.utf8) + [UInt8(ascii: "/")]
    var files = PathList()
    var inodes: [UInt] = []
    var inner: [String] = []
    try Disk.forEachEntry(of: folder.descriptor, path: folder.path) { entry in
      if entry.isFile, ignored.isEmpty {
        files.append(prefix, entry.name)
        return inodes.append(entry.inode)
      }
      let name = String(decoding: entry.name, as: UTF8.self)
      if ignored.contains(name) { return }
      if entry.isFolder {
        inner.append(name)
      } else if entry.isFile {
        files.append(prefix, entry.name)
        inodes.append(entry.inode)
      } else {
        oddities.append(path.isEmpty ? name : path + "/" + name)
      }
    }
    let order = files.sort()
    var cursor = SortedBytes.Cursor()
    files.forEachPath { file, index in
      if let known = paths.index(of: file, from: &cursor) {
        self.inodes[known] = inodes[order[index]]
      } else {
        others.append(String(decoding: file, as: UTF8.self))
      }
    }
    return inner
  }
}
