package import Diagnostics
package import Vocabulary

/// A publication as it stands: what a register is held against before it takes its place (N12).
///
/// Its files are read when they are needed and not kept: at national size they are large.
package struct LastPublication: Sendable {
  /// The bytes of a path within it; nil where there is no such file.
  package typealias Reader = @Sendable (String) -> [UInt8]?

  /// The day that it shows.
  package let day: Day
  /// The pages of its root and of `lists/`, each with its line in the list of digests.
  let pages: [(path: String, line: Int)]
  /// What stands before a path of it that is shown: the folder, ending in a slash.
  let shownFolder: String
  let file: Reader
  /// The digest of a file's bytes, and what the list says of the data files': a record that was edited or taken out by hand
  /// would be compared with as if it had been published.
  private let digest: @Sendable ([UInt8]) -> String
  private let dataDigests: [String: String]
  /// What the list says of the log's files, by path.
  let logDigests: [String: String]
  /// The files of the lookup, in the order of the list.
  package let lookupPaths: [String]
  /// The digest of the list itself: what tells this publication from any other.
  package let listDigest: String

  /// Nil where there is no publication; an obstacle where there is one that does not tell what it published, since no
  /// change could be noticed then.
  package static func read(
    shownAs folder: String, digest: @escaping @Sendable ([UInt8]) -> String, file: @escaping Reader
  ) throws(Obstacle) -> LastPublication? {
    guard let bytes = file(Manifest.path) else { return nil }
    let shownFolder = folder.hasSuffix("/") ? folder : folder + "/"
    guard let manifest = Manifest(bytes) else { throw Catalogue.unreadablePublication(shownFolder + Manifest.path) }
    return try LastPublication(manifest, shownFolder: shownFolder, digest: digest, file: file)
  }

  private init(
    _ manifest: Manifest, shownFolder: String, digest: @escaping @Sendable ([UInt8]) -> String, file: @escaping Reader
  ) throws(Obstacle) {
    self.shownFolder = shownFolder
    self.file = file
    self.digest = digest
    listDigest = digest(manifest.bytes)
    dataDigests = manifest.digests(in: DataFile.folder)
    logDigests = manifest.digests(in: PublicLog.folder)
    lookupPaths = manifest.files(in: LookupIndex.folder + "/").map(\.path)
    pages = manifest.files(in: "") + manifest.files(in: "lists/")
    // Every data file says the day; this one is the smallest.
    let path = DataFile.corrections.path
    guard let bytes = file(path), digest(bytes) == dataDigests[path], let lines = DataLines(bytes) else {
      throw Catalogue.unreadablePublication(shownFolder + path)
    }
    day = lines.day
  }

  /// The files of a publication that a register is held against, besides the list, and those of the log, which is extended.
  package static func comparedFiles(of paths: PathList) -> [String] {
    DataFile.allCases.map(\.path).sorted() + paths.filter { $0.hasPrefix(PublicLog.folder) }
  }

  /// The list of digests.
  package func manifest() throws(Obstacle) -> Manifest {
    guard let manifest = Manifest(try bytes(of: Manifest.path)) else { throw unreadable(Manifest.path) }
    return manifest
  }

  func lines(of file: DataFile) throws(Obstacle) -> DataLines {
    guard let lines = DataLines(try bytes(of: file.path)) else { throw unreadable(file.path) }
    return lines
  }

  func bytes(of path: String) throws(Obstacle) -> [UInt8] {
    guard let bytes = file(path) else { throw unreadable(path) }
    if path.hasPrefix(DataFile.folder), digest(bytes) != dataDigests[path] { throw unreadable(path) }
    return bytes
  }

  /// The bytes of a file whose digest the list is known to have.
  func bytes(of path: String, digest: String?) throws(Obstacle) -> [UInt8] {
    guard let bytes = file(path), self.digest(bytes) == digest else { throw unreadable(path) }
    return bytes
  }

  func unreadable(_ path: String) -> Obstacle { Catalogue.unreadablePublication(shownFolder + path) }
}

/// The data files that say what a publication says.
enum DataFile: String, CaseIterable, Sendable {
  case brands, revocations, cycles, announcements, corrections

  static let folder = "data/"

  /// Within the publication.
  var path: String { "\(Self.folder)\(rawValue).json" }
}
