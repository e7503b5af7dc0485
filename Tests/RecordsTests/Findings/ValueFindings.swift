import Diagnostics
import Records
import Testing

@Suite("What is said of a cell's value")
struct ValueFindings {
  @Test("A required cell is filled")
  func missingValue() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码
      PD-0001,\u{3000},91310000MA1FL5E93W

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:9: error: Column 品牌名称 (name) is required, and it is empty here \
        [missing-value]
          2 | PD-0001,\u{3000},91310000MA1FL5E93W
            |         ^
          to mend: fill it in

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:9: 错误：“品牌名称”列必填，此处为空 [missing-value]
          2 | PD-0001,\u{3000},91310000MA1FL5E93W
            |         ^
          处理办法：填写该项

        """)
  }

  @Test("A misspelt outcome gets the one that was meant, any other the list")
  func unexpectedOutcome() {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": """
      title: 2026年遴选
      announced: 2026-10-20
      document: 沪人社示〔2026〕36号

      """,
      "cycles/2026/results.csv": """
      品牌编号,结果,级别,申报日期
      PD-0001,保留留,,
      PD-0002,合格,,
      PD-0003,recognized,市级,

      """,
    ])
    #expect(
      report.english == """
        content/cycles/2026/results.csv:2:9: error: Column 结果 (outcome) takes one of its listed values; “保留留” is \
        none [unexpected-value]
          2 | PD-0001,保留留,,
            |         ^
          to mend: write 保留

        content/cycles/2026/results.csv:3:9: error: Column 结果 (outcome) takes one of its listed values; “合格” is \
        none [unexpected-value]
          3 | PD-0002,合格,,
            |         ^
          to mend: use one of: 新增 (recognised), 保留 (retained), 不达标 (not-met), 未参评 (not-assessed)

        content/cycles/2026/results.csv:4:9: error: Column 结果 (outcome) takes one of its listed values; \
        “recognized” is none [unexpected-value]
          4 | PD-0003,recognized,市级,
            |         ^
          to mend: write recognised

        """)
    #expect(
      report.chinese == """
        content/cycles/2026/results.csv:2:9: 错误：“结果”列应为规定的取值，“保留留”不在其中 [unexpected-value]
          2 | PD-0001,保留留,,
            |         ^
          处理办法：改为保留

        content/cycles/2026/results.csv:3:9: 错误：“结果”列应为规定的取值，“合格”不在其中 [unexpected-value]
          3 | PD-0002,合格,,
            |         ^
          处理办法：可用：新增 (recognised)、保留 (retained)、不达标 (not-met)、未参评 (not-assessed)

        content/cycles/2026/results.csv:4:9: 错误：“结果”列应为规定的取值，“recognized”不在其中 [unexpected-value]
          4 | PD-0003,recognized,市级,
            |         ^
          处理办法：改为recognised

        """)
  }

  /// What is told of a word in the column of results, or of levels.
  private func wayOut(_ word: String, isLevel: Bool = false) -> String? {
    let row = isLevel ? "PD-0001,新增,\(word)" : "PD-0001,\(word),"
    let report = Report(of: [
      "cycles/2026/cycle.yaml": "title: 2026年遴选\n", "cycles/2026/results.csv": "品牌编号,结果,级别\n\(row)\n",
    ])
    return report.result.diagnostics.first { $0.id == .unexpectedValue }?.problem.solution.chinese
  }

  @Test(
    "What is no slip of a value gets the list: never its opposite, nor one of two that are as near",
    arguments: [
      "已达标", "均达标", "全达标", "已参评", "参评", "免参评", "不保留", "未保留", "不新增", "未新增", "不增", "已保留", "拟保留", "地级", "保流",
      "unrecognised", "unrecognized", "not-recognised", "unretained", "not retained", "assessed", "is-assessed", "met",
    ])
  func noSlip(word: String) {
    #expect(wayOut(word)?.hasPrefix("可用：") == true)
  }

  @Test("Nor is one of two levels guessed", arguments: ["是级", "地级", "市区级", "级", "市区", "市辖"])
  func noLevel(word: String) {
    #expect(wayOut(word, isLevel: true) == "可用：区级 (district)、市级 (city)")
  }

  @Test(
    "A slip is seen through",
    arguments: [
      ("未达标", "不达标"), ("不达", "不达标"), ("不达表", "不达标"), ("未参平", "未参评"), ("不参评", "未参评"), ("新", "新增"), ("留保", "保留"),
      ("保留留", "保留"), ("not_asessed", "not-assessed"), ("retaind", "retained"),
    ])
  func slip(word: String, meant: String) {
    #expect(wayOut(word) == "改为\(meant)")
  }

  @Test("Neither is one of several kinds of announcement guessed")
  func announcementKind() {
    let report = Report(of: ["announcements/a.md": "---\ntitle: 甲\ndate: 2026-01-05\nkind: 公告\n---\n"])
    #expect(report.chinese.contains("处理办法：可用：通知 (notice)、公示 (consultation)、公布 (results)"), "\(report.chinese)")
  }

  @Test(
    "The notice's own words are told with what records call them",
    arguments: [
      ("达标", "保留"), ("评估达标", "保留"), ("评估不达标", "不达标"), ("自动终止", "未参评"), ("认定", "新增"),
    ])
  func noticeWords(word: String, meant: String) {
    #expect(wayOut(word) == "决定确为“\(word)”的，写作“\(meant)”")
  }

  @Test("An award has a level")
  func missingLevel() {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": """
      title: 2026年遴选
      announced: 2026-10-20
      document: 沪人社示〔2026〕36号

      """,
      "cycles/2026/results.csv": """
      品牌编号,结果,级别,申报日期
      PD-0001,新增,,

      """,
    ])
    #expect(
      report.english == """
        content/cycles/2026/results.csv:2:12: error: A brand whose outcome is 新增 has a level; it is empty here \
        [missing-value]
          2 | PD-0001,新增,,
            |              ^
          to mend: enter 市级 (city) or 区级 (district)

        """)
    #expect(
      report.chinese == """
        content/cycles/2026/results.csv:2:12: 错误：结果为“新增”的品牌应有级别，此处为空 [missing-value]
          2 | PD-0001,新增,,
            |              ^
          处理办法：填写市级或区级

        """)
  }

  @Test("A table of awards whose header does not name the level is told once, at the header")
  func missingLevels() {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": """
      title: 2026年遴选
      announced: 2026-10-20
      document: 沪人社示〔2026〕36号

      """,
      "cycles/2026/results.csv": """
      品牌编号,结果
      PD-0001,新增
      PD-0002,保留
      PD-0003,不达标

      """,
    ])
    #expect(
      report.english == """
        content/cycles/2026/results.csv:1:1: error: Column 级别 (level) is required where brands are 新增 or 保留, and \
        the header does not name it [missing-column]
          1 | 品牌编号,结果
            | ^
          to mend: add the column

        """)
    #expect(
      report.chinese == """
        content/cycles/2026/results.csv:1:1: 错误：有结果为“新增”或“保留”的品牌时，“级别”列必需，表头中没有 [missing-column]
          1 | 品牌编号,结果
            | ^
          处理办法：补上该列

        """)
    #expect(report.records.refusedKeys == ["PD-0001", "PD-0002"])
    #expect(report.records.cycles.first?.results.map(\.brand.value) == ["PD-0003"])
  }

  @Test("A column whose name has a remark in brackets is told once, with the name that is meant")
  func remarkInHeader() {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": """
      title: 2026年遴选
      announced: 2026-10-20
      document: 沪人社示〔2026〕36号

      """,
      "cycles/2026/results.csv": """
      品牌编号,结果,级别（市级/区级）
      PD-0001,新增,市级

      """,
    ])
    #expect(
      report.english == """
        content/cycles/2026/results.csv:1:9: error: This file has no column “级别（市级/区级）” [unknown-column]
          1 | 品牌编号,结果,级别（市级/区级）
            |               ^
          to mend: write 级别

        """)
    #expect(
      report.chinese == """
        content/cycles/2026/results.csv:1:9: 错误：该文件没有“级别（市级/区级）”列 [unknown-column]
          1 | 品牌编号,结果,级别（市级/区级）
            |               ^
          处理办法：改为级别

        """)
  }

  @Test(
    "A name that another column has already is not to be given to one more",
    arguments: ["备注,备注（内部）", "备注（内部）,note"])
  func remarkBesideItsName(columns: String) {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": "title: 2026年遴选\n",
      "cycles/2026/results.csv": .text("品牌编号,结果,\(columns)\n"),
    ])
    #expect(report.chinese.contains("错误：该文件没有“备注（内部）”列 [unknown-column]"), "\(report.chinese)")
    #expect(report.chinese.contains("处理办法：可用：品牌编号、结果、级别、申报日期、备注\n"), "\(report.chinese)")
  }

  @Test("A spreadsheet's errors are no values, in whatever column")
  func spreadsheetErrors() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码,简介
      PD-0001,#REF!,91310000MA1FL5E93W,
      PD-0002,浦东,91310000MA1FL5E93W,########

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:9: error: Column 品牌名称 (name) takes a value; here stands the \
        spreadsheet's error “#REF!” [invalid-value]
          2 | PD-0001,#REF!,91310000MA1FL5E93W,
            |         ^
          to mend: correct the formula, or type the value

        content/districts/310115/brands.csv:3:31: error: Column 简介 (summary) takes a value; here stands the \
        spreadsheet's error “########” [invalid-value]
          3 | PD-0002,浦东,91310000MA1FL5E93W,########
            |                                 ^
          to mend: widen the column and export the table again, or type the value

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:9: 错误：“品牌名称”列应为有效值，此处为表格软件的错误值“#REF!” [invalid-value]
          2 | PD-0001,#REF!,91310000MA1FL5E93W,
            |         ^
          处理办法：更正公式，或直接填写

        content/districts/310115/brands.csv:3:31: 错误：“简介”列应为有效值，此处为表格软件的错误值“########” [invalid-value]
          3 | PD-0002,浦东,91310000MA1FL5E93W,########
            |                                 ^
          处理办法：列太窄，拉宽后重新导出，或直接填写

        """)
  }

  @Test("A required cell that says that there is nothing is empty; of optional ones a column is told once")
  func marksOfNothing() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码,重点领域,简介
      PD-0001,无,91310000MA1FL5E93W,,
      PD-0002,浦东,91310000MA1FL5E93W,/,无锡的
      PD-0003,张江,91310000MA1FL5E93W,—,

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:9: error: Column 品牌名称 (name) is required; “无” says that there is \
        nothing [missing-value]
          2 | PD-0001,无,91310000MA1FL5E93W,,
            |         ^
          to mend: fill it in

        content/districts/310115/brands.csv:3:31: warning: Column 重点领域 (field) has “/”, which says that there is \
        nothing; the cell is taken as empty; the column has 2 such cells [empty-mark]
          3 | PD-0002,浦东,91310000MA1FL5E93W,/,无锡的
            |                                 ^
          to mend: leave a cell without a value empty

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:9: 错误：“品牌名称”列必填，写作“无”等于没有填写 [missing-value]
          2 | PD-0001,无,91310000MA1FL5E93W,,
            |         ^
          处理办法：填写该项

        content/districts/310115/brands.csv:3:31: 警告：“重点领域”列写作“/”，按空单元格处理；该列共有2处 [empty-mark]
          3 | PD-0002,浦东,91310000MA1FL5E93W,/,无锡的
            |                                 ^
          处理办法：没有内容的单元格留空

        """)
    #expect(report.records.districts.first?.brands.map(\.field) == [nil, nil])
    #expect(report.records.districts.first?.brands.map(\.summary) == ["无锡的", nil])
  }

  @Test("A brand that leaves has no level")
  func needlessLevel() {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": """
      title: 2026年遴选
      announced: 2026-10-20
      document: 沪人社示〔2026〕36号

      """,
      "cycles/2026/results.csv": """
      品牌编号,结果,级别,申报日期
      PD-0001,不达标,区级,

      """,
    ])
    #expect(
      report.english == """
        content/cycles/2026/results.csv:2:13: error: A brand whose outcome is 不达标 has no level \
        [unexpected-value]
          2 | PD-0001,不达标,区级,
            |                ^
          to mend: empty the cell, or correct the outcome

        """)
    #expect(
      report.chinese == """
        content/cycles/2026/results.csv:2:13: 错误：结果为“不达标”的品牌不应有级别 [unexpected-value]
          2 | PD-0001,不达标,区级,
            |                ^
          处理办法：清空该单元格，或更正结果

        """)
  }

  @Test("A ground is 1 to 5")
  func badGround() {
    let report = Report(of: [
      "revocations.csv": """
      品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期
      PD-0001,2025-03-01,6,310115,沪人社〔2025〕1号,

      """
    ])
    #expect(
      report.english == """
        content/revocations.csv:2:20: error: Column 撤销情形 (ground) takes one of its listed values; “6” is none \
        [unexpected-value]
          2 | PD-0001,2025-03-01,6,310115,沪人社〔2025〕1号,
            |                    ^
          to mend: use one of: 1, 2, 3, 4, 5

        """)
    #expect(
      report.chinese == """
        content/revocations.csv:2:20: 错误：“撤销情形”列应为规定的取值，“6”不在其中 [unexpected-value]
          2 | PD-0001,2025-03-01,6,310115,沪人社〔2025〕1号,
            |                    ^
          处理办法：可用：1、2、3、4、5

        """)
  }

  @Test("A district is named by its code")
  func badDistrictCode() {
    let report = Report(of: [
      "revocations.csv": """
      品牌编号,撤销日期,撤销情形,核实区,文号,恢复日期
      PD-0001,2025-03-01,1,浦东新区,沪人社〔2025〕1号,

      """
    ])
    #expect(
      report.english == """
        content/revocations.csv:2:22: error: Column 核实区 (verified_by) takes a district's six-digit code; “浦东新区” \
        is none [invalid-value]
          2 | PD-0001,2025-03-01,1,浦东新区,沪人社〔2025〕1号,
            |                      ^
          to mend: enter the code, for example 310115

        """)
    #expect(
      report.chinese == """
        content/revocations.csv:2:22: 错误：“核实区”列应为六位区划代码，“浦东新区”不符合 [invalid-value]
          2 | PD-0001,2025-03-01,1,浦东新区,沪人社〔2025〕1号,
            |                      ^
          处理办法：填写代码，例如310115

        """)
  }

  @Test("A waiver names a finding that there is")
  func unknownWaiver() {
    let report = Report(of: [
      "waivers.csv": """
      检查项,对象,理由,依据
      invalid-usc,91310000MA1FL5E93W,早年赋码,记录1

      """
    ])
    #expect(
      report.english == """
        content/waivers.csv:2:1: error: Column 检查项 (diagnostic) takes one of its listed values; “invalid-usc” \
        is none [unexpected-value]
          2 | invalid-usc,91310000MA1FL5E93W,早年赋码,记录1
            | ^
          to mend: write invalid-uscc

        """)
    #expect(
      report.chinese == """
        content/waivers.csv:2:1: 错误：“检查项”列应为规定的取值，“invalid-usc”不在其中 [unexpected-value]
          2 | invalid-usc,91310000MA1FL5E93W,早年赋码,记录1
            | ^
          处理办法：改为invalid-uscc

        """)
  }

  @Test("A waiver names a finding that can be waived")
  func notWaivable() {
    let report = Report(of: [
      "waivers.csv": """
      检查项,对象,理由,依据
      missing-outcome,PD-0001,漏报,记录1

      """
    ])
    #expect(
      report.english == """
        content/waivers.csv:2:1: error: missing-outcome cannot be waived [unexpected-value]
          2 | missing-outcome,PD-0001,漏报,记录1
            | ^
          to mend: mend the record; only invalid-uscc, missing-permit, disqualified, wrong-district can be \
        waived

        """)
    #expect(
      report.chinese == """
        content/waivers.csv:2:1: 错误：检查项missing-outcome不可豁免 [unexpected-value]
          2 | missing-outcome,PD-0001,漏报,记录1
            | ^
          处理办法：更正记录；只有invalid-uscc、missing-permit、disqualified、wrong-district可以豁免

        """)
  }

  @Test("A brand's id has letters, digits and hyphens")
  func badID() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码
      PD_0001,浦东智造,91310000MA1FL5E93W

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:1: error: Column 品牌编号 (id) takes 1 to 32 letters, digits or \
        hyphens; “PD_0001” is not that [invalid-value]
          2 | PD_0001,浦东智造,91310000MA1FL5E93W
            | ^
          to mend: correct the id, for example PD-0001

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:1: 错误：“品牌编号”列应为1至32个字母、数字或连字符，“PD_0001”不符合 [invalid-value]
          2 | PD_0001,浦东智造,91310000MA1FL5E93W
            | ^
          处理办法：更正编号，例如PD-0001

        """)
  }

  @Test("A code has letters and digits only")
  func badUSCC() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码
      PD-0001,浦东智造,9131/../MA1FL5E93W

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:14: error: Column 统一社会信用代码 (uscc) takes letters and digits only; \
        “9131/../MA1FL5E93W” is not that [invalid-value]
          2 | PD-0001,浦东智造,9131/../MA1FL5E93W
            |                  ^
          to mend: copy the 18 characters from the licence

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:14: 错误：“统一社会信用代码”列只能含字母和数字，“9131/../MA1FL5E93W”不符合 \
        [invalid-value]
          2 | PD-0001,浦东智造,9131/../MA1FL5E93W
            |                  ^
          处理办法：按登记证书照抄18位代码

        """)
  }

  @Test("A code that became a number is refused, not guessed")
  func scientific() {
    let report = Report(of: [
      "districts/310115/institutions.csv": """
      统一社会信用代码,机构名称,机构类别,办学地址,联系电话
      9.13101E+17,示例学校,职业院校,拟新路1号,2.15E+10

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/institutions.csv:2:1: error: Column 统一社会信用代码 (uscc) takes a code; the \
        spreadsheet turned it into the number “9.13101E+17” [mangled-code]
          2 | 9.13101E+17,示例学校,职业院校,拟新路1号,2.15E+10
            | ^
          to mend: format the column as text (Format Cells, Number, Text), then type the code anew from the \
        document

        content/districts/310115/institutions.csv:2:29: error: Column 联系电话 (phone) takes a code; the \
        spreadsheet turned it into the number “2.15E+10” [mangled-code]
          2 | 9.13101E+17,示例学校,职业院校,拟新路1号,2.15E+10
            |                                         ^
          to mend: format the column as text (Format Cells, Number, Text), then type the code anew from the \
        document

        """)
    #expect(
      report.chinese == """
        content/districts/310115/institutions.csv:2:1: 错误：“统一社会信用代码”列应为代码，表格软件已将其变成数字“9.13101E+17” \
        [mangled-code]
          2 | 9.13101E+17,示例学校,职业院校,拟新路1号,2.15E+10
            | ^
          处理办法：将该列设为文本格式（设置单元格格式—数字—文本），再按证书重新输入代码

        content/districts/310115/institutions.csv:2:29: 错误：“联系电话”列应为代码，表格软件已将其变成数字“2.15E+10” [mangled-code]
          2 | 9.13101E+17,示例学校,职业院校,拟新路1号,2.15E+10
            |                                         ^
          处理办法：将该列设为文本格式（设置单元格格式—数字—文本），再按证书重新输入代码

        """)
  }

  @Test("A code whose last digits became zeros is refused")
  func zeroed() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码
      PD-0001,浦东智造,913101151234567000

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:14: error: Column 统一社会信用代码 (uscc) takes a code; in \
        “913101151234567000” the spreadsheet put zeros for the digits past the 15th [mangled-code]
          2 | PD-0001,浦东智造,913101151234567000
            |                  ^
          to mend: format the column as text (Format Cells, Number, Text), then type the code anew from the \
        document

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:14: 错误：“统一社会信用代码”列应为代码，“913101151234567000”第15位以后的数字已被表格软件变成0 \
        [mangled-code]
          2 | PD-0001,浦东智造,913101151234567000
            |                  ^
          处理办法：将该列设为文本格式（设置单元格格式—数字—文本），再按证书重新输入代码

        """)
  }

  @Test("A website is http or https, never a script")
  func badWebsite() {
    let report = Report(of: [
      "districts/310115/institutions.csv": """
      统一社会信用代码,机构名称,机构类别,办学地址,网址
      91310000MA1FL5E93W,示例学校,职业院校,拟新路1号,javascript:alert(1)

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/institutions.csv:2:36: error: Column 网址 (website) takes a web address; \
        “javascript:alert(1)” is none [invalid-value]
          2 | 91310000MA1FL5E93W,示例学校,职业院校,拟新路1号,javascript:alert(1)
            |                                                ^
          to mend: enter an address that begins with https:// or http://, without blanks

        """)
    #expect(
      report.chinese == """
        content/districts/310115/institutions.csv:2:36: 错误：“网址”列应为网址，“javascript:alert(1)”不是 [invalid-value]
          2 | 91310000MA1FL5E93W,示例学校,职业院校,拟新路1号,javascript:alert(1)
            |                                                ^
          处理办法：填写以https://或http://开头、不含空格的网址

        """)
  }

  @Test("A character that cannot be seen is named where it stands")
  func controlCharacter() {
    let report = Report(of: [
      "districts/310115/brands.csv": """
      品牌编号,品牌名称,统一社会信用代码
      PD-0001,浦东\u{202E}智造,91310000MA1FL5E93W

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:11: error: A text has only characters that can be seen; U+202E \
        here cannot [invalid-value]
          2 | PD-0001,浦东�智造,91310000MA1FL5E93W
            |             ^
          to mend: delete the character and type the text anew

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:11: 错误：文本应只含可见字符，此处的U+202E不可见 [invalid-value]
          2 | PD-0001,浦东�智造,91310000MA1FL5E93W
            |             ^
          处理办法：删除该字符，重新输入文字

        """)
  }

  @Test("A text has at most 65,536 bytes")
  func longText() {
    let report = Report(of: [
      "districts/310115/brands.csv":
        "品牌编号,品牌名称,统一社会信用代码\nPD-0001,\(String(repeating: "浦", count: 21_846)),91310000MA1FL5E93W\n"
    ])
    #expect(
      report.english == """
        content/districts/310115/brands.csv:2:9: error: Column 品牌名称 (name) takes a text of at most 65536 bytes; \
        this one is longer [invalid-value]
          2 | PD-0001,浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦…
            |         ^
          to mend: shorten the text

        """)
    #expect(
      report.chinese == """
        content/districts/310115/brands.csv:2:9: 错误：“品牌名称”列不得超过65536字节，此处超长 [invalid-value]
          2 | PD-0001,浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦浦…
            |         ^
          处理办法：缩短文字

        """)
  }
}
