import Diagnostics
import Testing

@Suite("What is found in the tags of a template")
struct TagFindingsTests {
  @Test("A tag is closed by its own delimiter")
  func aTagIsClosedByItsOwn() {
    let site = TestSite(["main": "<p>{{name</p>\n<p>{{{body}}</p>\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:1:4: error: A tag that opens with `{{` closes with `}}` [template-error]
          1 | <p>{{name</p>
            |    ^
          to mend: write `}}` after the name

        main.html:2:4: error: A tag that opens with `{{{` closes with `}}}` [template-error]
          2 | <p>{{{body}}</p>
            |    ^
          to mend: write `}}}` after the name

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:1:4: 错误：以“{{”开头的标签应以“}}”结束 [template-error]
          1 | <p>{{name</p>
            |    ^
          处理办法：在名称后写上“}}”

        main.html:2:4: 错误：以“{{{”开头的标签应以“}}}”结束 [template-error]
          2 | <p>{{{body}}</p>
            |    ^
          处理办法：在名称后写上“}}}”

        """)
  }

  @Test("A tag holds one name")
  func aTagHoldsOneName() {
    let site = TestSite(["main": "<p>{{first name}}{{}}</p>\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:1:4: error: A tag holds one name without blanks; `{{first name}}` does not [template-error]
          1 | <p>{{first name}}{{}}</p>
            |    ^
          to mend: write one name, as in `{{name}}`

        main.html:1:18: error: A tag holds one name without blanks; `{{}}` does not [template-error]
          1 | <p>{{first name}}{{}}</p>
            |                  ^
          to mend: write one name, as in `{{name}}`

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:1:4: 错误：标签内应为一个不含空格的名称，“{{first name}}”不符合 [template-error]
          1 | <p>{{first name}}{{}}</p>
            |    ^
          处理办法：只写一个名称，例如“{{name}}”

        main.html:1:18: 错误：标签内应为一个不含空格的名称，“{{}}”不符合 [template-error]
          1 | <p>{{first name}}{{}}</p>
            |                  ^
          处理办法：只写一个名称，例如“{{name}}”

        """)
  }

  @Test("A delimiter tag gives two delimiters")
  func aDelimiterTagGivesTwoDelimiters() {
    let site = TestSite(["main": "{{=<%=}}\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:1:1: error: A delimiter tag gives two delimiters of at most 16 bytes, with a blank between them and without `=` [template-error]
          1 | {{=<%=}}
            | ^
          to mend: write it as in `{{=<% %>=}}`

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:1:1: 错误：分隔符标签应给出两个分隔符，以空格隔开，各不超过16字节，不含“=” [template-error]
          1 | {{=<%=}}
            | ^
          处理办法：写成“{{=<% %>=}}”的形式

        """)
  }

  @Test("A section is closed")
  func aSectionIsClosed() {
    let site = TestSite(["main": "<ul>\n{{#brands}}\n<li>{{id}}</li>\n</ul>\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:2:1: error: `{{#brands}}` is closed by `{{/brands}}`, which is missing [template-error]
          2 | {{#brands}}
            | ^
          to mend: write `{{/brands}}` where it ends

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:2:1: 错误：“{{#brands}}”缺少对应的“{{/brands}}” [template-error]
          2 | {{#brands}}
            | ^
          处理办法：在其结束处写上“{{/brands}}”

        """)
  }

  @Test("A section is closed by its own name")
  func aSectionIsClosedByItsOwn() {
    let site = TestSite(["main": "<ul>\n{{#brands}}<li>{{id}}</li>{{/brand}}\n</ul>\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:2:27: error: `{{#brands}}` is closed by `{{/brands}}`, not by `{{/brand}}` [template-error]
          2 | {{#brands}}<li>{{id}}</li>{{/brand}}
            |                           ^
        main.html:2:1: note: opened here
          2 | {{#brands}}<li>{{id}}</li>{{/brand}}
            | ^
          to mend: write `{{/brands}}`

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:2:27: 错误：“{{#brands}}”应以“{{/brands}}”结束，不能用“{{/brand}}” [template-error]
          2 | {{#brands}}<li>{{id}}</li>{{/brand}}
            |                           ^
        main.html:2:1: 说明：在此处打开
          2 | {{#brands}}<li>{{id}}</li>{{/brand}}
            | ^
          处理办法：改为“{{/brands}}”

        """)
  }

  @Test("A closing tag ends what is open")
  func aClosingTagEndsWhatIsOpen() {
    let site = TestSite(["main": "{{#is_open}}\n{{#brands}}{{id}}\n{{/is_open}}\n{{name}}{{/brands}}\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:2:1: error: `{{#brands}}` is closed by `{{/brands}}`, which is missing [template-error]
          2 | {{#brands}}{{id}}
            | ^
          to mend: write `{{/brands}}` where it ends

        main.html:4:9: error: A closing tag ends what is open; nothing that `{{/brands}}` could end is [template-error]
          4 | {{name}}{{/brands}}
            |         ^
          to mend: remove it, or open what it ends before it

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:2:1: 错误：“{{#brands}}”缺少对应的“{{/brands}}” [template-error]
          2 | {{#brands}}{{id}}
            | ^
          处理办法：在其结束处写上“{{/brands}}”

        main.html:4:9: 错误：结束标签应与已打开的标签对应，“{{/brands}}”没有可结束的标签 [template-error]
          4 | {{name}}{{/brands}}
            |         ^
          处理办法：删除该标签，或在其前补上开始标签

        """)
  }

  @Test("Tags stand 64 deep at most")
  func tagsStandDeepAtMost() {
    let site = TestSite([
      "main": String(repeating: "{{#is_open}}\n", count: 65) + String(repeating: "{{/is_open}}\n", count: 65)
    ])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:65:1: error: Tags stand at most 64 deep within one another [template-error]
          65 | {{#is_open}}
             | ^
          to mend: check that the sections before it are closed

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:65:1: 错误：标签嵌套不得超过64层 [template-error]
          65 | {{#is_open}}
             | ^
          处理办法：检查前面的标签是否都已结束

        """)
  }
}
