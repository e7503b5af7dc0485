import Diagnostics
import Signatures

/// What is below a folder, held against the paths at which files are looked for: the inode of each that is there, which tells
/// whether two names are one file, and all that is there besides.
struct FileTree: Sendable {
  /// The paths at which files are looked for, in ascending byte order.
  let paths: PathList
  /// In the order of the paths; 0, which is no inode, where there is no file.
  private let inodes: [UInt]
  /// Files at other paths, in ascending byte order.
  let others: [String]
  /// Folders below it, each after the one that holds it.
  let folders: [String]
  /// What is neither a file nor a folder, unsorted.
  let oddities: [String]
  /// The first of them in byte order.
  var oddity: String? { oddities.min { $0.precedes($1) } }

  /// Goes through a folder. Names at its top may be passed over.
  init(of folder: borrowing Directory, at paths: PathList, ignoring ignored: Set<String> = []) throws(Obstacle) {
    self.paths = paths
    let scan = try FolderScan(of: folder, at: paths, ignoring: ignored)
    inodes = scan.inodes
    others = scan.others.sorted { $0.precedes($1) }
    (folders, oddities) = (scan.folders, scan.oddities)
  }

  /// Goes through an output folder: the work folder within it, and what a file system that is mounted there keeps of its own
  /// at its top, are no part of a publication, and are neither read nor touched.
  init(ofOutput folder: borrowing Directory, at paths: PathList) throws(Obstacle) {
    try self.init(of: folder, at: paths, ignoring: FilewisePublishing.passedOver(in: folder.path))
  }

  /// Files that no publication with just these paths put there.
  var foreign: [String] { others.filter { !Manifest.isOwnName($0) } }

  /// True where the files cannot all be put at their paths, or something would stand beside them that no publication has: a
  /// folder in a file's place, a file in a folder's, a link.
  var isInTheWay: Bool {
    !oddities.isEmpty || folders.contains { Manifest.isOwnName($0) || paths.index(ofPath: $0) != nil }
      || others.contains { !paths.range(in: $0 + "/").isEmpty }
  }

  /// The inode of the file at the path of an index; nil if there is none.
  func inode(at index: Int) -> UInt? { inodes[index] == 0 ? nil : inodes[index] }

  /// The inode of the file at one of the paths; nil if there is none.
  func inode(of path: String) -> UInt? { paths.index(ofPath: path).flatMap(inode(at:)) }

  /// The inode of the file at one of the paths; nil if there is none. The cursor is for paths that come in their order.
  func inode(of path: UnsafeBufferPointer<UInt8>, from cursor: inout SortedBytes.Cursor) -> UInt? {
    paths.index(of: path, from: &cursor).flatMap(inode(at:))
  }
}
