package import Diagnostics
package import Signatures

/// What is to be published: paths in ascending byte order, and the bytes of each, made on demand and on any thread.
package struct Publication: Sendable {
  package var paths: PathList
  /// Appends the bytes of the file at an index of `paths` to an empty buffer.
  package var render: @Sendable (Int, inout [UInt8]) -> Void
  /// The files that are not rendered whole; nil where all are.
  package var parts: PartedFiles?
  /// What it was compared with, and so may replace.
  package var replaces = Replaced.anything
  /// Files that later ones are compared with, kept beside the output even when another publication stands there; empty if
  /// what is kept already is to stay.
  package var remembers: [String] = []
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
    publication.paths = []
    publication.paths.reserve(paths.count + files.count, bytes: paths.byteCount + files.byteCount)
    // Indices of its own files, and below zero those of the further ones.
    var sources: [Int] = []
    sources.reserveCapacity(paths.count + files.count)
    var next = 0
    for (index, file) in files.enumerated() {
      let end = paths.position(of: file, from: next)
      publication.paths.append(next..<end, of: paths)
      publication.paths.append(file)
      sources += next..<end
      sources.append(-1 - index)
      next = end
    }
    publication.paths.append(next..<paths.count, of: paths)
    sources += next..<paths.count
    publication.render = { [own = self.render, sources] index, buffer in
      let source = sources[index]
      if source >= 0 { own(source, &buffer) } else { render(-1 - source, &buffer) }
    }
    if let parts {
      publication.parts = PartedFiles(
        count: { [sources] index in sources[index] >= 0 ? parts.count(sources[index]) : 1 },
        render: { [sources] index, part, buffer in parts.render(sources[index], part, &buffer) })
    }
    if let isSettled {
      publication.isSettled = { [sources] index in sources[index] >= 0 && isSettled(sources[index]) }
    }
    publication.added = Set(files)
    return publication
  }

  /// Takes over files from another publication, whose folder is shown so: each must have the digest that its list says.
  package mutating func carry(_ digests: [String: String], from shownFolder: String) {
    objection = { path, digest in
      guard let due = digests[path], due != digest.hexadecimal else { return nil }
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
  /// The one whose list has this SHA-256 digest, 64 lower-case hexadecimal digits.
  case publication(listDigest: String)
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
