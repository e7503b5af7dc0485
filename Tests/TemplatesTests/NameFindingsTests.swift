import Diagnostics
import Testing

@Suite("What is found in the names of a template")
struct NameFindingsTests {
  @Test("A name is one that a view in reach declares")
  func aNameIsOneThatAView() {
    let site = TestSite(["main": "{{nmae}}\n{{xyz}}\n{{#brands}}{{titel}}{{/brands}}\n{{district.fone}}\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:1:3: error: A name is one that its view declares; Institution has no `nmae` [template-error]
          1 | {{nmae}}
            |   ^
          to mend: write `name`

        main.html:2:3: error: A name is one that its view declares; Institution has no `xyz` [template-error]
          2 | {{xyz}}
            |   ^
          to mend: write a name that `minglu templates` lists

        main.html:3:14: error: A name is one that its view declares; neither Brand nor Institution around it has `titel` [template-error]
          3 | {{#brands}}{{titel}}{{/brands}}
            |              ^
          to mend: write `title`

        main.html:4:12: error: A name is one that its view declares; District has no `fone` [template-error]
          4 | {{district.fone}}
            |            ^
          to mend: write a name that `minglu templates` lists

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:1:3: 错误：名称应为视图声明的字段，“Institution”没有“nmae” [template-error]
          1 | {{nmae}}
            |   ^
          处理办法：改为“name”

        main.html:2:3: 错误：名称应为视图声明的字段，“Institution”没有“xyz” [template-error]
          2 | {{xyz}}
            |   ^
          处理办法：改用minglu templates列出的名称

        main.html:3:14: 错误：名称应为视图声明的字段，“Brand”及其外层“Institution”都没有“titel” [template-error]
          3 | {{#brands}}{{titel}}{{/brands}}
            |              ^
          处理办法：改为“title”

        main.html:4:12: 错误：名称应为视图声明的字段，“District”没有“fone” [template-error]
          4 | {{district.fone}}
            |            ^
          处理办法：改用minglu templates列出的名称

        """)
  }

  @Test("Only a view has names of its own, and it has no text")
  func onlyAViewHasNamesOfIts() {
    let site = TestSite(["main": "{{name.first}}\n{{.}}\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:1:8: error: Only a view has names of its own; `name` is a text [template-error]
          1 | {{name.first}}
            |        ^
          to mend: end the name there, or open a section on it

        main.html:2:3: error: `.` is a text of a list or an optional text; here it is the view Institution [template-error]
          2 | {{.}}
            |   ^
          to mend: write a name that Institution has

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:1:8: 错误：只有视图才有下级名称，“name”是文本 [template-error]
          1 | {{name.first}}
            |        ^
          处理办法：名称到此为止，或对其使用区段

        main.html:2:3: 错误：“.”应为列表中的文本或可缺省文本，此处是视图“Institution” [template-error]
          2 | {{.}}
            |   ^
          处理办法：写出“Institution”的字段名称

        """)
  }

  @Test("Text is escaped, HTML is not")
  func textIsEscapedHtmlIsNot() {
    let site = TestSite(["main": "{{{name}}}\n{{&name}}\n{{body}}\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:1:4: error: Only HTML appears unescaped; `name` is text [template-error]
          1 | {{{name}}}
            |    ^
          to mend: write `{{name}}`

        main.html:2:4: error: Only HTML appears unescaped; `name` is text [template-error]
          2 | {{&name}}
            |    ^
          to mend: write `{{name}}`

        main.html:3:3: error: HTML is escaped already; `body` would show its markup [template-error]
          3 | {{body}}
            |   ^
          to mend: write `{{{body}}}`

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:1:4: 错误：只有HTML可以不转义，“name”是文本 [template-error]
          1 | {{{name}}}
            |    ^
          处理办法：改为“{{name}}”

        main.html:2:4: 错误：只有HTML可以不转义，“name”是文本 [template-error]
          2 | {{&name}}
            |    ^
          处理办法：改为“{{name}}”

        main.html:3:3: 错误：HTML已转义，“body”再转义会显示出标记 [template-error]
          3 | {{body}}
            |   ^
          处理办法：改为“{{{body}}}”

        """)
  }

  @Test("What may be absent stands in its own section")
  func whatMayBeAbsentStandsInIts() {
    let site = TestSite(["main": "{{motto}}\n{{{notice}}}\n{{bureau.name}}\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:1:3: error: A value that may be absent appears within its own section; `motto` is an optional text [template-error]
          1 | {{motto}}
            |   ^
          to mend: write `{{#motto}}…{{.}}…{{/motto}}`

        main.html:2:4: error: A value that may be absent appears within its own section; `notice` is optional HTML [template-error]
          2 | {{{notice}}}
            |    ^
          to mend: write `{{#notice}}…{{{.}}}…{{/notice}}`

        main.html:3:3: error: A view that may be absent is used within its own section; `bureau.name` goes through `bureau` [template-error]
          3 | {{bureau.name}}
            |   ^
          to mend: put it between `{{#bureau}}` and `{{/bureau}}`

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:1:3: 错误：可能缺省的值只能在自身的区段内使用，“motto”是可缺省文本 [template-error]
          1 | {{motto}}
            |   ^
          处理办法：改为“{{#motto}}…{{.}}…{{/motto}}”

        main.html:2:4: 错误：可能缺省的值只能在自身的区段内使用，“notice”是可缺省HTML [template-error]
          2 | {{{notice}}}
            |    ^
          处理办法：改为“{{#notice}}…{{{.}}}…{{/notice}}”

        main.html:3:3: 错误：可能缺省的视图只能在自身的区段内使用，“bureau.name”经过“bureau” [template-error]
          3 | {{bureau.name}}
            |   ^
          处理办法：将其置于“{{#bureau}}”与“{{/bureau}}”之间

        """)
  }
}
