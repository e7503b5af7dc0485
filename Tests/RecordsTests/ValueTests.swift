import Diagnostics
import Records
import Testing
import Vocabulary

@Suite("How values are written")
struct ValueTests {
  private func revocation(date: String, ground: String = "1") -> RevocationRow? {
    let table = "品牌编号,撤销日期,撤销情形,核实区,文号\nPD-0001,\(date),\(ground),310115,沪人社〔2025〕1号\n"
    return Report(of: ["revocations.csv": .text(table)]).records.revocations.first
  }

  @Test(
    "A date is read in each of its spellings",
    arguments: [
      "2026-03-05", "2026/03/05", "2026.03.05", "2026年3月5日", "2026年03月05日", "20260305", "2026-3-5", "2026/3/5",
      "2026.3.5", "２０２６－０３－０５", "２０２６／３／５", "２０２６．３．５", "２０２６年３月５日", "　2026-03-05　",
      "'2026-03-05", "=\"2026-03-05\"",
    ])
  func dates(_ spelling: String) {
    #expect(revocation(date: spelling)?.date.value.iso == "2026-03-05")
  }

  @Test(
    "No other spelling is taken for a date",
    arguments: [
      "2026-03/05", "2026-3", "2026年3月", "202635", "26-03-05", "05/03/2026", "2026-03-05 10:00", "2026-00-01",
      "2026-01-00", "2026-04-31", "2100-02-29", "1899-12-31", "2200-01-01", "2026年3月5", "2026-3-5日", "-2026-3-5",
      "2026--3-5", "2026-003-05", "46086", "二〇二六年三月五日",
    ])
  func noDates(_ spelling: String) {
    #expect(revocation(date: spelling) == nil)
  }

  @Test("29 February is read in leap years")
  func leapDay() {
    #expect(revocation(date: "2024-2-29")?.date.value.iso == "2024-02-29")
    #expect(revocation(date: "2000年2月29日")?.date.value.iso == "2000-02-29")
  }

  @Test("A ground is read in full-width digits too", arguments: [("1", 1), ("５", 5), (" 3 ", 3)])
  func grounds(_ text: String, _ number: Int) {
    #expect(revocation(date: "2025-01-01", ground: text)?.ground.value.rawValue == number)
  }

  @Test("Outcomes and levels are read in Chinese and as codes, in any case and width")
  func outcomes() {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": "title: 2026年遴选\nannounced: 2026-10-20\ndocument: 沪人社示〔2026〕36号\n",
      "cycles/2026/results.csv": """
      品牌编号,结果,级别,申报日期,备注
      PD-0001,新增,市级,2026/7/6,初次申报
      PD-0002,retained,district,,
      PD-0003,Recognised,ＣＩＴＹ,,
      PD-0004,不达标,,,
      PD-0005,not-assessed,,,
      """,
    ])
    #expect(report.english == "")
    let results = report.records.cycles.first?.results ?? []
    #expect(results.map(\.outcome.value) == [.recognised, .retained, .recognised, .notMet, .notAssessed])
    #expect(results.map { $0.level?.value } == [.city, .district, .city, nil, nil])
    #expect(results.map { $0.applied?.value.iso } == ["2026-07-06", nil, nil, nil, nil])
    #expect(results.map(\.note) == ["初次申报", nil, nil, nil, nil])
  }

  @Test("An institution's optional cells are read, each in its own way")
  func institution() throws {
    let report = Report(of: [
      "districts/310115/institutions.csv": """
      统一社会信用代码,机构名称,机构类别,办学地址,办学许可证号,联系电话,网址,曾用名,排序拼音,英文名称
      91310000MA1FL5E93W,示例ＡＢＣ学校（1）,民办职业技能培训机构,拟新路１号,人社民（浦）３１０１号,０２１－5550 0199转8001、8002；13800000000（招生）,\
      www.example.com/a?b=1,旧名一；旧名二; 旧名三;；,shi li,Sample School
      52310115MJXY00449C,示例大学,university,拟新路2号,,,HTTPS://Example.org,,,
      """
    ])
    #expect(report.english == "")
    let rows = try #require(report.records.districts.first?.institutions)
    #expect(rows.map(\.name.value) == ["示例ＡＢＣ学校（1）", "示例大学"])
    #expect(rows.map(\.kind.value) == [.privateTraining, .university])
    #expect(rows.map(\.address.value) == ["拟新路１号", "拟新路2号"])
    #expect(rows.map(\.permit.number) == ["人社民(浦)3101号", nil])
    #expect(rows.map(\.phone) == ["021-5550 0199转8001、8002；13800000000（招生）", nil])
    #expect(rows.map(\.website) == ["http://www.example.com/a?b=1", "HTTPS://Example.org"])
    #expect(rows.map(\.formerNames) == [["旧名一", "旧名二", "旧名三"], []])
    #expect(rows.map(\.pinyin) == ["shi li", nil])
    #expect(rows.map(\.englishName) == ["Sample School", nil])
  }

  @Test(
    "Nothing but an http or https address passes for a website",
    arguments: [
      "javascript:alert(1)", "JAVASCRIPT:alert(1)", "data:text/html;base64", "mailto:a@example.com",
      "ftp://example.com",
      "//example.com", "example", "https://", "http:///a", "https://a b.com", "https://user@example.com",
      "https://example.com:99999999", "https://example.com:x/", "http:example.com", "https://.com", "见公众号",
      "https://example.com/\u{22}onclick", "https://example.com/<script>",
      "https://example.com/'onclick", #"https://example.com/a\b"#,
    ])
  func websites(_ address: String) {
    let table = "统一社会信用代码,机构名称,机构类别,办学地址,网址\n91310000MA1FL5E93W,示例,职业院校,拟新路1号,\(address)\n"
    let report = Report(of: ["districts/310115/institutions.csv": .text(table)])
    #expect(report.result.diagnostics.map(\.id.rawValue) == ["invalid-value"])
    #expect(report.records.districts.first?.institutions.count == 0)
  }

  @Test(
    "A code is taken for a spreadsheet's number only where it can be no code",
    arguments: [
      ("91310000MA1FL5E93W", nil), ("913100001234567E17", nil), ("9.13E+17", "mangled-code"),
      ("9E+17", "mangled-code"), ("9e+17", "mangled-code"), ("９．１３Ｅ＋１７", "mangled-code"),
      ("913101151234567000", "mangled-code"), ("123456789012345678", nil), ("91310-1", "invalid-value"),
      ("浦东", "invalid-value"), ("913101151234567000913101151234567000", "invalid-value"),
      ("9.13E17", "mangled-code"), ("9.13E+", "invalid-value"), ("9.1.3E17", "invalid-value"),
      ("E+17", "invalid-value"),
      ("012345678901234000", nil),
    ] as [(String, String?)])
  func mangledCodes(_ code: String, _ finding: String?) {
    let table = "品牌编号,品牌名称,统一社会信用代码\nPD-0001,浦东,\(code)\n"
    let report = Report(of: ["districts/310115/brands.csv": .text(table)])
    #expect(report.result.diagnostics.map(\.id.rawValue) == (finding.map { [$0] } ?? []))
  }

  @Test("A code of digits that ends in zeros stands if its check digits say so")
  func genuineZeros() throws {
    let genuine = (0..<1_000_000_000).lazy.map {
      "12310\(String(1_000_000_000 + $0).dropFirst())0000".prefix(15) + "000"
    }
    .first { CreditCode.defect(of: String($0)) == nil }
    let code = try #require(genuine.map { String($0) })
    let report = Report(of: ["districts/310115/brands.csv": .text("品牌编号,品牌名称,统一社会信用代码\nPD-1,浦东,\(code)\n")])
    #expect(report.english == "")
    #expect(report.records.districts.first?.brands.first?.uscc.value == code)
  }

  @Test(
    "What a spreadsheet shows in place of a value is refused where it is the whole cell",
    arguments: [
      ("#N/A", false), ("#VALUE!", false), ("#NAME?", false), ("#DIV/0!", false), ("#NUM!", false), ("#NULL!", false),
      ("#SPILL!", false), ("#CALC!", false), ("#GETTING_DATA", false), ("###", false), (" #REF! ", false),
      ("##", true), ("#1", true), ("#N/A路", true), ("某路#5", true), ("#N", true),
    ])
  func spreadsheetErrors(_ name: String, _ isTaken: Bool) {
    let table = "品牌编号,品牌名称,统一社会信用代码\nPD-0001,\(name),91310000MA1FL5E93W\n"
    let report = Report(of: ["districts/310115/brands.csv": .text(table)])
    #expect(report.result.diagnostics.map(\.id.rawValue) == (isTaken ? [] : ["invalid-value"]))
    #expect(report.records.districts.first?.brands.count == (isTaken ? 1 : 0))
  }

  @Test("A level or a date that says that there is nothing is empty")
  func marksInTypedColumns() {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": "title: 2026年遴选\nannounced: 2026-10-20\ndocument: 沪人社示〔2026〕36号\n",
      "cycles/2026/results.csv": "品牌编号,结果,级别,申报日期\nPD-1,不达标,/,—\nPD-2,新增,/,\nPD-3,新增,市级,\n",
    ])
    #expect(report.result.diagnostics.map(\.id.rawValue) == ["empty-mark", "empty-mark", "missing-value"])
    #expect(report.chinese.contains("错误：结果为“新增”的品牌应有级别，写作“/”等于没有填写 [missing-value]"))
    #expect(report.chinese.contains("警告：“级别”列写作“/”，按空单元格处理 [empty-mark]"))
    #expect(report.records.cycles.first?.results.map(\.brand.value) == ["PD-1", "PD-3"])
  }

  @Test("Waivers and corrections name a subject of any kind")
  func subjects() {
    let report = Report(of: [
      "waivers.csv": """
      检查项,对象,理由,依据
      invalid-uscc,９１３１００００ma1fl5e93w,早年赋码,记录1
      Wrong-District,PD-0001,区划调整,记录2
      missing-permit,districts/310115/institutions.csv,换证,记录3
      """,
      "corrections.csv": "对象,日期,理由,文号\n2024,2024-11-08,录入差错,沪人社示〔2024〕35号\n",
    ])
    #expect(report.english == "")
    #expect(report.records.waivers.map(\.diagnostic.value) == [.invalidUSCC, .wrongDistrict, .missingPermit])
    #expect(
      report.records.waivers.map(\.subject.value) == [
        "91310000MA1FL5E93W", "PD-0001", "districts/310115/institutions.csv",
      ])
    #expect(report.records.corrections.map(\.subject.value) == ["2024"])
  }

  @Test(
    "A subject that is built as a code is one, right or wrong; an id or a slug of as many characters stays as it is written",
    arguments: [
      ("91310000ma1fl5e93w", "91310000MA1FL5E93W"), ("announcementof2026", "announcementof2026"),
      ("91310000ma1fl5e93x", "91310000MA1FL5E93X"), ("52310115mjxy00449c", "52310115MJXY00449C"),
      ("20261130revocation", "20261130revocation"), ("Pd2026brand0000001", "Pd2026brand0000001"),
      ("202611300000001000", "202611300000001000"), ("91310000MA1FL5E93X", "91310000MA1FL5E93X"),
    ])
  func subjectsOfACodesLength(_ written: String, _ read: String) {
    let report = Report(of: [
      "waivers.csv": "检查项,对象,理由,依据\nwrong-district,\(written),区划调整,记录2\n",
      "corrections.csv": "对象,日期,理由,文号\n\(written),2024-11-08,录入差错,沪人社示〔2024〕35号\n",
    ])
    #expect(report.english == "")
    #expect(report.records.waivers.map(\.subject.value) == [read])
    #expect(report.records.corrections.map(\.subject.value) == [read])
  }

  @Test("A waiver of a wrong code names the code as the register has it, in capitals, or the file")
  func waivedCodes() {
    let report = Report(of: [
      "waivers.csv": """
      检查项,对象,理由,依据
      invalid-uscc,91310000ma1fl5e93x,早年赋码,记录1
      invalid-uscc,9131000oma1fl5e93,早年赋码,记录1
      invalid-uscc,districts/310115/institutions.csv,早年赋码,记录1

      """
    ])
    #expect(report.english == "")
    #expect(
      report.records.waivers.map(\.subject.value) == [
        "91310000MA1FL5E93X", "9131000OMA1FL5E93", "districts/310115/institutions.csv",
      ])
  }

  @Test("A correction may be published, so what it says is taken as it is; what it lacks is known of it")
  func correctionsAsTheyAre() throws {
    let table = "对象,日期,理由,文号\n2024,2024-11-08,待补,#N/A\n2026,2024-11-08,/,甲1号\n"
    let report = Report(of: ["corrections.csv": .text(table)])
    #expect(report.english == "")
    #expect(report.records.corrections.map(\.reason.value) == ["待补", "/"])
    let gaps = report.records.corrections.map { $0.gaps.map(\.id.rawValue) }
    #expect(gaps == [["missing-value", "invalid-value"], ["missing-value"]])
  }

  @Test("A hyphen is an id as good as others; what is none is missing")
  func hyphenIDs() {
    let rows = ["-", "－－", "无"].map { "\($0),甲,91310000MA1FL5E93W\n" }.joined()
    let report = Report(of: ["districts/310115/brands.csv": .text("品牌编号,品牌名称,统一社会信用代码\n" + rows)])
    #expect(report.result.diagnostics.map(\.id.rawValue) == ["missing-value"])
    #expect(report.records.districts.first?.brands.map(\.id.value) == ["-", "--"])
  }

  @Test("In a list a mark of nothing is left out and told, an error is refused")
  func marksInLists() {
    let report = Report(of: [
      "districts/310115/institutions.csv": """
      统一社会信用代码,机构名称,机构类别,办学地址,曾用名
      91310000MA1FL5E93W,甲,职业院校,甲路,旧名；无
      52310115MJXY00449C,乙,职业院校,乙路,/;—
      91310104MA1FL5E93U,丙,职业院校,丙路,旧名；#N/A
      """
    ])
    #expect(
      report.chinese == """
        content/districts/310115/institutions.csv:2:30: 警告：“曾用名”列写作“无”，不作为内容采用；该列共有2处 [empty-mark]
          2 | 91310000MA1FL5E93W,甲,职业院校,甲路,旧名；无
            |                                     ^
          处理办法：将其删去；没有内容的单元格留空

        content/districts/310115/institutions.csv:4:30: 错误：“曾用名”列应为有效值，此处为表格软件的错误值“#N/A” [invalid-value]
          4 | 91310104MA1FL5E93U,丙,职业院校,丙路,旧名；#N/A
            |                                     ^
          处理办法：更正公式，或直接填写

        """)
    #expect(report.records.districts.first?.institutions.map(\.formerNames) == [["旧名"], []])
  }

  @Test("A mark of nothing is told once: as what is missing where it stands for a value that must be there")
  func marksToldOnce() {
    let head = "品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期,恢复文号\n"
    let rows = ["2025-03-02,无", "无,甲〔2025〕2号", "无,/", "2025-03-02,"].enumerated()
      .map { "A-\($0),2025-03-01,1,310115,甲〔2025〕1号,\($1)\n" }
    let report = Report(of: ["revocations.csv": .text(head + rows.joined())])
    #expect(
      report.result.diagnostics.map { "\($0.id.rawValue) \($0.place.line):\($0.place.column)" } == [
        "missing-value 2:46", "missing-value 3:35", "empty-mark 4:35", "empty-mark 4:37",
      ])
    #expect(report.records.revocations.map(\.brand.value) == ["A-2", "A-3"])
  }
}
