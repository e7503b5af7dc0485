import Diagnostics
import Glibc
import Parallel
import Publishing
import Records

/// A file as it lies on disk.
struct DiskFile: Sendable {
  /// Within the folder that was read, with `/`.
  var path: String
  /// Nil where it may not be read: no permission, no regular file, or a symbolic link that leads out of the folder.
  var bytes: [UInt8]?
}

/// Reads whole folders. Names that begin with a dot are no part of them.
struct FolderReader {
  /// Bytes of a file that are read at most. The first one more is read too, so that it shows that there are more.
  private static let most = 256 << 20

  /// Bytes of a large file that are in memory at a time.
  private static let partSize = 1 << 20

  /// The folder's own real path: no symbolic link may lead out of it.
  private let root: String
  /// Whether folders that hold nothing are listed too, with a slash at their end.
  private let listsEmptyFolders: Bool
  private var files: [Listing] = []
  private var linkedCount = 0

  /// A file that was found, and where it really lies; nil where it may not be read.
  private struct Listing: Sendable {
    var path: String
    var location: String?
  }

  private init(root: String, listsEmptyFolders: Bool) {
    (self.root, self.listsEmptyFolders) = (root, listsEmptyFolders)
  }

  /// Every file below a folder, in the byte order of the paths. `option` is the one that names the folder; `limit` tells for a
  /// path how many bytes are read at most.
  static func read(
    _ folder: String, option: String, limit: @escaping @Sendable (String) -> Int = { _ in FolderReader.most + 1 }
  ) throws(Obstacle) -> [DiskFile] {
    try FolderReader.files(in: folder, option: option, limit: limit)
  }

  /// The files of a content tree. Those that are no part of it may be of any size, and are listed without being read.
  static func records(_ folder: String) throws(Obstacle) -> [ContentFile] {
    try read(folder, option: "--content", limit: ContentFile.most).map { ContentFile(path: $0.path, bytes: $0.bytes) }
  }

  /// The paths of all files below a folder, in their byte order; if asked for, also of the folders in it that hold nothing, which
  /// end in a slash.
  static func paths(
    in folder: String, option: String, withEmptyFolders: Bool = false
  ) throws(Obstacle) -> [String] {
    try FolderReader.files(in: folder, option: option, limit: nil, listsEmptyFolders: withEmptyFolders)
      .map(\.path)
  }

  /// The bytes of one regular file, or the first `limit` of them; nil if there is none that may be read.
  static func file(_ path: String, atMost limit: Int = .max) -> [UInt8]? {
    isFile(path) ? bytes(of: path, atMost: limit) : nil
  }

  /// Hands over the bytes of one regular file part by part; false if there is none that may be read, or not all of it is.
  static func file(_ path: String, inParts take: ([UInt8]) -> Void) -> Bool {
    guard isFile(path) else { return false }
    do throws(SystemError) {
      let file = try OpenFile(reading: path)
      var left = try file.size()
      while left > 0 {
        let part = try file.read(min(left, partSize))
        guard part.count == min(left, partSize) else { return false }
        take(part)
        left -= part.count
      }
      return true
    } catch {
      return false
    }
  }

  /// What tells a file as it is now from every other and from what it was before; nil if it is not there.
  static func stamp(_ path: String) -> String? {
    FileStatus(path).map { "\(path) \($0.device) \($0.stamp.text)" }
  }

  /// True if anything of that path is there.
  static func exists(_ path: String) -> Bool { FileStatus(path) != nil }

  /// False only for what is certainly not there: where the system refuses to tell, something may be.
  static func mayExist(_ path: String) -> Bool { exists(path) || ![ENOENT, ENOTDIR].contains(errno) }

  /// True if the files of a name in two folders are one.
  static func isSameFile(_ name: String, in first: String, and second: String) -> Bool {
    guard let one = FileStatus(first + "/" + name), let other = FileStatus(second + "/" + name) else { return false }
    return one.isOfSame(as: other)
  }

  /// True if others than a file's owner may read or change it.
  static func isOpenToOthers(_ path: String) -> Bool { FileStatus(path)?.isOpenToOthers ?? false }

  /// True if there is a regular file of that path.
  static func isFile(_ path: String) -> Bool { FileStatus(path)?.isFile ?? false }

  /// True if there is a folder of that path.
  static func isFolder(_ path: String) -> Bool { FileStatus(path)?.isFolder ?? false }

  /// All bytes of a file that does not say how many it has, as those of /proc; nil if it cannot be read.
  static func stream(_ path: String) -> [UInt8]? {
    do throws(SystemError) {
      let file = try OpenFile(reading: path)
      var bytes: [UInt8] = []
      while true {
        let part = try file.read(partSize)
        bytes += part
        if part.count < partSize { return bytes }
      }
    } catch {
      return nil
    }
  }

  /// `limit` is nil where only the paths matter: a published copy may be larger than memory.
  private static func files(
    in folder: String, option: String, limit: (@Sendable (String) -> Int)?, listsEmptyFolders: Bool = false
  ) throws(Obstacle) -> [DiskFile] {
    guard let root = Disk.resolved(folder), isFolder(root) else {
      throw Catalogue.missingFolder(folder, option: option)
    }
    var reader = FolderReader(root: root, listsEmptyFolders: listsEmptyFolders)
    guard let entries = entries(of: root) else { throw Catalogue.unreadable(folder) }
    reader.visit(entries, of: Folder(path: root, ancestors: [], isLinked: false), as: "")
    var paths = PathList(reader.files.map(\.path))
    let files = paths.sort().map { reader.files[$0] }
    // A folder of the usual size is read by one thread, in the order of its paths.
    return files.concurrentMap(chunkSize: 256) { file in
      guard let location = file.location else { return DiskFile(path: file.path, bytes: nil) }
      return DiskFile(path: file.path, bytes: limit.map { bytes(of: location, atMost: $0(file.path)) } ?? [])
    }
  }

  /// A folder that is visited: its real path, those of the folders above, and whether a link was followed on the way.
  private struct Folder {
    var path: String
    var ancestors: [String]
    var isLinked: Bool
  }

  /// Visits what a folder holds; `prefix` is its path within the root.
  private mutating func visit(_ entries: [Entry], of folder: Folder, as prefix: String) {
    for entry in entries {
      let (location, path) = ("\(folder.path)/\(entry.name)", prefix + entry.name)
      if folder.isLinked { linkedCount += 1 }
      if entry.isFile {
        files.append(Listing(path: path, location: location))
      } else {
        visit(location, in: folder, as: path)
      }
    }
  }

  private mutating func visit(_ location: String, in folder: Folder, as path: String) {
    guard let real = resolved(location), let status = FileStatus(real) else { return refuse(path) }
    if status.isFile {
      files.append(Listing(path: path, location: real))
    } else if status.isFolder {
      let inner = Folder(
        path: real, ancestors: folder.ancestors + [folder.path], isLinked: folder.isLinked || real != location)
      guard mayVisit(inner), let entries = Self.entries(of: real) else { return refuse(path + "/") }
      // Where a file is looked for, a folder is none, whatever is in it.
      if Self.isFileName(path) { refuse(path) }
      if entries.isEmpty, listsEmptyFolders { files.append(Listing(path: path + "/", location: real)) }
      visit(entries, of: inner, as: path + "/")
    } else {
      refuse(path)
    }
  }

  /// False for a link to a folder above, which would never end, and where links have led to enough.
  private func mayVisit(_ folder: Folder) -> Bool {
    guard folder.isLinked else { return true }
    return !folder.ancestors.contains(folder.path) && linkedCount < ContentFile.mostReachedByLinks
  }

  private static func isFileName(_ path: String) -> Bool {
    [".csv", ".yaml", ".md", ".pem"].contains { path.hasSuffix($0) }
  }

  /// Keeps a path that cannot be read, so that it is reported and not passed over. That of a folder ends with a slash.
  private mutating func refuse(_ path: String) {
    files.append(Listing(path: path, location: nil))
  }

  /// The location itself, or where it leads if it is a symbolic link; nil if that is nowhere or outside the root.
  private func resolved(_ location: String) -> String? {
    guard let status = FileStatus(location, followsLink: false) else { return nil }
    guard status.isLink else { return location }
    guard let real = Disk.resolved(location), real != root, real.isPath(within: root) else { return nil }
    return real
  }

  /// A name in a folder, and whether the folder itself tells that it is a regular file: some file systems do not.
  private struct Entry {
    var name: String
    var isFile: Bool
  }

  /// What a folder holds, without names that begin with a dot; nil if it cannot be read.
  private static func entries(of folder: String) -> [Entry]? {
    guard let stream = opendir(folder) else { return nil }
    defer { closedir(stream) }
    var entries: [Entry] = []
    // The end and a failure look the same but for the error number: what was read in part is not taken for the whole.
    errno = 0
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: Int(NAME_MAX) + 1) { String(cString: $0) }
      }
      if !name.hasPrefix(".") { entries.append(Entry(name: name, isFile: entry.pointee.d_type == UInt8(DT_REG))) }
      errno = 0
    }
    return errno == 0 ? entries : nil
  }

  /// The names of what a folder holds, sorted, without those that begin with a dot; none where it cannot be read.
  static func names(in folder: String) -> [String] { (entries(of: folder) ?? []).map(\.name).sorted() }

  /// True for the bytes of a file that has more than are read of one.
  static func isCut(_ bytes: [UInt8]) -> Bool { bytes.count > most }

  /// A regular file's bytes, or so many of them; nil if they cannot all be read.
  private static func bytes(of path: String, atMost limit: Int = .max) -> [UInt8]? {
    do throws(SystemError) {
      let file = try OpenFile(reading: path)
      let count = min(try file.size(), limit)
      let bytes = try file.read(count)
      return bytes.count == count ? bytes : nil
    } catch {
      return nil
    }
  }
}
