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
    #expect(draft.files.contains { $0.text.contains(DraftFile.placeholderMark) })
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

  @Test("The columns of institutions are those of the format")
  func columns() {
    let table = DistrictDraft(code: "330102", name: "甲", bureau: "乙").files[1]
    #expect(table.text.hasPrefix("\u{FEFF}统一社会信用代码,机构名称,"))
    #expect(table.text.hasSuffix("英文名称\r\n"))
  }
}
