import Testing

@testable import Records

@Suite("What is found in the languages of a register")
struct LanguageFindings {
  private static let register = "title: 名录\nauthority: 主管部门\nbase_url: https://minglu.example.org/\n"

  private func report(_ languages: String) -> Report {
    Report(of: ["registry.yaml": "\(Self.register)languages: \(languages)\n"])
  }

  @Test("Chinese alone, and Chinese with English, are taken", arguments: ["[zh-CN]", "[zh-CN, en]", "[]"])
  func good(languages: String) {
    #expect(report(languages).english == "")
  }

  @Test("A language that pages are not made in is refused, and the near one is suggested")
  func unknown() {
    #expect(
      report("[zh-CN, eng]").english == """
        content/registry.yaml:4:20: error: Key “languages” takes one of its listed values; “eng” is none \
        [unexpected-value]
          4 | languages: [zh-CN, eng]
            |                    ^
          to mend: write en

        """)
    #expect(
      report("[zh-CN, eng]").chinese == """
        content/registry.yaml:4:20: 错误：键“languages”应为规定的取值，“eng”不在其中 [unexpected-value]
          4 | languages: [zh-CN, eng]
            |                    ^
          处理办法：改为en

        """)
  }

  @Test("Chinese comes first")
  func order() {
    #expect(
      report("[en, zh-CN]").english == """
        content/registry.yaml:4:13: error: `languages` begins with `zh-CN`: the records are in Chinese, and other \
        languages stand beside it [invalid-value]
          4 | languages: [en, zh-CN]
            |             ^
          to mend: write it as [zh-CN, en]

        """)
    #expect(
      report("[en, zh-CN]").chinese == """
        content/registry.yaml:4:13: 错误：“languages”应以“zh-CN”开头：记录是中文的，其他语言只是另外增加 [invalid-value]
          4 | languages: [en, zh-CN]
            |             ^
          处理办法：写成[zh-CN, en]

        """)
  }

  @Test("A language is named once")
  func repeated() {
    #expect(
      report("[zh-CN, en, en]").english == """
        content/registry.yaml:4:24: error: A language is named only once in `languages`; `en` is there before \
        [invalid-value]
          4 | languages: [zh-CN, en, en]
            |                        ^
          to mend: take one of them out

        """)
  }

  @Test("Languages are a list")
  func list() {
    #expect(
      report("en").english == """
        content/registry.yaml:4:12: error: Key “languages” takes a list [invalid-value]
          4 | languages: en
            |            ^
          to mend: write it as [zh-CN, en]

        """)
  }
}
