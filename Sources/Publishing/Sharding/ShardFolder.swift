import Diagnostics
import Signatures

/// A shard as it lies on disk: its label, and the list of its files with their digests. The files are looked at later.
struct ShardFolder: Sendable {
  /// As the caller wrote it, for messages.
  let shown: String
  let label: ShardLabel
  private let path: String
  private let manifest: Manifest

  /// Reads the label and the list.
  ///
  /// - Throws: an obstacle if the folder is no shard, or if one of the two is not as it was built.
  init(_ shown: String) throws(Obstacle) {
    self.shown = shown
    guard let path = Disk.resolved(shown), Disk.isFolder(path) else { throw Catalogue.noShard(shown) }
    self.path = path
    let folder = try Directory(opening: path)
    guard let bytes = try Disk.read(ShardLabel.name, in: folder.descriptor, path: shown + "/" + ShardLabel.name) else {
      throw Catalogue.noShard(shown)
    }
    let list = try Disk.manifest(in: folder.descriptor, path: shown + "/" + Manifest.name)
    manifest = list ?? Manifest()
    guard let label = ShardLabel(bytes), manifest.digest(of: ShardLabel.name) == ByteDigest(of: bytes) else {
      throw Catalogue.shardIsDamaged(shown, file: list == nil ? Manifest.name : ShardLabel.name, others: 0)
    }
    self.label = label
  }

  /// The digest that a file of the publication has here; nil where the shard does not have it.
  func digest(of path: String) -> ByteDigest? { manifest.digest(of: ShardPath.inShard(path)) }

  /// The first file that the list has and the shard should not, or the other way round; `paths` are the shard's share of
  /// the publication.
  func misfit(among paths: [String]) -> String? {
    let due = Set(paths.map(ShardPath.inShard))
    let listed = Set(manifest.paths).subtracting([ShardLabel.name])
    return due.symmetricDifference(listed).min { $0.precedes($1) }
  }

  /// Opens the folders in which files of the publication stand; those that are not there are left out.
  func openFolders(of paths: [String]) throws(Obstacle) -> FolderSet {
    try FolderSet(of: PathList(paths.map(ShardPath.inShard)), below: Directory(opening: path), create: false)
  }
}
