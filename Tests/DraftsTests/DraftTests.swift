import Diagnostics
import Records
import Registry
import Testing
import Vocabulary

@testable import Drafts

@Suite("The first text of each file")
struct DraftTests {
  private static let awkward = #"甲: "乙" #丙 'yes' \ {丁} & *戊"#

  private static func findings(of files: [DraftFile]) -> [String] {
    let read = RecordsReader.read(files.map { ContentFile(path: $0.path, bytes: Array($0.text.utf8)) })
    let check = RegisterCheck.check(read.records, asOf: Day(number: 20_000))
    return (read.diagnostics + check.diagnostics).map { "\($0.id.rawValue): \($0.problem.message.english)" }
  }

  private static func registry(_ text: String) -> RegistryDraft {
    RegistryDraft(
      title: text, authority: text, operatorName: text, baseURL: "https://register.example/", basisDocument: text,
      phone: text,
      districts: [
        DistrictDraft(
          code: "330102", name: text, bureau: text, phone: text, address: text, website: "https://a.example")
      ])
  }

  @Test(
    "A new register has no finding, whatever its names are",
    arguments: ["杭州市", awkward, "yes", "12333", "- a", "a: b", "~", "null", "尾随 ", "\"", "2026-01-01", "[a]", "多\n行"])
  func registry(text: String) throws {
    let files = Self.registry(text).files
    #expect(Self.findings(of: files) == [])
    let read = RecordsReader.read(files.map { ContentFile(path: $0.path, bytes: Array($0.text.utf8)) })
    let expected = text == "尾随 " ? "尾随" : text == "多\n行" ? "多 行" : text
    #expect(read.records.register?.title.value == expected)
    #expect(read.records.register?.contact.phone?.value == expected)
    #expect(read.records.districts.first?.bureau.value == expected)
  }

  @Test("A register of which only the names are known has no finding either")
  func plainRegistry() {
    let draft = RegistryDraft(title: "甲", authority: "乙", baseURL: "https://register.example/")
    #expect(Self.findings(of: draft.files) == [])
    #expect(!draft.files.contains { $0.text.contains(Placeholder.mark) })
    let about = draft.files.first { $0.path == "pages/about.md" }?.text
    #expect(about?.contains("## 依据\n\n品牌怎样失去效力，") == true)
  }

  @Test("The years that a new register names are those of the rules")
  func years() throws {
    let rules = RegisterRecord.Rules()
    let files = RegistryDraft(title: "甲", authority: "乙", baseURL: "https://register.example/").files
    let registry = try #require(files.first { $0.path == "registry.yaml" }?.text)
    #expect(
      registry.contains(
        "# 改了年限，pages/supervision.md里写明的年数也要一起改。\n# rules: {term_years: \(rules.termYears), "
          + "bar_years: \(rules.barYears), clean_years: \(rules.cleanYears)}\n"))
    let supervision = try #require(files.first { $0.path == "pages/supervision.md" }?.text)
    #expect(supervision.contains("满\(rules.termYears)年而新名单尚未公布的"))
    #expect(supervision.contains("机构\(rules.barYears)年内不得重新申报"))
  }

  @Test("Every other new file fits into it", arguments: [awkward, "2028年职业技能培训优质品牌遴选"])
  func others(text: String) throws {
    let day = try #require(Day(iso: "2026-07-01"))
    let files =
      Self.registry("甲").files
      + CycleDraft(id: "2028", title: text, opens: day, closes: day.adding(days: 9)).files
      + CycleDraft(id: "2030", title: text).files
      + AnnouncementDraft(slug: "a", title: text, date: day, kind: .guide, document: text, source: text, cycle: "2028")
      .files
      + AnnouncementDraft(slug: "a", district: "330102", title: text, date: day).files
    #expect(Self.findings(of: files) == [])
    let records = RecordsReader.read(files.map { ContentFile(path: $0.path, bytes: Array($0.text.utf8)) }).records
    #expect(records.announcements.map(\.title.value) == [text, text])
    #expect(records.announcements.map(\.kind) == [.guide, .notice])
    #expect(records.cycles.map(\.title.value) == [text, text])
    #expect(records.cycles.first?.closes?.value == day.adding(days: 9))
  }

  @Test("What a commented line shows is valid once its mark is taken away")
  func comments() throws {
    let cycle = try #require(CycleDraft(id: "2028", title: "甲").files.first)
    let text = cycle.text.replacing("# announced", with: "announced").replacing("# document", with: "document")
      .replacing("# applications", with: "applications")
    let records = RecordsReader.read([ContentFile(path: cycle.path, bytes: Array(text.utf8))]).records
    #expect(records.cycles.first?.announced?.value.iso == "2028-10-20")
    #expect(records.cycles.first?.opens?.value.iso == "2028-07-01")
  }

  @Test("Every commented line of a new file is taken into use by deleting its mark with the blank, as the file says")
  func allComments() throws {
    let day = try #require(Day(iso: "2026-07-01"))
    let registry = RegistryDraft(title: "甲", authority: "乙", baseURL: "https://a.example/", districts: [])
    let files =
      registry.files + Self.registry("甲").files + CycleDraft(id: "2028", title: "丙").files
      + AnnouncementDraft(slug: "a", title: "甲", date: day).files
    for file in files where file.path.hasSuffix(".yaml") || file.path.contains("announcements/") {
      let lines = file.text.split(separator: "\n", omittingEmptySubsequences: false)
      let used = lines.map { $0.contains(/^ *# +[a-z_]+:/) ? $0.replacing("# ", with: "", maxReplacements: 1) : $0 }
      #expect(used != lines, "\(file.path)")
      let read = RecordsReader.read([ContentFile(path: file.path, bytes: Array(used.joined(separator: "\n").utf8))])
      let told = read.diagnostics.filter { [.invalidYAML, .unknownKey].contains($0.id) }
      #expect(told.isEmpty, "\(file.path): \(told)")
      #expect(file.text.contains("删去") && file.text.contains("“# ”（连同空格）"), "\(file.path)")
    }
  }

  private static let shownYears: [(String, Day?, String)] = [
    ("2026", nil, "2026"), ("autumn", Day(year: 2027, month: 3, day: 1), "2027"), ("autumn", nil, "2028"),
  ]

  @Test("The dates that commented lines show are of the cycle's own year", arguments: shownYears)
  func year(id: String, opens: Day?, shown: String) throws {
    let text = try #require(CycleDraft(id: id, title: "甲", opens: opens).files.first).text
    #expect(text.contains("# announced: \(shown)-10-20\n# document: 人社职〔\(shown)〕1号\n"))
    #expect(text.contains("# applications: {opens: \(shown)-07-01, closes: \(shown)-08-15}\n") == (opens == nil))
  }

  private static let yearsOfIDs: [(String, Int?)] = [("2026", 2026), ("0226", nil), ("2026-2", nil), ("年", nil)]

  @Test("A cycle's id is a year, or it is not", arguments: yearsOfIDs)
  func yearOfID(id: String, year: Int?) {
    #expect(CycleDraft.year(of: id) == year)
  }

  @Test("New tables are those of the format, column by column", arguments: TableKind.allCases)
  func columns(kind: TableKind) {
    let files = Self.registry("甲").files + CycleDraft(id: "2028", title: "甲").files
    let tables = files.filter { $0.path.hasSuffix("/\(kind.rawValue).csv") || $0.path == "\(kind.rawValue).csv" }
    #expect(tables.isEmpty == (kind == .programmes || kind == .adverseRecords))
    #expect(tables.allSatisfy { Array($0.text.utf8) == EditableTable(new: kind).bytes })
  }

  @Test("An institution's values stand under columns of the format")
  func values() {
    let draft = InstitutionDraft(
      district: "330102", uscc: "甲", name: "乙", kind: .other, address: "丙", permit: "丁", phone: "戊", website: "己")
    let columns = TableKind.institutions.columns.map(\.chinese)
    #expect(draft.values.map(\.column) == Array(columns.prefix(7)))
    #expect(InstitutionDraft.columns == columns)
  }
}
