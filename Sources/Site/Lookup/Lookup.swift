import Synchronization

/// The files of the lookup: made, or standing already and made only if one of them is asked for after all.
struct Lookup: Sendable {
  /// What tells the index from any other.
  let version: String
  let paths: [String]
  private let source: Source

  private enum Source {
    /// The index with where each path's file is in it.
    case made(LookupIndex, [LookupIndex.Position])
    case standing(LateIndex)
  }

  /// No files: where only the addresses of pages matter, they would be made for nothing.
  static let none = Lookup(LookupIndex.none)

  init(_ index: LookupIndex) {
    version = index.version
    let files = index.paths
    paths = files.map(\.path)
    source = .made(index, files.map(\.position))
  }

  /// `make` makes what stands, should it be asked for.
  init(_ standing: StandingLookup, make: @escaping @Sendable () -> LookupIndex) {
    (version, paths) = (standing.version, standing.paths)
    source = .standing(LateIndex(make: make))
  }

  /// False where the index was made and the system's library did not say how the characters of the names are read. One that
  /// is to be made only if it is asked for can tell only then.
  var isCertain: Bool {
    switch source {
    case .made(let index, _): index.isCertain
    case .standing(let late): late.isCertain
    }
  }

  /// True where it may be made yet.
  var isLate: Bool { if case .standing = source { true } else { false } }

  /// Appends the bytes of a file by its index in `paths`.
  func append(_ file: Int, to buffer: inout [UInt8]) {
    switch source {
    case .made(let index, let positions): index.append(positions[file], to: &buffer)
    case .standing(let late): late.append(paths[file], to: &buffer)
    }
  }
}

/// An index that is made when it is needed, once.
private final class LateIndex: Sendable {
  private let made = Mutex<(index: LookupIndex, positions: [String: LookupIndex.Position])?>(nil)
  private let make: @Sendable () -> LookupIndex

  init(make: @escaping @Sendable () -> LookupIndex) { self.make = make }

  var isCertain: Bool { made.withLock { $0?.index.isCertain ?? true } }

  func append(_ path: String, to buffer: inout [UInt8]) {
    let (index, positions) = made.withLock { made in
      if let made { return made }
      let index = make()
      let positions = Dictionary(index.paths.map { ($0.path, $0.position) }) { first, _ in first }
      made = (index, positions)
      return (index, positions)
    }
    if let position = positions[path] { index.append(position, to: &buffer) }
  }
}
