import CPlatform
import Diagnostics
import Glibc
import Signatures

/// An open directory; closed when it goes.
struct Directory: ~Copyable {
  let descriptor: Int32
  /// As it is shown in messages.
  let path: String

  /// Opens a directory that is there; links are followed.
  init(opening path: String) throws(Obstacle) {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Disk.refusal(Catalogue.read, path) }
    self.descriptor = descriptor
    self.path = path
  }

  /// Opens a directory within another one; `create` makes it if it is not there.
  init(_ name: String, in parent: borrowing Directory, create: Bool) throws(Obstacle) {
    let path = parent.path + "/" + name
    if create, mkdirat(parent.descriptor, name, 0o755) != 0, errno != EEXIST {
      throw Disk.refusal(Catalogue.created, path)
    }
    let descriptor = openat(parent.descriptor, name, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw Disk.refusal(Catalogue.read, path) }
    self.descriptor = descriptor
    self.path = path
  }

  deinit { close(descriptor) }

  /// Writes all that its file system holds in memory to the disk.
  func sync() throws(Obstacle) {
    let code = minglu_sync(descriptor)
    if code != 0 { throw Disk.refusal(Catalogue.synchronised, path, code) }
  }
}

/// The few things that publishing does to a disk. Files are named by the descriptor of their folder and their own name.
package enum Disk {
  /// The obstacle that a failed call is.
  static func refusal(_ action: Wording, _ path: String, _ code: Int32 = errno) -> Obstacle {
    refusal(action, path, SystemError(code: code))
  }

  /// The obstacle that a failed call is.
  static func refusal(_ action: Wording, _ path: String, _ error: SystemError) -> Obstacle {
    Catalogue.diskRefused(action, path: path, reason: error.reason)
  }

  /// Makes a new file; one that is there already is not touched but refused.
  static func write(
    _ bytes: [UInt8], to name: UnsafePointer<CChar>, in folder: Int32, path: @autoclosure () -> String
  ) throws(Obstacle) {
    try write(to: name, in: folder, path: path()) { file throws(SystemError) in try file.write(bytes) }
  }

  /// Makes a new file of what `fill` writes to it; one that is there already is not touched but refused.
  static func write(
    to name: UnsafePointer<CChar>, in folder: Int32, path: @autoclosure () -> String,
    _ fill: (borrowing OpenFile) throws(SystemError) -> Void
  ) throws(Obstacle) {
    do throws(SystemError) {
      let file = try OpenFile(making: name, in: folder)
      try fill(file)
      try file.close()
    } catch {
      throw refusal(Catalogue.written, path(), error)
    }
  }

  typealias Stamp = FileStatus.Stamp

  /// A file's stamp; nil if it is not there.
  static func stamp(of name: String, in folder: Int32) -> Stamp? {
    FileStatus(name, in: folder, followsLink: false)?.stamp
  }

  /// True if a file is there, of that many bytes where that is known, which was last touched before another one was.
  static func isUntouched(
    _ name: UnsafePointer<CChar>, in folder: Int32, count: Int?, since stamp: Stamp
  ) -> Bool {
    guard let status = FileStatus(name, in: folder, followsLink: false), status.isFile else { return false }
    return status.size == count ?? status.size && status.isUntouched(since: stamp)
  }

  /// True if an open folder was last changed before a file was: nothing has been put into it since, and it has not been put
  /// where it is.
  static func isUntouched(_ folder: Int32, since stamp: Stamp) -> Bool {
    FileStatus(of: folder)?.isUnchanged(since: stamp) ?? false
  }

  /// Makes a file appear in another folder too, as the very same file; on file systems that know no such links, and on
  /// another one, as a copy.
  static func link(
    _ name: String, in source: Int32, to newName: String, in target: Int32, path: String
  ) throws(Obstacle) {
    if linkat(source, name, target, newName, 0) == 0 { return }
    let code = errno
    guard [EPERM, EOPNOTSUPP, ENOSYS, EXDEV].contains(code), let bytes = try read(name, in: source, path: path) else {
      throw refusal(Catalogue.linked, path, code)
    }
    try write(bytes, to: newName, in: target, path: path)
  }

  /// Takes a file away; one that is not there is no matter.
  static func remove(
    _ name: UnsafePointer<CChar>, in folder: Int32, path: @autoclosure () -> String
  ) throws(Obstacle) {
    let code = unlinkat(folder, name, 0) == 0 ? 0 : errno
    if code != 0, code != ENOENT { throw refusal(Catalogue.removed, path(), code) }
  }

  /// The names of a folder with what they are, `.` and `..` left out.
  static func entries(of folder: Int32, path: String) throws(Obstacle) -> [(name: String, isFolder: Bool)] {
    var entries: [(name: String, isFolder: Bool)] = []
    try forEachEntry(of: folder, path: path) {
      entries.append((String(decoding: $0.name, as: UTF8.self), $0.isFolder))
    }
    return entries
  }

  /// Visits what is in a folder, `.` and `..` left out, in the order in which the file system has it.
  static func forEachEntry(of folder: Int32, path: String, _ visit: (Entry) -> Void) throws(Obstacle) {
    // The stream closes the descriptor that it was given.
    let copy = openat(folder, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard copy >= 0 else { throw refusal(Catalogue.read, path) }
    guard let stream = fdopendir(copy) else {
      let code = errno
      close(copy)
      throw refusal(Catalogue.read, path, code)
    }
    defer { closedir(stream) }
    errno = 0
    while let entry = readdir(stream) {
      withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
        let name = UnsafeBufferPointer(rebasing: bytes.bindMemory(to: UInt8.self).prefix { $0 != 0 })
        if name.elementsEqual(".".utf8) || name.elementsEqual("..".utf8) { return }
        let type = entry.pointee.d_type
        visit(
          Entry(
            name: name, inode: entry.pointee.d_ino,
            type: type == UInt8(DT_UNKNOWN) ? Self.type(of: String(decoding: name, as: UTF8.self), in: folder) : type))
      }
      errno = 0
    }
    if errno != 0 { throw refusal(Catalogue.read, path) }
  }

  /// What tells a file from every other; nil if it is not there.
  static func inode(of name: String, in folder: Int32) -> UInt? {
    FileStatus(name, in: folder, followsLink: false)?.inode
  }

  static func isThere(_ name: String, in folder: Int32) -> Bool {
    faccessat(folder, name, F_OK, AT_SYMLINK_NOFOLLOW) == 0
  }

  /// True if a path leads to a folder.
  static func isFolder(_ path: String) -> Bool { FileStatus(path)?.isFolder ?? false }

  /// True if a path leads to an open folder.
  static func isFolder(_ descriptor: Int32, at path: String) -> Bool {
    guard let opened = FileStatus(of: descriptor), let found = FileStatus(path) else { return false }
    return opened.isOfSame(as: found)
  }

  /// True if a path is that of a symbolic link, wherever it leads.
  package static func isLink(_ path: String) -> Bool { FileStatus(path, followsLink: false)?.isLink ?? false }

  /// What an entry is, where the file system does not say so in the listing.
  static func type(of name: String, in folder: Int32) -> UInt8 {
    guard let status = FileStatus(name, in: folder, followsLink: false) else { return UInt8(DT_UNKNOWN) }
    return UInt8(status.isFolder ? DT_DIR : status.isFile ? DT_REG : DT_UNKNOWN)
  }

  /// An entry of a folder, lent while it is visited.
  struct Entry {
    var name: UnsafeBufferPointer<UInt8>
    var inode: UInt
    var type: UInt8

    var isFolder: Bool { type == UInt8(DT_DIR) }
    var isFile: Bool { type == UInt8(DT_REG) }
  }

  /// Takes away a folder and all that it holds; one that is not there is no matter.
  static func removeTree(_ name: String, in folder: borrowing Directory) throws(Obstacle) {
    if unlinkat(folder.descriptor, name, AT_REMOVEDIR) == 0 || errno == ENOENT { return }
    guard errno == ENOTEMPTY || errno == EEXIST else { throw refusal(Catalogue.removed, folder.path + "/" + name) }
    do {
      let inner = try Directory(name, in: folder, create: false)
      for entry in try entries(of: inner.descriptor, path: inner.path) {
        if entry.isFolder {
          try removeTree(entry.name, in: inner)
        } else {
          try remove(entry.name, in: inner.descriptor, path: inner.path + "/" + entry.name)
        }
      }
    }
    if unlinkat(folder.descriptor, name, AT_REMOVEDIR) != 0 {
      throw refusal(Catalogue.removed, folder.path + "/" + name)
    }
  }

  /// The path without links and dots; nil if there is nothing.
  package static func resolved(_ path: String) -> String? {
    guard let pointer = realpath(path, nil) else { return nil }
    defer { free(pointer) }
    return String(cString: pointer)
  }
}
