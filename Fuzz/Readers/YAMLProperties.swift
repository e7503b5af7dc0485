import Diagnostics
import Drafts
import Records

/// YAML and the front matter of Markdown files. The first byte says of what; the rest is the file.
enum YAMLProperties {
  private static let paths = [
    "announcements/notice.md", "pages/about.md", "registry.yaml", "cycles/2026/cycle.yaml",
    "districts/310115/district.yaml", "districts/310115/institutions/91310000MA1FL5E93W.md",
  ]

  static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    guard let first = bytes.first else { return }
    let path = paths[Int(first) % paths.count]
    let result = RecordsReader.read([ContentFile(path: path, bytes: Array(bytes.dropFirst()))])
    try Findings.check(result.diagnostics, in: result.sources)
    guard let index = result.sources.files.firstIndex(where: { $0.path == path }) else {
      throw BrokenProperty(description: "the file is not among the sources")
    }
    let isRefused = result.diagnostics.contains { $0.place.file == FileID(index) }
    let records = result.records
    switch path {
    case paths[0]: try expect(isRefused || records.announcements.count == 1, "an announcement is lost in silence")
    case paths[1]: try expect(isRefused || records.pages.count == 1, "a page is lost in silence")
    case paths[2]: try expect(isRefused || records.register != nil, "the register is lost in silence")
    case paths[3]: try expect(isRefused || records.cycles.count == 1, "a cycle is lost in silence")
    default: break
    }
    let bodies = records.announcements.map(\.body) + records.pages.map(\.body)
    for body in bodies { try checkBody(body, of: result.sources.files[index].utf8) }
    try checkDraft(bytes)
  }

  /// A body is the end of its file, from the place that it says.
  private static func checkBody(_ body: MarkdownText, of file: [UInt8]) throws(BrokenProperty) {
    let text = Array(body.text.utf8)
    try expect(file.suffix(text.count).elementsEqual(text), "the body is not the end of the file")
    let before = file.dropLast(text.count).count { $0 == UInt8(ascii: "\n") }
    let isAtEnd = text.isEmpty && file.last != UInt8(ascii: "\n")
    try expect(Int(body.place.line) == before + (isAtEnd ? 2 : 1), "the body begins on line \(before + 1)")
  }

  /// What `minglu new` writes of a name is read as that name.
  private static func checkDraft(_ bytes: [UInt8]) throws(BrokenProperty) {
    let typed = String(decoding: bytes.suffix(40), as: UTF8.self)
    guard let name = try? TypedValue.text.read(typed, as: Wording(en: "name", zh: "名称")) else { return }
    // What looks like an anchor and its alias is refused in quotes too: an alias that hides in them would cost more.
    guard !name.utf8.contains(UInt8(ascii: "&")) || !name.utf8.contains(UInt8(ascii: "*")) else { return }
    let files = DistrictDraft(code: "310115", name: name, bureau: name).files
    let result = RecordsReader.read(files.map { ContentFile(path: $0.path, bytes: Array($0.text.utf8)) })
    let district = result.records.districts.first
    try expect(
      district?.name.value.utf8.elementsEqual(name.utf8) == true
        && district?.bureau.value.utf8.elementsEqual(name.utf8) == true,
      "\(name.debugDescription) reads \(district?.name.value.debugDescription ?? "nothing")")
  }
}
