import Glibc

/// An open file; closed when it goes.
package struct OpenFile: ~Copyable {
  private let descriptor: Int32

  private init(_ name: UnsafePointer<CChar>, in folder: Int32, _ flags: Int32, mode: mode_t = 0) throws(SystemError) {
    let descriptor = openat(folder, name, flags | O_CLOEXEC, mode)
    guard descriptor >= 0 else { throw .last }
    self.descriptor = descriptor
  }

  /// Opens a file to be read. A pipe in its place is not waited for; a link is refused.
  init(reading name: UnsafePointer<CChar>, in folder: Int32) throws(SystemError) {
    try self.init(name, in: folder, O_RDONLY | O_NOFOLLOW | O_NONBLOCK)
  }

  /// Opens the file to which a path leads, to be read. A pipe in its place is not waited for.
  package init(reading path: String) throws(SystemError) {
    try self.init(path, in: AT_FDCWD, O_RDONLY | O_NONBLOCK)
  }

  /// Makes a new file; one that is there already is not touched but refused. `mode` are the permissions.
  init(making name: UnsafePointer<CChar>, in folder: Int32, mode: UInt32 = 0o644) throws(SystemError) {
    try self.init(name, in: folder, O_WRONLY | O_CREAT | O_EXCL, mode: mode)
  }

  /// Makes a new file; one that is there already is not touched but refused. `mode` are the permissions.
  package init(making path: String, mode: UInt32) throws(SystemError) {
    try self.init(making: path, in: AT_FDCWD, mode: mode)
  }

  deinit { Glibc.close(descriptor) }

  /// Closes a file that was written: what the system put off may fail only now.
  package consuming func close() throws(SystemError) {
    let descriptor = descriptor
    discard self
    if Glibc.close(descriptor) != 0 { throw .last }
  }

  /// What the system knows of it.
  func status() throws(SystemError) -> FileStatus {
    guard let status = FileStatus(of: descriptor) else { throw .last }
    return status
  }

  /// How many bytes it has, as the system says.
  package func size() throws(SystemError) -> Int { try status().size }

  /// Gives it the owner, the group and the permissions of a file that it takes the place of, as far as the system lets it.
  /// Where it stays with another group, that one may do no more than everybody.
  package func takeOwnership(of replaced: FileStatus) {
    // Who may not give a file to another owner may give it to a group of their own.
    let isOfGroup =
      fchown(descriptor, replaced.owner, replaced.group) == 0 || fchown(descriptor, .max, replaced.group) == 0
    let permissions = replaced.permissions
    fchmod(descriptor, isOfGroup ? permissions : permissions & 0o707 | (permissions & 0o007) << 3)
  }

  /// The next bytes; fewer than `count` only at the end of the file.
  package func read(_ count: Int) throws(SystemError) -> [UInt8] {
    // An empty array is one for all threads, and would be written to.
    if count == 0 { return [] }
    var failure: SystemError?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let step = Glibc.read(descriptor, buffer.baseAddress?.advanced(by: filled), count - filled)
        if step == 0 { break }
        if step > 0 { filled += step } else if errno != EINTR { failure = .last; break }
      }
    }
    if let failure { throw failure }
    return bytes
  }

  /// Appends all of some bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(SystemError) {
    try Self.write(bytes, to: descriptor)
  }

  /// Appends all of some bytes.
  package func write(_ bytes: [UInt8]) throws(SystemError) {
    try Self.write(bytes, to: descriptor)
  }

  /// Writes all that was appended through to the disk.
  package func sync() throws(SystemError) {
    if fsync(descriptor) != 0 { throw .last }
  }

  /// Writes all of some bytes to an open file that has another owner, as a terminal.
  package static func write(_ bytes: [UInt8], to descriptor: Int32) throws(SystemError) {
    try bytes.withUnsafeBufferPointer { bytes throws(SystemError) in
      try write(UnsafeRawBufferPointer(bytes), to: descriptor)
    }
  }

  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(SystemError) {
    var done = 0
    while done < bytes.count {
      let step = Glibc.write(descriptor, bytes.baseAddress?.advanced(by: done), bytes.count - done)
      // A file that takes nothing and says nothing would be asked for ever.
      if step == 0 { throw SystemError(code: EIO) }
      if step > 0 { done += step } else if errno != EINTR { throw .last }
    }
  }
}
