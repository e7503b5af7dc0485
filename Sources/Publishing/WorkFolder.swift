import CPlatform
import Diagnostics
import Glibc
import Signatures

/// What stands in the work folder of an output folder. Between runs that is at most `next` and `previous`; `latest`, `between` and
/// `put-back`, from which `Memory` tells what was published before; and what is known of the publication that stands, `made`
/// (`MadeRecord`) and `stamp` (`ListStamp`). While a run is under way, its notes stand there too.
enum WorkFolder {
  /// The publication in the making. Between runs it is the one that stood before `previous`, from which the next is made,
  /// so that `previous` is there to go back to whatever becomes of a run.
  static let next = "next"
  /// The publication before the standing one, whole.
  static let previous = "previous"
  /// The files that a run was about to put into the output one by one.
  static let pendingName = "pending"
  /// What stood in their place, so that the publication can be compared with while it is neither old nor new.
  static let replaced = "replaced"

  /// What `next` holds; nil where it is not there or cannot be read.
  static func read(_ path: String, at files: PathList) -> FileTree? {
    guard let work = try? Directory(opening: path), let folder = try? Directory(next, in: work, create: false) else {
      return nil
    }
    return try? FileTree(of: folder, at: files)
  }

  /// Makes `next` ready for the files: what an earlier publication or a killed run left there, or an empty folder, also where
  /// what is there is in the way. Its list goes first: without a list the folder is known for unfinished. What it holds may
  /// have been `read` before.
  static func open(_ path: String, for files: PathList, _ read: FileTree? = nil) throws(Obstacle) -> StagedFolder.Opened
  {
    let work = try Directory(opening: path)
    var folder = try Directory(next, in: work, create: true)
    var tree = if let read { read } else { try FileTree(of: folder, at: files) }
    if tree.isInTheWay {
      try Disk.removeTree(next, in: work)
      folder = try Directory(next, in: work, create: true)
      tree = try FileTree(of: folder, at: files)
    }
    try Disk.remove(Manifest.name, in: folder.descriptor, path: folder.path + "/" + Manifest.name)
    return StagedFolder.Opened(try FolderSet(of: files, below: folder, create: true), tree)
  }

  /// Takes away files, and the folders that are empty then.
  static func remove(_ files: [String], folders: [String], in root: borrowing Directory) throws(Obstacle) {
    for file in files { try Disk.remove(file, in: root.descriptor, path: root.path + "/" + file) }
    removeEmpty(folders, in: root)
  }

  /// Takes away those of some folders that are empty, each of which comes after the one that holds it.
  static func removeEmpty(_ folders: [String], in root: borrowing Directory) {
    // A folder that still holds something is not taken away by the system.
    for folder in folders.reversed() { unlinkat(root.descriptor, folder, AT_REMOVEDIR) }
  }

  /// Takes away what a killed run left of a publication; one that is whole stays.
  static func clearUnfinished(in work: borrowing Directory) throws(Obstacle) {
    let list = try? listDigest(of: next, in: work)
    if list == nil { try Disk.removeTree(next, in: work) }
  }

  /// Keeps some files of a publication, which are linked, and its list last: what is kept is complete when its list is there.
  /// What is kept already stays as it is.
  static func keep(
    _ files: [String], of publication: borrowing Directory, as name: String, in work: borrowing Directory
  ) throws(Obstacle) {
    let kept = try Directory(name, in: work, create: true)
    let files = files + [Manifest.name]
    let from = try FolderSet(of: PathList(files), below: publication, create: false)
    let to = try FolderSet(of: PathList(files), below: kept, create: true)
    for file in files {
      guard let old = from.locate(file), let new = to.locate(file), Disk.isThere(old.name, in: old.folder),
        !Disk.isThere(new.name, in: new.folder)
      else { continue }
      try Disk.link(old.name, in: old.folder, to: new.name, in: new.folder, path: kept.path + "/" + file)
    }
  }

  /// Takes away what was in the making, and the notes of its exchange and of what was to be kept of it.
  static func abandon(in work: borrowing Directory) throws(Obstacle) {
    try Disk.removeTree(next, in: work)
    try Exchange.forget(in: work)
    try Memory.forgetNote(in: work)
  }

  /// The digest of the list of a publication that is kept; nil where there is none.
  static func listDigest(of name: String, in work: borrowing Directory) throws(Obstacle) -> ByteDigest? {
    let path = name + "/" + Manifest.name
    return try Disk.digest(of: path, in: work.descriptor, path: work.path + "/" + path)
  }

  /// Notes what a run is about to put into the output.
  static func notePending(_ files: [String], in work: borrowing Directory) throws(Obstacle) {
    try note(files.joined(separator: "\n"), as: pendingName, in: work)
  }

  /// The files that an interrupted run was about to put into the output.
  static func pending(in work: borrowing Directory) throws(Obstacle) -> Set<String> {
    let text = try text(of: pendingName, in: work) ?? ""
    return Set(text.split(separator: "\n").map(String.init))
  }

  /// Takes away the note, and what was kept of the publication that is replaced now.
  static func forgetPending(in work: borrowing Directory) throws(Obstacle) {
    try Disk.removeTree(replaced, in: work)
    try forget(pendingName, in: work)
  }

  static func note(_ text: String, as name: String, in work: borrowing Directory) throws(Obstacle) {
    try forget(name, in: work)
    try Disk.write(Array(text.utf8), to: name, in: work.descriptor, path: work.path + "/" + name)
  }

  static func text(of name: String, in work: borrowing Directory) throws(Obstacle) -> String? {
    let bytes = try Disk.read(name, in: work.descriptor, path: work.path + "/" + name)
    return bytes.map { String(decoding: $0, as: UTF8.self) }
  }

  static func forget(_ name: String, in work: borrowing Directory) throws(Obstacle) {
    try Disk.remove(name, in: work.descriptor, path: work.path + "/" + name)
  }
}

/// An exchange of `next` and the standing publication: it is noted before it happens, so that a run after an interruption
/// can tell which of the two is which.
struct Exchange {
  static let name = "exchange"

  /// The lists' digests of the publication that stands before, and of the one that stands after.
  var old: ByteDigest?
  var new: ByteDigest
  /// True where both say the same, so that the publication before the two stays the one to go back to.
  var isSameEdition = false

  func note(in work: borrowing Directory) throws(Obstacle) {
    let text = "\(new.hexadecimal) \(old?.hexadecimal ?? "")" + (isSameEdition ? " \(Self.sameEdition)" : "")
    try WorkFolder.note(text, as: Self.name, in: work)
  }

  private static let sameEdition = "same-edition"

  static func forget(in work: borrowing Directory) throws(Obstacle) { try WorkFolder.forget(name, in: work) }

  /// After the exchange `next` is the publication before: it and the one before that change their places. They may have done
  /// so already where the exchange was not made just now.
  func finish(in work: borrowing Directory, wasJustMade: Bool = true) throws(Obstacle) {
    if isSameEdition {
      // What stood is what the next publication is made from.
    } else if old == nil {
      try Disk.removeTree(WorkFolder.next, in: work)
    } else if try wasJustMade ? true : WorkFolder.listDigest(of: WorkFolder.next, in: work) == old {
      let (next, previous) = (work.path + "/" + WorkFolder.next, work.path + "/" + WorkFolder.previous)
      let exchanged = minglu_exchange(next, previous)
      let code = exchanged == ENOENT ? (rename(next, previous) == 0 ? 0 : errno) : exchanged
      if code != 0 { throw Disk.refusal(Catalogue.moved, previous, code) }
    }
    try Self.forget(in: work)
  }

  /// Finishes what a killed run left undone. `standing` is the digest of the list that stands.
  static func settle(standing: ByteDigest?, in work: borrowing Directory) throws(Obstacle) {
    guard let text = try WorkFolder.text(of: name, in: work) else { return }
    let words = text.split(separator: " ")
    let digests = words.map { ByteDigest(hexadecimal: $0.utf8) }
    // Where both publications have one list, only their signatures differ, and either may stand: nothing is to be moved.
    if let new = digests.first.flatMap(\.self), new == standing {
      return try Exchange(
        old: digests.dropFirst().first.flatMap(\.self), new: new, isSameEdition: words.last == sameEdition[...]
      ).finish(in: work, wasJustMade: false)
    }
    // It did not come to the exchange: what is in the making was never published, and is no publication to return to.
    let list = WorkFolder.next + "/" + Manifest.name
    try Disk.remove(list, in: work.descriptor, path: work.path + "/" + list)
    try forget(in: work)
  }
}

/// An open folder that a second run is kept out of, until this goes. The system lets go of it when the process ends, however
/// it ends.
struct LockedFolder: ~Copyable {
  let folder: Directory

  /// Opens a folder and locks it itself, so that no file is left behind. `shown` is the output folder, for messages.
  init(opening path: String, shown: String) throws(Obstacle) {
    let folder = try Directory(opening: path)
    if flock(folder.descriptor, LOCK_EX | LOCK_NB) != 0 {
      throw errno == EWOULDBLOCK ? Catalogue.outputIsBusy(shown) : Disk.refusal(Catalogue.written, path)
    }
    // Another run that failed takes away the folder that it had locked, which may be this one.
    guard Disk.isFolder(folder.descriptor, at: path) else { throw Catalogue.outputIsBusy(shown) }
    self.folder = folder
  }

  deinit {
    // Lets go also where a process that is being started still has a copy of the descriptor.
    flock(folder.descriptor, LOCK_UN)
  }
}
