import Diagnostics
import Drafts
import Records
import Registry
import Resources
import Site
import Synchronization
import Vocabulary

@testable import Preview

/// Records in memory that a test changes as a person would change files.
final class PreviewFixture: Sendable {
  private let files: Mutex<[String: String]>

  static let early = Day(number: 20_000)
  static let late = Day(number: 20_010)

  init() {
    var files: [String: String] = [:]
    let draft = RegistryDraft(
      title: "甲市名录", authority: "甲局", baseURL: "https://register.example/a/",
      districts: [DistrictDraft(code: "330102", name: "上城区", bureau: "乙局")])
    let notice = AnnouncementDraft(slug: "notice", title: "后来的公告", date: Self.late)
    for file in draft.files + notice.files { files[file.path] = file.text }
    self.files = Mutex(files)
  }

  func write(_ text: String?, to path: String) {
    files.withLock { $0[path] = text }
  }

  var store: PreviewStore { store(clock: ContinuousClock()) }

  func store(clock: any Clock<Duration>) -> PreviewStore { PreviewStore(clock: clock) { self.snapshot() } }

  private func snapshot() -> Result<PreviewSnapshot, Obstacle> {
    let files = files.withLock { $0 }
    guard !files.isEmpty else { return .failure(Catalogue.missingFolder("content", option: "--content")) }
    let read = RecordsReader.read(
      files.map { ContentFile(path: $0.key, bytes: Array($0.value.utf8)) }, pathPrefix: "content/")
    let version = files.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }.joined()
    return .success(
      PreviewSnapshot(version: String(version.hashValue), defaultDay: { Self.early }) { day in
        .success(Self.edition(of: read, on: day))
      })
  }

  private static func edition(of read: ReadResult, on day: Day) -> PreviewEdition {
    let check = RegisterCheck.check(read.records, asOf: day)
    var sources = read.sources
    let theme = Theme(
      builtIn: Resource.templates.map { Theme.File(path: $0.path, bytes: $0.bytes, isBuiltIn: true) }, replacedBy: [])
    let prepared = Site.prepare(check.register?.published(on: day), theme: theme, sources: &sources)
    let found = (read.diagnostics + check.diagnostics + prepared.diagnostics).sorted()
    return PreviewEdition(
      day: day, site: found.hasErrors ? nil : prepared.site, diagnostics: found, sources: sources,
      nextChange: check.register?.nextChange(after: day), baseURL: read.records.register?.baseURL.value)
  }
}

extension PreviewResponse {
  var text: String { String(decoding: body, as: UTF8.self) }
}
