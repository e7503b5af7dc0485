package import Diagnostics
import Dispatch
package import Signatures
import Synchronization

/// A copy of a publication, held against its own list and the list against its signature: nothing else is asked, and nothing
/// is fetched. Every file is looked at, also those whose names begin with a dot, and whatever is neither a file nor a folder.
package struct SignedCopy: Sendable {
  /// What the key says of the list.
  package enum Seal: String, Sendable {
    /// The signature was made over just this list with the private half of the key.
    case valid
    /// There is a signature, but not of this list, or not by this key.
    case invalid
    /// There is no signature, or no list.
    case missing
    /// No key was given.
    case unchecked
  }

  package let seal: Seal
  /// Files whose bytes are not those that the list has, in order; the list itself where it is not of the form that a
  /// publication's has: a line for each file, in the byte order of their paths.
  package private(set) var changed: [String] = []
  /// Files of the list that are not there, in order; the list or, where a key was given, its signature, if they are not.
  package private(set) var missing: [String] = []
  /// What is there and not in the list, in order: files, folders that no file of the list is in (with a slash at the end),
  /// links, and whatever else may have a name.
  package private(set) var foreign: [String] = []
  /// How many files the list has.
  package private(set) var count = 0

  /// True if the copy is what was published, and nothing else; with a key, what was signed.
  package var isWhole: Bool {
    (seal == .valid || seal == .unchecked) && changed.isEmpty && missing.isEmpty && foreign.isEmpty
  }

  /// Looks at every file of a folder, as many at a time as there are threads.
  ///
  /// - Throws: an obstacle if the folder, or a folder in it, cannot be read.
  package init(in folder: String, key: VerificationKey?, threads: Int) throws(Obstacle) {
    let root = try Directory(opening: folder)
    let list = Self.read(Manifest.name, in: root)
    let signature = Self.read(Manifest.signatureName, in: root)
    seal = Self.seal(of: list, signature, key)
    if list == nil { missing.append(Manifest.name) }
    if key != nil, signature == nil { missing.append(Manifest.signatureName) }
    let manifest = Manifest(reading: list ?? [])
    count = manifest.count
    if list != nil, !manifest.isInForm { changed.append(Manifest.name) }
    try compare(manifest, with: root, threads: threads)
  }

  private static func seal(of list: [UInt8]?, _ signature: [UInt8]?, _ key: VerificationKey?) -> Seal {
    guard let key else { return .unchecked }
    guard let list, let signature else { return .missing }
    return key.accepts(signature, of: list) ? .valid : .invalid
  }

  private mutating func compare(
    _ manifest: Manifest, with root: borrowing Directory, threads: Int
  ) throws(Obstacle) {
    let paths = manifest.paths
    let tree = try FileTree(of: root, at: paths)
    let there = paths.indices.filter { tree.inode(at: $0) != nil }.map { paths[$0] }
    missing += paths.indices.filter { tree.inode(at: $0) == nil }.map { paths[$0] }
    changed += try Self.changed(among: there, manifest, below: root, threads: threads)
    let folders = Self.strayFolders(of: tree, beside: paths)
    foreign = (tree.foreign + folders + tree.oddities).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Reads and digests files; those whose bytes are not as the list has them, in order.
  private static func changed(
    among paths: [String], _ manifest: Manifest, below root: borrowing Directory, threads: Int
  ) throws(Obstacle) -> [String] {
    let folders = try FolderSet(of: PathList(paths), below: root, create: false)
    let found = Mutex([Int]())
    let next = Atomic(0)
    DispatchQueue.concurrentPerform(iterations: max(1, min(threads, paths.count))) { _ in
      while true {
        let index = next.add(1, ordering: .relaxed).oldValue
        guard index < paths.count else { return }
        let path = paths[index]
        let bytes = folders.locate(path).flatMap { try? Disk.read($0.name, in: $0.folder, path: path) }
        if bytes.map({ ByteDigest(of: $0) }) != manifest.digest(of: path) { found.withLock { $0.append(index) } }
      }
    }
    return found.withLock { $0.sorted() }.map { paths[$0] }
  }

  /// Folders that are there for no file of the list, the outermost of each.
  private static func strayFolders(of tree: FileTree, beside paths: PathList) -> [String] {
    var due: Set<Substring> = []
    for path in paths {
      var rest = path[...]
      while let slash = rest.lastIndex(of: "/") {
        rest = rest[..<slash]
        if !due.insert(rest).inserted { break }
      }
    }
    return tree.folders.filter { !due.contains($0[...]) }.map { $0 + "/" }
  }

  /// A file's bytes; nil where it cannot be read as one.
  private static func read(_ name: String, in root: borrowing Directory) -> [UInt8]? {
    try? Disk.read(name, in: root.descriptor, path: name)
  }
}
