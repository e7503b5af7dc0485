import Diagnostics
import Drafts
import Publishing
import Records
import Registry
import Vocabulary

/// What `minglu new` writes: files that are not there yet, and a table that gets a row more.
struct Drafting {
  var files: [DraftFile] = []
  /// A file that stands, with its bytes as they shall be.
  var changed: (path: String, bytes: [UInt8])?
}

extension Session {
  /// Looks whether something is in the way of a run, and ends it if so.
  func require(_ look: (Session) throws(Obstacle) -> Void) throws {
    try run { session throws(Obstacle) in
      try look(session)
      return .done
    }
  }

  /// Refuses to begin a register in a folder that holds something.
  func requireEmpty(_ content: String) throws(Obstacle) {
    try FileSet.refusePublication(around: content)
    guard FolderReader.isFolder(content) else {
      if FolderReader.exists(content) { throw Catalogue.folderIsNone(content) }
      return
    }
    if try !FolderReader.paths(in: content, option: "--content").isEmpty {
      throw Catalogue.folderIsTaken(content)
    }
  }

  /// Refuses to add to a register that is not there.
  func requireFolder(_ content: String) throws(Obstacle) {
    guard FolderReader.isFolder(content) else { throw Catalogue.missingFolder(content, option: "--content") }
    try FileSet.refusePublication(around: content)
    guard FolderReader.mayExist(content.folderPrefix + "registry.yaml") else { throw Catalogue.noRegister(content) }
  }

  /// Refuses to write into a district that is not there.
  func requireDistrict(_ code: String, in content: String) throws(Obstacle) {
    let folder = content.folderPrefix + ContentPath.folder(ofDistrict: code)
    guard FolderReader.isFolder(folder) else { throw Catalogue.noSuchDistrict(code, folder: folder) }
  }

  /// Refuses to name a cycle that is not there.
  func requireCycle(_ id: String, in content: String) throws(Obstacle) {
    let file = content.folderPrefix + ContentPath.cycle(id: id).path
    guard FolderReader.isFile(file) else { throw Catalogue.noSuchCycle(id) }
  }

  /// Refuses new files in whose place something stands.
  func requireRoom(for files: [DraftFile], in content: String) throws(Obstacle) {
    let taken = files.map { content.folderPrefix + $0.path }.filter(FolderReader.exists)
    guard taken.isEmpty else { throw Catalogue.filesAreThere(taken.sorted()) }
  }

  /// Writes new files into the records, if nothing stands in their place and they bring in no error.
  func write(_ drafting: Drafting, to content: String) throws(Obstacle) -> ExitStatus {
    try requireFolder(content)
    return try write(drafting, to: content, among: FolderReader.records(content), next: Catalogue.afterFile)
  }

  /// Writes a register into a folder that is not there, or is empty.
  func writeRegister(_ draft: RegistryDraft, to content: String) throws(Obstacle) -> ExitStatus {
    try requireEmpty(content)
    return try write(Drafting(files: draft.files), to: content, among: [], next: Catalogue.afterRegistry)
  }

  private func write(
    _ drafting: Drafting, to content: String, among standing: [ContentFile], next: Wording
  ) throws(Obstacle) -> ExitStatus {
    let prefix = content.folderPrefix
    try requireRoom(for: drafting.files, in: content)
    let before = Findings(of: standing, prefix: prefix)
    let after = Findings(of: drafting.applied(to: standing), prefix: prefix)
    let errors = after.errors(notIn: before)
    guard errors.isEmpty else {
      let writer = TextWriter(language: language)
      Stream.tell(writer.text(of: errors, in: after.sources) + "\n")
      Stream.tell(Catalogue.nothingWritten.text(in: language) + "\n")
      return .recordsHaveErrors
    }
    try FileWriter.make(drafting.files.map { (prefix + $0.path, Array($0.text.utf8)) }, within: content)
    if let changed = drafting.changed {
      try FileWriter.replace([(prefix + changed.path, changed.bytes)], within: content)
    }
    let lines =
      drafting.files.map { Catalogue.made(prefix + $0.path) }
      + [drafting.changed.map { Catalogue.added(to: prefix + $0.path) }].compactMap { $0 } + [next]
    try write(Report(toOutput: lines.map { $0.text(in: language) + "\n" }.joined()))
    return .done
  }
}

extension Drafting {
  fileprivate func applied(to standing: [ContentFile]) -> [ContentFile] {
    standing.filter { $0.path != changed?.path } + files.map { ContentFile(path: $0.path, bytes: Array($0.text.utf8)) }
      + [changed.map { ContentFile(path: $0.path, bytes: $0.bytes) }].compactMap { $0 }
  }
}

/// What reading and checking a tree finds.
private struct Findings {
  let sources: Sources
  private let diagnostics: [Diagnostic]

  init(of files: [ContentFile], prefix: String) {
    let read = RecordsReader.read(files, pathPrefix: prefix)
    let day = read.records.register?.asOf?.value ?? .todayInShanghai
    sources = read.sources
    diagnostics = (read.diagnostics + RegisterCheck.check(read.records, asOf: day).diagnostics).sorted()
  }

  /// The errors that another tree does not have.
  func errors(notIn other: Findings) -> [Diagnostic] {
    let known = Set(other.diagnostics.map(other.sources.identity))
    return diagnostics.filter { $0.severity == .error && !known.contains(sources.identity(of: $0)) }
  }
}
