import Diagnostics
import Publishing
import Signatures
import Site

/// A folder in which a publication may stand.
enum StandingFolder {
  /// The files of the publication that stands in a folder.
  static func files(in folder: String) -> PublicationFiles {
    let replaced = ReplacedFiles(in: folder)
    return PublicationFiles { replaced.location(of: $0) }
  }

  /// What tells the publication that stands in a folder from any other; nil if none does.
  static func list(in folder: String) throws(Obstacle) -> ByteDigest? {
    try files(in: folder).manifest(shownAs: folder)?.ownDigest
  }

  /// A shard is never taken for a publication.
  static func refuseShard(in folder: String) throws(Obstacle) {
    if FolderReader.isFile(folder.folderPrefix + ShardLabel.name) { throw Catalogue.shardIsNoPublication(folder) }
  }

  /// A shard never takes the place of a publication.
  static func refusePublication(in folder: String) throws(Obstacle) {
    let prefix = folder.folderPrefix
    let isPublication = FolderReader.isFile(prefix + Manifest.name) && !FolderReader.isFile(prefix + ShardLabel.name)
    if isPublication { throw Catalogue.publicationIsInTheWay(folder) }
  }
}

extension PublicationFiles {
  /// Files that are read from disk, each where a function says of its path.
  init(location: @escaping @Sendable (_ path: String) -> String) {
    self.init {
      FolderReader.file(location($0))
    } parts: { path, take in
      FolderReader.file(location(path), inParts: take)
    } mayBeThere: {
      FolderReader.mayExist(location($0))
    }
  }
}
