import Diagnostics

/// The files below a folder, by path, with the inode of each: what tells whether two names are one file.
struct FileTree: Sendable {
  /// The files of one folder.
  fileprivate struct Listing: Sendable {
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

  /// Goes through a folder. Names at its top may be passed over.
  init(of folder: borrowing Directory, ignoring ignored: Set<String> = []) throws(Obstacle) {
    try scan(folder, path: "", ignoring: ignored)
  }

  /// The inode of a file; nil if there is no such file.
  func inode(of path: String) -> UInt? {
    let (folder, name) = FolderSet.split(path)
    guard let listing = listings[String(folder)] else { return nil }
    return String(name).withBytes { listing.names.index(of: $0) }.map { listing.inodes[$0] }
  }

  /// Goes through the files beside paths that come in ascending order.
  struct Cursor {
    fileprivate var folder: Substring = ""
    fileprivate var listing: Listing?
    fileprivate var next = 0
  }

  /// The inode of a file; nil if there is no such file.
  func inode(of path: String, from cursor: inout Cursor) -> UInt? {
    let (folder, name) = FolderSet.split(path)
    if cursor.listing == nil || cursor.folder != folder {
      cursor = Cursor(folder: folder, listing: listings[String(folder)])
    }
    return cursor.inode(of: String(name))
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
    var names = PathTable()
    var inodes: [UInt] = []
    var inner: [String] = []
    try Disk.forEachEntry(of: folder.descriptor, path: folder.path) { entry in
      if entry.isFile, ignored.isEmpty {
        names.append(entry.name)
        return inodes.append(entry.inode)
      }
      let name = String(decoding: entry.name, as: UTF8.self)
      if ignored.contains(name) { return }
      if entry.isFolder {
        inner.append(name)
      } else if entry.isFile {
        names.append(entry.name)
        inodes.append(entry.inode)
      } else {
        oddities.append(path.isEmpty ? name : path + "/" + name)
      }
    }
    let order = names.sort()
    listings[path] = Listing(names: names, inodes: order.map { inodes[$0] })
    return inner
  }
}

extension FileTree.Cursor {
  /// Of a file in the folder that the cursor is in.
  fileprivate mutating func inode(of name: String) -> UInt? {
    guard let listing else { return nil }
    let index = name.withBytes { listing.names.holds($0, at: next) ? next : listing.names.index(of: $0) }
    guard let index else { return nil }
    next = index + 1
    return listing.inodes[index]
  }
}
