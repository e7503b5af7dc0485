import Diagnostics
import Records
import Testing
import Vocabulary

@Suite("YAML and Markdown files")
struct DocumentTests {
  @Test("What a file spells, and what the parser says of it, is shown without control characters")
  func controls() {
    #expect(Catalogue.yamlReason("a\u{1B}[2J\n b\u{202E}").english == "a\u{FFFD}[2J  b\u{FFFD}")
    let escape = #""\e[2J\u202E\n""#
    for text in [
      "title: \(escape)", "\(escape): 1", "\(escape): 1\n\(escape): 2", "title: {\(escape): 1}", "title: [\(escape)",
      "title: !<%1B[2J> x", "title: &a x\nbasis: *a", "title: \"\\q\"", "%YAML \(escape)", "title: \u{1B}[2J",
    ] {
      let report = Report(of: ["registry.yaml": .text(text + "\n")])
      #expect(report.result.diagnostics.isEmpty == false)
      for said in [report.english, report.chinese] {
        let scalars = said.unicodeScalars.filter { $0 != "\n" }
        #expect(!scalars.contains { [.control, .format].contains($0.properties.generalCategory) }, "\(text)")
      }
    }
  }

  @Test("registry.yaml says everything that it can say")
  func registry() throws {
    let report = Report(of: [
      "registry.yaml": """
      title: 上海市职业技能培训优质品牌名录
      authority: 主管部门
      operator: 承办单位
      base_url: https://minglu.example.org/register
      as_of: 2026年12月1日
      basis: {document: 沪人社职〔2026〕150号, url: https://example.org/150}
      contact: {phone: 12333, address: 世纪大道1号, report_url: https://example.org/report}
      government_site:
        site_name: 名录网
        site_domain: https://minglu.example.org/
        site_id_code: 3100000001
        icp: 沪ICP备1号
        police_record: 沪公网安备2号
      rules: {term_years: 3, bar_years: 1, clean_years: 5}
      refresh_days: ７
      """
    ])
    #expect(report.english == "")
    let register = try #require(report.records.register)
    #expect(register.title.value == "上海市职业技能培训优质品牌名录")
    #expect(register.operatorName?.value == "承办单位")
    #expect(register.baseURL.value == "https://minglu.example.org/register/")
    #expect(register.asOf?.value.iso == "2026-12-01")
    #expect(register.basis.document?.value == "沪人社职〔2026〕150号")
    #expect(register.basis.url?.value == "https://example.org/150")
    #expect(register.contact.phone?.value == "12333")
    #expect(register.contact.reportURL?.value == "https://example.org/report")
    #expect(register.governmentSite.siteName?.value == "名录网")
    #expect(register.governmentSite.siteDomain?.value == "minglu.example.org")
    #expect(register.governmentSite.siteIDCode?.value == "3100000001")
    #expect(register.governmentSite.icp?.value == "沪ICP备1号")
    #expect(register.governmentSite.policeRecord?.value == "沪公网安备2号")
    #expect([register.rules.termYears, register.rules.barYears, register.rules.cleanYears] == [3, 1, 5])
    #expect(register.refreshDays == 7)
  }

  @Test("What registry.yaml leaves out has the notice's values")
  func registryDefaults() throws {
    let register = try #require(
      Report(of: ["registry.yaml": "title: 名\nauthority: 局\nbase_url: http://a/\nbasis:\n"]).records.register)
    #expect(register.baseURL.value == "http://a/")
    #expect(register.asOf == nil && register.basis.document == nil && register.contact.phone == nil)
    #expect([register.rules.termYears, register.rules.barYears, register.rules.cleanYears] == [2, 2, 3])
    #expect(register.refreshDays == 30)
  }

  @Test("An announcement says everything that it can say")
  func announcement() throws {
    let report = Report(of: [
      "announcements/results-2026.md": """
      ---\r
      title: "公布：2026年名单"\r
      date: 2026-10-20\r
      kind: 公布\r
      document: 沪人社示〔2026〕36号\r
      source: 主管部门\r
      cycle: 2026\r
      counts: {city: 24, district: 0}\r
      brands:\r
        - XH-0002\r
        - JA-0003\r
      ---\r
      \r
      正文 & *nothing*\r

      """
    ])
    #expect(report.english == "")
    let announcement = try #require(report.records.announcements.first)
    #expect(announcement.path == "announcements/results-2026.md")
    #expect(announcement.slug.value == "results-2026")
    #expect(announcement.district == nil)
    #expect(announcement.title.value == "公布：2026年名单")
    #expect(announcement.date.value.iso == "2026-10-20")
    #expect(announcement.kind == .results)
    #expect(announcement.document?.value == "沪人社示〔2026〕36号")
    #expect(announcement.source?.value == "主管部门")
    #expect(announcement.cycle?.value == "2026")
    #expect([announcement.cityCount?.value, announcement.districtCount?.value] == [24, 0])
    #expect(announcement.brands.map(\.value) == ["XH-0002", "JA-0003"])
    #expect(announcement.body.text == "\r\n正文 & *nothing*\r\n")
    #expect(announcement.body.place.line == 13)
  }

  @Test("The city's announcements come first, then the districts' in code order")
  func announcementOrder() {
    let text: Content = "---\ntitle: 通知\ndate: 2026-01-01\n---\n"
    let report = Report(of: [
      "districts/310115/announcements/b.md": text, "announcements/z.md": text, "announcements/a.md": text,
      "districts/310101/announcements/c.md": text,
    ])
    #expect(
      report.records.announcements.map { "\($0.district ?? "-") \($0.slug.value) \($0.kind)" } == [
        "- a notice", "- z notice", "310101 c notice", "310115 b notice",
      ])
  }

  @Test("A page is in the navigation unless it says no, and has a place there if it says one")
  func pages() {
    let report = Report(of: [
      "pages/about.md": "---\ntitle: 关于\norder: 2\n---\n正文", "pages/hidden.md": "---\ntitle: 隐\nnav: false\n---\n",
    ])
    #expect(report.english == "")
    #expect(report.records.pages.map(\.title.value) == ["关于", "隐"])
    #expect(report.records.pages.map(\.isInNavigation) == [true, false])
    #expect(report.records.pages.map(\.order) == [2, nil])
    #expect(report.records.pages.map(\.body.text) == ["正文", ""])
  }

  @Test("A profile is Markdown alone; a line --- is a rule in it")
  func profile() {
    let report = Report(of: ["districts/310115/institutions/91310000MA1FL5E93W.md": "---\n正文\n"])
    #expect(report.english == "")
    let profiles = report.records.districts.first?.profiles ?? []
    #expect(profiles.map(\.uscc.value) == ["91310000MA1FL5E93W"])
    #expect(profiles.map(\.body.text) == ["---\n正文\n"])
  }

  @Test(
    "A profile's file is named as a code may be: in capitals and digits, 32 at most",
    arguments: [
      (String(repeating: "9", count: 32), true), (String(repeating: "9", count: 33), false),
      ("91310000MA1FL5E93-", false),
      ("91310000ma1fl5e93w", false),
    ])
  func profileName(_ name: String, _ isTaken: Bool) {
    let report = Report(of: ["districts/310115/institutions/\(name).md": "简介"])
    #expect(report.result.diagnostics.map(\.id.rawValue) == (isTaken ? [] : ["unknown-file"]))
    #expect(report.records.districts.first?.profiles.count == (isTaken ? 1 : 0))
  }

  @Test("A district's introduction keeps its lines, every other text is on one")
  func introduction() {
    let report = Report(of: [
      "districts/310115/district.yaml": """
      name: "浦东
        新区"
      bureau: 人社局
      website: pudong.example.org
      introduction: |
        第一段。

        第二段。
      """
    ])
    #expect(report.english == "")
    let district = report.records.districts.first
    #expect(district?.name.value == "浦东 新区")
    #expect(district?.website?.value == "http://pudong.example.org")
    #expect(district?.introduction?.value == "第一段。\n\n第二段。")
  }

  @Test("A star and an ampersand in a text are no alias")
  func noAlias() {
    let report = Report(of: ["districts/310115/district.yaml": "name: 浦东 *新 区\nbureau: R & D 局 &co\n"])
    #expect(report.english == "")
  }

  @Test("An alias stands in its line, however lines end", arguments: ["\n", "\r\n"])
  func aliasPlace(_ lineEnd: String) throws {
    let report = Report(of: ["districts/310115/district.yaml": .text("name: &a 浦东\(lineEnd)bureau: *a\(lineEnd)")])
    let place = try #require(report.result.diagnostics.first?.place)
    #expect([place.line, place.column] == [2, 9])
  }

  @Test("An alias bomb is refused at once")
  func aliasBomb() {
    var bomb = "a0: &a0 [x, x]\n"
    for level in 1...60 { bomb += "a\(level): &a\(level) [*a\(level - 1), *a\(level - 1)]\n" }
    bomb += "? *a60\n: x\n"
    let report = Report(of: ["registry.yaml": .text(bomb)])
    #expect(report.result.diagnostics.map(\.id.rawValue) == ["invalid-yaml"])
  }

  @Test("YAML that is nested without end is refused", arguments: ["[", "{a: ", "- "])
  func deepNesting(_ opening: String) {
    let report = Report(of: ["registry.yaml": .text("title: \n  " + String(repeating: opening, count: 20_000))])
    #expect(report.result.diagnostics.map(\.id.rawValue).contains("invalid-yaml"))
  }

  @Test("A few levels are read, and none of many", arguments: ["[", "{a: ", "- ", "? "])
  func nesting(_ opening: String) {
    func isRefused(_ depth: Int) -> Bool {
      let closing = ["[": "]", "{a: ": "}"][opening] ?? ""
      // What a list in brackets begins on one line is read ahead of.
      let value = String(repeating: opening + (closing.isEmpty ? "" : "\n"), count: depth)
      let text = "k:\n  " + value + "x" + String(repeating: closing, count: depth) + "\n"
      return Report(of: ["registry.yaml": .text(text)]).result.diagnostics.map(\.id.rawValue).contains("invalid-yaml")
    }
    #expect(!isRefused(8))
    #expect(isRefused(100))
    let deep = Report(of: ["registry.yaml": .text("k: " + String(repeating: "{? ", count: 900))])
    #expect(deep.english.contains("it is nested too deeply"))
  }

  @Test("Keys that hold one another are not compared once for each level", .timeLimit(.minutes(1)))
  func nestedKeys() {
    let items = String(repeating: "a,", count: 100_000)
    let text = "k: " + String(repeating: "{? ", count: 900) + "[\(items)a]" + String(repeating: " : 1}", count: 900)
    let report = Report(of: ["registry.yaml": .text(text)])
    #expect(report.result.diagnostics.map(\.id.rawValue).contains("invalid-yaml"))
  }

  @Test("A running cycle needs no results, an announced one has its dates")
  func cycles() {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": """
      title: 2026年遴选
      applications: {opens: 2026-07-06, closes: 2026-08-14}
      announced: 2026-10-20
      document: 沪人社示〔2026〕36号
      """,
      "cycles/2026/results.csv": "品牌编号,结果\n",
      "cycles/2028/cycle.yaml": "title: 2028年遴选\n",
    ])
    #expect(report.english == "")
    #expect(report.records.cycles.map(\.id.value) == ["2026", "2028"])
    #expect(report.records.cycles.map { $0.opens?.value.iso } == ["2026-07-06", nil])
    #expect(report.records.cycles.map { $0.closes?.value.iso } == ["2026-08-14", nil])
    #expect(report.records.cycles.map { $0.announced?.value.iso } == ["2026-10-20", nil])
  }

  @Test(
    "Blanks in quotes are no value: such a cycle is under way", arguments: ["\"\"", "'  '", "\"\u{3000}\"", "~", ""])
  func blankDate(_ value: String) {
    let report = Report(of: ["cycles/2028/cycle.yaml": "title: 2028年遴选\nannounced: \(value)\ndocument: \(value)\n"])
    #expect(report.english == "")
    #expect(report.records.cycles.map(\.id.value) == ["2028"])
    #expect(report.records.cycles.map(\.announced?.value) == [nil])
  }

  @Test("Blanks in quotes are no document number", arguments: ["\"\"", "'  '", "\"\u{3000}\"", "~", ""])
  func blankDocument(_ value: String) {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": "title: 2026年遴选\nannounced: 2026-10-20\ndocument: \(value)\n",
      "cycles/2026/results.csv": "品牌编号,结果\n",
    ])
    #expect(report.result.diagnostics.map(\.id) == [.missingKey])
  }
}
