package import Diagnostics
import Parallel
package import Signatures

/// A copy of a publication as it lies on disk, held against its own list and the list against its signature: nothing else is
/// asked, and nothing is fetched. Every file is looked at, also those whose names begin with a dot, and whatever is neither a
/// file nor a folder; but not what a file system that is mounted on the folder keeps of its own at its top.
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
  /// Each kind in order. The list itself is changed where it is not of the form that a publication's has: a line for each file,
  /// in the byte order of their paths. It is missing if it is not there, and so is its signature where a key was given. Foreign
  /// are files, folders that no file of the list is in (with a slash at the end), links, and whatever else may have a name.
  package private(set) var differences = ManifestDifferences()
  /// How many files the list has.
  package let count: Int

  /// True if the copy is what was published, and nothing else; with a key, what was signed.
  package var isWhole: Bool { (seal == .valid || seal == .unchecked) && differences.isEmpty }

  /// Looks at every file of a folder, as many at a time as there are threads.
  ///
  /// - Throws: an obstacle if the folder, or a folder in it, cannot be read.
  package init(in folder: String, key: VerificationKey?, threads: Int) throws(Obstacle) {
    let root = try Directory(opening: folder)
    let list = Self.read(Manifest.name, in: root)
    let signature = Self.read(Manifest.signatureName, in: root)
    seal = Self.seal(of: list, signature, key)
    let manifest = Manifest(reading: list ?? [])
    count = manifest.count
    if list == nil { differences.missing.append(Manifest.name) }
    if key != nil, signature == nil { differences.missing.append(Manifest.signatureName) }
    if list != nil, !manifest.isInForm { differences.changed.append(Manifest.name) }
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
    let tree = try FileTree(of: root, at: paths, ignoring: FilewisePublishing.ofFileSystem(in: root.path))
    let there = paths.indices.filter { tree.inode(at: $0) != nil }
    differences.missing += paths.indices.filter { tree.inode(at: $0) == nil }.map { paths[$0] }
    differences.changed += try Self.changed(among: there, manifest, below: root, threads: threads).map { paths[$0] }
    let folders = Self.strayFolders(of: tree, beside: paths)
    differences.foreign = (tree.foreign + folders + tree.oddities).sorted { $0.precedes($1) }
  }

  /// Those of some files of a list whose bytes are not as it has them, or cannot be read.
  private static func changed(
    among indices: [Int], _ manifest: Manifest, below root: borrowing Directory, threads: Int
  ) throws(Obstacle) -> [Int] {
    let folders = try FolderSet(of: PathList(indices.map { manifest.paths[$0] }), below: root, create: false)
    return indices.indices.concurrentFilter(threads: threads) { number in
      let path = manifest.paths[indices[number]]
      guard let place = folders.locate(path) else { return true }
      return (try? Disk.digest(of: place.name, in: place.folder, path: path)) != manifest[indices[number]]
    }.map { indices[$0] }
  }

  /// Folders that are there for no file of the list, the outermost of each.
  private static func strayFolders(of tree: FileTree, beside paths: PathList) -> [String] {
    var due: Set<ByteKey<Substring>> = []
    for path in paths {
      var rest = path[...]
      while let slash = rest.utf8.lastIndex(of: UInt8(ascii: "/")) {
        rest = rest[..<slash]
        if !due.insert(ByteKey(rest)).inserted { break }
      }
    }
    return tree.folders.filter { !due.contains(ByteKey($0[...])) }.map { $0 + "/" }
  }

  /// A file's bytes; nil where it cannot be read as one.
  private static func read(_ name: String, in root: borrowing Directory) -> [UInt8]? {
    try? Disk.read(name, in: root.descriptor, path: name)
  }
}
