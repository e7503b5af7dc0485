import Diagnostics
import Glibc
import Signatures

/// Publishing where folders cannot be exchanged: to a mount point, or on a file system that has no such step. Every file is
/// whole at every moment, the list comes last; a reader may meet new and old pages together for that while.
struct FilewisePublishing {
  /// A folder that file systems have at their top, for what they find when they are repaired; only root may read it.
  fileprivate static let lostAndFound = "lost+found"

  let output: OutputFolder
  let threads: Int

  /// What is passed over at the top of an output folder.
  static func passedOver(in folder: String) -> Set<String> {
    ofFileSystem(in: folder).union([OutputFolder.innerWorkName])
  }

  /// What a file system that is mounted on a folder keeps of its own at its top: nothing where none is, for there a folder
  /// of the same name is somebody's.
  static func ofFileSystem(in folder: String) -> Set<String> {
    guard Disk.type(of: folder + "/" + lostAndFound, in: AT_FDCWD) == UInt8(DT_DIR),
      let path = Disk.resolved(folder), OutputFolder.isMountPoint(path)
    else { return [] }
    return [lostAndFound]
  }

  /// Makes what differs within the folder, in `.minglu`, and moves it into place.
  func publish(_ publication: Publication) throws(Obstacle) -> PublishingOutcome {
    if !output.exists, mkdir(output.path, 0o755) != 0 { throw Disk.refusal(Catalogue.created, output.shown) }
    let root = try LockedFolder(opening: output.path, shown: output.shown)
    let name = OutputFolder.innerWorkName
    try WorkFolder.refuse(name, unless: DT_DIR, in: root.folder.descriptor, shown: output.shown)
    let work = try Directory(name, in: root.folder, create: true)
    try WorkFolder.refuseDamage(in: work, shown: output.shown + "/" + name)
    do throws(Obstacle) {
      let outcome = try publish(publication, root: root.folder, work: work)
      try Disk.removeTree(WorkFolder.next, in: work)
      try WorkFolder.forgetPending(in: work)
      unlinkat(root.folder.descriptor, OutputFolder.innerWorkName, AT_REMOVEDIR)
      return outcome
    } catch {
      try? Disk.removeTree(WorkFolder.next, in: work)
      unlinkat(root.folder.descriptor, OutputFolder.innerWorkName, AT_REMOVEDIR)
      throw error
    }
  }

  private func publish(
    _ publication: Publication, root: borrowing Directory, work: borrowing Directory
  ) throws(Obstacle) -> PublishingOutcome {
    let standing = try Standing(in: root, shown: output.shown, pending: WorkFolder.pending(in: work))
    try Standing.check(standing, is: publication.replaces, shown: output.shown)
    let folders = try FolderSet(of: publication.paths, below: root, create: false)
    let workPath = output.innerWorkPath
    try Disk.removeTree(WorkFolder.next, in: work)
    let staged = StagedFolder { () throws(Obstacle) in try WorkFolder.open(workPath, for: publication.paths) }
    // Nothing is noted where it is served, so all that stands is read.
    let account = try Staging(
      publication: publication, manifest: standing.manifest, standing: folders, listStamp: nil, staged: staged
    ).run(threads: threads)
    let seal = try Seal(account.list(of: publication.paths), by: publication.key, since: standing)
    let removed = publication.removals(from: standing.tree)
    let written = publication.paths(besides: account.same)
    if !written.isEmpty || !removed.isEmpty || !seal.isListSame || !seal.isSignatureSame {
      try staged.write(seal.list)
      if let signature = seal.signature { try staged.write(signature, to: Manifest.signatureName) }
      try install(
        from: workPath + "/" + WorkFolder.next, files: written, removed: removed, isSigned: seal.signature != nil)
    } else {
      WorkFolder.removeEmpty(standing.tree.folders, in: root)
    }
    var outcome = seal.outcome(written: written.count, of: publication.paths.count, removed: removed.count)
    outcome.isWhole = false
    return outcome
  }

  /// Moves staged files into the folder, takes away what is no longer published, and moves the list last, and after it the
  /// signature that `isSigned` says there is: a list may be without one, but is never beside another's. What is about to
  /// come is noted first, so that a run after an interruption knows it for ours, and what it replaces is kept until the list
  /// is in its place; all of that is on the disk before the first file is moved.
  func install(from staged: String, files: [String], removed: [String], isSigned: Bool) throws(Obstacle) {
    let root = try Directory(opening: output.path)
    let source = try Directory(opening: staged)
    let work = try Directory(opening: staged + "/..")
    try WorkFolder.notePending(files + removed, in: work)
    try keep(files + removed, of: root, in: work)
    try work.sync()
    let from = try FolderSet(of: PathList(files + [Manifest.name]), below: source, create: false)
    let to = try FolderSet(of: PathList(files + [Manifest.name]), below: root, create: true)
    for file in files { try Self.move(file, from: from, to: to) }
    let folders = try FileTree(ofOutput: root, at: []).folders
    // A signature is of the old list.
    try WorkFolder.remove(removed + [Manifest.signatureName], folders: folders, in: root)
    try Self.move(Manifest.name, from: from, to: to)
    if isSigned { try Self.move(Manifest.signatureName, from: from, to: to) }
    try root.sync()
    try WorkFolder.forgetPending(in: work)
  }

  /// Keeps what stands; where a run was interrupted, what stood before it.
  private func keep(_ files: [String], of root: borrowing Directory, in work: borrowing Directory) throws(Obstacle) {
    if !ReplacedFiles.isInterrupted(root, keeping: work) { try Disk.removeTree(WorkFolder.replaced, in: work) }
    try WorkFolder.keep(files, of: root, as: WorkFolder.replaced, in: work)
  }

  private static func move(_ file: String, from source: FolderSet, to target: FolderSet) throws(Obstacle) {
    guard let old = source.locate(file), let new = target.locate(file) else { throw Catalogue.pathIsUnsafe(file) }
    if renameat(old.folder, old.name, new.folder, new.name) != 0 {
      throw Disk.refusal(Catalogue.moved, target.path + "/" + file)
    }
  }
}

extension Publisher {
  /// True for a path within what the file system itself keeps where it is mounted on a publication's folder: it is nobody's
  /// file.
  package static func isOfFileSystem(_ path: String, in folder: String) -> Bool {
    path.starts(withPath: FilewisePublishing.lostAndFound + "/") && !FilewisePublishing.ofFileSystem(in: folder).isEmpty
  }
}
