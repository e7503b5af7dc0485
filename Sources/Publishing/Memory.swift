package import Diagnostics
import Glibc
import Signatures

/// What stands in a work folder of publications that later ones are held against.
enum Memory {
  /// Of the one that speaks for all that were published before it.
  static let latest = "latest"
  /// Of all others, each in a folder that is called by its list's digest: those that were published after it for earlier days.
  static let between = "between"
  /// What is about to be kept, for the run after one that is interrupted.
  static let noteName = "remember"
  /// That the publication before was put back where none stood, and none has been held against what is kept since.
  static let putBackName = "put-back"

  /// Keeps a publication of a later day that is kept nowhere yet, beside all that is: whether the run speaks for any of that
  /// is not certain before its own publication stands.
  static func keepLater(of remembrance: Remembrance?, in work: borrowing Directory) throws(Obstacle) {
    guard let later = remembrance?.later else { return }
    try keepBetween(later.files, of: Directory(opening: later.folder), as: later.list, in: work)
  }

  /// Notes what is to be kept of a publication that is about to take its place.
  static func note(
    _ remembrance: Remembrance?, of list: ByteDigest, in work: borrowing Directory
  ) throws(Obstacle) {
    if let remembrance { try WorkFolder.note(remembrance.note(of: list), as: noteName, in: work) }
  }

  /// Does what an interrupted run was about to do, if its publication came to stand. `standing` is the digest of the list
  /// that stands in the output.
  static func settle(
    standing: ByteDigest?, at output: String, in work: borrowing Directory
  ) throws(Obstacle) {
    guard let text = try WorkFolder.text(of: noteName, in: work) else { return }
    guard let standing, let remembrance = Remembrance(note: text, of: standing) else {
      return try forgetNote(in: work)
    }
    try remember(remembrance, of: Directory(opening: output), standing, in: work)
  }

  static func forgetNote(in work: borrowing Directory) throws(Obstacle) { try WorkFolder.forget(noteName, in: work) }

  /// Keeps files of the publication that stands, whose list has that digest, and lets go of what it speaks for.
  static func remember(
    _ remembrance: Remembrance?, of publication: borrowing Directory, _ list: ByteDigest, in work: borrowing Directory
  ) throws(Obstacle) {
    guard let remembrance else { return }
    if remembrance.isLatest {
      try replaceLatest(with: remembrance.files, of: publication, in: work)
    } else {
      try keepBetween(remembrance.files, of: publication, as: list, in: work)
      if let kept = try WorkFolder.listDigest(of: latest, in: work), remembrance.outdated.contains(kept) {
        try Disk.removeTree(latest, in: work)
      }
    }
    try clearBetween(of: remembrance.outdated, keeping: remembrance.isLatest ? nil : list, in: work)
    // One of an earlier day was not held against all that is kept.
    if remembrance.isLatest { try WorkFolder.forget(putBackName, in: work) }
    try forgetNote(in: work)
  }

  private static func keepBetween(
    _ files: [String], of publication: borrowing Directory, as list: ByteDigest, in work: borrowing Directory
  ) throws(Obstacle) {
    let folder = try Directory(between, in: work, create: true)
    try WorkFolder.keep(files, of: publication, as: list.hexadecimal, in: folder)
  }

  /// Lets go of those for which another speaks, and of what an interrupted run left of one: it has no list.
  private static func clearBetween(
    of outdated: Set<ByteDigest>, keeping kept: ByteDigest?, in work: borrowing Directory
  ) throws(Obstacle) {
    guard Disk.isThere(between, in: work.descriptor) else { return }
    do {
      let folder = try Directory(between, in: work, create: false)
      // What somebody else put there is nobody's business here.
      for entry in try Disk.entries(of: folder.descriptor, path: folder.path)
      where entry.isFolder && isOfPublication(entry.name) {
        let list = try WorkFolder.listDigest(of: entry.name, in: folder)
        if let list, list == kept || !outdated.contains(list) { continue }
        try Disk.removeTree(entry.name, in: folder)
      }
    }
    // A folder that still holds something is not taken away by the system.
    unlinkat(work.descriptor, between, AT_REMOVEDIR)
  }

  /// True for the name that a publication is kept by: its list's digest.
  static func isOfPublication(_ name: String) -> Bool { ByteDigest(hexadecimal: name.utf8) != nil }

  private static func replaceLatest(
    with files: [String], of publication: borrowing Directory, in work: borrowing Directory
  ) throws(Obstacle) {
    let oldList = latest + "/" + Manifest.name
    // What is kept are the very files of a publication.
    let kept = Disk.inode(of: oldList, in: work.descriptor)
    if let kept, kept == Disk.inode(of: Manifest.name, in: publication.descriptor) { return }
    // The list goes first and comes last: whatever is without it counts for nothing.
    try Disk.remove(oldList, in: work.descriptor, path: work.path + "/" + oldList)
    try dropOutdated(in: work, beside: publication, keeping: files)
    try WorkFolder.keep(files, of: publication, as: latest, in: work)
  }

  /// Takes away of what is kept all that a publication has otherwise, or has not: of the files of a long log few change.
  private static func dropOutdated(
    in work: borrowing Directory, beside publication: borrowing Directory, keeping files: [String]
  ) throws(Obstacle) {
    guard Disk.isThere(latest, in: work.descriptor) else { return }
    let kept = try Directory(latest, in: work, create: false)
    let paths = PathList(files.sorted { $0.precedes($1) })
    let tree = try FileTree(of: kept, at: paths)
    let standing = try FolderSet(of: paths, below: publication, create: false)
    let changed = paths.filter { path in
      guard let inode = tree.inode(of: path) else { return false }
      return standing.locate(path).flatMap { Disk.inode(of: $0.name, in: $0.folder) } != inode
    }
    try WorkFolder.remove(tree.others + changed, folders: tree.folders, in: kept)
  }
}

extension Publisher {
  /// The folders beside an output folder in which files of publications are kept that others are held against: first that of
  /// the one that speaks for all before it, then those of the others in the order of their names.
  ///
  /// - Throws: an obstacle where it cannot be told what is kept: then nothing would be guarded.
  package static func kept(besides folder: String) throws(Obstacle) -> [String] {
    guard let output = try place(of: folder) else { return [] }
    try WorkFolder.refuseDamage(of: [Memory.latest, Memory.between], besides: output)
    let between = output.shownWorkPath + "/" + Memory.between
    var folders = [output.shownWorkPath + "/" + Memory.latest]
    if try Self.isThere(between) {
      let directory = try Directory(opening: between)
      let names = try Disk.entries(of: directory.descriptor, path: between).map(\.name)
      folders += names.filter(Memory.isOfPublication).sorted { $0.precedes($1) }.map { between + "/" + $0 }
    }
    var kept: [String] = []
    // What has no list was not kept whole.
    for folder in folders where try Self.isThere(folder + "/" + Manifest.name) { kept.append(folder) }
    return kept
  }

  /// True if a rollback put the publication before where none stood, and nothing has been published since: then all that is
  /// kept is of publications that were lost, not taken back.
  package static func isPutBack(_ folder: String) throws(Obstacle) -> Bool {
    guard let output = try place(of: folder) else { return false }
    return try isThere(output.shownWorkPath + "/" + Memory.putBackName)
  }

  /// Where the publication before is kept that a rollback would put in the place of what stands, if one is.
  package static func previous(besides folder: String) -> String? {
    guard let output = try? OutputFolder(folder, apartFrom: []) else { return nil }
    return output.shownWorkPath + "/" + WorkFolder.previous
  }

  /// An output folder and the one beside it in which publications are kept, those of them that are there: moved away together,
  /// nothing is left of what was published to it.
  package static func folders(holding folder: String) -> [String] {
    guard let output = try? OutputFolder(folder, apartFrom: []) else { return [folder] }
    return [folder.withoutEndSlashes, output.shownWorkPath].filter { Disk.resolved($0) != nil }
  }

  /// Where an output folder is; nil where what is to hold it is not there, so that nothing can be kept beside it.
  private static func place(of folder: String) throws(Obstacle) -> OutputFolder? {
    guard try isThere(folder.withoutEndSlashes.splitPath.folder) else { return nil }
    return try OutputFolder(folder, apartFrom: [])
  }

  /// False only for what is not there.
  private static func isThere(_ path: String) throws(Obstacle) -> Bool {
    if FileStatus(path) != nil { return true }
    let code = errno
    guard code == ENOENT || code == ENOTDIR else { throw Disk.refusal(Catalogue.read, path, code) }
    return false
  }
}
