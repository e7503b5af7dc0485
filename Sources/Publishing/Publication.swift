package import Diagnostics
package import Signatures

/// What is to be published: paths in ascending byte order, and the bytes of each, made on demand and on any thread.
package struct Publication: Sendable {
  package var paths: PathList
  /// Appends the bytes of the file at an index of `paths` to an empty buffer.
  package var render: @Sendable (Int, inout [UInt8]) -> Void
  /// The parts of the file at an index, nil for one that is rendered whole; nil where all are.
  package var parts: (@Sendable (Int) -> FileParts?)?
  /// Is told of so many further files that they are done, made or left as they are, and how many there are in all; on any
  /// thread.
  package var finished: (@Sendable (_ files: Int, _ total: Int) -> Void)?
  /// What it was compared with, and so may replace.
  package var replaces = Replaced.anything
  /// What is kept of it beside the output, even when another publication stands there; nil where nothing is.
  package var remembrance: Remembrance?
  /// Signs the list; nil for a publication without a signature.
  package var key: SigningKey?
  /// True where it says what the standing one says: then the publication before stays the one to go back to.
  var isSameEdition = false
  /// What speaks against a file with a digest, where the bytes are taken from elsewhere; it ends the run.
  var objection: (@Sendable (_ path: String, _ digest: ByteDigest) -> Obstacle?)?

  /// What groups of files were made from, each told by a digest; nil where that is not known. It is kept beside
  /// the output for the run that makes the next publication.
  package var origins: (@Sendable () -> [ByteDigest])?
  /// What else the run that makes the next publication wants to know of it: a word of at most 32 bytes, kept with them.
  package var word = ""
  /// True for the index of a file that was made from the same as the standing publication's: then it is the same, and is
  /// rendered only if that one was touched. Nil where that is not known of any.
  package var isSettled: (@Sendable (Int) -> Bool)?

  /// True where some files are likely to differ from the standing ones, and most not: the folder in the making is read at
  /// once. Where all are made, there are better uses of its memory.
  package var differsInFew = false

  /// Where the files lie ready, and say what digest each must have; nil where they are only made now.
  private(set) var shards: ShardSet?

  /// Files that were added to those that lie in shards.
  private var added: Set<String> = []

  package init(paths: PathList, render: @escaping @Sendable (Int, inout [UInt8]) -> Void) {
    self.paths = paths
    self.render = render
  }

  /// The publication whose files lie in shards. What cannot be read is empty, which is not what the shard's list says.
  package init(paths: PathList, joining shards: ShardSet) {
    self.init(paths: paths) { index, buffer in buffer += shards.bytes(of: paths[index]) ?? [] }
    self.shards = shards
  }

  /// The publication with further files among its own; `files` are in ascending byte order too, and of none of its paths.
  package func adding(
    _ files: PathList, render: @escaping @Sendable (Int, inout [UInt8]) -> Void
  ) -> Publication {
    var publication = self
    publication.paths = paths.joined(with: files)
    // Of each file whether it is one of its own, and where it is among those or among the further ones.
    let whole = publication.paths
    publication.render = { [own = self.render] index, buffer in
      switch whole.source(of: index) {
      case .own(let index): own(index, &buffer)
      case .joined(let index): render(index, &buffer)
      }
    }
    if let parts {
      publication.parts = { index in
        if case .own(let index) = whole.source(of: index) { parts(index) } else { nil }
      }
    }
    if let isSettled {
      publication.isSettled = { index in
        if case .own(let index) = whole.source(of: index) { isSettled(index) } else { false }
      }
    }
    publication.added = Set(files)
    return publication
  }

  /// Takes over files from another publication, whose folder is shown so: each must have the digest that its list says.
  package mutating func carry(_ digests: [String: ByteDigest], from shownFolder: String) {
    objection = { path, digest in
      guard let due = digests[path], due != digest else { return nil }
      return Catalogue.unreadablePublication(shownFolder + path)
    }
  }

  /// Refuses a file that was to be taken over and is not as it should be.
  func confirm(_ digest: ByteDigest, at index: Int) throws(Obstacle) {
    if objection == nil, shards == nil { return }
    let path = paths[index]
    if let obstacle = objection?(path, digest) { throw obstacle }
    if let shards, !added.contains(path) { try shards.confirm(digest, of: path) }
  }

  /// The files of a standing publication that this one does not have, in order. The list and its signature are its own.
  func removals(from standing: FileTree) -> [String] {
    var cursor = SortedBytes.Cursor()
    let gone = standing.paths.indices.filter { index in
      standing.inode(at: index) != nil
        && standing.paths.withBytes(at: index) { paths.index(of: $0, from: &cursor) } == nil
    }
    let others = standing.foreign.filter { paths.index(ofPath: $0) == nil }
    return (gone.map { standing.paths[$0] } + others).sorted { $0.precedes($1) }
  }

  /// The paths of all files but those of some indices, in order.
  func paths(besides left: [IndexRuns]) -> [String] {
    let left = Set(left.lazy.flatMap(\.runs).joined())
    return paths.indices.filter { !left.contains($0) }.map { paths[$0] }
  }

  /// An obstacle for each shard of which a file is missing or not as it was built; none where there are no shards.
  package func damages(threads: Int) -> [Obstacle] {
    shards?.damages(among: paths.filter { !added.contains($0) }, threads: threads) ?? []
  }
}

/// What a publication was compared with. Where something else stands when it is to take its place, another run came between,
/// and what that one published has been compared with nothing.
package enum Replaced: Hashable, Sendable {
  case anything
  /// No publication: there was none.
  case nothing
  /// The one whose list has this digest.
  case publication(listDigest: ByteDigest)
}

/// What a publication changed on disk.
package struct PublishingOutcome: Hashable, Sendable {
  /// Files written, and files that stood already with the same bytes. Both count `SHA256SUMS` and its signature.
  package var written: Int
  package var leftAlone: Int
  /// Files of the last publication that this one does not have.
  package var removed: Int
  /// True where what stood was signed, and this is not.
  package var isSignatureGone = false
  /// False where the folder could not be exchanged as a whole, so that its files were replaced one by one.
  package var isWhole = true
  /// What failed when the publication stood already: work that the next run does.
  package var afterthought: Obstacle?
}
