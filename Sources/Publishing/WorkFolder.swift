import Diagnostics
import Glibc

/// What stands in the work folder beside an output folder.
enum WorkFolder {
  /// The publication in the making, or what a killed run left of one.
  static let next = "next"
  /// The publication before the standing one, whole.
  static let previous = "previous"
  /// The files that a run was about to put into the output one by one.
  static let pendingName = "pending"
  private static let discarded = "discarded"

  /// Makes `next` ready for the files: what a killed run left, else the publication before, else an empty folder.
  static func open(_ path: String, for files: [String]) throws(Obstacle) -> (FolderSet, FileTree) {
    let work = try Directory(opening: path)
    try Disk.removeTree(discarded, in: work)
    // A killed run's remains are used first, so that the publication before is kept for going back.
    var status = stat()
    let isLeftOver = fstatat(work.descriptor, next, &status, AT_SYMLINK_NOFOLLOW) == 0
    if !isLeftOver { _ = renameat(work.descriptor, previous, work.descriptor, next) }
    let folder = try Directory(next, in: work, create: true)
    let tree = try FileTree(of: folder)
    return (try FolderSet(of: files, below: folder, create: true), tree)
  }

  /// Takes away files, and the folders that are empty then.
  static func remove(_ files: [String], folders: [String], in root: borrowing Directory) throws(Obstacle) {
    for file in files { try Disk.remove(file, in: root.descriptor, path: root.path + "/" + file) }
    // A folder that still holds something is not taken away by the system.
    for folder in folders.reversed() { unlinkat(root.descriptor, folder, AT_REMOVEDIR) }
  }

  /// After the exchange `next` is the publication before: it gets that name.
  static func keepPrevious(in work: borrowing Directory) throws(Obstacle) {
    _ = renameat(work.descriptor, previous, work.descriptor, discarded)
    if renameat(work.descriptor, next, work.descriptor, previous) != 0 {
      throw Disk.refusal(Catalogue.moved, work.path + "/" + previous)
    }
    try Disk.removeTree(discarded, in: work)
  }

  /// The files that an interrupted run was about to put into the output.
  static func pending(in work: borrowing Directory) throws(Obstacle) -> Set<String> {
    let path = work.path + "/" + pendingName
    let bytes = try Disk.read(pendingName, in: work.descriptor, path: path) ?? []
    return Set(bytes.split(separator: UInt8(ascii: "\n")).map { String(decoding: $0, as: UTF8.self) })
  }
}

/// Keeps a second run out of a folder. The system lets go of it when the process ends, however it ends.
struct FolderLock {
  private let descriptor: Int32

  /// Locks the folder itself, so that no file is left behind.
  init(on folder: borrowing Directory, shown: String) throws(Obstacle) {
    descriptor = openat(folder.descriptor, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Disk.refusal(Catalogue.read, folder.path) }
    if flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      let code = errno
      close(descriptor)
      throw code == EWOULDBLOCK ? Catalogue.outputIsBusy(shown) : Disk.refusal(Catalogue.written, folder.path, code)
    }
  }

  func release() { close(descriptor) }
}
