package import Diagnostics
package import Registry
package import Signatures
package import TransparencyLog
package import Vocabulary

/// The log of a publication: its files, of which those that did not change are taken from the last publication.
///
/// Every dated fact of a brand is an entry. The log of the next publication is this one with entries appended, so that who
/// kept a checkpoint can show that nothing before it was altered.
package struct PublicLog: Sendable {
  package static let folder = "log/"
  package static let checkpointPath = Manifest.checkpointPath

  /// What tells it from other logs, as its checkpoint has it.
  package let name: String
  /// How many entries it has, and how many of them the last publication did not have.
  package let size: Int
  package let appended: Int
  /// Where each file stands in the publication, in ascending byte order.
  package let paths: [String]
  /// The digests of the files that are taken from the last publication, by path.
  package let carried: [String: ByteDigest]
  /// What stands before a path of the last publication that is shown.
  package let shownFolder: String
  /// The day of a later publication whose log it is no beginning of, where there is one: its own goes on from that of another.
  package internal(set) var leftBehind: Day?
  private let sources: [Source]
  private let fresh: FreshLog?
  private let base: StandingLog?

  private enum Source: Sendable {
    case bytes([UInt8])
    case tile(LogTiles.Tile)
    case entries(bundle: Int, count: Int)
    case index(Int)
    case carried
  }

  /// Appends the bytes of the file at an index of `paths`.
  package func render(_ index: Int, into buffer: inout [UInt8]) {
    switch sources[index] {
    case .bytes(let bytes): buffer += bytes
    case .tile(let tile): buffer += fresh?.tiles.bytes(of: tile) ?? []
    case .entries(let bundle, let count): buffer += fresh?.entries(ofBundle: bundle, count: count) ?? []
    case .index(let file): buffer += fresh?.index(ofFile: file) ?? []
    // What cannot be read is empty, which is not what its digest says.
    case .carried: buffer += base?.publication.files.bytes(paths[index]) ?? []
    }
  }

  /// A log from the records alone.
  private init(_ fresh: FreshLog, named name: String, note: SignedNote) {
    self.fresh = fresh
    self.name = name
    base = nil
    size = fresh.tiles.size
    appended = size
    carried = [:]
    shownFolder = ""
    var files: [(path: String, source: Source)] = [(Self.checkpointPath, .bytes(note.bytes))]
    files += LogTiles.tiles(ofSize: size).map { (Self.folder + $0.path, .tile($0)) }
    files += Self.bundles(ofSize: size).map { (Self.folder + $0.path, .entries(bundle: $0.index, count: $0.count)) }
    files += (0..<fresh.fileCount).map { (LogIndex.path(of: $0), .index($0)) }
    files.sort { $0.path.precedes($1.path) }
    (paths, sources) = (files.map(\.path), files.map(\.source))
  }

  /// A log that has its beginning in common with one that stands; `files` are those that differ.
  init(
    _ base: StandingLog, ofSize size: Int, _ files: [String: [UInt8]], fileCount: Int, note: SignedNote
  ) {
    fresh = nil
    self.base = base
    name = base.checkpoint.origin
    self.size = size
    appended = max(0, size - base.checkpoint.size)
    shownFolder = base.publication.shownFolder
    var made = files
    if note != base.note { made[Self.checkpointPath] = note.bytes }
    let paths = Self.paths(ofSize: size, fileCount: fileCount)
    sources = paths.map { path in made[path].map(Source.bytes) ?? .carried }
    let (digests, changed) = (base.digests, made)
    carried = Dictionary(
      uniqueKeysWithValues: paths.filter { changed[$0] == nil }.map { ($0, digests[$0] ?? ByteDigest(of: [])) })
    self.paths = paths
  }

  /// The files of a log of a size whose index has so many.
  static func paths(ofSize size: Int, fileCount: Int) -> [String] {
    let tiles = LogTiles.tiles(ofSize: size).map { folder + $0.path }
    let bundles = bundles(ofSize: size).map { folder + $0.path }
    return ([checkpointPath] + tiles + bundles + (0..<fileCount).map(LogIndex.path(of:))).sorted { $0.precedes($1) }
  }

  /// The files of the entries of a log of a size; each is told when it is its turn.
  static func bundles(ofSize size: Int) -> some Sequence<(path: String, index: Int, count: Int)> {
    LogTiles.tiles(ofSize: size).lazy.prefix { $0.level == 0 }.map {
      (TilePath.entries(index: $0.index, count: $0.count), $0.index, $0.count)
    }
  }
}

extension PublicLog {
  /// The log of a register: that of the last publication with what it does not tell yet; from the records alone where there
  /// is none. A register of an earlier day than the last publication's has the beginning of its log, or where no beginning is
  /// what the day has, that of a publication of no later day with what is new: then the later day's log is left behind.
  ///
  /// - Throws: an obstacle if the last publication's log cannot be read, or if no log is one to go on from.
  package static func make(
    for register: PublishedRegister, extending base: LogBase?, secret: LogSecret?, signedBy key: SigningKey?
  ) throws(Obstacle) -> PublicLog {
    guard let base else {
      let fresh = FreshLog(register, secret: secret)
      let checkpoint = Checkpoint(origin: origin(of: register.info), size: fresh.tiles.size, root: fresh.tiles.root)
      return PublicLog(fresh, named: checkpoint.origin, note: try note(checkpoint, beside: nil, key))
    }
    let later = base.log
    if register.day >= later.publication.day {
      return try extending(later, by: register, secret, changed: base.changedBrands, key)
    }
    switch try beginning(of: later, for: register, signedBy: key) {
    case .log(let log): return log
    case .toldOtherwise(let brand):
      guard let earlier = try base.log(upTo: register.day) else {
        throw Catalogue.logCannotGoBack(to: register.day.wording, brand: brand)
      }
      var log = try extending(earlier, by: register, secret, changed: nil, key)
      log.leftBehind = later.publication.day
      return log
    }
  }

  private static func extending(
    _ standing: StandingLog, by register: PublishedRegister, _ secret: LogSecret?, changed: Set<String>?,
    _ key: SigningKey?
  ) throws(Obstacle) -> PublicLog {
    let growth = try LogExtension(standing, by: register, secret: secret, changed: changed)
    // A log keeps its name when the register's address changes.
    let checkpoint = Checkpoint(
      origin: standing.checkpoint.origin, size: growth.tiles.size, root: growth.tiles.root)
    return PublicLog(
      standing, ofSize: growth.tiles.size, growth.files, fileCount: growth.fileCount,
      note: try note(checkpoint, beside: standing.note, key))
  }

  /// What tells the log from others: the register's address without the scheme, and the log's folder.
  package static func origin(of info: RegisterInfo) -> String { name(ofAddress: info.baseURL) + originSuffix }

  /// An address as logs are named by it.
  static func name(ofAddress address: String) -> String {
    let address = address.split(separator: "://", maxSplits: 1).last ?? ""
    return String(address.map { $0 == "+" || $0.isWhitespace ? "-" : $0 })
  }

  /// What stands behind the register's address in a log's name.
  static let originSuffix = "log"

  /// A checkpoint as a note. The standing one is kept, with the signatures it has, where it says the same.
  static func note(
    _ checkpoint: Checkpoint, beside standing: SignedNote?, _ key: SigningKey?
  ) throws(Obstacle) -> SignedNote {
    let text = checkpoint.text
    if let standing, standing.text == text,
      key.map({ standing.isSigned(by: $0.verificationKey, named: checkpoint.origin) }) ?? true
    {
      return standing
    }
    guard let key else { return SignedNote(unsigned: text) }
    return try SignedNote(text, signedBy: key, named: checkpoint.origin)
  }
}
