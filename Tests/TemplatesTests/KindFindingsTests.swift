import Diagnostics
import Testing

@Suite("What is found in the kinds of what a template names")
struct KindFindingsTests {
  @Test("Flags, views and lists are not text")
  func flagsViewsAndListsAreNotText() {
    let site = TestSite(["main": "{{is_open}}\n{{district}}\n{{brands}}\n{{former_names}}\n{{bureau}}\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:1:3: error: Only texts, HTML and numbers appear in a page; `is_open` is a flag [template-error]
          1 | {{is_open}}
            |   ^
          to mend: write `{{#is_open}}…{{/is_open}}`

        main.html:2:3: error: Only texts, HTML and numbers appear in a page; `district` is a view [template-error]
          2 | {{district}}
            |   ^
          to mend: write `{{#district}}…{{/district}}`

        main.html:3:3: error: Only texts, HTML and numbers appear in a page; `brands` is a list of views [template-error]
          3 | {{brands}}
            |   ^
          to mend: write `{{#brands}}…{{/brands}}`

        main.html:4:3: error: Only texts, HTML and numbers appear in a page; `former_names` is a list of texts [template-error]
          4 | {{former_names}}
            |   ^
          to mend: write `{{#former_names}}…{{.}}…{{/former_names}}`

        main.html:5:3: error: Only texts, HTML and numbers appear in a page; `bureau` is an optional view [template-error]
          5 | {{bureau}}
            |   ^
          to mend: write `{{#bureau}}…{{/bureau}}`

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:1:3: 错误：只有文本、HTML和数字可以显示，“is_open”是判断项 [template-error]
          1 | {{is_open}}
            |   ^
          处理办法：改为“{{#is_open}}…{{/is_open}}”

        main.html:2:3: 错误：只有文本、HTML和数字可以显示，“district”是视图 [template-error]
          2 | {{district}}
            |   ^
          处理办法：改为“{{#district}}…{{/district}}”

        main.html:3:3: 错误：只有文本、HTML和数字可以显示，“brands”是视图列表 [template-error]
          3 | {{brands}}
            |   ^
          处理办法：改为“{{#brands}}…{{/brands}}”

        main.html:4:3: 错误：只有文本、HTML和数字可以显示，“former_names”是文本列表 [template-error]
          4 | {{former_names}}
            |   ^
          处理办法：改为“{{#former_names}}…{{.}}…{{/former_names}}”

        main.html:5:3: 错误：只有文本、HTML和数字可以显示，“bureau”是可缺省视图 [template-error]
          5 | {{bureau}}
            |   ^
          处理办法：改为“{{#bureau}}…{{/bureau}}”

        """)
  }

  @Test("A section is not for what is always there and has no names")
  func aSectionIsNotForWhatIs() {
    let site = TestSite(["main": "{{#name}}{{/name}}\n{{#body}}{{/body}}\n{{#count}}{{/count}}\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:1:4: error: A section is for what may be absent, repeats or has names; `name` is a text [template-error]
          1 | {{#name}}{{/name}}
            |    ^
          to mend: write `{{name}}` without a section

        main.html:2:4: error: A section is for what may be absent, repeats or has names; `body` is HTML [template-error]
          2 | {{#body}}{{/body}}
            |    ^
          to mend: write `{{{body}}}` without a section

        main.html:3:4: error: A section is for what may be absent, repeats or has names; `count` is a number [template-error]
          3 | {{#count}}{{/count}}
            |    ^
          to mend: write `{{count}}` without a section

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:1:4: 错误：区段用于可缺省、可重复或有下级名称的值，“name”是文本 [template-error]
          1 | {{#name}}{{/name}}
            |    ^
          处理办法：不用区段，直接写“{{name}}”

        main.html:2:4: 错误：区段用于可缺省、可重复或有下级名称的值，“body”是HTML [template-error]
          2 | {{#body}}{{/body}}
            |    ^
          处理办法：不用区段，直接写“{{{body}}}”

        main.html:3:4: 错误：区段用于可缺省、可重复或有下级名称的值，“count”是数字 [template-error]
          3 | {{#count}}{{/count}}
            |    ^
          处理办法：不用区段，直接写“{{count}}”

        """)
  }

  @Test("An inverted section is for what may be absent")
  func anInvertedSectionIsForWhatMay() {
    let site = TestSite([
      "main":
        "{{^name}}{{/name}}\n{{^district}}{{/district}}\n{{^district.phone}}{{/district.phone}}\n{{^district.name}}{{/district.name}}\n"
    ])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:1:4: error: An inverted section is for what may be absent; `name` is a text, which is always there [template-error]
          1 | {{^name}}{{/name}}
            |    ^
          to mend: remove the section

        main.html:2:4: error: An inverted section is for what may be absent; `district` is a view, which is always there [template-error]
          2 | {{^district}}{{/district}}
            |    ^
          to mend: remove the section

        main.html:4:4: error: An inverted section is for what may be absent; `district.name` is a text, which is always there [template-error]
          4 | {{^district.name}}{{/district.name}}
            |    ^
          to mend: remove the section

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:1:4: 错误：反向区段用于可能缺省的值，“name”是文本，始终存在 [template-error]
          1 | {{^name}}{{/name}}
            |    ^
          处理办法：删除该区段

        main.html:2:4: 错误：反向区段用于可能缺省的值，“district”是视图，始终存在 [template-error]
          2 | {{^district}}{{/district}}
            |    ^
          处理办法：删除该区段

        main.html:4:4: 错误：反向区段用于可能缺省的值，“district.name”是文本，始终存在 [template-error]
          4 | {{^district.name}}{{/district.name}}
            |    ^
          处理办法：删除该区段

        """)
  }
}
