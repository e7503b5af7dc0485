import Glibc

/// What the system knows of a file or folder.
package struct FileStatus {
  private let status: stat

  private init(_ status: stat) { self.status = status }

  /// Of what stands at a path; nil where nothing does, or it cannot be told: `errno` says why.
  package init?(_ path: String, followsLink: Bool = true) {
    self.init(path, in: AT_FDCWD, followsLink: followsLink)
  }

  /// Of what stands in an open folder.
  init?(_ name: UnsafePointer<CChar>, in folder: Int32, followsLink: Bool) {
    var status = stat()
    guard fstatat(folder, name, &status, followsLink ? 0 : AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(status)
  }

  /// Of what is open; nil where it cannot be told.
  init?(of descriptor: Int32) {
    var status = stat()
    guard fstat(descriptor, &status) == 0 else { return nil }
    self.init(status)
  }

  package var isFile: Bool { kind == S_IFREG }
  package var isFolder: Bool { kind == S_IFDIR }
  package var isLink: Bool { kind == S_IFLNK }
  private var kind: mode_t { status.st_mode & S_IFMT }

  /// True if others than its owner may read or change it.
  package var isOpenToOthers: Bool { status.st_mode & (S_IRWXG | S_IRWXO) != 0 }

  /// Who may do what with it.
  package var permissions: UInt32 { status.st_mode & 0o777 }
  var owner: UInt32 { status.st_uid }
  var group: UInt32 { status.st_gid }

  package var size: Int { Int(status.st_size) }
  package var device: UInt { UInt(status.st_dev) }
  /// What tells it from every other of its device.
  var inode: UInt { UInt(status.st_ino) }

  /// True if both are of one file or folder.
  package func isOfSame(as other: FileStatus) -> Bool { (device, inode) == (other.device, other.inode) }

  package var stamp: Stamp {
    Stamp(written: status.st_mtim, changed: status.st_ctim, inode: inode, size: size)
  }

  /// When a file was last written, and when anything of it last changed: the second nobody can set, but on some file systems
  /// only the first tells of new bytes.
  package struct Stamp: Sendable, Equatable {
    fileprivate let written: timespec
    fileprivate let changed: timespec
    /// Tells it from every other.
    fileprivate let inode: UInt
    let size: Int

    package static func == (first: Stamp, second: Stamp) -> Bool {
      first.inode == second.inode && first.size == second.size
        && (first.written.tv_sec, first.written.tv_nsec, first.changed.tv_sec, first.changed.tv_nsec)
          == (second.written.tv_sec, second.written.tv_nsec, second.changed.tv_sec, second.changed.tv_nsec)
    }

    /// As a note: another text for every other stamp.
    package var text: String {
      "\(inode) \(size) \(written.tv_sec) \(written.tv_nsec) \(changed.tv_sec) \(changed.tv_nsec)"
    }

    /// True if it was last written before another file was.
    package func isWritten(before other: Stamp) -> Bool { FileStatus.isEarlier(written, other.written) }
  }

  /// True if it was last touched before another file was: not at the same moment, for two things may happen within one tick of
  /// the clock.
  func isUntouched(since stamp: Stamp) -> Bool {
    Self.isEarlier(status.st_mtim, stamp.written) && isUnchanged(since: stamp)
  }

  /// True if nothing of it was changed since another file was.
  func isUnchanged(since stamp: Stamp) -> Bool { Self.isEarlier(status.st_ctim, stamp.changed) }

  fileprivate static func isEarlier(_ first: timespec, _ second: timespec) -> Bool {
    (first.tv_sec, first.tv_nsec) < (second.tv_sec, second.tv_nsec)
  }
}
