import Testing

@Suite("A slip in YAML is told where it is made")
struct YAMLSlipFindings {
  private func findings(_ path: String, _ lines: String...) -> String {
    Report(of: [path: .text(lines.map { $0 + "\n" }.joined())]).chinese
  }

  private func announcement(_ line: String) -> String {
    findings("announcements/x.md", "---", "title: 公布", "date: 2026-10-20", line, "---")
  }

  @Test("A line without a colon, also the last one, and one that goes on with the text above")
  func missingColon() {
    let district = "districts/310115/district.yaml"
    #expect(
      findings(district, "name: 浦东新区", "introduction: 第一行", "第二行", "bureau: 浦东局") == """
        content/districts/310115/district.yaml:3:1: 错误：应为可以解析的YAML：键之后缺少冒号 [invalid-yaml]
          3 | 第二行
            | ^
          处理办法：写成“键: 值”；与上一行是同一段文字的，行首加空格

        """)
    #expect(
      findings(district, "name: 浦东新区", "bureau: 浦东局", "联系人 张三")
        .hasPrefix("content/districts/310115/district.yaml:3:1: 错误：应为可以解析的YAML：键之后缺少冒号"))
  }

  @Test("A quotation mark or a bracket that is never closed")
  func open() {
    #expect(
      findings("districts/310115/district.yaml", "name: \"浦东新区", "bureau: 浦东局", "phone: 12333") == """
        content/districts/310115/district.yaml:1:7: 错误：应为可以解析的YAML：此处的引号没有结束 [invalid-yaml]
          1 | name: "浦东新区
            |       ^
          处理办法：在文字末尾加上同样的引号

        """)
    #expect(
      findings("cycles/2028/cycle.yaml", "title: 2028", "applications: {opens: 2028-07-06", "announced: 2028-10-20")
        == """
        content/cycles/2028/cycle.yaml:2:15: 错误：应为可以解析的YAML：此处的“{”没有结束，或其中缺少英文逗号 [invalid-yaml]
          2 | applications: {opens: 2028-07-06
            |               ^
          处理办法：在末尾加上“}”，各项之间用英文逗号隔开

        """)
    #expect(
      announcement("brands: [A-1, B-1") == """
        content/announcements/x.md:4:9: 错误：应为可以解析的YAML：此处的“[”没有结束，或其中缺少英文逗号 [invalid-yaml]
          4 | brands: [A-1, B-1
            |         ^
          处理办法：在末尾加上“]”，各项之间用英文逗号隔开

        """)
  }

  @Test("A comma that is missing within a line is told there")
  func missingComma() {
    #expect(
      announcement("brands: [\"A-1\" \"B-1\"]")
        .hasPrefix("content/announcements/x.md:4:16: 错误：应为可以解析的YAML：列表缺少“,”或“]” [invalid-yaml]"))
  }

  @Test(
    "A Chinese mark in the place of an ASCII one is named",
    arguments: [
      ("counts: {city: 2，district: 0}", "4:17", "把中文的“，”改为英文逗号“,”"),
      ("counts: {city: 2, district: 0｝", "4:30", "把全角括号“｝”改为英文括号“}”"),
      ("counts: ｛city: 2, district: 0}", "4:9", "把全角括号“｛”改为英文括号“{”"),
      ("counts: ｛city：2｝", "4:9", "把全角括号“｛”改为英文括号“{”"),
      ("counts: {city：2, district: 0}", "4:14", "改为“city: ”（英文冒号，后面留一个空格）"),
      ("counts: {city:2, district: 0}", "4:14", "改为“city: ”（英文冒号，后面留一个空格）"),
      ("counts: {city: 2，district：0}", "4:16", "把中文的“，”改为英文逗号“,”"),
      ("brands: [A-1，B-1]", "4:10", "把中文的“，”改为英文逗号“,”"),
      ("brands: [A-1、B-1]", "4:10", "把中文的“、”改为英文逗号“,”"),
      ("brands: ［A-1, B-1］", "4:9", "把全角括号“［”改为英文括号“[”"),
      ("brands: [“A-1”]", "4:10", "把中文引号改为英文引号；文字本身带中文引号的，在其外再加英文引号"),
      ("source: “名录: 第一版”", "4:9", "把中文引号改为英文引号；文字本身带中文引号的，在其外再加英文引号"),
    ])
  func chineseMarks(line: String, place: String, wayOut: String) {
    let report = announcement(line)
    #expect(report.hasPrefix("content/announcements/x.md:\(place): 错误："), "\(report)")
    #expect(report.contains("处理办法：\(wayOut)\n"), "\(report)")
  }

  @Test("A value is shown as it is written: a Chinese comma does not look like the right one")
  func asWritten() {
    #expect(announcement("brands: [A-1，B-1]").contains("“A-1，B-1”不符合"))
    #expect(announcement("counts: {city: 2，district：0}").contains("“2，district：0”不符合"))
  }

  @Test(
    "Chinese marks that belong to a text are no slip",
    arguments: ["source: 局，处", "source: “名录”", "source: \"甲，乙: 丙\"", "source: ［局］"])
  func ownMarks(line: String) {
    #expect(announcement(line) == "")
  }

  @Test(
    "Nor are they named where the parser stumbled before them, over an indentation",
    arguments: [
      (["name: 黄浦区", "  bureau: “局”"], "2:9"), ([" name: 黄浦区", "bureau: “局”"], "2:1"),
      (["name: 黄浦区", "contact:", "    phone: 1", "  bureau: “局”"], "4:3"),
    ])
  func indentation(lines: [String], place: String) {
    let path = "districts/310115/district.yaml"
    let report = Report(of: [path: .text(lines.map { $0 + "\n" }.joined())]).chinese
    #expect(report.hasPrefix("content/\(path):\(place): 错误："), "\(report)")
    #expect(!report.contains("中文"), "\(report)")
  }

  @Test("A key behind blanks that its neighbours do not have is told with them, as where a # alone was deleted")
  func indentedKey() {
    #expect(
      findings("districts/310115/district.yaml", "name: 浦东新区", "bureau: 浦东局", "# 电话", " phone: 12333") == """
        content/districts/310115/district.yaml:4:2: 错误：并列的键应从同一列写起，“phone”前面的空格与其他键不同 [invalid-yaml]
          4 |  phone: 12333
            |  ^
          处理办法：删去前面的空格；与它并列的键前面也有空格的，改为一样多

        """)
    for line in [" source: 局", "  brands: [A-1]", " cycle:"] {
      #expect(announcement(line).contains("前面的空格与其他键不同 [invalid-yaml]"), "\(line)")
    }
    // What is no key of ours may be a text.
    #expect(announcement("  附注: 局").contains("此处不能再出现冒号，文字可能需要加引号 [invalid-yaml]"))
  }

  @Test(
    "Nor a comma within a text where a bracket is open, or an ASCII comma missing elsewhere",
    arguments: [
      ("source: {phone: 12333, address: 上海市，黄浦区", "4:9", "此处的“{”没有结束，或其中缺少英文逗号"),
      ("source: {address: 上海市、黄浦区, phone: \"1\" url: 2}", "4:39", "缺少“,”或“}”"),
      ("brands: [甲，乙, \"A\" \"B\"]", "4:19", "列表缺少“,”或“]”"),
    ])
  func textsInBrackets(line: String, place: String, problem: String) {
    let report = announcement(line)
    #expect(report.hasPrefix("content/announcements/x.md:\(place): 错误："), "\(report)")
    #expect(report.contains(problem), "\(report)")
  }

  @Test("Nor are they named where another mark is the mistake")
  func otherMistake() {
    let report = announcement("source: 局，处: 科")
    #expect(report.contains("此处不能再出现冒号，文字可能需要加引号 [invalid-yaml]"), "\(report)")
    #expect(!report.contains("英文逗号"), "\(report)")
  }

  @Test("A # by which a value ends, where no blank behind it makes a remark of what follows")
  func remark() {
    #expect(
      findings(
        "announcements/x.md", "---", "title: 关于表彰 #2026年第二批# 的公告", "date: 2026-10-20", "---") == """
          content/announcements/x.md:2:13: 警告：空格后面的#是注释的开头，此处起的文字不算内容，不会发布 [stray-markup]
            2 | title: 关于表彰 #2026年第二批# 的公告
              |                 ^
            处理办法：是内容的，整段加英文双引号；是注释的，在#后面加一个空格

          """)
    let district = "districts/310115/district.yaml"
    func ofDistrict(_ line: String) -> Bool {
      findings(district, "name: 浦东新区", "bureau: 浦东局", line).contains("district.yaml:3:")
    }
    #expect(ofDistrict("address: 某路1号 #3楼"))
    #expect(ofDistrict("address: #3楼"))
    #expect(ofDistrict("address: 某路1号\t#3楼"))
    for line in [
      "address: 某路1号 # 三楼", "address: 某路1号#3楼", "address: \"某路1号 #3楼\"", "address: '某路1号 #3楼'", "#address: 某路1号 #3楼",
      "address: 某路1号 #", "address: 某路1号 ## 三楼", "address: \"某路\" #三楼", "introduction: |\n  某路 #3楼",
    ] {
      #expect(!ofDistrict(line), "\(line)")
    }
    #expect(
      findings(
        "cycles/2028/cycle.yaml", "title: 2028", "applications:", "  opens: 2028-07-06 #首日", "  closes: 2028-08-06"
      )
      .contains("cycle.yaml:3:21: 警告"))
    #expect(
      !findings("cycles/2028/cycle.yaml", "title: 2028", "applications: {opens: 2028-07-06} #首日").contains(
        "stray-markup"))
  }

  @Test("A cycle's id that is none is told with a cycle's, not a brand's")
  func cycle() {
    #expect(announcement("cycle: 2026年").contains("处理办法：写年份，例如2028\n"))
  }
}
