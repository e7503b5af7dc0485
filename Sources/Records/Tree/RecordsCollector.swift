import Diagnostics
import Vocabulary

/// Puts together what the files of a tree say; it gets them in the order of their paths.
struct RecordsCollector {
  var records = Records()
  private var sources = Sources()
  private var diagnostics: [Diagnostic] = []

  var result: ReadResult {
    ReadResult(records: records, sources: sources, diagnostics: diagnostics.sorted())
  }

  mutating func add(_ reading: FileReading) {
    sources.add(reading.source)
    reading.addition(&self)
  }

  mutating func report(_ diagnostic: Diagnostic) {
    diagnostics.append(diagnostic)
  }

  mutating func take<Value>(_ reading: Reading<Value>, _ kind: ContentPath, _ path: String) -> Value {
    diagnostics += reading.diagnostics.cut()
    records.refusedKeys.formUnion(reading.refusedKeys)
    if !reading.isWhole { noteUnread(kind, at: path) }
    return reading.value
  }

  /// Remembers that a file could not be read as a whole, and the cycle whose file it is.
  mutating func noteUnread(_ kind: ContentPath, at path: String) {
    records.unreadPaths.insert(path)
    switch kind {
    case .cycle(let id), .results(let id): records.refusedKeys.insert(id)
    default: break
    }
  }

  /// Remembers that nobody knows what is in a folder.
  mutating func noteUnread(folder: String) { records.unreadPaths.insert(folder.hasSuffix("/") ? folder : folder + "/") }

  mutating func add(_ cycle: CycleRecord?) {
    if let cycle { records.cycles.append(cycle) }
  }

  /// The results of the cycle that was added last, unless its own file could not be read.
  mutating func add(_ results: [ResultRow], ofCycle cycle: String) {
    if records.cycles.last?.id.value == cycle { records.cycles[records.cycles.count - 1].results = results }
  }

  /// Changes a district, which is made of its code where its own file has not been read (yet).
  mutating func update(_ code: String, in file: FileID, _ change: (inout DistrictRecord) -> Void) {
    if records.districts.last?.code.value != code {
      let code = Located(code, at: Place(file))
      records.districts.append(DistrictRecord(code: code, name: code, bureau: code))
    }
    change(&records.districts[records.districts.count - 1])
  }
}

extension DistrictRecord {
  /// Takes over what `district.yaml` says, and keeps the rows.
  mutating func setFacts(_ facts: DistrictRecord) {
    let rows = self
    self = facts
    (institutions, brands) = (rows.institutions, rows.brands)
    (programmes, profiles) = (rows.programmes, rows.profiles)
  }
}
