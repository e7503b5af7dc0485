import Diagnostics
import Glibc
import Publishing

/// Writes files and folders outside of a publication: a file is either what it was or what it is to be, never a part of it.
enum FileWriter {
  /// Makes new files, and the folders that hold them. Nothing that stands is overwritten, and where one file cannot be
  /// made, none is. What leads out of `root` is refused.
  static func make(_ files: [(path: String, bytes: [UInt8])], within root: String) throws(Obstacle) {
    var made: [String] = []
    do throws(Obstacle) {
      for file in files {
        if leads(file.path, outOf: root) { throw Catalogue.leadsOutside(file.path, of: root) }
        try makeFolders(folder(of: file.path))
        try write(file.bytes, to: file.path, shownAs: file.path)
        made.append(file.path)
      }
    } catch {
      for path in made.reversed() { unlink(path) }
      throw error
    }
  }

  /// Puts bytes in the places of files, which need not be there, in folders that are. All are written beside the standing
  /// ones first; only once every byte is on the disk are they put in place, one after the other. Each has the owner, the
  /// group and the permissions of the file that it replaces, as far as the system lets it. Where `root` is given, what leads
  /// out of that folder is refused.
  static func replace(_ files: [(path: String, bytes: [UInt8])], within root: String? = nil) throws(Obstacle) {
    var written: [(temporary: String, path: String)] = []
    do throws(Obstacle) {
      for file in files {
        let path = try target(of: file.path)
        let isNamedAsFolder = path.hasSuffix("/")
        let replaced = FileStatus(path)
        guard replaced?.isFile ?? true, !isNamedAsFolder else {
          throw Catalogue.isNoFile(file.path, isFolder: isNamedAsFolder || FolderReader.isFolder(path))
        }
        if let root, !stands(path, in: root) { throw Catalogue.leadsOutside(file.path, of: root) }
        // Not of the file's own name, which may be as long as names can be.
        let temporary = folder(of: path) + "/.minglu-\(getpid())-\(written.count)"
        unlink(temporary)
        try write(file.bytes, to: temporary, shownAs: file.path, replacing: replaced)
        written.append((temporary, path))
      }
    } catch {
      for file in written { unlink(file.temporary) }
      throw error
    }
    for (index, file) in written.enumerated() {
      guard rename(file.temporary, file.path) == 0 else {
        let failure = refusal(file.path)
        for file in written[index...] { unlink(file.temporary) }
        throw failure
      }
    }
    for path in Set(written.map { folder(of: $0.path) }) { synchronise(path) }
  }

  /// Makes the folder that is to hold an output folder, if it is not there; none above it.
  static func makeFolder(holding path: String) throws(Obstacle) {
    let parent = folder(of: path)
    guard !parent.isEmpty, mkdir(parent, 0o755) != 0, errno != EEXIST else { return }
    throw Catalogue.diskRefused(Catalogue.created, path: parent, reason: SystemError.last.reason)
  }

  private static func makeFolders(_ path: String) throws(Obstacle) {
    if path.isEmpty || FolderReader.isFolder(path) { return }
    try makeFolders(folder(of: path))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw refusal(path) }
  }

  /// Writes a file that is not there, through to the disk; none is left of one that cannot be written whole. `replaced` is
  /// the file in whose place it is to be put.
  private static func write(
    _ bytes: [UInt8], to path: String, shownAs shown: String, replacing replaced: FileStatus? = nil
  ) throws(Obstacle) {
    do throws(SystemError) {
      let file = try OpenFile(making: path, mode: replaced?.permissions ?? 0o644)
      do throws(SystemError) {
        if let replaced { file.takeOwnership(of: replaced) }
        try file.write(bytes)
        try file.sync()
        try file.close()
      } catch {
        unlink(path)
        throw error
      }
    } catch {
      throw Catalogue.cannotWrite(shown, reason: error.reason)
    }
  }

  /// Where a file really is: a symbolic link stays, and what it leads to is replaced. One that leads nowhere is refused.
  private static func target(of path: String) throws(Obstacle) -> String {
    if let resolved = Disk.resolved(path) { return resolved }
    if Disk.isLink(path) { throw Catalogue.fileLinkLeadsNowhere(path) }
    return path
  }

  /// True for a file that stands, or would, in a folder or below it, whatever links lead there.
  private static func stands(_ path: String, in root: String) -> Bool {
    guard let parent = Disk.resolved(folder(of: path)), let root = Disk.resolved(root) else { return false }
    return parent.isPath(within: root)
  }

  /// True if the folder that stands nearest above a file that is to be made is not within another one, whatever links lead
  /// there. What is made by the way cannot lead anywhere else.
  private static func leads(_ path: String, outOf root: String) -> Bool {
    guard let root = Disk.resolved(root) else { return false }
    var parent = folder(of: path)
    while !parent.isEmpty, parent != "." {
      if let real = Disk.resolved(parent) { return !real.isPath(within: root) }
      parent = folder(of: parent)
    }
    return false
  }

  /// The folder that holds a path: empty where that is the root, `.` for a bare name.
  private static func folder(of path: String) -> String {
    let folder = path.splitPath.folder
    return folder == "/" ? "" : folder
  }

  /// Makes names last; where a folder cannot be synchronised, the files are whole all the same.
  private static func synchronise(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func refusal(_ path: String) -> Obstacle {
    Catalogue.cannotWrite(path, reason: SystemError.last.reason)
  }
}
