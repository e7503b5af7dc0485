import CPlatform
import Diagnostics
import Glibc

/// The open folders of a tree, so that each file is named by its folder's descriptor and its own name.
final class FolderSet: Sendable {
  /// The descriptors by path; the root's path is empty.
  private let descriptors: [ByteKey<Substring>: Int32]
  /// The descriptors of the folders that are known to be untouched.
  private let untouched: Set<Int32>
  let path: String

  /// Opens the folders in which the files stand, and makes those that are missing if asked to; otherwise a folder that is
  /// not there is left out. Which of them nobody has touched since a file was is found out if that one's stamp is given.
  init(
    of files: PathList, below root: borrowing Directory, create: Bool, since stamp: Disk.Stamp? = nil
  ) throws(Obstacle) {
    path = root.path
    let copy = fcntl(root.descriptor, F_DUPFD_CLOEXEC, 0)
    guard copy >= 0 else { throw Disk.refusal(Catalogue.read, root.path) }
    var open: [ByteKey<Substring>: Int32] = [ByteKey(""): copy]
    var cursor = FolderCursor()
    for index in files.indices {
      guard let folder = files.withBytes(at: index, { cursor.enter($0).otherFolder }) else { continue }
      do throws(Obstacle) {
        try Self.openAll(folder, in: &open, root: root.path, create: create)
      } catch {
        for descriptor in open.values { close(descriptor) }
        throw error
      }
    }
    descriptors = open
    untouched = stamp.map { Self.untouched(of: open, since: $0) } ?? []
  }

  deinit {
    for descriptor in descriptors.values { close(descriptor) }
  }

  /// Writes what the file system of the folders holds in memory to the disk, as far as it will.
  func flush() {
    if let root = descriptors[ByteKey("")] { _ = minglu_sync(root) }
  }

  /// A file's folder and its name in it; nil where the folder is not there.
  func locate(_ file: String) -> (folder: Int32, name: String)? {
    let (folder, name) = Self.split(file)
    guard let descriptor = descriptors[ByteKey(folder)] else { return nil }
    return (descriptor, String(name))
  }

  /// Goes through files that mostly come folder by folder.
  struct Cursor {
    fileprivate var path = FolderCursor()
    fileprivate var descriptor: Int32?
    /// True if the folder of the last file, and those that hold it, are known to be untouched.
    fileprivate(set) var isUntouched = false
  }

  /// A file's folder and its name in it, which is a part of the path and ends with the zero that follows it; nil where the
  /// folder is not there.
  func locate(
    _ file: UnsafeBufferPointer<UInt8>, from cursor: inout Cursor
  ) -> (folder: Int32, name: UnsafePointer<CChar>)? {
    let (nameStart, otherFolder) = cursor.path.enter(file)
    if let otherFolder {
      cursor.descriptor = descriptors[ByteKey(otherFolder[...])]
      cursor.isUntouched = cursor.descriptor.map(untouched.contains) ?? false
    }
    guard let descriptor = cursor.descriptor, let start = file.baseAddress else { return nil }
    return (descriptor, UnsafeRawPointer(start + nameStart).assumingMemoryBound(to: CChar.self))
  }

  /// A file's folder, which is empty at the top, and its name in it.
  static func split(_ file: String) -> (folder: Substring, name: Substring) {
    let folder = folder(of: file[...])
    return (folder, folder.isEmpty ? file[...] : file[file.utf8.index(after: folder.endIndex)...])
  }

  private static func folder(of file: Substring) -> Substring {
    let utf8 = file.utf8
    guard let slash = utf8.lastIndex(of: UInt8(ascii: "/")) else { return file[..<file.startIndex] }
    return file[..<slash]
  }

  /// The folders that nobody has touched since a file was, nor any that holds them. What is moved keeps the times of all that
  /// is in it: only its own tells. The root's does not count, as publishing puts it in its place.
  private static func untouched(of folders: [ByteKey<Substring>: Int32], since stamp: Disk.Stamp) -> Set<Int32> {
    var untouched: Set<Int32> = []
    // Each comes after the one that holds it.
    for (key, descriptor) in folders.sorted(by: { $0.key.text.utf8.count < $1.key.text.utf8.count }) {
      let holder = folders[ByteKey(folder(of: key.text))]
      let isRoot = key.text.isEmpty
      if isRoot || holder.map(untouched.contains) ?? false && Disk.isUntouched(descriptor, since: stamp) {
        untouched.insert(descriptor)
      }
    }
    return untouched
  }

  /// Opens a folder and those that hold it, from the root on.
  private static func openAll(
    _ folder: String, in open: inout [ByteKey<Substring>: Int32], root: String, create: Bool
  ) throws(Obstacle) {
    // No list says what is read or written elsewhere.
    if !folder.isEmpty, folder.leadsAstray {
      if create { throw Catalogue.pathIsUnsafe(folder) }
      return
    }
    var path = ""
    var parent = open[ByteKey("")] ?? -1
    for part in folder.pathParts where !part.isEmpty {
      path += (path.isEmpty ? "" : "/") + part
      if let known = open[ByteKey(path[...])] {
        parent = known
        continue
      }
      if create, mkdirat(parent, part, 0o755) != 0, errno != EEXIST {
        throw Disk.refusal(Catalogue.created, root + "/" + path)
      }
      let descriptor = openat(parent, part, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
      if descriptor < 0 {
        if !create, errno == ENOENT || errno == ENOTDIR { return }
        throw Disk.refusal(Catalogue.read, root + "/" + path)
      }
      open[ByteKey(path[...])] = descriptor
      parent = descriptor
    }
  }
}
