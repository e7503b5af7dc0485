package import Diagnostics
package import Signatures

/// What is to be published: paths in ascending byte order, and the bytes of each, made on demand and on any thread.
package struct Publication: Sendable {
  package var paths: PathList
  /// Appends the bytes of the file at an index of `paths`; what the buffer holds already stays.
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
  /// What speaks against the file at an index that has a digest, where the bytes are taken from elsewhere; it ends the run.
  var objection: (@Sendable (_ index: Int, _ digest: ByteDigest) -> Obstacle?)?

  /// What the files are made from; nil where that is not known.
  package var madeFrom: MadeFrom?

  /// True where some files are likely to differ from the standing ones, and most not: the folder in the making is read at
  /// once. Where all are made, there are better uses of its memory.
  package var differsInFew = false

  package init(paths: PathList, render: @escaping @Sendable (Int, inout [UInt8]) -> Void) {
    self.paths = paths
    self.render = render
  }

  /// The publication whose files lie in shards. What cannot be read is empty, which is not what the shard's list says.
  package init(paths: PathList, joining shards: ShardSet) {
    self.init(paths: paths) { index, buffer in buffer += shards.bytes(of: paths[index]) ?? [] }
    objection = { index, digest in shards.objection(to: digest, of: paths[index]) }
  }

  /// The publication with files of another one among its own, which are at none of its paths. They are rendered whole, and
  /// what they are made from is not known.
  package func adding(_ others: Publication) -> Publication {
    var publication = self
    publication.paths = paths.joined(with: others.paths)
    let whole = publication.paths
    publication.render = { [own = render, others = others.render] index, buffer in
      switch whole.source(of: index) {
      case .own(let index): own(index, &buffer)
      case .joined(let index): others(index, &buffer)
      }
    }
    if let parts {
      publication.parts = { index in
        if case .own(let index) = whole.source(of: index) { parts(index) } else { nil }
      }
    }
    if objection != nil || others.objection != nil {
      publication.objection = { [own = objection, others = others.objection] index, digest in
        switch whole.source(of: index) {
        case .own(let index): own?(index, digest)
        case .joined(let index): others?(index, digest)
        }
      }
    }
    if let madeFrom {
      publication.madeFrom = MadeFrom(digests: madeFrom.digests, word: madeFrom.word) { index in
        if case .own(let index) = whole.source(of: index) { madeFrom.isSettled(index) } else { false }
      }
    }
    return publication
  }

  /// Asks of each file that was rendered what speaks against all of them.
  package mutating func object(_ objection: @escaping @Sendable () -> Obstacle?) {
    self.objection = { _, _ in objection() }
  }

  /// Makes the files at some indices anew, whatever they were to be taken from.
  package mutating func remake(_ indices: [Int], render remade: @escaping @Sendable (Int, inout [UInt8]) -> Void) {
    render = { [render] index, buffer in
      if indices.contains(index) { remade(index, &buffer) } else { render(index, &buffer) }
    }
    objection = { [objection] index, digest in indices.contains(index) ? nil : objection?(index, digest) }
  }

  /// Takes over files from another publication, whose folder is shown so: each must have the digest that its list says.
  package mutating func carry(_ digests: [String: ByteDigest], from shownFolder: String) {
    objection = { [paths] index, digest in
      let path = paths[index]
      guard let due = digests[path], due != digest else { return nil }
      return Catalogue.unreadablePublication(shownFolder + path)
    }
  }

  /// Refuses a file that was to be taken over and is not as it should be.
  func confirm(_ digest: ByteDigest, at index: Int) throws(Obstacle) {
    if let obstacle = objection?(index, digest) { throw obstacle }
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
}

/// What the files of a publication are made from: `MadeRecord` keeps it beside the output for the run that makes the next
/// one.
package struct MadeFrom: Sendable {
  /// What groups of files are made from, each told by a digest.
  let digests: @Sendable () -> [ByteDigest]
  /// What else the next run wants to know: a word of at most 32 bytes.
  let word: String
  /// True for the index of a file that is made from the same as the standing publication's: then it is the same, and is
  /// rendered only if that one was touched.
  let isSettled: @Sendable (Int) -> Bool

  package init(
    digests: @escaping @Sendable () -> [ByteDigest], word: String, isSettled: @escaping @Sendable (Int) -> Bool
  ) {
    (self.digests, self.word, self.isSettled) = (digests, word, isSettled)
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
  /// The one whose list has this digest, which says the same: the publication before it stays the one to go back to.
  case sameEdition(listDigest: ByteDigest)
}

/// What a publication changed on disk.
package struct PublishingOutcome: Hashable, Sendable {
  /// Files written, and files that stood already with the same bytes. Both count `SHA256SUMS` and its signature.
  package var written: Int
  package var leftAlone: Int
  /// Files of the last publication that this one does not have.
  package var removed: Int
  /// True where what stands now has a signature.
  package var isSigned = false
  /// True where what stood was signed, and this is not.
  package var isSignatureGone = false
  /// False where the folder could not be exchanged as a whole, so that its files were replaced one by one.
  package var isWhole = true
  /// What failed when the publication stood already: work that the next run does.
  package var afterthought: Obstacle?
}
