import Testing

@Suite("What is said of YAML and front matter")
struct YAMLFindings {
  @Test("Broken YAML is reported where the parser stopped")
  func syntax() {
    let report = Report(of: [
      "districts/310115/district.yaml": """
      name: 浦东新区
      bureau: 局: 处

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/district.yaml:2:10: error: YAML that can be parsed is required: mapping values \
        are not allowed in this context [invalid-yaml]
          2 | bureau: 局: 处
            |           ^
          to mend: indent with blanks, put a blank after each colon, and put between quotes a text with : # or \
        quotes, and one that begins with a mark such as [ { @ % - ? > | * & or !

        """)
    #expect(
      report.chinese == """
        content/districts/310115/district.yaml:2:10: 错误：应为可以解析的YAML：此处不能再出现冒号，文字可能需要加引号 [invalid-yaml]
          2 | bureau: 局: 处
            |           ^
          处理办法：用空格缩进，冒号后加空格；含英文冒号、#或引号的文字，以[、{、@、%、-、?、>、|、*、!、&等记号开头的文字，加英文引号

        """)
  }

  @Test("A tab does not indent")
  func tab() {
    let report = Report(of: [
      "districts/310115/district.yaml": """
      name: 浦东新区
      bureau: 浦东新区人社局
      \tphone: 12333

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/district.yaml:3:1: error: YAML that can be parsed is required: found a tab \
        character that violates indentation [invalid-yaml]
          3 |  phone: 12333
            | ^
          to mend: indent with blanks, put a blank after each colon, and put between quotes a text with : # or \
        quotes, and one that begins with a mark such as [ { @ % - ? > | * & or !

        """)
    #expect(
      report.chinese == """
        content/districts/310115/district.yaml:3:1: 错误：应为可以解析的YAML：缩进不能用制表符 [invalid-yaml]
          3 |  phone: 12333
            | ^
          处理办法：用空格缩进，冒号后加空格；含英文冒号、#或引号的文字，以[、{、@、%、-、?、>、|、*、!、&等记号开头的文字，加英文引号

        """)
  }

  @Test("Repeated keys are all reported, each with its first place")
  func repeatedKeys() {
    let report = Report(of: [
      "districts/310115/district.yaml": """
      name: 浦东新区
      name: 浦东
      bureau: 浦东新区人社局
      phone: 12333
      phone: 12345

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/district.yaml:2:1: error: Key “name” can only be given once [invalid-yaml]
          2 | name: 浦东
            | ^
        content/districts/310115/district.yaml:1:1: note: first given here
          1 | name: 浦东新区
            | ^
          to mend: delete one of the two

        content/districts/310115/district.yaml:5:1: error: Key “phone” can only be given once [invalid-yaml]
          5 | phone: 12345
            | ^
        content/districts/310115/district.yaml:4:1: note: first given here
          4 | phone: 12333
            | ^
          to mend: delete one of the two

        """)
    #expect(
      report.chinese == """
        content/districts/310115/district.yaml:2:1: 错误：键“name”只能出现一次 [invalid-yaml]
          2 | name: 浦东
            | ^
        content/districts/310115/district.yaml:1:1: 说明：首次出现在此处
          1 | name: 浦东新区
            | ^
          处理办法：删除其中一处

        content/districts/310115/district.yaml:5:1: 错误：键“phone”只能出现一次 [invalid-yaml]
          5 | phone: 12345
            | ^
        content/districts/310115/district.yaml:4:1: 说明：首次出现在此处
          4 | phone: 12333
            | ^
          处理办法：删除其中一处

        """)
  }

  @Test("An alias is refused before it can grow")
  func alias() {
    let report = Report(of: [
      "districts/310115/district.yaml": """
      name: &a 浦东新区
      bureau: *a

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/district.yaml:2:9: error: A value is written where it stands; alias *a is not \
        taken [invalid-yaml]
          2 | bureau: *a
            |         ^
          to mend: write the value out

        """)
    #expect(
      report.chinese == """
        content/districts/310115/district.yaml:2:9: 错误：取值应直接写出，不能用别名*a [invalid-yaml]
          2 | bureau: *a
            |         ^
          处理办法：直接写出取值

        """)
  }

  @Test("A file of keys and values is no list")
  func notAMapping() {
    let report = Report(of: [
      "districts/310115/district.yaml": """
      - 浦东新区

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/district.yaml:1:1: error: The file consists of lines “key: value”; this is \
        something else [invalid-yaml]
          1 | - 浦东新区
            | ^
          to mend: write each fact as “key: value”

        """)
    #expect(
      report.chinese == """
        content/districts/310115/district.yaml:1:1: 错误：文件应由“键: 值”的行组成，此处不是 [invalid-yaml]
          1 | - 浦东新区
            | ^
          处理办法：每一项写成“键: 值”

        """)
  }

  @Test("A misspelt key gets the key that was meant")
  func unknownKey() {
    let report = Report(of: [
      "registry.yaml": """
      title: 名录
      authority: 主管部门
      base-url: https://minglu.example.org/
      contact: {fax: 1}

      """
    ])
    #expect(
      report.english == """
        content/registry.yaml:3:1: error: This file has no key “base-url” here [unknown-key]
          3 | base-url: https://minglu.example.org/
            | ^
          to mend: write base_url

        content/registry.yaml:4:11: error: This file has no key “fax” here [unknown-key]
          4 | contact: {fax: 1}
            |           ^
          to mend: use one of: phone, address, report_url

        """)
    #expect(
      report.chinese == """
        content/registry.yaml:3:1: 错误：该文件此处没有键“base-url” [unknown-key]
          3 | base-url: https://minglu.example.org/
            | ^
          处理办法：改为base_url

        content/registry.yaml:4:11: 错误：该文件此处没有键“fax” [unknown-key]
          4 | contact: {fax: 1}
            |           ^
          处理办法：可用：phone、address、report_url

        """)
  }

  @Test("Required keys are named")
  func missingKeys() {
    let report = Report(of: [
      "districts/310115/district.yaml": """
      phone: 12333
      bureau:

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/district.yaml:1:1: error: Key “name” is required, and it is not there \
        [missing-key]
          1 | phone: 12333
            | ^
          to mend: add a line name: …

        content/districts/310115/district.yaml:2:1: error: Key “bureau” is required, and it is empty here \
        [missing-value]
          2 | bureau:
            | ^
          to mend: fill it in

        """)
    #expect(
      report.chinese == """
        content/districts/310115/district.yaml:1:1: 错误：缺少必需的键“name” [missing-key]
          1 | phone: 12333
            | ^
          处理办法：加一行name: …

        content/districts/310115/district.yaml:2:1: 错误：键“bureau”必填，此处为空 [missing-value]
          2 | bureau:
            | ^
          处理办法：填写该项

        """)
  }

  @Test("A cycle that is announced has its document number")
  func missingDocument() {
    let report = Report(of: [
      "cycles/2026/cycle.yaml": """
      title: 2026年遴选
      announced: 2026-10-20

      """,
      "cycles/2026/results.csv": """
      品牌编号,结果,级别,申报日期

      """,
    ])
    #expect(
      report.english == """
        content/cycles/2026/cycle.yaml:1:1: error: A cycle that is announced has a document number [missing-key]
          1 | title: 2026年遴选
            | ^
          to mend: add a line document: …

        """)
    #expect(
      report.chinese == """
        content/cycles/2026/cycle.yaml:1:1: 错误：已公布的遴选年度应有文号 [missing-key]
          1 | title: 2026年遴选
            | ^
          处理办法：加一行document: …

        """)
  }

  @Test("A value is of the kind that its key takes")
  func wrongKind() {
    let report = Report(of: [
      "registry.yaml": """
      title: [名录]
      authority: 主管部门
      base_url: https://minglu.example.org/
      contact: 12333

      """,
      "announcements/results-2026.md": """
      ---
      title: 公布
      date: 2026-10-20
      brands: PD-0001
      ---

      """,
    ])
    #expect(
      report.english == """
        content/announcements/results-2026.md:4:9: error: Key “brands” takes a list [invalid-value]
          4 | brands: PD-0001
            |         ^
          to mend: write it as [PD-0001, PD-0002]

        content/registry.yaml:1:8: error: Key “title” takes a single value, not a list or keys of its own \
        [invalid-value]
          1 | title: [名录]
            |        ^
          to mend: write one value after the colon

        content/registry.yaml:4:10: error: Key “contact” takes keys of its own [invalid-value]
          4 | contact: 12333
            |          ^
          to mend: write it as {phone: …, address: …, report_url: …}

        """)
    #expect(
      report.chinese == """
        content/announcements/results-2026.md:4:9: 错误：键“brands”应为列表 [invalid-value]
          4 | brands: PD-0001
            |         ^
          处理办法：写成[PD-0001, PD-0002]

        content/registry.yaml:1:8: 错误：键“title”应为单个值，不能是列表或下级的键 [invalid-value]
          1 | title: [名录]
            |        ^
          处理办法：在冒号后写一个值

        content/registry.yaml:4:10: 错误：键“contact”应有下级的键 [invalid-value]
          4 | contact: 12333
            |          ^
          处理办法：写成{phone: …, address: …, report_url: …}

        """)
  }

  @Test("The register's own values are checked")
  func registryValues() {
    let report = Report(of: [
      "registry.yaml": """
      title: 名录
      authority: 主管部门
      base_url: minglu.example.org
      as_of: 2026-2-30
      basis: {url: 'ftp://example.org/'}
      government_site: {site_id_code: '31001'}
      rules: {term_years: 0}
      refresh_days: 三十

      """
    ])
    #expect(
      report.english == """
        content/registry.yaml:3:11: error: Key “base_url” takes the site's own address; “minglu.example.org” is \
        none [invalid-value]
          3 | base_url: minglu.example.org
            |           ^
          to mend: enter it as https://host/path/, in ASCII, without ? and #

        content/registry.yaml:4:8: error: Key “as_of” takes a day of the calendar; February 2026 has 28 days \
        and no day 30 [invalid-date]
          4 | as_of: 2026-2-30
            |        ^
          to mend: correct the date

        content/registry.yaml:5:14: error: Key “basis.url” takes a web address; “ftp://example.org/” is none \
        [invalid-value]
          5 | basis: {url: 'ftp://example.org/'}
            |              ^
          to mend: enter an address that begins with https:// or http://, without blanks

        content/registry.yaml:6:33: error: Key “government_site.site_id_code” takes 10 letters or digits; \
        “31001” is not that [invalid-value]
          6 | government_site: {site_id_code: '31001'}
            |                                 ^
          to mend: copy the site's identification code

        content/registry.yaml:7:21: error: Key “rules.term_years” takes a whole number from 1 to 100; “0” is \
        not that [invalid-value]
          7 | rules: {term_years: 0}
            |                     ^
          to mend: enter the number in digits

        content/registry.yaml:8:15: error: Key “refresh_days” takes a whole number from 1 to 3650; “三十” is not \
        that [invalid-value]
          8 | refresh_days: 三十
            |               ^
          to mend: enter the number in digits

        """)
    #expect(
      report.chinese == """
        content/registry.yaml:3:11: 错误：键“base_url”应为网站自身的网址，“minglu.example.org”不是 [invalid-value]
          3 | base_url: minglu.example.org
            |           ^
          处理办法：按https://主机/路径/填写，只用ASCII字符，不含“?”和“#”

        content/registry.yaml:4:8: 错误：键“as_of”应为日历上存在的一天，2026年2月有28天，没有30日 [invalid-date]
          4 | as_of: 2026-2-30
            |        ^
          处理办法：更正日期

        content/registry.yaml:5:14: 错误：键“basis.url”应为网址，“ftp://example.org/”不是 [invalid-value]
          5 | basis: {url: 'ftp://example.org/'}
            |              ^
          处理办法：填写以https://或http://开头、不含空格的网址

        content/registry.yaml:6:33: 错误：键“government_site.site_id_code”应为10位字母或数字，“31001”不符合 [invalid-value]
          6 | government_site: {site_id_code: '31001'}
            |                                 ^
          处理办法：照抄网站标识码

        content/registry.yaml:7:21: 错误：键“rules.term_years”应为1至100的整数，“0”不符合 [invalid-value]
          7 | rules: {term_years: 0}
            |                     ^
          处理办法：用数字填写

        content/registry.yaml:8:15: 错误：键“refresh_days”应为1至3650的整数，“三十”不符合 [invalid-value]
          8 | refresh_days: 三十
            |               ^
          处理办法：用数字填写

        """)
  }

  @Test("A site's domain is a host without a path")
  func domain() {
    let report = Report(of: [
      "registry.yaml": """
      title: 名录
      authority: 主管部门
      base_url: https://minglu.example.org/
      government_site: {site_domain: 'https://example.org/zl/'}

      """
    ])
    #expect(
      report.english == """
        content/registry.yaml:4:32: error: Key “government_site.site_domain” takes a domain name; \
        “https://example.org/zl/” is none [invalid-value]
          4 | government_site: {site_domain: 'https://example.org/zl/'}
            |                                ^
          to mend: enter the host alone, such as www.example.org

        """)
    #expect(
      report.chinese == """
        content/registry.yaml:4:32: 错误：键“government_site.site_domain”应为域名，“https://example.org/zl/”不是 [invalid-value]
          4 | government_site: {site_domain: 'https://example.org/zl/'}
            |                                ^
          处理办法：只填写主机名，例如www.example.org

        """)
  }

  @Test("nav is true or false")
  func truth() {
    let report = Report(of: [
      "pages/about.md": """
      ---
      title: 关于
      nav: ture
      ---

      """
    ])
    #expect(
      report.english == """
        content/pages/about.md:3:6: error: Key “nav” takes one of its listed values; “ture” is none \
        [unexpected-value]
          3 | nav: ture
            |      ^
          to mend: write true

        """)
    #expect(
      report.chinese == """
        content/pages/about.md:3:6: 错误：键“nav”应为规定的取值，“ture”不在其中 [unexpected-value]
          3 | nav: ture
            |      ^
          处理办法：改为true

        """)
  }

  @Test("Facts below blank lines are told as such")
  func frontMatterBelow() {
    let report = Report(of: [
      "pages/about.md": """

      　
      ---
      title: 关于
      ---

      """
    ])
    #expect(
      report.english == """
        content/pages/about.md:1:1: error: The first line is ---; in this file line 3 is [missing-key]
          to mend: delete the blank lines above ---

        """)
    #expect(
      report.chinese == """
        content/pages/about.md:1:1: 错误：第一行应为---，该文件的---在第3行 [missing-key]
          处理办法：删去---前的空行

        """)
  }

  @Test("A Markdown file begins with its facts")
  func noFrontMatter() {
    let report = Report(of: [
      "pages/about.md": """
      # 关于

      """
    ])
    #expect(
      report.english == """
        content/pages/about.md:1:1: error: The first line is ---, and the file's facts stand between it and a \
        second --- [missing-key]
          1 | # 关于
            | ^
          to mend: begin the file with ---, title: …, ---

        """)
    #expect(
      report.chinese == """
        content/pages/about.md:1:1: 错误：第一行应为---，文件的各项信息写在它与第二个---之间 [missing-key]
          1 | # 关于
            | ^
          处理办法：在文件开头写上---、title: …、---三行

        """)
  }

  @Test("Front matter ends")
  func unclosedFrontMatter() {
    let report = Report(of: [
      "pages/about.md": """
      ---
      title: 关于

      # 关于

      """
    ])
    #expect(
      report.english == """
        content/pages/about.md:1:1: error: The facts that begin with --- end with a second line ---; there is \
        none [invalid-yaml]
          1 | ---
            | ^
          to mend: put a line --- before the text

        """)
    #expect(
      report.chinese == """
        content/pages/about.md:1:1: 错误：以---开头的信息应以第二个---行结束，此处没有 [invalid-yaml]
          1 | ---
            | ^
          处理办法：在正文前加一行---

        """)
  }

  @Test("A YAML escape cannot smuggle in a character that cannot be seen")
  func escapedControl() {
    let report = Report(of: [
      "districts/310115/district.yaml": """
      name: "浦东\\u202E新区"
      bureau: 浦东新区人社局

      """
    ])
    #expect(
      report.english == """
        content/districts/310115/district.yaml:1:7: error: A text has only characters that can be seen; U+202E \
        here cannot [invalid-value]
          1 | name: "浦东\\u202E新区"
            |       ^
          to mend: delete the character and type the text anew

        """)
    #expect(
      report.chinese == """
        content/districts/310115/district.yaml:1:7: 错误：文本应只含可见字符，此处的U+202E不可见 [invalid-value]
          1 | name: "浦东\\u202E新区"
            |       ^
          处理办法：删除该字符，重新输入文字

        """)
  }

  @Test("An announcement's cycle is an id")
  func badCycle() {
    let report = Report(of: [
      "announcements/results-2026.md": """
      ---
      title: 公布
      date: 2026-10-20
      kind: result
      cycle: 2026年
      counts: {city: -1}
      brands: [PD-0001, PD 2]
      ---

      """
    ])
    #expect(
      report.english == """
        content/announcements/results-2026.md:4:7: error: Key “kind” takes one of its listed values; “result” \
        is none [unexpected-value]
          4 | kind: result
            |       ^
          to mend: write results

        content/announcements/results-2026.md:5:8: error: Key “cycle” takes 1 to 32 letters, digits or hyphens; \
        “2026年” is not that [invalid-value]
          5 | cycle: 2026年
            |        ^
          to mend: write the year, such as 2028

        content/announcements/results-2026.md:6:16: error: Key “counts.city” takes a whole number from 0 to \
        9999999; “-1” is not that [invalid-value]
          6 | counts: {city: -1}
            |                ^
          to mend: enter the number in digits

        content/announcements/results-2026.md:7:19: error: Key “brands” takes 1 to 32 letters, digits or \
        hyphens; “PD 2” is not that [invalid-value]
          7 | brands: [PD-0001, PD 2]
            |                   ^
          to mend: correct the id, for example PD-0001

        """)
    #expect(
      report.chinese == """
        content/announcements/results-2026.md:4:7: 错误：键“kind”应为规定的取值，“result”不在其中 [unexpected-value]
          4 | kind: result
            |       ^
          处理办法：改为results

        content/announcements/results-2026.md:5:8: 错误：键“cycle”应为1至32个字母、数字或连字符，“2026年”不符合 [invalid-value]
          5 | cycle: 2026年
            |        ^
          处理办法：写年份，例如2028

        content/announcements/results-2026.md:6:16: 错误：键“counts.city”应为0至9999999的整数，“-1”不符合 [invalid-value]
          6 | counts: {city: -1}
            |                ^
          处理办法：用数字填写

        content/announcements/results-2026.md:7:19: 错误：键“brands”应为1至32个字母、数字或连字符，“PD 2”不符合 [invalid-value]
          7 | brands: [PD-0001, PD 2]
            |                   ^
          处理办法：更正编号，例如PD-0001

        """)
  }

  @Test("A Chinese colon, or one without a blank behind it, is found where it stands, not where the parser stumbled")
  func colons() {
    func findings(_ lines: String...) -> [String] {
      let text = lines.map { $0 + "\n" }.joined()
      return Report(of: ["districts/310115/district.yaml": .text(text)]).chinese
        .split(separator: "\n").filter { $0.contains("[invalid-yaml]") }.map(String.init)
    }
    let wide = "键之后应为英文冒号和一个空格，“name”后面是中文冒号 [invalid-yaml]"
    let path = "content/districts/310115/district.yaml"
    #expect(findings("name：浦东新区", "bureau: 浦东新区人社局") == ["\(path):1:5: 错误：\(wide)"])
    #expect(findings("bureau: 浦东新区人社局", "name：浦东新区") == ["\(path):2:5: 错误：\(wide)"])
    #expect(findings("name：浦东新区") == ["\(path):1:5: 错误：\(wide)"])
    #expect(
      findings("name:浦东新区", "bureau: 浦东新区人社局")
        == ["\(path):1:5: 错误：键之后应为英文冒号和一个空格，“name”的冒号后面没有空格 [invalid-yaml]"])
  }

  @Test("What begins with a mark of YAML is told in the reader's language")
  func marks() {
    for value in ["*重要*通知", "!紧急 通知", "| 通知"] {
      let report = Report(of: ["districts/310115/district.yaml": "name: \(value)\nbureau: 浦东新区人社局\n"]).chinese
      #expect(report.contains("[invalid-yaml]"), "\(value)")
      #expect(!report.contains("did not"), "\(report)")
      #expect(report.contains("引号"), "\(report)")
    }
  }

  @Test("A tag that gives a value another meaning is refused; Null is no text")
  func tags() {
    let report = Report(of: ["districts/310115/district.yaml": "name: !!binary aGk=\nbureau: 浦东新区人社局\n"]).chinese
    #expect(report.contains("取值以所写的为准，标签“tag:yaml.org,2002:binary”会改变其含义 [invalid-yaml]"), "\(report)")
    let absent = Report(of: ["districts/310115/district.yaml": "name: Null\nbureau: NULL\n"]).chinese
    #expect(absent.contains("[missing-key]") || absent.contains("[missing-value]"), "\(absent)")
    let named = Report(of: ["districts/310115/district.yaml": "name: !!str 2024\nbureau: !x 特殊\n"]).chinese
    #expect(named.contains("标签“!x”"), "\(named)")
  }

  @Test("A line of a text that goes on below its key is no key")
  func blockText() {
    let text = "name: 浦东新区\nintroduction: >\n  at:home desk\nbureau: [a\n"
    let report = Report(of: ["districts/310115/district.yaml": .text(text)]).chinese
    #expect(!report.contains("“at”"), "\(report)")
    #expect(report.contains("[invalid-yaml]"))
  }
}
