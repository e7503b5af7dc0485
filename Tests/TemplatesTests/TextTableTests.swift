import Diagnostics
import Testing

@testable import Templates

@Suite("Texts in two languages")
struct TextTableTests {
  private static let table = """
    # A remark.
    greeting
      zh-CN 你好，{{name}}
      en Hello, {{name}}
    lang
      zh-CN
      en  lang="zh-CN"

    """

  private func render(_ template: String, _ table: String = table, in language: TextLanguage) -> String {
    let site = TestSite(["main": template, "strings.txt": table])
    let (compiled, findings) = site.library.compile("main", for: InstitutionView.self, in: language)
    guard let compiled else { return (site.library.diagnostics + findings).map(site.line).joined(separator: "\n") }
    var buffer: [UInt8] = []
    compiled.render(InstitutionView(name: "<甲>"), into: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  @Test("A template says the text of the language it is compiled for, with the names in reach at its place")
  func texts() {
    #expect(render("<p>{{t.greeting}}</p>\n", in: .chinese) == "<p>你好，&lt;甲&gt;</p>\n")
    #expect(render("<p>{{t.greeting}}</p>\n", in: .english) == "<p>Hello, &lt;甲&gt;</p>\n")
  }

  @Test("A text may be empty, and begins after one blank")
  func blanks() {
    #expect(render("<p{{t.lang}}>", in: .chinese) == "<p>")
    #expect(render("<p{{t.lang}}>", in: .english) == "<p lang=\"zh-CN\">")
  }

  @Test("A key that is not there is an error at its place, whatever the views are; a similar one is suggested")
  func unknown() {
    let site = TestSite(["main": "<p>\n{{t.greting}}", "strings.txt": Self.table])
    #expect(
      site.findings(for: InstitutionView.self) == """
        main.html:2:5: error: A text is one of the table `strings.txt`, in each language; `greting` is not [template-error]
          2 | {{t.greting}}
            |     ^
          to mend: write `greeting`, or add `greting` to `strings.txt`

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:2:5: 错误：文字应为“strings.txt”中已有的，且每种语言都有，“greting”不符合 [template-error]
          2 | {{t.greting}}
            |     ^
          处理办法：改为“greeting”，或在“strings.txt”中补上“greting”

        """)
  }

  @Test("A key that is there and lacks a language is not suggested in its own place")
  func lacking() {
    let site = TestSite(["main": "{{t.footer_2}}", "strings.txt": "footer\n  zh-CN 甲\n  en A\nfooter_2\n  zh-CN 乙\n"])
    let last = site.library.diagnostics.map(site.line).last
    #expect(last?.hasPrefix("strings.txt:4:1 A text of the table has every language") == true)
    let own = site.library.diagnostics.filter { $0.place.line == 1 }
    #expect(own.map(\.problem.solution.english) == ["add it to `strings.txt`"])
  }

  @Test("A text that lacks a language is an error in the table")
  func missingLanguage() {
    #expect(
      render("x", "a\n  zh-CN 甲\n", in: .chinese) == "x")
    let site = TestSite(["main": "x", "strings.txt": "a\n  zh-CN 甲\n"])
    #expect(
      site.library.diagnostics.map(site.line) == [
        "strings.txt:1:1 A text of the table has every language; `a` lacks `en`"
      ])
  }

  @Test(
    "A line is a key or a text, and a key is there once, as is each of its languages",
    arguments: [
      ("  en x\n", 1), ("a b\n", 1), ("a\n  fr x\n  zh-CN x\n  en x\n", 2),
      ("a\n  zh-CN x\n  en x\n  zh-CN y\n", 4), ("a\n  zh-CN x\n  en x\na\n", 4),
    ])
  func malformed(table: String, line: Int) {
    let site = TestSite(["main": "x", "strings.txt": table])
    #expect(
      site.library.diagnostics.map(site.line) == [
        "strings.txt:\(line):1 A line of the table of texts is a key of its own, or two blanks, a language and the text"
      ])
  }

  @Test("A name in a text that is not in reach is an error at its own place in the table")
  func places() {
    let site = TestSite(["main": "{{t.a}}", "strings.txt": "a\n  zh-CN 甲{{nam}}\n  en x\n"])
    let (template, findings) = site.library.compile("main", for: InstitutionView.self)
    #expect(template == nil)
    #expect(findings.map(site.line).map { $0.prefix(16) } == ["strings.txt:2:12"])
    #expect(site.library.compile("main", for: InstitutionView.self, in: .english).template != nil)
  }

  private func library(_ tables: [String], _ page: String, others: [String] = []) -> TemplateLibrary {
    var sources = Sources()
    let folder = sources.add(path: "templates/", text: "")
    func file(_ path: String, _ text: String) -> TemplateFile {
      TemplateFile(id: sources.add(path: path, text: text), path: path, text: text)
    }
    let files = tables.map { file("strings.txt", $0) } + [file("main.html", page)]
    return TemplateLibrary(files, folder: folder, others: others.map { file("other.html", $0) })
  }

  @Test("A key of a later table that nothing names and that is much like one of the first is a slip")
  func slip() {
    let first = "home_hint\n  zh-CN 甲\n  en A\n"
    let own = "home_hnt\n  zh-CN 乙\n  en B\n"
    let told = library([first, own], "{{t.home_hint}}").diagnostics
    #expect(
      told.map(\.problem.message.english) == [
        "A text of one's own table takes the place of the program's, or is named by a template; `home_hnt` does neither"
      ])
    #expect(told.map(\.problem.solution.chinese) == ["改为“home_hint”，或删去这条文字"])
    #expect(told.map(\.place.line) == [1])
    // Named by a template, by a text, or by a template of another site, it is a text like any other.
    #expect(library([first, own], "{{t.home_hnt}}").diagnostics.isEmpty)
    #expect(library([first, own + "home_hint\n  zh-CN {{t.home_hnt}}\n"], "{{t.home_hint}}").diagnostics.isEmpty)
    #expect(library([first, own], "", others: ["{{#a}}{{t.home_hnt}}{{/a}}"]).diagnostics.isEmpty)
    // What is like none was kept for later.
    #expect(library([first, "zzz\n  zh-CN 乙\n  en B\n"], "").diagnostics.isEmpty)
    #expect(library([first + own], "{{t.home_hint}}").diagnostics.isEmpty)
  }

  @Test("Of two tables the later one takes the place of the earlier one's texts, text by text")
  func override() throws {
    var sources = Sources()
    let folder = sources.add(path: "templates/", text: "")
    let texts = ["a\n  zh-CN 甲\n  en A\nb\n  zh-CN 乙\n  en B\n", "a\n  zh-CN 丙\n"]
    let tables = texts.map {
      TemplateFile(id: sources.add(path: "strings.txt", text: $0), path: "strings.txt", text: $0)
    }
    let page = TemplateFile(id: sources.add(path: "main.html", text: ""), path: "main.html", text: "{{t.a}}{{t.b}}")
    let library = TemplateLibrary(tables + [page], folder: folder)
    #expect(library.diagnostics.isEmpty)
    for (language, expected) in [(TextLanguage.chinese, "丙乙"), (.english, "AB")] {
      var buffer: [UInt8] = []
      try #require(library.compile("main", for: InstitutionView.self, in: language).template)
        .render(InstitutionView(name: ""), into: &buffer)
      #expect(String(decoding: buffer, as: UTF8.self) == expected)
    }
  }
}
