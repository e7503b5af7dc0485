import Diagnostics
import Dispatch
import Synchronization

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

  /// Goes through a folder, the folders in it side by side. Names at its top may be passed over.
  init(of folder: borrowing Directory, ignoring ignored: Set<String> = []) throws(Obstacle) {
    let inner = try list(folder, path: "", ignoring: ignored)
    let root = folder.descriptor
    let shown = folder.path
    let results = Mutex([Result<FileTree, Obstacle>?](repeating: nil, count: inner.count))
    DispatchQueue.concurrentPerform(iterations: inner.count) { index in
      let result = Result { () throws(Obstacle) in try FileTree(inner[index], in: root, shown: shown) }
      results.withLock { $0[index] = result }
    }
    for (path, result) in zip(inner, results.withLock { $0 }) {
      guard let tree = try result?.get() else { continue }
      listings.merge(tree.listings) { first, _ in first }
      folders += [path] + tree.folders
      oddities += tree.oddities
    }
  }

  /// What is in a folder of the topmost one.
  private init(_ path: String, in root: Int32, shown: String) throws(Obstacle) {
    let folder = try Directory(path, in: root, shown: shown)
    try scan(folder, path: path)
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

  private mutating func scan(_ folder: borrowing Directory, path: String) throws(Obstacle) {
    for inner in try list(folder, path: path, ignoring: []) {
      folders.append(inner)
      try scan(Directory(String(inner[path.endIndex...].dropFirst()), in: folder, create: false), path: inner)
    }
  }

  /// Takes down the files of a folder, and gives the folders in it, by path.
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
      let whole = path.isEmpty ? name : path + "/" + name
      if entry.isFolder {
        inner.append(whole)
      } else if entry.isFile {
        names.append(entry.name)
        inodes.append(entry.inode)
      } else {
        oddities.append(whole)
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
