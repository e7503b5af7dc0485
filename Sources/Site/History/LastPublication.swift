package import Diagnostics
package import Signatures
package import Vocabulary

/// A publication as it stands: what a register is held against before it takes its place (N12).
///
/// Its files are read when they are needed and not kept: at national size they are large.
package struct LastPublication: Sendable {
  /// The day that it shows.
  package let day: Day
  /// The pages of its root and of `lists/`, each with its line in the list of digests.
  let pages: [(path: String, line: Int)]
  /// The code of the district whose own site it is; nil where it is the city's.
  package let district: String?
  /// The line of its home page in English; nil where it has none.
  let englishLine: Int?
  /// What stands before a path of it that is shown: the folder, ending in a slash.
  let shownFolder: String
  let files: PublicationFiles
  /// What the list says of the data files: a record that was edited or taken out by hand would be compared with as if it had
  /// been published.
  private let dataDigests: [String: ByteDigest]
  /// What the list says of the log's files, by path.
  let logDigests: [String: ByteDigest]
  /// The files of the lookup, in the order of the list.
  package let lookupPaths: [String]
  /// The files that a register is held against and the log's, see `comparedFiles(of:)`.
  package let comparedFiles: [String]
  /// The digest of the list itself: what tells this publication from any other.
  package let listDigest: ByteDigest

  /// Nil where there is no publication; an obstacle where there is one that does not tell what it published, since no
  /// change could be noticed then.
  package static func read(shownAs folder: String, _ files: PublicationFiles) throws(Obstacle) -> LastPublication? {
    guard let manifest = try files.manifest(shownAs: folder) else { return nil }
    return try LastPublication(manifest, shownFolder: folder.folderPrefix, files)
  }

  private init(_ manifest: Manifest, shownFolder: String, _ files: PublicationFiles) throws(Obstacle) {
    guard manifest.isInForm else { throw Catalogue.unreadablePublication(shownFolder + Manifest.name) }
    self.shownFolder = shownFolder
    self.files = files
    listDigest = manifest.ownDigest
    dataDigests = manifest.digests(in: DataFile.folder)
    logDigests = manifest.digests(in: PublicLog.folder)
    comparedFiles = Self.comparedFiles(of: manifest.paths)
    // They are read and kept beside the output: a list from elsewhere is not to say where.
    guard !comparedFiles.contains(where: \.leadsAstray) else {
      throw Catalogue.unreadablePublication(shownFolder + Manifest.name)
    }
    lookupPaths = manifest.files(in: LookupIndex.folder + "/").map(\.path)
    englishLine = manifest.paths.index(ofPath: SitePath.english + SitePath.home).map { $0 + 1 }
    pages = manifest.files(in: "") + manifest.files(in: "lists/")
    district = Self.district(of: manifest.paths, lists: pages.map(\.path).filter { $0.hasPrefix("lists/") })
    // Every data file says the day; this one is the smallest.
    let path = DataFile.corrections.path
    guard let bytes = files.bytes(path), ByteDigest(of: bytes) == dataDigests[path], let lines = DataLines(bytes) else {
      throw Self.unreadable(path, in: shownFolder, of: manifest.ownDigest, files)
    }
    day = lines.day
  }

  /// A district's own site has no sitemap, and of all districts' lists only its own.
  private static func district(of paths: PathList, lists: [String]) -> String? {
    guard paths.index(ofPath: SitePath.sitemap) == nil else { return nil }
    return lists.lazy.compactMap(HistoryComparison.subject(ofPage:)).first { !SitePath.cityLists.contains($0) }
  }

  /// Those of a publication's files that a register is held against, besides the list, and those of the log, which is extended.
  package static func comparedFiles(of paths: PathList) -> [String] {
    let data = DataFile.allCases.map(\.path).filter { paths.index(ofPath: $0) != nil }
    return data.sorted() + paths.range(in: PublicLog.folder).map { paths[$0] }
  }

  /// True where it tells of more than another one: of a later day, or of more dated facts on the same day. From one day to
  /// another corrections can make those fewer. One of which files that a register is held against are not as they were
  /// published tells nothing for certain.
  package func isLater(than other: LastPublication) -> Bool {
    let tellsMore = day > other.day || day == other.day && (number ?? 0) > (other.number ?? 0)
    return tellsMore && listDigest != other.listDigest && isWhole
  }

  /// How many dated facts it shows; nil where it does not say.
  private var number: Int? { PublicationLabel(read: try? bytes(of: PublicationLabel.path))?.number }

  /// The address of its register, as a log is named by it. What is kept of a publication does not say that: there it is the one
  /// that the log began with. Nil where it cannot be told.
  var address: String? {
    if let label = PublicationLabel(read: try? bytes(of: PublicationLabel.path)) {
      return label.address.map(PublicLog.name)
    }
    return (try? StandingLog(of: self))?.address
  }

  private var isWhole: Bool { comparedFiles.allSatisfy { files.digest($0) == (dataDigests[$0] ?? logDigests[$0]) } }

  /// The list of digests.
  package func manifest() throws(Obstacle) -> Manifest {
    guard let manifest = files.readManifest(), manifest.isInForm else { throw unreadable(Manifest.name) }
    return manifest
  }

  /// False for a file that publications did not have once.
  func has(_ file: DataFile) -> Bool { dataDigests[file.path] != nil }

  /// A data file, whole.
  func lines(of file: DataFile) throws(Obstacle) -> DataLines {
    guard let lines = DataLines(try bytes(of: file.path)) else { throw unreadable(file.path) }
    return lines
  }

  /// True if a data file has, after its first line, which tells the day, what other parts have after theirs. Neither is held in
  /// memory whole.
  func hasSameRecords(in file: DataFile, as parts: DataParts) throws(Obstacle) -> Bool {
    var comparison = PartComparison(with: parts)
    try forEachPart(of: file) { comparison.take($0) }
    return comparison.finish()
  }

  /// Visits the records of a data file in their order, and gives how many there are. At national size the file is not held in
  /// memory whole: whether it is as it was published is only known when all was visited, and thrown then.
  func forEachRecord(of file: DataFile, _ visit: DataLineReader.Visit) throws(Obstacle) -> Int {
    var reader = DataLineReader()
    try forEachPart(of: file) { reader.take($0, visit) }
    let count = reader.count
    guard reader.finish() != nil else { throw unreadable(file.path) }
    return count
  }

  /// Hands over a data file part by part, and throws in the end if it is not as it was published.
  private func forEachPart(of file: DataFile, _ take: PublicationFiles.Taking) throws(Obstacle) {
    var digest = ByteDigest.Parts()
    let isRead = files.parts(file.path) { part in
      digest.update(part)
      take(part)
    }
    guard isRead, digest.digest == dataDigests[file.path] else { throw unreadable(file.path) }
  }

  func bytes(of path: String) throws(Obstacle) -> [UInt8] {
    guard let bytes = files.bytes(path) else { throw unreadable(path) }
    if path.hasPrefix(DataFile.folder), ByteDigest(of: bytes) != dataDigests[path] { throw unreadable(path) }
    return bytes
  }

  /// The bytes of a file whose digest the list is known to have.
  func bytes(of path: String, digest: ByteDigest?) throws(Obstacle) -> [UInt8] {
    guard let bytes = files.bytes(path), ByteDigest(of: bytes) == digest else { throw unreadable(path) }
    return bytes
  }

  /// What is said of a file that is not as it was published. Where the list is another one meanwhile, the file is as that says.
  func unreadable(_ path: String) -> Obstacle {
    Self.unreadable(path, in: shownFolder, of: listDigest, files)
  }

  private static func unreadable(
    _ path: String, in shownFolder: String, of list: ByteDigest, _ files: PublicationFiles
  ) -> Obstacle {
    files.readManifest()?.ownDigest == list
      ? Catalogue.unreadablePublication(shownFolder + path) : Catalogue.publicationHasChanged(shownFolder)
  }
}

extension PublicationFiles {
  /// The list of digests; nil where there is none. One that cannot be read is an obstacle: taken for none, it would let all go
  /// that was published.
  package func manifest(shownAs folder: String) throws(Obstacle) -> Manifest? {
    if let manifest = readManifest() { return manifest }
    if mayBeThere(Manifest.name) { throw Catalogue.unreadable(folder.folderPrefix + Manifest.name) }
    return nil
  }

  /// The list of digests; nil where there is none, or not all of it can be read.
  fileprivate func readManifest() -> Manifest? {
    var reader = Manifest.Reader()
    return parts(Manifest.name) { reader.take($0) } ? reader.finish() : nil
  }
}

extension Manifest {
  /// The files that stand in a folder and in none within it, each with its line, from 1.
  func files(in folder: String) -> [(path: String, line: Int)] {
    let slash = UInt8(ascii: "/")
    let length = folder.utf8.count
    return paths.range(in: folder).filter { index in paths.withBytes(at: index) { !$0[length...].contains(slash) } }
      .map { (paths[$0], $0 + 1) }
  }
}
