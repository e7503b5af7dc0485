package import Diagnostics
package import Records
import Spreadsheets
import Vocabulary

/// What is to be brought in, and how.
package struct ImportRequest: Sendable {
  package var sources: [ImportSource]
  /// A file that says where odd headings lead.
  package var mapping: ImportSource?
  /// The only district of which records are taken, and that of records which name none.
  package var district: String?
  /// The cycle that results belong to.
  package var cycle: String?

  package init(sources: [ImportSource], mapping: ImportSource? = nil, district: String? = nil, cycle: String? = nil) {
    self.sources = sources
    self.mapping = mapping
    self.district = district
    self.cycle = cycle
  }
}

/// What bringing in gives: the files as they would be, and every reason to doubt it.
package struct ImportResult: Sendable {
  package var changes: [FileChange]
  /// Records that stand in the register already as they were brought in.
  package var unchanged: Int
  /// Sheets, and files of the register, in the order in which they were read.
  package var sources: Sources
  /// Sorted.
  package var diagnostics: [Diagnostic]

  /// Makes warnings errors, as `--strict` asks.
  package mutating func makeStrict() {
    for index in diagnostics.indices { diagnostics[index].severity = .error }
  }
}

/// Spreadsheets to changes of a content tree.
package enum Importer {
  /// Works out what becomes of the tree's tables; writes nothing. `records` is what reading `files` gave. Throws where
  /// results are brought in and nobody said of which cycle, or of one that the register does not have.
  package static func run(
    _ request: ImportRequest, on files: [ContentFile], records: Records, pathPrefix: String
  ) throws(Obstacle) -> ImportResult {
    var collector = SheetCollector()
    var findings: [Diagnostic] = []
    var mapping = ColumnMapping()
    if let source = request.mapping {
      collector.add(source)
      if let sheet = collector.sheets.first { mapping = ColumnMapping.read(sheet, into: &findings) }
    }
    collector.mapping = mapping
    let mapped = collector.sheets.count
    for source in request.sources {
      let first = collector.sheets.count
      let refused = collector.diagnostics.count
      collector.add(source)
      if collector.sheets.count == first, collector.diagnostics[refused...].allSatisfy({ $0.severity == .warning }) {
        let place = Place(FileID(max(0, collector.sources.files.count - 1)))
        findings.append(Diagnostic(Catalogue.noTableInFile(known: knownTables), at: place))
      }
    }
    var set = RecordSet()
    findings += collector.diagnostics
    let districts = DistrictNames(records)
    let rows = readSheets(Array(collector.sheets[mapped...]), mapping, districts, collector.sources, &findings)
    let cycles = CycleFinder(
      files, records, asked: request.cycle, isTold: rows.contains { $0.kind == .results && !$0.toldCycles.isEmpty })
    for row in rows {
      switch try row.kind == .results ? cycles.placed(row) : .success(row) {
      case .success(let row): set.add(row)
      case .failure(let fault): findings.append(fault.diagnostic)
      }
    }
    findings += rows.flatMap(CalledNames(records, set.rows).findings)
    var editor = TreeEditor(files, pathPrefix: pathPrefix, sources: collector.sources)
    put(set.rows, into: &editor, DistrictFinder(records, districts, asked: request.district), &findings)
    findings += set.diagnostics + editor.diagnostics
    return ImportResult(
      changes: editor.changes, unchanged: editor.unchanged, sources: editor.sources, diagnostics: told(findings))
  }

  /// The rows of every sheet; a file without any table is an error, one sheet without is not.
  private static func readSheets(
    _ sheets: [SourceSheet], _ mapping: ColumnMapping, _ districts: DistrictNames, _ sources: Sources,
    _ findings: inout [Diagnostic]
  ) -> [ImportedRow] {
    var readings: [SheetReading] = []
    var room = WorkbookLimits().text
    for sheet in sheets {
      let reading = SheetReading(sheet, mapping: mapping, districts: districts, room: room)
      room = reading.room
      readings.append(reading)
    }
    var recognised: Set<String> = []
    for (sheet, reading) in zip(sheets, readings) where reading.isRecognised {
      recognised.insert(sources.path(of: sheet.file))
    }
    for (sheet, reading) in zip(sheets, readings) {
      findings += reading.diagnostics
      if reading.isRecognised { continue }
      let isAlone = recognised.insert(sources.path(of: sheet.file)).inserted
      let problem = isAlone ? Catalogue.noTableInFile(known: knownTables) : Catalogue.noTable(known: knownTables)
      findings.append(Diagnostic(problem, at: Place(sheet.file)))
    }
    return readings.flatMap(\.rows)
  }

  private static func put(
    _ rows: [ImportedRow], into editor: inout TreeEditor, _ districts: DistrictFinder,
    _ findings: inout [Diagnostic]
  ) {
    var districts = districts
    var programmes: [String: [ImportedRow]] = [:]
    for kind in TableKind.allCases {
      for row in rows where row.kind == kind {
        guard kind.isDistrictTable else {
          let results = row.cycle.map { ContentPath.results(cycle: $0.value).path }
          editor.put(row, into: results ?? "\(kind.rawValue).csv")
          continue
        }
        switch districts.find(for: row) {
        case .success(let code):
          let path = "\(ContentPath.folder(ofDistrict: code))/\(kind.rawValue).csv"
          if kind == .programmes {
            programmes[path, default: []].append(row)
          } else {
            editor.put(row, into: path)
          }
        case .failure(let fault): findings.append(fault.diagnostic)
        }
      }
    }
    for path in programmes.keys.sorted() { editor.putProgrammes(programmes[path] ?? [], into: path) }
  }

  private static var knownTables: [Wording] {
    TableKind.allCases.map { kind in
      let columns = kind.columns.filter(\.isRequired)
      return Wording(
        en: "\(kind.name.english) (\(columns.map(\.english).joined(separator: ", ")))",
        zh: "\(kind.name.chinese)（\(columns.map(\.chinese).joined(separator: "、"))）")
    }
  }

  /// In their order, each once: a cell that two tables read is doubtful for one reason.
  private static func told(_ findings: [Diagnostic]) -> [Diagnostic] {
    struct Told: Hashable {
      var place: Place
      var id: DiagnosticID
      var message: String
    }
    var told: Set<Told> = []
    return findings.sorted().filter {
      told.insert(Told(place: $0.place, id: $0.id, message: $0.problem.message.chinese)).inserted
    }
  }
}
