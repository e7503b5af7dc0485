import CPlatform
package import Diagnostics
import Glibc

/// Publishes to a folder, all or nothing: the next publication is made beside the standing one and takes its place in one
/// step, so that the folder is whole at every moment.
///
/// What stands with the same bytes stays the same file. The publication before is kept in `.NAME.minglu/previous`: the
/// next one is made from it, so that only the differences are written or linked.
package struct Publisher: Sendable {
  private let output: OutputFolder
  private let threads: Int

  /// `sources` are the folders that the publication is made from; the output must be apart from them.
  ///
  /// - Throws: an obstacle if the place of the output cannot be found, or overlaps a source.
  package init(output: String, apartFrom sources: [String], threads: Int) throws(Obstacle) {
    self.output = try OutputFolder(output, apartFrom: sources)
    self.threads = threads
  }

  /// Makes the publication stand in the folder, or leaves the folder as it is and throws.
  package func publish(_ publication: Publication) throws(Obstacle) -> PublishingOutcome {
    for path in publication.paths where !Self.isSafe(path) { throw Catalogue.pathIsUnsafe(path) }
    if output.exists, !isFolder(output.path) { throw Catalogue.outputIsNoFolder(output.shown) }
    guard output.canStageBeside() else {
      return try FilewisePublishing(output: output, threads: threads).publish(publication)
    }
    let work = try Directory(opening: output.workPath)
    let lock = try FolderLock(on: work, shown: output.shown)
    defer { lock.release() }
    return try publish(publication, in: work)
  }

  /// Puts the publication before back in its place, in one step; the present one is then the one before.
  package func rollBack() throws(Obstacle) {
    let previous = output.workPath + "/" + WorkFolder.previous
    guard output.exists, isFolder(output.workPath) else { throw Catalogue.nothingToRollBackTo(output.shown) }
    let work = try Directory(opening: output.workPath)
    let lock = try FolderLock(on: work, shown: output.shown)
    defer { lock.release() }
    guard isFolder(previous) else { throw Catalogue.nothingToRollBackTo(output.shown) }
    let code = minglu_exchange(output.path, previous)
    if code != 0 { throw Disk.refusal(Catalogue.moved, output.shown, code) }
    try Directory(opening: output.parent).sync()
  }

  private func publish(_ publication: Publication, in work: borrowing Directory) throws(Obstacle) -> PublishingOutcome {
    let standing = try standing(pending: WorkFolder.pending(in: work))
    let files = publication.paths + [Manifest.name]
    let folders = standing == nil ? nil : try openStanding(files)
    let workPath = output.workPath
    let staged = StagedFolder { () throws(Obstacle) in try WorkFolder.open(workPath, for: files) }
    let staging = Staging(
      publication: publication, manifest: standing?.manifest ?? Manifest(reading: []), standing: folders,
      staged: staged)
    let account = try staging.run(threads: threads)
    let removed = removals(from: standing, keeping: publication.paths)
    let list = account.lines.flatMap(\.self)
    let isListSame = folders?.locate(Manifest.name).map { Disk.holds(list, $0.name, in: $0.folder) } ?? false
    let outcome = PublishingOutcome(
      written: account.written + (isListSame ? 0 : 1),
      leftAlone: publication.paths.count - account.written + (isListSame ? 1 : 0), removed: removed.count)
    if account.written == 0, removed.isEmpty, isListSame { return outcome }
    if let folders, let standing {
      for index in account.same.joined() {
        let path = publication.paths[index]
        try staged.link(path, from: folders, inode: standing.tree.inodes[path])
      }
    }
    try clear(staged, keeping: Set(files))
    try staged.write(list, to: Manifest.name)
    return try takePlace(outcome, in: work, files: publication.paths, removed: removed)
  }

  private func standing(pending: Set<String>) throws(Obstacle) -> Standing? {
    guard output.exists else { return nil }
    let folder = try Directory(opening: output.path)
    return try Standing(in: folder, shown: output.shown, pending: pending)
  }

  private func openStanding(_ files: [String]) throws(Obstacle) -> FolderSet {
    let folder = try Directory(opening: output.path)
    return try FolderSet(of: files, below: folder, create: false)
  }

  /// The standing files that the publication does not have, in order. The list and its signature are the publication's own.
  private func removals(from standing: Standing?, keeping paths: [String]) -> [String] {
    guard let standing else { return [] }
    let kept = Set(paths)
    return standing.tree.inodes.keys.filter { !Manifest.isOwnName($0) && !kept.contains($0) }.sorted()
  }

  /// Takes away what the staged folder holds besides the publication.
  private func clear(_ staged: StagedFolder, keeping files: Set<String>) throws(Obstacle) {
    let (_, tree) = try staged.open()
    let next = try Directory(opening: output.workPath + "/" + WorkFolder.next)
    try WorkFolder.remove(tree.inodes.keys.filter { !files.contains($0) }.sorted(), folders: tree.folders, in: next)
  }

  /// Exchanges the two folders, after all is on the disk.
  private func takePlace(
    _ outcome: PublishingOutcome, in work: borrowing Directory, files: [String], removed: [String]
  ) throws(Obstacle) -> PublishingOutcome {
    let next = output.workPath + "/" + WorkFolder.next
    try work.sync()
    let code = output.exists ? minglu_exchange(output.path, next) : (rename(next, output.path) == 0 ? 0 : errno)
    switch code {
    case 0:
      if output.exists { try WorkFolder.keepPrevious(in: work) }
      try Directory(opening: output.parent).sync()
      return outcome
    case EXDEV, EBUSY, EINVAL, ENOSYS, EOPNOTSUPP:
      try FilewisePublishing(output: output, threads: threads).install(from: next, files: files, removed: removed)
      try Disk.removeTree(WorkFolder.next, in: work)
      var outcome = outcome
      outcome.isWhole = false
      return outcome
    default: throw Disk.refusal(Catalogue.moved, output.shown, code)
    }
  }

  private func isFolder(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
  }

  /// A path of plain names: nothing that leads elsewhere, and none of our own.
  static func isSafe(_ path: String) -> Bool {
    if path == Manifest.name || path == Manifest.signatureName || path.utf8.contains(where: { $0 < 0x20 || $0 == 0x5C })
    {
      return false
    }
    let parts = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    if parts.first?.elementsEqual(OutputFolder.innerWorkName.utf8) ?? true { return false }
    return parts.allSatisfy { !$0.isEmpty && !$0.elementsEqual(".".utf8) && !$0.elementsEqual("..".utf8) }
  }
}
