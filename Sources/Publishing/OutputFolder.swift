import CPlatform
import Diagnostics
import Glibc
import Signatures

/// The folder that is published to: where it is, what stands in it, and where its next version is made.
struct OutputFolder: Sendable {
  /// As the caller wrote it, for messages.
  let shown: String
  /// Absolute, without links.
  let path: String
  /// The folder that holds it.
  let parent: String
  /// Beside it: `.public.minglu`. Holds `next`, the publication in the making, and `previous`, the one before.
  let workPath: String
  /// Within it, where nothing can stand beside it.
  var innerWorkPath: String { path + "/" + Self.innerWorkName }
  let exists: Bool

  /// The name of the work folder where it has to be inside the output folder.
  static let innerWorkName = ".minglu"

  /// Finds the folder and refuses what is none, one that overlaps the sources, and one within a work folder. A link to a folder
  /// counts as that folder.
  init(_ shown: String, apartFrom sources: [String]) throws(Obstacle) {
    self.shown = shown
    if let resolved = try Self.resolved(shown) {
      path = resolved
      exists = true
    } else {
      path = try Self.place(of: shown.withoutEndSlashes, shown: shown)
      exists = false
    }
    let (parent, name) = path.splitPath
    self.parent = parent
    workPath = (parent == "/" ? "" : parent) + "/.\(name).minglu"
    try Self.refuseWorkFolder(around: path, shown: shown)
    for source in sources { try Self.refuseOverlap(of: path, with: source, shown: shown) }
  }

  /// The path of a folder that is there without links; nil where nothing is. What is no folder is refused.
  static func resolved(_ shown: String) throws(Obstacle) -> String? {
    guard let path = Disk.resolved(shown.withoutEndSlashes) else { return nil }
    guard let status = FileStatus(path) else { throw Disk.refusal(Catalogue.read, shown) }
    guard status.isFolder else { throw Catalogue.outputIsNoFolder(shown) }
    return path
  }

  /// Where a folder is to be that is not there: its name in the folder that is to hold it, which has to be there.
  private static func place(of path: String, shown: String) throws(Obstacle) -> String {
    if path.isEmpty { throw Catalogue.outputIsNoFolder(shown) }
    if Disk.isLink(path) { throw Catalogue.outputLinkLeadsNowhere(shown) }
    return try pathInItsFolder(path, shown: shown)
  }

  /// The path of what need not be there without links, which the folder that holds it decides.
  static func pathInItsFolder(_ path: String, shown: String) throws(Obstacle) -> String {
    let (folder, name) = path.splitPath
    guard let resolved = Disk.resolved(folder) else {
      let code = errno
      throw code == ENOENT
        ? Catalogue.outputHasNoPlace(shown, in: folder) : Disk.refusal(Catalogue.created, shown, code)
    }
    return (resolved == "/" ? "" : resolved) + "/" + name
  }

  /// The work folder as the caller would write it, where that leads there: beside a link it does not, and where it cannot be
  /// told it may not.
  var shownWorkPath: String {
    let (folder, name) = shown.withoutEndSlashes.splitPath
    let beside = (folder == "." ? "" : folder == "/" ? "/" : folder + "/") + ".\(name).minglu"
    return Disk.resolved(folder) == parent ? beside : workPath
  }

  /// What stands in a work folder is kept to go back to, and replaced or taken away by later runs. Whoever runs the command
  /// in the output folder itself may be there without knowing: an exchange turns the one into the other.
  static func refuseWorkFolder(around path: String, shown: String) throws(Obstacle) {
    let work = path.pathParts.first { $0.starts(withPath: ".") && $0.hasSuffix(innerWorkName) }
    if let work { throw Catalogue.outputIsInWorkFolder(shown, work: work) }
  }

  private static func refuseOverlap(of path: String, with source: String, shown: String) throws(Obstacle) {
    let overlaps =
      if let resolved = Disk.resolved(source) {
        path.isPath(within: resolved) || resolved.isPath(within: path)
      } else {
        // What is published where a source may come to be would be read as one.
        path == (try? place(of: source.withoutEndSlashes, shown: source))
      }
    if overlaps { throw Catalogue.outputHoldsSources(shown, source: source) }
  }

  /// Makes the work folder beside the output. False if it can only be within it: something is mounted on the output, or
  /// nobody may write beside it. Any other failure is an obstacle, no reason for a lesser way of publishing.
  func makeWorkFolderBeside() throws(Obstacle) -> Bool {
    if exists, Self.isMountPoint(path) { return false }
    if mkdir(workPath, 0o755) == 0 || errno == EEXIST { return true }
    if [EACCES, EPERM, EROFS].contains(errno) { return false }
    throw Disk.refusal(Catalogue.created, workPath)
  }

  /// True where something is mounted on a folder, whose path is absolute and without links.
  static func isMountPoint(_ path: String) -> Bool {
    minglu_is_mount_point(path) != 0 || FileStatus(path)?.device != FileStatus(path.splitPath.folder)?.device
  }
}

/// What stands in the output folder.
struct Standing: Sendable {
  let manifest: Manifest
  /// Of the list; nil where there is none.
  let listDigest: ByteDigest?
  /// The list's signature; nil where there is none.
  let signature: [UInt8]?
  /// Of the list, as it was when it was read; nil where there is none.
  let listStamp: Disk.Stamp?
  let tree: FileTree

  /// Reads the list and the tree, and refuses a folder that holds anything that no publication put there. `pending` are
  /// files that an interrupted run was about to put there.
  init(in folder: borrowing Directory, shown: String, pending: Set<String>) throws(Obstacle) {
    let list = try Disk.manifest(in: folder.descriptor, path: shown + "/" + Manifest.name)
    manifest = list ?? Manifest()
    listDigest = list?.ownDigest
    listStamp = Disk.stamp(of: Manifest.name, in: folder.descriptor)
    signature = try Disk.read(
      Manifest.signatureName, in: folder.descriptor, path: shown + "/" + Manifest.signatureName)
    tree = try FileTree(ofOutput: folder, at: manifest.paths)
    if let oddity = tree.oddity { throw Catalogue.outputIsForeign(shown, file: oddity) }
    let foreign = tree.foreign.filter { !pending.contains($0) }
    if let first = foreign.first {
      throw list == nil && foreign.count > 1
        ? Catalogue.outputHasNoList(shown, file: first, others: foreign.count - 1)
        : Catalogue.outputIsForeign(shown, file: first)
    }
  }

  /// Refuses to replace anything but what the publication was compared with. `standing` is nil where there is no folder.
  static func check(_ standing: Standing?, is replaced: Replaced, shown: String) throws(Obstacle) {
    let isSame =
      switch replaced {
      case .anything: true
      case .nothing: standing?.listDigest == nil
      case .publication(let digest), .sameEdition(let digest): standing?.listDigest == digest
      }
    if !isSame { throw Catalogue.outputHasChanged(shown) }
  }
}
