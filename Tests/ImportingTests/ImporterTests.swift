import Diagnostics
import Testing

@testable import Importing

@Suite("Bringing spreadsheets in")
struct ImporterTests {
  private static let brands = "品牌编号,品牌名称,信用代码,区\n"

  @Test("Records go to the district that they name, by code or name, whole or short")
  func districts() throws {
    let result = try Bringing().bring(Self.brands + "B-1,甲,UB,310115\nB-2,乙,UB,上海市浦东新区\nB-3,丙,UC,黄浦\n")
    #expect(result.findings == [])
    #expect(
      result.added == [
        "districts/310101/brands.csv: B-3,丙,UC",
        "districts/310115/brands.csv: \u{FEFF}品牌编号,品牌名称,统一社会信用代码,重点领域,简介".replacing("\u{FEFF}", with: ""),
        "districts/310115/brands.csv: B-1,甲,UB,,", "districts/310115/brands.csv: B-2,乙,UB,,",
      ])
  }

  @Test("A district may stand behind its city's name, whatever the city, if only one can be meant")
  func districtsOfAnyCity() throws {
    var bringing = Bringing()
    bringing.tree["districts/330106/district.yaml"] = "name: 西湖区\nbureau: 局\n"
    bringing.tree["districts/330182/district.yaml"] = "name: 建德市\nbureau: 局\n"
    bringing.tree["districts/370103/district.yaml"] = "name: 市中区\nbureau: 局\n"
    bringing.tree["districts/370104/district.yaml"] = "name: 中区\nbureau: 局\n"
    let meant = [
      "杭州市西湖区": "330106", "浙江省杭州市西湖区": "330106", "杭州市西湖": "330106", "杭州市３３０１０６": "330106", "西湖": "330106",
      "建德市": "330182", "杭州市建德市": "330182", "市中区": "370103", "上海市浦东": "310115", "上海市310115": "310115",
      "济南市市中区": "", "市西湖区": "", "西湖区杭州市": "", "浦东新区上海市": "", "杭州西湖区": "", "杭州市": "", "杭州市区": "",
    ]
    for (text, code) in meant.sorted(by: { $0.key < $1.key }) {
      let result = try bringing.bring(Self.brands + "B-1,甲,UB,\(text)\n")
      #expect(result.changes.map(\.path) == (code.isEmpty ? [] : ["districts/\(code)/brands.csv"]), "\(text)")
      #expect(result.findings == (code.isEmpty ? ["unknown-district 0.csv:2:10"] : []), "\(text)")
    }
    let long = Self.brands + "B-1,甲,UB,\(String(repeating: "市", count: 20_000))西湖区\n"
    #expect(try bringing.bring(long).changes.map(\.path) == ["districts/330106/brands.csv"])
  }

  @Test("Where nothing names a district, the institution's or the brand's own counts, else what was asked for")
  func followedDistricts() throws {
    var bringing = Bringing()
    let texts = ("品牌编号,品牌名称,统一社会信用代码\nA-2,夜色,UA\n", "品牌编号,培训项目\nA-2,数控\nA-1,焊工\n")
    #expect(
      try bringing.bring(texts.0, texts.1).changes.map(\.path) == [
        "districts/310101/brands.csv", "districts/310101/programmes.csv",
      ])
    #expect(try bringing.bring(Self.brands + "B-1,甲,UB,\n").findings == ["unknown-institution 0.csv:2:1"])
    bringing.district = "310115"
    #expect(try bringing.bring(Self.brands + "B-1,甲,UB,\n").changes.map(\.path) == ["districts/310115/brands.csv"])
    #expect(try bringing.bring(Self.brands + "B-1,甲,UB,黄浦区\n").findings == ["unknown-district 0.csv:2:10"])
  }

  @Test("A district that is none, and one other than the record is listed in, are errors")
  func wrongDistricts() throws {
    let result = try Bringing().bring(Self.brands + "B-1,甲,UB,静安区\nA-1,晨光,UA,浦东新区\n")
    #expect(result.findings == ["unknown-district 0.csv:2:10", "conflicting-row 0.csv:3:11"])
    // What is chosen from puts the record into another district.
    let solution = try #require(result.diagnostics.first).problem.solution
    #expect(solution.english.hasSuffix("; a district that has no folder yet is made first: minglu new district"))
    #expect(solution.chinese.hasSuffix("；尚未建立的区，先建立：minglu new district"))
    #expect(result.changes.isEmpty)
    #expect(result.unchanged == 0)
  }

  @Test("A control character before a district's name makes it unknown, whichever it is")
  func controlCharacters() throws {
    var bringing = Bringing()
    bringing.district = "310101"
    for mark in ["\u{1}", "\u{1E}", "\u{1F}"] {
      let result = try bringing.bring(Self.brands + "B-1,甲,UB,\(mark)浦东新区\n")
      #expect(result.findings == ["unknown-district 0.csv:2:10"])
      #expect(result.changes.isEmpty)
    }
  }

  @Test("Rows of one record that name two districts are told, two names of one district are not")
  func differingDistricts() throws {
    let bad = try Bringing().bring(Self.brands + "B-1,甲,UB,\nB-1,甲,UB,浦东新区\nB-1,甲,UB,310115\nB-1,甲,UB,黄浦区\n")
    #expect(bad.findings == ["conflicting-row 0.csv:5:10"])
    #expect(bad.diagnostics.first?.notes.map(\.place.line) == [3])
    #expect(bad.changes.isEmpty)
    let good = try Bringing().bring(Self.brands + "B-1,甲,UB,浦东新区\nB-1,甲,UB,310115\n")
    #expect(good.findings == [])
    #expect(good.changes.map(\.path) == ["districts/310115/brands.csv"])
  }

  @Test("Only records that stand in the register count as unchanged, in tables that stay as they are too")
  func unchanged() throws {
    let result = try Bringing().bring(
      "统一社会信用代码,机构名称,机构类别,办学地址\nUA,甲校,职业院校,甲路\n",
      Self.brands + "A-1,晨光,UA,黄浦区\nA-2,夜色,UA,黄浦区\nA-3,夜曲,UA,静安区\n")
    #expect(result.findings == ["unknown-district 1.csv:4:11"])
    #expect(result.changes.map(\.tally.added) == [1])
    #expect(result.unchanged == 2)
  }

  @Test("Only what differs is changed, by what it says and not by how it is spelt")
  func changes() throws {
    var bringing = Bringing()
    bringing.tree["revocations.csv"] =
      "品牌编号,撤销日期,撤销情形,核实区,文号,自用\nA-1,2026年1月5日,1,310101,文1,记\nA-1,2026/2/5,2,310101,文2,\n"
    let result = try bringing.bring(
      "品牌编号,撤销时间,撤销情形,核实区,文号\nA-1,2026-1-5,1,310101,文1\nA-1,2026-02-05,3,310101,文2\nA-9,2026-03-05,3,310101,文3\n")
    #expect(result.findings == [])
    #expect(result.unchanged == 1)
    #expect(
      result.changes.map { $0.text(pathPrefix: "") } == [
        """
        --- revocations.csv
        +++ revocations.csv
        @@ -3,1 +3,2 @@
        -A-1,2026/2/5,2,310101,文2,
        +A-1,2026/2/5,3,310101,文2,
        +A-9,2026-03-05,3,310101,文3,

        """.replacing("-3,1", with: "-3")
      ])
  }

  @Test("A cell reads as the register's own would, marks and all")
  func marks() throws {
    var bringing = Bringing()
    bringing.tree["districts/310101/brands.csv"] = "品牌编号,品牌名称,统一社会信用代码\nA-1,''晨光,UA\n"
    let same = try bringing.bring("品牌编号,品牌名称,统一社会信用代码\nA-1,''晨光,UA\n")
    #expect(same.findings == [])
    #expect(same.unchanged == 1)
    #expect(same.changes.isEmpty)
    let other = try bringing.bring("品牌编号,品牌名称,统一社会信用代码\nA-1,'晨光,UA\nA-2,''夜色,UA\n")
    #expect(
      other.added == ["districts/310101/brands.csv: A-1,晨光,UA", "districts/310101/brands.csv: A-2,''夜色,UA"])
  }

  @Test("An empty cell removes nothing, and says so")
  func keptValues() throws {
    var bringing = Bringing()
    bringing.tree["districts/310101/brands.csv"] = "品牌编号,品牌名称,统一社会信用代码,简介\nA-1,晨光,UA,旧文\n"
    let result = try bringing.bring("品牌编号,品牌名称,统一社会信用代码,简介\nA-1,晨光,UA,\n")
    #expect(result.findings == ["kept-value 0.csv:2:11"])
    #expect(result.changes.isEmpty)
    let note = try #require(result.diagnostics.first?.notes.first)
    #expect(result.sources.path(of: note.place.file) == "content/districts/310101/brands.csv")
    #expect(note.place.line == 2)
  }

  @Test("Rows of one record complete each other; if they differ, both are told")
  func repeatedRecords() throws {
    let head = "机构名称,统一社会信用代码,机构类别,办学地址,电话,区\n"
    let good = try Bringing().bring(head + "乙校,UB,职业院校,乙路,,浦东新区\n乙校,UB,职业院校,乙路,123,浦东新区\n")
    #expect(good.findings == [])
    #expect(good.added.last == "districts/310115/institutions.csv: UB,乙校,职业院校,乙路,,123,,,,")
    let bad = try Bringing().bring(head + "乙校,UB,职业院校,乙路,,浦东新区\n乙学校,UB,职业院校,乙路,,浦东新区\n")
    #expect(bad.findings == ["conflicting-row 0.csv:3:1"])
  }

  @Test("One sheet may hold two tables: brands with their institutions")
  func flatSheet() throws {
    let result = try Bringing().bring(
      "品牌编号,品牌名称,所属机构,统一社会信用代码,机构类别,地址,所在区\nB-1,甲,乙校,UB,职业院校,乙路,浦东新区\nB-2,乙,乙校,UB,职业院校,乙路,浦东新区\n,,丙校,UC,职业院校,丙路,浦东新区\n"
    )
    #expect(result.findings == [])
    #expect(result.changes.map(\.tally.added) == [2, 2])
  }

  @Test("A mapping leads odd headings to columns, or out")
  func mapping() throws {
    var bringing = Bringing()
    let text = "内部编号,牌子,代码,街镇,归口\nB-1,甲,UB,一镇,浦东新区\n"
    #expect(try bringing.bring(text).findings == ["missing-column 0.csv:1:1"])
    bringing.mapping = "表头,列\n内部编号,品牌编号\n牌子,品牌名称\n代码,统一社会信用代码\n街镇,\n归口,所在区\n"
    let result = try bringing.bring(text)
    #expect(result.findings == [])
    #expect(result.added.last == "districts/310115/brands.csv: B-1,甲,UB,,")
    bringing.mapping = "表头,列\n牌子,品牌名\n"
    #expect(try bringing.bring(text).findings.first == "unexpected-value mapping.csv:2:4")
    bringing.mapping = "甲,乙\n"
    #expect(try bringing.bring(text).findings.first == "missing-column mapping.csv:1:1")
  }

  @Test("Headings that are not known, given twice or missing are told")
  func headings() throws {
    let result = try Bringing().bring("品牌编号,品牌名稱,品牌名称,品牌名称,统一社会信用代码\nA-1,x,晨光,晨光,UA\n")
    #expect(result.findings == ["unmapped-column 0.csv:1:6", "unknown-column 0.csv:1:16"])
    #expect(try Bringing().bring("品牌编号,品牌名称\nA-1,晨光\n").findings == ["missing-column 0.csv:1:1"])
    #expect(try Bringing().bring("一,二\n三,四\n").findings == ["missing-column 0.csv:1:1"])
  }

  @Test("Sixty rows of any width are searched for the headings", .timeLimit(.minutes(1)))
  func wideRows() throws {
    let wide = String(repeating: "甲,", count: 16_000) + "乙\n"
    let result = try Bringing().bring(String(repeating: wide, count: 59) + Self.brands + "B-1,甲,UB,浦东新区\n")
    #expect(result.findings == [])
    #expect(result.changes.map(\.tally.added) == [1])
  }

  @Test("Titles, notes, totals and repeated headings are no records")
  func otherRows() throws {
    let result = try Bringing().bring(
      "品牌一览表,,\n填表日期：6月,,\n品牌编号,品牌名称,统一社会信用代码\nA-2,夜色,UA\n品牌编号,品牌名称,统一社会信用代码\n合计,1个,\n,,\n注：以上为示例,,\n")
    #expect(result.findings == ["skipped-row 0.csv:5:1", "skipped-row 0.csv:6:1", "skipped-row 0.csv:8:1"])
    #expect(result.added == ["districts/310101/brands.csv: A-2,夜色,UA"])
  }

  @Test("A record without a required value is an error and stays out")
  func missingValues() throws {
    let result = try Bringing().bring("品牌编号,品牌名称,统一社会信用代码\nA-2,,UA\n,夜色,UA\n")
    #expect(result.findings == ["missing-value 0.csv:2:5", "missing-value 0.csv:3:1"])
    #expect(result.changes.isEmpty)
  }

  @Test("A table that cannot be read is told and left as it is")
  func unreadableTable() throws {
    var bringing = Bringing()
    bringing.tree["districts/310101/brands.csv"] = "品牌编号,品牌名称\nA-1,\"晨光\n"
    let result = try bringing.bring("品牌编号,品牌名称,统一社会信用代码,区\nA-2,夜色,UA,黄浦区\nA-3,夜曲,UA,黄浦区\n")
    #expect(result.findings == ["unterminated-quote content/districts/310101/brands.csv:2:1"])
    #expect(result.changes.isEmpty)
    #expect(result.unchanged == 0)
  }

  @Test(
    "A table that the disk would not give, or whose folder it would not, is told, and no new one takes its place",
    arguments: ["districts/310101/brands.csv", "districts/310101/brands.csv/", "districts/310101", "districts/310101/"])
  func unreadTable(path: String) throws {
    var bringing = Bringing()
    bringing.tree["districts/310101/brands.csv"] = nil
    bringing.unread = [path]
    let result = try bringing.bring("品牌编号,品牌名称,统一社会信用代码,区\nA-2,夜色,UA,黄浦区\nA-3,夜曲,UA,黄浦区\n")
    #expect(result.findings == ["unreadable-file content/districts/310101/brands.csv:1:1"])
    #expect(result.diagnostics.hasErrors)
    #expect(result.changes.isEmpty)
  }

  @Test("A mark of nothing in a key means what an empty cell does", arguments: ["无", "—", ""])
  func markInKey(grade: String) throws {
    var bringing = Bringing()
    let head = "品牌编号,培训项目,职业工种,等级,培训方式\n"
    bringing.tree["districts/310101/programmes.csv"] = head + "A-1,焊接,焊工,\(grade),面授\n"
    let same = try bringing.bring(head + "A-1,焊接,焊工,\(grade),面授\n")
    #expect(same.changes.isEmpty)
    #expect(!same.findings.contains { $0.hasPrefix("kept-value") })
    #expect(try bringing.bring(head + "A-1,焊接,电焊工,无,面授\n").changes.map(\.tally.changed) == [1])
  }

  @Test("A name that changes is told unless the old one is kept among the former names")
  func renamed() throws {
    let head = "统一社会信用代码,机构名称,机构类别,办学地址,曾用名\n"
    let result = try Bringing().bring(head + "UA,甲学院,职业院校,甲路,\n")
    #expect(result.findings == ["renamed-institution 0.csv:2:4"])
    #expect(result.changes.map(\.tally.changed) == [1])
    #expect(result.diagnostics.map(\.problem) == [Catalogue.renamedInstitution(from: "甲校", to: "甲学院")])
    #expect(result.diagnostics.first?.notes.map(\.place.line) == [2])
    #expect(try Bringing().bring(head + "UA,甲学院,职业院校,甲路,甲班;甲校\n").findings == [])
    #expect(try Bringing().bring(head + "UA,甲校,职业院校,乙路,\n").findings == [])
    var bringing = Bringing()
    bringing.tree["districts/310101/institutions.csv"] = head + "UA,甲校,职业院校,甲路,甲校;甲班\n"
    #expect(try bringing.bring(head + "UA,甲学院,职业院校,甲路,\n").findings == ["kept-value 0.csv:2:16"])
  }

  @Test("A mark of nothing that stands in a list is not kept beside what comes in")
  func markInList() throws {
    let head = "统一社会信用代码,机构名称,机构类别,办学地址,曾用名\n"
    var bringing = Bringing()
    bringing.tree["districts/310101/institutions.csv"] = head + "UA,甲校,职业院校,甲路,无\n"
    let result = try bringing.bring(head + "UA,甲校,职业院校,甲路,旧名\n")
    #expect(result.findings == [])
    #expect(result.added == ["districts/310101/institutions.csv: UA,甲校,职业院校,甲路,旧名"])
  }

  @Test("The district that verified a revocation may be named, where its code is asked for")
  func verifiers() throws {
    let head = "品牌编号,撤销日期,撤销情形,核实区,文号\n"
    let result = try Bringing().bring(
      head + "A-1,2026-1-5,1,浦东新区,文1\nA-2,2026-1-5,1,上海市黄浦,文2\nA-3,2026-1-5,1,310115,文3\n")
    #expect(result.findings == [])
    #expect(
      result.added == [
        "revocations.csv: A-1,2026-01-05,1,310115,文1", "revocations.csv: A-2,2026-01-05,1,310101,文2",
        "revocations.csv: A-3,2026-01-05,1,310115,文3",
      ])
    #expect(try Bringing().bring(head + "A-1,2026-1-5,1,静安区,文1\n").findings == ["invalid-value 0.csv:2:16"])
  }
}
