import Diagnostics
import Glibc

/// Replaces files so that each is either what it was or what it is to be, never a part of it.
enum FileReplacement {
  /// Writes all of them beside the standing ones first; only once every byte is on the disk are they put in place, one
  /// after the other. Folders that are not there are made.
  static func replace(_ files: [(path: String, bytes: [UInt8])]) throws(Obstacle) {
    var written: [(temporary: String, path: String)] = []
    do throws(Obstacle) {
      for file in files {
        let path = target(of: file.path)
        guard isReplaceable(path) else {
          throw Catalogue.unwritable(file.path, reason: String(cString: strerror(EISDIR)))
        }
        let temporary = folder(of: path) + "/.minglu-\(getpid())-\(name(of: path))"
        try makeFolder(folder(of: path))
        written.append((temporary, path))
        try write(file.bytes, to: temporary, shownAs: file.path, mode: mode(of: path))
      }
    } catch {
      for file in written { unlink(file.temporary) }
      throw error
    }
    for (index, file) in written.enumerated() where rename(file.temporary, file.path) != 0 {
      let failure = refusal(file.path)
      for file in written[index...] { unlink(file.temporary) }
      throw failure
    }
    for path in Set(written.map { folder(of: $0.path) }) { synchronise(path) }
  }

  /// Where a file really is: a symbolic link stays, and what it leads to is replaced.
  private static func target(of path: String) -> String {
    guard let real = realpath(path, nil) else { return path }
    defer { free(real) }
    return String(cString: real)
  }

  /// False for a folder or another thing that no file can take the place of.
  private static func isReplaceable(_ path: String) -> Bool {
    var status = stat()
    return stat(path, &status) != 0 || status.st_mode & S_IFMT == S_IFREG
  }

  private static func folder(of path: String) -> String {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    return parts.count > 1 ? parts.dropLast().joined(separator: "/") : "."
  }

  private static func name(of path: String) -> Substring {
    path.split(separator: "/").last ?? ""
  }

  private static func mode(of path: String) -> mode_t {
    var status = stat()
    return stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
  }

  private static func makeFolder(_ path: String) throws(Obstacle) {
    if path.isEmpty || access(path, F_OK) == 0 { return }
    try makeFolder(folder(of: path))
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw refusal(path) }
  }

  private static func write(_ bytes: [UInt8], to path: String, shownAs shown: String, mode: mode_t) throws(Obstacle) {
    let file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, mode)
    guard file >= 0 else { throw refusal(shown) }
    defer { close(file) }
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Glibc.write(file, $0.baseAddress, $0.count) }
      if count < 0 && errno == EINTR { continue }
      guard count > 0 else { throw refusal(shown) }
      rest = rest.dropFirst(count)
    }
    guard fsync(file) == 0 else { throw refusal(shown) }
  }

  /// Makes names last; where a folder cannot be synchronised, the files are whole all the same.
  private static func synchronise(_ folder: String) {
    let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private static func refusal(_ path: String) -> Obstacle {
    Catalogue.unwritable(path, reason: String(cString: strerror(errno)))
  }
}
