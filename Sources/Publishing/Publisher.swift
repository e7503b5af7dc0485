import CPlatform
package import Diagnostics
import Glibc
import Parallel
import Signatures

/// Publishes to a folder, all or nothing: the next publication is made beside the standing one and takes its place in one
/// step, so that the folder is whole at every moment.
///
/// What stands with the same bytes stays the same file. The publication before is kept in `.NAME.minglu/previous`: the
/// one before that is what the next is made from, so that only the differences are written or linked.
package struct Publisher: Sendable {
  /// With more files than these, what does not depend on one another is done side by side; the calls for fewer come in one
  /// order.
  static let many = 10_000

  let output: OutputFolder
  let threads: Int
  private let readBefore: StandingPublication?

  /// Where the output folder is, wherever the command runs: who is in the folder itself is in another one after an exchange.
  package var folder: String { output.path }

  /// `sources` are the folders that the publication is made from; the output must be apart from them. What stands is not
  /// read again if `standing` is still the same.
  ///
  /// - Throws: an obstacle if the output is no folder, or its place cannot be found, overlaps a source, or is within another
  ///   publication.
  package init(
    output: String, apartFrom sources: [String], threads: Int, standing: StandingPublication? = nil
  ) throws(Obstacle) {
    self.output = try OutputFolder(output, apartFrom: sources)
    try FileSet.refusePublication(around: self.output.parent, shown: output)
    self.threads = threads
    readBefore = standing
  }

  /// Makes the publication stand in the folder, or leaves the folder as it is and throws.
  package func publish(_ publication: Publication) throws(Obstacle) -> PublishingOutcome {
    if let unsafe = publication.paths.indices.first(where: { !publication.paths.withBytes(at: $0, Self.isSafe) }) {
      throw Catalogue.pathIsUnsafe(publication.paths[unsafe])
    }
    guard try output.makeWorkFolderBeside() else {
      return try FilewisePublishing(output: output, threads: threads).publish(publication)
    }
    guard Disk.isFolder(output.workPath) else { throw Catalogue.somethingElseStands(at: output.shownWorkPath) }
    let work = try LockedFolder(opening: output.workPath, shown: output.shown)
    do throws(Obstacle) {
      return try publish(publication, in: work.folder)
    } catch {
      // Nothing is left of a run that did nothing; a folder that holds something is not taken away by the system.
      rmdir(work.folder.path)
      throw error
    }
  }

  private func publish(_ publication: Publication, in work: borrowing Directory) throws(Obstacle) -> PublishingOutcome {
    try WorkFolder.refuseDamage(in: work, shown: output.shownWorkPath)
    let pending = try WorkFolder.pending(in: work)
    let standing = try standing(pending: pending)
    try Exchange.settle(standing: standing?.listDigest, in: work)
    try Memory.settle(standing: standing?.listDigest, at: output.path, in: work)
    try Standing.check(standing, is: publication.replaces, shown: output.shown)
    do throws(Obstacle) {
      guard let staged = try stage(publication, beside: standing, in: work) else {
        try WorkFolder.clearUnfinished(in: work)
        try WorkFolder.forgetPending(in: work)
        if let standing {
          try WorkFolder.removeEmpty(standing.tree.folders, in: Directory(opening: output.path))
        }
        try keepNotes(of: publication, standing?.listDigest, standing?.listStamp, in: work)
        let isSigned = standing?.signature != nil
        return PublishingOutcome(
          written: 0, leftAlone: publication.paths.count + (isSigned ? 2 : 1), removed: 0, isSigned: isSigned)
      }
      // A publication that was replaced in part is none to go back to.
      let exchange = Exchange(
        old: pending.isEmpty ? standing?.listDigest : nil, new: staged.seal.listDigest,
        isSameEdition: staged.isSameEdition)
      return try takePlace(staged, exchange, in: work, of: publication)
    } catch {
      // A full disk gets its room back; the standing publication and the one before it are whole.
      try? WorkFolder.abandon(in: work)
      throw error
    }
  }

  /// What was made ready beside the standing publication.
  private struct Staged {
    var outcome: PublishingOutcome
    /// Indices of the files that stand already with the same bytes.
    var same: [IndexRuns]
    var removed: [String]
    var seal: Seal
    var isSameEdition: Bool
    var folder: StagedFolder
  }

  /// Makes the publication in the work folder, all but its list and signature; nil if the very same stands already.
  private func stage(
    _ publication: Publication, beside standing: Standing?, in work: borrowing Directory
  ) throws(Obstacle) -> Staged? {
    // The list stands at the top, where every publication has a folder.
    let listStamp = ListStamp.confirmed(standing?.listStamp, in: work)
    let folders = standing == nil ? nil : try openStanding(publication.paths, since: listStamp)
    let workPath = output.workPath
    let isMuch = publication.paths.count > Self.many
    let ahead =
      isMuch && publication.differsInFew
      ? Meanwhile { WorkFolder.read(workPath, at: publication.paths) } : nil
    let staged = StagedFolder { () throws(Obstacle) in
      try WorkFolder.open(workPath, for: publication.paths, ahead?.take())
    }
    let account = try Staging(
      publication: publication, manifest: standing?.manifest ?? Manifest(), standing: folders,
      listStamp: listStamp, staged: staged
    ).run(threads: threads)
    let list = account.list(of: publication.paths)
    let sealing = Meanwhile(isLittle: !isMuch) { [key = publication.key] in
      Result { () throws(Obstacle) in try Seal(list, by: key, since: standing) }
    }
    let removed = standing.map { publication.removals(from: $0.tree) } ?? []
    let areFilesSame = account.written == 0 && removed.isEmpty
    if areFilesSame {
      let seal = try sealing.result.get()
      if seal.isListSame, seal.isSignatureSame { return nil }
    }
    if let folders, let standing {
      try staged.link(account.same, of: publication.paths, from: folders, standing.tree, threads: threads)
    }
    try clear(staged)
    let seal = try sealing.result.get()
    let isSameEdition = if case .sameEdition = publication.replaces { true } else { areFilesSame && seal.isListSame }
    return Staged(
      outcome: seal.outcome(written: account.written, of: publication.paths.count, removed: removed.count),
      same: account.same, removed: removed, seal: seal, isSameEdition: isSameEdition, folder: staged)
  }

  private func standing(pending: Set<String>) throws(Obstacle) -> Standing? {
    guard output.exists else { return nil }
    let folder = try Directory(opening: output.path)
    if let readBefore, pending.isEmpty, readBefore.isStill(in: folder) { return readBefore.standing }
    return try Standing(in: folder, shown: output.shown, pending: pending)
  }

  private func openStanding(_ files: PathList, since stamp: Disk.Stamp?) throws(Obstacle) -> FolderSet {
    let folder = try Directory(opening: output.path)
    return try FolderSet(of: files, below: folder, create: false, since: stamp)
  }

  /// Takes away what the staged folder holds besides the publication.
  private func clear(_ staged: StagedFolder) throws(Obstacle) {
    let tree = try staged.open().tree
    let next = try Directory(opening: output.workPath + "/" + WorkFolder.next)
    try WorkFolder.remove(tree.others.filter { $0 != Manifest.name }, folders: tree.folders, in: next)
  }

  /// Writes the list and its signature and exchanges the two folders, after all is on the disk.
  private func takePlace(
    _ staged: Staged, _ exchange: Exchange, in work: borrowing Directory, of publication: Publication
  ) throws(Obstacle) -> PublishingOutcome {
    let next = output.workPath + "/" + WorkFolder.next
    try Memory.keepLater(of: publication.remembrance, in: work)
    try Memory.note(publication.remembrance, of: exchange.new, in: work)
    try exchange.note(in: work)
    try staged.folder.write(staged.seal.list)
    if let signature = staged.seal.signature { try staged.folder.write(signature, to: Manifest.signatureName) }
    try work.sync()
    let code = !output.exists ? (rename(next, output.path) == 0 ? 0 : errno) : minglu_exchange(output.path, next)
    var outcome = staged.outcome
    switch code {
    case 0:
      outcome.afterthought = afterthought { () throws(Obstacle) in try finish(exchange, in: work, of: publication) }
    case EXDEV, EBUSY, EINVAL, ENOSYS, EOPNOTSUPP:
      try FilewisePublishing(output: output, threads: threads).install(
        from: next, files: publication.paths(besides: staged.same), removed: staged.removed,
        isSigned: staged.seal.signature != nil)
      outcome.isWhole = false
      outcome.afterthought = afterthought { () throws(Obstacle) in
        try keepNotes(of: publication, exchange.new, in: work)
        try WorkFolder.abandon(in: work)
      }
    default: throw Disk.refusal(Catalogue.moved, output.shown, code)
    }
    return outcome
  }

  /// Does what comes after the new publication stands: nothing that fails then is a failure of the run; it is returned.
  func afterthought(_ work: () throws(Obstacle) -> Void) -> Obstacle? {
    do throws(Obstacle) {
      try work()
      return nil
    } catch {
      return error
    }
  }

  /// Puts the work folder in order and the exchange on the disk.
  private func finish(
    _ exchange: Exchange, in work: borrowing Directory, of publication: Publication
  ) throws(Obstacle) {
    try exchange.finish(in: work)
    try keepNotes(of: publication, exchange.new, in: work)
    try WorkFolder.forgetPending(in: work)
    try Directory(opening: output.parent).sync()
  }

  /// Keeps what later runs need of the publication that stands, whose list has that digest, and that stamp if all was held
  /// against it. A list that was just written has its stamp when all is done: what is remembered of it is linked.
  private func keepNotes(
    of publication: Publication, _ list: ByteDigest?, _ stamp: Disk.Stamp? = nil, in work: borrowing Directory
  ) throws(Obstacle) {
    if let list {
      let folder = try Directory(opening: output.path)
      try Memory.remember(publication.remembrance, of: folder, list, in: work)
      try ListStamp.keep(stamp ?? Disk.stamp(of: Manifest.name, in: folder.descriptor), in: work)
    }
    try MadeRecord.keep(publication, of: list, in: work)
  }

  /// A path of plain names: nothing that leads elsewhere, and none of our own.
  static func isSafe(_ path: UnsafeBufferPointer<UInt8>) -> Bool {
    if Manifest.isOwnName(path) { return false }
    var start = 0
    for index in path.indices where path[index] < 0x20 || path[index] == 0x5C || path[index] == UInt8(ascii: "/") {
      guard path[index] == UInt8(ascii: "/"), isName(path[start..<index], isFirst: start == 0) else { return false }
      start = index + 1
    }
    return isName(path[start...], isFirst: start == 0)
  }

  private static func isName(_ part: Slice<UnsafeBufferPointer<UInt8>>, isFirst: Bool) -> Bool {
    guard let first = part.first else { return false }
    if first != UInt8(ascii: ".") { return true }
    return !part.elementsEqual(".".utf8) && !part.elementsEqual("..".utf8)
      && !(isFirst && part.elementsEqual(OutputFolder.innerWorkName.utf8))
  }
}
