import Diagnostics
import Parallel

/// What is found below a folder, or a part of it.
struct FolderScan: Sendable {
  private let paths: PathList
  /// The indices of the paths that may stand in the part.
  private let range: Range<Int>
  /// Of the files at these paths, in their order; 0 where there is none.
  private(set) var inodes: [UInt]
  /// Files at other paths.
  private(set) var others: [String] = []
  /// Folders below it, each after the one that holds it.
  private(set) var folders: [String] = []
  /// What is neither a file nor a folder.
  private(set) var oddities: [String] = []

  /// With so many files, the folders at the top are gone through side by side. With fewer the order of all calls is kept.
  private static let large = 100_000

  /// Goes through a folder. Names at its top may be passed over.
  init(of folder: borrowing Directory, at paths: PathList, ignoring ignored: Set<String>) throws(Obstacle) {
    self.init(at: paths, in: paths.indices)
    let inner = try list(folder, path: "", ignoring: ignored)
    if paths.count < Self.large {
      for name in inner { try enter(name, in: folder, path: "") }
      return
    }
    let parts = try inner.indices.concurrentMap(threads: .max, with: {}) { index, _ throws(Obstacle) in
      var part = FolderScan(at: paths, in: paths.range(in: inner[index] + "/"))
      try part.enter(inner[index], in: folder, path: "")
      return part
    }
    for part in parts { add(part) }
  }

  private init(at paths: PathList, in range: Range<Int>) {
    (self.paths, self.range) = (paths, range)
    inodes = Array(repeating: 0, count: range.count)
  }

  private mutating func add(_ part: FolderScan) {
    inodes.replaceSubrange(part.range, with: part.inodes)
    others += part.others
    folders += part.folders
    oddities += part.oddities
  }

  /// Goes through a folder within another one.
  private mutating func enter(_ name: String, in folder: borrowing Directory, path: String) throws(Obstacle) {
    let inner = path.isEmpty ? name : path + "/" + name
    folders.append(inner)
    let folder = try Directory(name, in: folder, create: false)
    for name in try list(folder, path: inner) { try enter(name, in: folder, path: inner) }
  }

  /// Takes down the files of a folder, and gives the names of the folders in it.
  private mutating func list(
    _ folder: borrowing Directory, path: String, ignoring ignored: Set<String> = []
  ) throws(Obstacle) -> [String] {
    let prefix = path.isEmpty ? "" : path + "/"
    let finder = PathFinder(of: paths, in: prefix)
    var inner: [String] = []
    var batch = NameBatch()
    try Disk.forEachEntry(of: folder.descriptor, path: folder.path) { entry in
      if !ignored.isEmpty, ignored.contains(String(decoding: entry.name, as: UTF8.self)) { return }
      if entry.isFile {
        batch.append(entry)
        if batch.isFull { note(&batch, finder, prefix) }
      } else {
        let name = String(decoding: entry.name, as: UTF8.self)
        // A folder whose name is no text cannot be gone into by the name that it is shown by.
        if entry.isFolder, name.utf8.elementsEqual(entry.name) {
          inner.append(name)
        } else {
          oddities.append(prefix + name)
        }
      }
    }
    note(&batch, finder, prefix)
    return inner
  }

  /// Files of a folder, in the order in which the file system has them.
  private struct NameBatch {
    private(set) var names = PathList()
    private(set) var inodes: [UInt] = []

    var isFull: Bool { names.count == 256 }

    mutating func append(_ file: Disk.Entry) {
      names.append(file.name)
      inodes.append(file.inode)
    }

    mutating func removeAll() {
      names.removeAll()
      inodes.removeAll(keepingCapacity: true)
    }
  }

  /// Notes the files of a batch, which is empty then.
  private mutating func note(_ batch: inout NameBatch, _ finder: PathFinder, _ prefix: String) {
    for (number, known) in finder.indices(of: batch.names).enumerated() {
      if let known {
        inodes[known - range.lowerBound] = batch.inodes[number]
      } else {
        others.append(prefix + batch.names[number])
      }
    }
    batch.removeAll()
  }
}
