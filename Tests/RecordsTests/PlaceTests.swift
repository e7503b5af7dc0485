import Diagnostics
import Records
import Testing
import Vocabulary

@Suite("Where values stand")
struct PlaceTests {
  private func brands(_ text: String) -> [BrandRow] {
    Report(of: ["districts/310115/brands.csv": .text(text)]).records.districts.first?.brands ?? []
  }

  @Test("A quoted value begins behind its quote, and lines inside it count")
  func quoted() {
    let rows = brands(
      """
      品牌编号,品牌名称,统一社会信用代码
      PD-0001,"浦东
      智造",91310000MA1FL5E93W
      PD-0002,张江芯,91310000MA1FL5E93W
      """)
    #expect(rows.map(\.name.value) == ["浦东 智造", "张江芯"])
    #expect(rows.map { [$0.name.place.line, $0.name.place.column] } == [[2, 10], [4, 9]])
    #expect(rows.map { [$0.uscc.place.line, $0.uscc.place.column] } == [[3, 5], [4, 13]])
  }

  @Test("A value begins behind the blanks that are taken off, line ends among them")
  func trimmed() {
    let rows = brands("品牌编号,品牌名称,统一社会信用代码\nPD-0001,\u{3000} 浦东,\" \n 91310000MA1FL5E93W\"\n")
    #expect(rows.map { [$0.name.place.line, $0.name.place.column] } == [[2, 11]])
    #expect(rows.map { [$0.uscc.place.line, $0.uscc.place.column] } == [[3, 2]])
  }

  @Test("Two quotes within a cell are one, and behind them columns count as written")
  func doubledQuotes() {
    let rows = brands("品牌编号,品牌名称,统一社会信用代码\nPD-0001,\"\"\"智造\"\"班\",91310000MA1FL5E93W\n")
    #expect(rows.map(\.name.value) == ["\"智造\"班"])
    #expect(rows.map { [$0.name.place.column, $0.uscc.place.column] } == [[10, 19]])
  }

  @Test("A quote inside an unquoted cell is text")
  func strayQuote() {
    #expect(
      brands("品牌编号,品牌名称,统一社会信用代码\nPD-0001,浦东\"智造\",91310000MA1FL5E93W\n").map(\.name.value)
        == ["浦东\"智造\""])
  }

  @Test("YAML values, keys of nested mappings and list items stand in Unicode scalars, counted from 1")
  func yaml() throws {
    let report = Report(of: [
      "registry.yaml": """
      # 注释
      title: 名录
      authority: "主管部门"
      base_url: https://minglu.example.org
      contact: {phone: 12333, address: 世纪大道1号, report_url: https://example.org/举报}
      """,
      "announcements/results.md": """
      ---
      title: 公布
      date: 2026-10-20
      brands: [PD-0001, PD-0002]
      ---

      正文
      """,
    ])
    #expect(report.english == "")
    let register = try #require(report.records.register)
    let announcement = try #require(report.records.announcements.first)
    let places = [
      register.title.place, register.authority.place, register.contact.phone?.place, register.contact.address?.place,
      register.contact.reportURL?.place,
    ]
    #expect(places.map { $0.map { [$0.line, $0.column] } } == [[2, 8], [3, 12], [5, 18], [5, 34], [5, 54]])
    #expect(announcement.brands.map { [$0.place.line, $0.place.column] } == [[4, 10], [4, 19]])
    #expect([announcement.body.place.line, announcement.body.place.column] == [6, 1])
    #expect(announcement.body.text == "\n正文")
  }

  @Test("Files are numbered by path, whatever order they come in, missing ones among them")
  func numbers() {
    let report = Report(of: ["cycles/2026/results.csv": "品牌编号,结果\n", "waivers.csv": nil, "registry.yaml": nil])
    #expect(
      report.result.sources.files.map(\.path) == [
        "content/cycles/2026/cycle.yaml", "content/cycles/2026/results.csv", "content/districts/310115/brands.csv",
        "content/districts/310115/district.yaml", "content/districts/310115/institutions.csv",
        "content/registry.yaml", "content/revocations.csv",
      ])
  }
}
