import Diagnostics
import Glibc

/// Makes new files in a folder of records. Nothing that stands is overwritten, and where one file cannot be made, none is.
struct FolderWriter {
  private let folder: String
  private var made: [String] = []

  init(_ folder: String) {
    self.folder = folder
  }

  /// Makes the files, and the folders that hold them.
  mutating func make(_ files: [(path: String, bytes: [UInt8])]) throws(Obstacle) {
    do throws(Obstacle) {
      for file in files { try make(folder + "/" + file.path, file.bytes) }
    } catch {
      for path in made.reversed() { unlink(path) }
      throw error
    }
  }

  /// Puts other bytes in the place of a file in one step: whoever reads it meanwhile sees the one or the other.
  func replace(_ path: String, with bytes: [UInt8]) throws(Obstacle) {
    let path = folder + "/" + path
    let draft = "\(Self.split(path).folder)/.\(Self.split(path).name).minglu"
    unlink(draft)
    do throws(Obstacle) {
      var status = stat()
      let mode = stat(path, &status) == 0 ? status.st_mode & 0o777 : 0o644
      try Self.write(bytes, to: draft, mode: mode)
      guard rename(draft, path) == 0 else { throw Self.refusal(path) }
    } catch {
      unlink(draft)
      throw error
    }
  }

  private mutating func make(_ path: String, _ bytes: [UInt8]) throws(Obstacle) {
    try Self.makeFolder(Self.split(path).folder)
    try Self.write(bytes, to: path, mode: 0o644)
    made.append(path)
  }

  private static func makeFolder(_ path: String) throws(Obstacle) {
    if path.isEmpty || FolderReader.isFolder(path) { return }
    try makeFolder(split(path).folder)
    guard mkdir(path, 0o755) == 0 || errno == EEXIST else { throw refusal(path) }
  }

  private static func write(_ bytes: [UInt8], to path: String, mode: mode_t) throws(Obstacle) {
    let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode)
    guard file >= 0 else { throw refusal(path) }
    let failure = bytes.withUnsafeBufferPointer { Stream.write($0, to: file) }
    let isSafe = failure == 0 && fsync(file) == 0
    guard close(file) == 0, isSafe else {
      let error = refusal(path)
      unlink(path)
      throw error
    }
  }

  private static func refusal(_ path: String) -> Obstacle {
    Catalogue.cannotWrite(path, reason: String(cString: strerror(errno)))
  }

  private static func split(_ path: String) -> (folder: String, name: String) {
    guard let slash = path.lastIndex(of: "/") else { return ("", path) }
    return (String(path[..<slash]), String(path[path.index(after: slash)...]))
  }
}
