import Diagnostics
import Parallel
import Vocabulary

/// The files of a content tree in the order of their paths, with the required ones that are not there among them.
struct ContentTree {
  struct Entry {
    var path: String
    /// Nil for a file that is not part of the tree.
    var kind: ContentPath?
    var bytes: [UInt8]?
    /// For a file that is not part of the tree, the path that was probably meant.
    var meant: String?
    /// True for a required file that nobody gave.
    var isMissing = false

    /// True for what cannot be read and has a folder's name: nobody knows which records are in it.
    var mayBeFolder: Bool { bytes == nil && !isMissing && !(path.pathParts.last ?? "").contains(".") }
  }

  private(set) var entries: [Entry]
  /// The paths of the files that were given, also of those that the disk does not give.
  private let given: Set<String>
  /// How many files were probably meant to be at a path.
  private let wanted: [String: Int]

  init(_ files: [ContentFile]) {
    let visible = files.filter { !UnknownPath.isHidden($0.path) }
    given = Set(visible.map(\.path))
    entries = visible.concurrentMap(chunkSize: 1024) {
      var entry = Entry(path: $0.path, kind: ContentPath($0.path), bytes: $0.bytes)
      if entry.kind == nil, !entry.mayBeFolder { entry.meant = UnknownPath.meant(by: entry.path) }
      return entry
    }
    wanted = Dictionary(entries.compactMap { $0.meant.map { ($0, 1) } }, uniquingKeysWith: +)
    for path in Set(Self.required(by: entries)).subtracting(given) {
      entries.append(Entry(path: path, kind: ContentPath(path), bytes: nil, isMissing: true))
    }
    entries.sort { $0.path.precedes($1.path) }
  }

  /// What is wrong with a file that is not part of the tree.
  func problem(ofUnknown entry: Entry) -> Problem {
    if entry.mayBeFolder { return Catalogue.unreadableFolder(linkedLimit: ContentFile.mostReachedByLinks) }
    return UnknownPath.problem(
      of: entry.path, meant: entry.meant, isTaken: entry.meant.map(given.contains) ?? false,
      isShared: entry.meant.flatMap { wanted[$0] } ?? 0 > 1)
  }

  private static func required(by entries: [Entry]) -> [String] {
    var paths: [ContentPath] = [.registry, .revocations]
    var districts: Set<String> = []
    for entry in entries {
      switch entry.kind {
      case .cycle(let id), .results(let id):
        paths.append(.cycle(id: id))
        if case .cycle = entry.kind, CycleRecord.isAnnounced(entry.bytes ?? []) {
          paths.append(.results(cycle: id))
        }
      case .district(let code), .institutions(let code), .brands(let code), .programmes(let code),
        .profile(let code, _), .announcement(let code?, _):
        districts.insert(code)
      default: break
      }
    }
    for code in districts {
      paths += [.district(code: code), .institutions(district: code), .brands(district: code)]
    }
    return paths.map(\.path)
  }
}
