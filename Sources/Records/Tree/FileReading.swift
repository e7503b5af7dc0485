import Diagnostics
import Signatures
import Vocabulary

/// What one file of a tree says: read on any thread, and put together with the others later.
struct FileReading: Sendable {
  /// Adds it to what the files before it say.
  typealias Addition = @Sendable (inout RecordsCollector) -> Void

  let source: Sources.File
  let addition: Addition

  /// Bytes that a file may have: those of a table, and those of any other.
  static let (longestTable, longestText) = (256 << 20, 4 << 20)

  /// Bytes that the file at a path may have.
  static func limit(at path: String) -> Int { path.hasSuffix(".csv") ? longestTable : longestText }

  /// Reads a file of a tree, which will have that number among the sources.
  init(of entry: ContentTree.Entry, of tree: ContentTree, in file: FileID, shownAs path: String) {
    guard let kind = entry.kind else {
      source = Sources.File(path: path, utf8: [])
      let problem = tree.problem(ofUnknown: entry)
      let folder = entry.mayBeFolder ? entry.path : nil
      addition = { collector in
        collector.report(Diagnostic(problem, at: Place(file)))
        if let folder { collector.noteUnread(folder: folder) }
      }
      return
    }
    switch Self.text(of: entry) {
    case .success(let text):
      source = Sources.File(path: path, utf8: text.utf8)
      addition = Self.addition(of: kind, text, at: entry.path, in: file)
    case .failure(let fault):
      source = Sources.File(path: path, utf8: [])
      let path = entry.path
      addition = { collector in
        collector.report(Diagnostic(fault.problem, at: Place(file, line: fault.line, column: fault.column)))
        collector.noteUnread(kind, at: path)
      }
    }
  }

  private static func text(of entry: ContentTree.Entry) -> Result<SourceText, EncodingFault> {
    if entry.isMissing { return .failure(EncodingFault(problem: Catalogue.missingFile(entry.path))) }
    guard let bytes = entry.bytes else { return .failure(EncodingFault(problem: Catalogue.unreadableFile())) }
    let limit = limit(at: entry.path)
    if bytes.count > limit { return .failure(EncodingFault(problem: Catalogue.fileTooLarge(limit: limit))) }
    return Result { () throws(EncodingFault) in try SourceText(decoding: bytes) }
  }

  /// Reads the text as what its path says it is.
  private static func addition(
    of kind: ContentPath, _ source: SourceText, at path: String, in file: FileID
  ) -> Addition {
    func adding<Value>(
      _ reading: Reading<Value>, _ add: @escaping @Sendable (inout RecordsCollector, Value) -> Void
    ) -> Addition {
      { collector in add(&collector, collector.take(reading, kind, path)) }
    }
    switch kind {
    case .registry: return adding(RegisterRecord.read(source, in: file)) { $0.records.register = $1 }
    case .publicKey: return adding(VerificationKey.read(source, in: file)) { $0.records.publicKey = $1 }
    case .revocations: return adding(RevocationColumn.read(source, in: file)) { $0.records.revocations = $1 }
    case .adverseRecords: return adding(AdverseColumn.read(source, in: file)) { $0.records.adverseRecords = $1 }
    case .waivers: return adding(WaiverColumn.read(source, in: file)) { $0.records.waivers = $1 }
    case .corrections: return adding(CorrectionColumn.read(source, in: file)) { $0.records.corrections = $1 }
    case .cycle(let id): return adding(CycleRecord.read(source, id: id, in: file)) { $0.add($1) }
    case .results(let cycle): return adding(ResultColumn.read(source, in: file)) { $0.add($1, ofCycle: cycle) }
    case .page(let slug):
      return adding(PageRecord.read(source, path: path, slug: slug, in: file)) { collector, page in
        if let page { collector.records.pages.append(page) }
      }
    case .announcement(let district, let slug):
      let reading = AnnouncementRecord.read(source, path: path, slug: slug, district: district, in: file)
      return adding(reading) { collector, announcement in
        if let announcement { collector.records.announcements.append(announcement) }
      }
    case .district(let code):
      return adding(DistrictRecord.read(source, code: code, in: file)) { collector, facts in
        if let facts { collector.update(code, in: file) { $0.setFacts(facts) } }
      }
    case .institutions(let code):
      return adding(InstitutionColumn.read(source, in: file)) { collector, rows in
        collector.update(code, in: file) { $0.institutions = rows }
      }
    case .brands(let code):
      return adding(BrandColumn.read(source, in: file)) { collector, rows in
        collector.update(code, in: file) { $0.brands = rows }
      }
    case .programmes(let code):
      return adding(ProgrammeColumn.read(source, in: file)) { collector, rows in
        collector.update(code, in: file) { $0.programmes = rows }
      }
    case .profile(let code, let uscc):
      return adding(ProfileRecord.read(source, path: path, uscc: uscc, in: file)) { collector, profile in
        if let profile { collector.update(code, in: file) { $0.profiles.append(profile) } }
      }
    }
  }
}
