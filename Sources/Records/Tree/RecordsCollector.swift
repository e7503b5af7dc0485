internal import Diagnostics

/// Puts together what the files of a tree say; it gets them in the order of their paths.
struct RecordsCollector {
  private var records = Records()
  private var sources = Sources()
  private var diagnostics: [Diagnostic] = []

  /// Bytes that a file may have: those of a table, and those of any other.
  private static let (longestTable, longestText) = (256 << 20, 4 << 20)

  var result: ReadResult {
    ReadResult(records: records, sources: sources, diagnostics: diagnostics.sorted())
  }

  mutating func read(_ entry: ContentTree.Entry, shownAs path: String) {
    guard let kind = entry.kind else {
      let file = sources.add(path: path, text: "")
      return diagnostics.append(Diagnostic(UnknownPath.problem(of: entry.path), at: Place(file)))
    }
    let text = text(of: entry)
    let file = sources.add(Sources.File(path: path, utf8: (try? text.get())?.utf8 ?? []))
    switch text {
    case .success(let source): read(kind, source, at: entry.path, in: file)
    case .failure(let fault):
      diagnostics.append(Diagnostic(fault.problem, at: Place(file, line: fault.line, column: fault.column)))
      noteUnread(kind, at: entry.path)
    }
  }

  private func text(of entry: ContentTree.Entry) -> Result<SourceText, EncodingFault> {
    if entry.isMissing { return .failure(EncodingFault(problem: Catalogue.missingFile(entry.path))) }
    guard let bytes = entry.bytes else { return .failure(EncodingFault(problem: Catalogue.unreadableFile())) }
    let limit = entry.path.hasSuffix(".csv") ? Self.longestTable : Self.longestText
    if bytes.count > limit { return .failure(EncodingFault(problem: Catalogue.fileTooLarge(limit: limit))) }
    return Result { () throws(EncodingFault) in try SourceText(decoding: bytes) }
  }

  private mutating func read(_ kind: ContentPath, _ source: SourceText, at path: String, in file: FileID) {
    switch kind {
    case .registry: records.register = take(RegisterRecord.read(source, in: file), kind, path)
    case .revocations: records.revocations = take(RevocationColumn.read(source, in: file), kind, path)
    case .adverseRecords: records.adverseRecords = take(AdverseColumn.read(source, in: file), kind, path)
    case .waivers: records.waivers = take(WaiverColumn.read(source, in: file), kind, path)
    case .corrections: records.corrections = take(CorrectionColumn.read(source, in: file), kind, path)
    case .cycle(let id):
      let cycle = take(CycleRecord.read(source, id: id, in: file), kind, path)
      if let cycle { records.cycles.append(cycle) }
    case .results(let cycle):
      let results = take(ResultColumn.read(source, in: file), kind, path)
      if records.cycles.last?.id.value == cycle { records.cycles[records.cycles.count - 1].results = results }
    case .page(let slug):
      let page = take(PageRecord.read(source, path: path, slug: slug, in: file), kind, path)
      if let page { records.pages.append(page) }
    case .announcement(let district, let slug):
      let reading = AnnouncementRecord.read(source, path: path, slug: slug, district: district, in: file)
      if let announcement = take(reading, kind, path) { records.announcements.append(announcement) }
    case .district(let code):
      let district = take(DistrictRecord.read(source, code: code, in: file), kind, path)
      if let district { update(code, in: file) { $0.setFacts(district) } }
    case .institutions(let code):
      let rows = take(InstitutionColumn.read(source, in: file), kind, path)
      update(code, in: file) { $0.institutions = rows }
    case .brands(let code):
      let rows = take(BrandColumn.read(source, in: file), kind, path)
      update(code, in: file) { $0.brands = rows }
    case .programmes(let code):
      let rows = take(ProgrammeColumn.read(source, in: file), kind, path)
      update(code, in: file) { $0.programmes = rows }
    case .profile(let code, let uscc):
      let profile = take(ProfileRecord.read(source, path: path, uscc: uscc, in: file), kind, path)
      if let profile { update(code, in: file) { $0.profiles.append(profile) } }
    }
  }

  private mutating func take<Value>(_ reading: Reading<Value>, _ kind: ContentPath, _ path: String) -> Value {
    diagnostics += reading.diagnostics
    records.refusedKeys.formUnion(reading.refusedKeys)
    if !reading.isWhole { noteUnread(kind, at: path) }
    return reading.value
  }

  /// Remembers that a file could not be read as a whole, and the cycle whose file it is.
  private mutating func noteUnread(_ kind: ContentPath, at path: String) {
    records.unreadPaths.insert(path)
    switch kind {
    case .cycle(let id), .results(let id): records.refusedKeys.insert(id)
    default: break
    }
  }

  /// Changes a district, which is made of its code where its own file has not been read (yet).
  private mutating func update(_ code: String, in file: FileID, _ change: (inout DistrictRecord) -> Void) {
    if records.districts.last?.code.value != code {
      let code = Located(code, at: Place(file))
      records.districts.append(DistrictRecord(code: code, name: code, bureau: code))
    }
    change(&records.districts[records.districts.count - 1])
  }
}

extension DistrictRecord {
  /// Takes over what `district.yaml` says, and keeps the rows.
  fileprivate mutating func setFacts(_ facts: DistrictRecord) {
    let rows = self
    self = facts
    (institutions, brands) = (rows.institutions, rows.brands)
    (programmes, profiles) = (rows.programmes, rows.profiles)
  }
}
