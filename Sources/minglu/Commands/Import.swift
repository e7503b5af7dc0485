import ArgumentParser
import Diagnostics
import Importing
import Records

/// `minglu import`: spreadsheets as bureaus keep them become tables of the content tree.
struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Bring spreadsheets into the records.",
    discussion: """
      Reads XLSX and CSV: finds the row of headings, tells tables by their columns (institutions, brands, programmes, \
      results, revocations, adverse records) and records by district, and shows the difference as diff does. Rows that \
      are there keep their order, and columns that are not known stay. Nothing is removed, and nothing is written \
      without --write.

      Every cell that gives reason to doubt it is reported with sheet, column and row. Headings that are not known are \
      mapped by a table of two columns, 表头 and 列. With --district only that district's records are taken, and those that \
      name none are its.

      Examples:
        minglu import 浦东2026.xlsx
        minglu import 浦东2026.xlsx --district 310115 --write
        minglu import 结果.xlsx --cycle 2026 --mapping 对照.csv
      """)

  /// The forms in which a run reports.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @Argument(help: ArgumentHelp("XLSX workbooks or CSV files.", valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp("A table that says where odd headings lead.", valueName: "file"))
  var mapping: String?

  @Option(help: ArgumentHelp("The cycle that results belong to.", valueName: "id"))
  var cycle: String?

  @Flag(name: .customLong("write"), help: "Write what is shown, if nothing of it is an error.")
  var isWriting = false

  @OptionGroup var register: RegisterOptions

  @Option(help: "text for people; json for programs, on standard output.")
  var format = Format.text

  @OptionGroup var speech: LanguageOption

  func validate() throws {
    if let district = register.district,
      (try? CellForm.district.spelling(of: district, in: Wording(en: "", zh: ""))) != district
    {
      throw ValidationError("'--district' takes a six-digit code, such as 310115.")
    }
    if let cycle, (try? CellForm.id.spelling(of: cycle, in: Wording(en: "", zh: ""))) != cycle {
      throw ValidationError("'--cycle' takes a cycle's id, such as 2026.")
    }
  }

  func run() throws {
    try Session(language: speech.chosen).run { session throws(Obstacle) in
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
    let prefix = Session.prefix(register.content)
    let request = ImportRequest(
      sources: files.map { ImportSource(path: $0, bytes: FolderReader.file($0, atMost: ImportSource.largest + 1)) },
      mapping: mapping.map { ImportSource(path: $0, bytes: FolderReader.file($0, atMost: ImportSource.largest + 1)) },
      district: register.district,
      cycle: cycle)
    return try Importer.run(
      request, on: tree, records: RecordsReader.read(tree, pathPrefix: prefix).records, pathPrefix: prefix)
  }

  private func write(_ changes: [FileChange]) throws(Obstacle) {
    let prefix = Session.prefix(register.content)
    try FileWriter.replace(changes.map { (prefix + $0.path, $0.bytes) })
  }
}

extension [ContentFile] {
  /// The tree as it is once changes are written.
  fileprivate func replacing(_ changes: [FileChange]) -> [ContentFile] {
    let changed = Set(changes.map(\.path))
    return filter { !changed.contains($0.path) } + changes.map { ContentFile(path: $0.path, bytes: $0.bytes) }
  }
}
