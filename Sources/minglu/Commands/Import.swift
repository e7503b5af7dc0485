import ArgumentParser
import Diagnostics
import Importing
import Records

/// `minglu import`: spreadsheets as bureaus keep them become tables of the content tree.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(Catalogue.Command.importing)

  @Argument(help: ArgumentHelp(Catalogue.Argument.importFiles))
  var files: [String]

  @Option(help: ArgumentHelp(Catalogue.Argument.mapping))
  var mapping: String?

  @Option(help: ArgumentHelp(Catalogue.Argument.resultsCycle))
  var cycle: String?

  @Flag(name: .customLong("write"), help: ArgumentHelp(Catalogue.Argument.isWriting))
  var isWriting = false

  @OptionGroup var register: RegisterOptions

  @Option(help: ArgumentHelp(Catalogue.Argument.resultFormat))
  var format = ResultFormat.text

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    if let district = register.district, !Self.isSpelled(district, as: .district) {
      throw ValidationError(Catalogue.Usage.districtCodeExpected)
    }
    if let cycle, !Self.isSpelled(cycle, as: .id) { throw ValidationError(Catalogue.Usage.cycleExpected) }
    if mapping == "" { throw ValidationError(Catalogue.Usage.fileExpected("--mapping")) }
  }

  private static func isSpelled(_ text: String, as form: CellForm) -> Bool {
    !text.isEmpty && form.spelling(of: text) == text
  }

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
      for file in files + [mapping].compactMap(\.self) where !FolderReader.exists(file) {
        throw Catalogue.noSuchFile(file)
      }
      let tree = try session.readTree(register)
      var result = try bringIn(tree)
      if register.isStrict { result.makeStrict() }
      let isWritten = isWriting && !result.diagnostics.hasErrors
      if isWritten { try write(result.changes) }
      var city = register
      city.district = nil
      let prepared = try session.prepare(city, against: nil, tree: tree.replacing(result.changes))
      try session.write(
        Report(imported: result, into: register.content, isWritten: isWritten, then: prepared, format, session.language)
      )
      return result.diagnostics.hasErrors || (isWritten && prepared.diagnostics.hasErrors) ? .recordsHaveErrors : .done
    }
  }

  private func bringIn(_ tree: [ContentFile]) throws(Obstacle) -> ImportResult {
    let prefix = register.content.folderPrefix
    let request = ImportRequest(
      sources: files.map { ImportSource(path: $0, bytes: FolderReader.file($0, atMost: ImportSource.largest + 1)) },
      mapping: mapping.map { ImportSource(path: $0, bytes: FolderReader.file($0, atMost: ImportSource.largest + 1)) },
      district: register.district,
      cycle: cycle)
    return try Importer.run(
      request, on: tree, records: RecordsReader.read(tree, pathPrefix: prefix).records, pathPrefix: prefix)
  }

  private func write(_ changes: [FileChange]) throws(Obstacle) {
    let prefix = register.content.folderPrefix
    try FileWriter.replace(changes.map { (prefix + $0.path, $0.bytes) }, within: register.content)
  }
}

extension [ContentFile] {
  /// The tree as it is once changes are written.
  fileprivate func replacing(_ changes: [FileChange]) -> [ContentFile] {
    let changed = Set(changes.map(\.path))
    return filter { !changed.contains($0.path) } + changes.map { ContentFile(path: $0.path, bytes: $0.bytes) }
  }
}
