import Diagnostics
import Testing

@Suite("What is found in partials and parents")
struct InclusionFindingsTests {
  @Test("A page template is there; one with a similar name is suggested")
  func aPageTemplateIsThereOneWith() {
    let site = TestSite(["profile": ""])
    #expect(
      site.findings(for: InstitutionView.self, in: .english, of: "profil") == """
        templates/:1:1: error: The template `profil` is required, and it is not there [template-error]
          to mend: rename `profile.html` to `profil.html`

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese, of: "profil") == """
        templates/:1:1: 错误：缺少必需的模板“profil” [template-error]
          处理办法：将“profile.html”改名为“profil.html”

        """)
  }

  @Test("A page template is there; where nothing is similar, the file is to be added")
  func aPageTemplateIsThereWhereNothing() {
    let site = TestSite(["a": ""])
    #expect(
      site.findings(for: InstitutionView.self, in: .english, of: "profile") == """
        templates/:1:1: error: The template `profile` is required, and it is not there [template-error]
          to mend: add `profile.html` to the templates folder

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese, of: "profile") == """
        templates/:1:1: 错误：缺少必需的模板“profile” [template-error]
          处理办法：在模板文件夹中补上“profile.html”

        """)
  }

  @Test("A partial is there")
  func aPartialIsThere() {
    let site = TestSite(["main": "{{>brnad}}\n{{>footer}}\n", "partials/brand": ""])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:1:4: error: Only a template that is there can be taken in; `brnad` is not [template-error]
          1 | {{>brnad}}
            |    ^
          to mend: write `brand`

        main.html:2:4: error: Only a template that is there can be taken in; `footer` is not [template-error]
          2 | {{>footer}}
            |    ^
          to mend: add `partials/footer.html` to the templates folder

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:1:4: 错误：只能引入已有的模板，“brnad”不存在 [template-error]
          1 | {{>brnad}}
            |    ^
          处理办法：改为“brand”

        main.html:2:4: 错误：只能引入已有的模板，“footer”不存在 [template-error]
          2 | {{>footer}}
            |    ^
          处理办法：在模板文件夹中补上“partials/footer.html”

        """)
  }

  @Test("A text of the table is no template, and none is suggested")
  func textsAreNoTemplates() {
    let site = TestSite(["main": "{{>t.skip}}\n{{>skip}}\n{{t.skip}}", "strings.txt": "skip\n  zh-CN 跳过\n  en Skip\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:1:4: error: Only a template that is there can be taken in; `t.skip` is not [template-error]
          1 | {{>t.skip}}
            |    ^
          to mend: add `partials/t.skip.html` to the templates folder

        main.html:2:4: error: Only a template that is there can be taken in; `skip` is not [template-error]
          2 | {{>skip}}
            |    ^
          to mend: add `partials/skip.html` to the templates folder

        """)
  }

  @Test("Two templates do not have one name")
  func twoTemplatesDoNotHaveOneName() {
    let site = TestSite(["main.html": "", "main.xml": ""])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.xml:1:1: error: The name of a template, its path without its ending, is given once; `main` is there twice [template-error]
        main.html:1:1: note: first given here
          to mend: rename one of the two files

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.xml:1:1: 错误：模板名称（不含扩展名的路径）不得重复，“main”出现两次 [template-error]
        main.html:1:1: 说明：首次出现在此处
          处理办法：修改其中一个文件的名称

        """)
  }

  @Test("A block replaces one of its parent's")
  func aBlockReplacesOneOfItsParents() {
    let site = TestSite([
      "main": "{{<page}}\n{{$titel}}名录{{/titel}}\n{{$x}}{{/x}}\n{{/page}}\n", "page": "<h1>{{$title}}{{/title}}</h1>\n",
    ])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:2:4: error: A block replaces one of its parent's; `page` has no block `titel` [template-error]
          2 | {{$titel}}名录{{/titel}}
            |    ^
          to mend: write `title`

        main.html:3:4: error: A block replaces one of its parent's; `page` has no block `x` [template-error]
          3 | {{$x}}{{/x}}
            |    ^
          to mend: remove it, or write `{{$x}}{{/x}}` where it belongs in the parent

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:2:4: 错误：替换的块应为父模板中的块，“page”没有名为“titel”的块 [template-error]
          2 | {{$titel}}名录{{/titel}}
            |    ^
          处理办法：改为“title”

        main.html:3:4: 错误：替换的块应为父模板中的块，“page”没有名为“x”的块 [template-error]
          3 | {{$x}}{{/x}}
            |    ^
          处理办法：删除该块，或在父模板的相应位置写上“{{$x}}{{/x}}”

        """)
  }

  @Test("A block is replaced once")
  func aBlockIsReplacedOnce() {
    let site = TestSite([
      "main": "{{<page}}\n{{$title}}甲{{/title}}\n{{$title}}乙{{/title}}\n{{/page}}\n",
      "page": "<h1>{{$title}}{{/title}}</h1>\n",
    ])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:3:4: error: A block is replaced once; `title` is replaced twice [template-error]
          3 | {{$title}}乙{{/title}}
            |    ^
        main.html:2:4: note: first given here
          2 | {{$title}}甲{{/title}}
            |    ^
          to mend: keep one of the two

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:3:4: 错误：同一个块只能替换一次，“title”替换了两次 [template-error]
          3 | {{$title}}乙{{/title}}
            |    ^
        main.html:2:4: 说明：首次出现在此处
          2 | {{$title}}甲{{/title}}
            |    ^
          处理办法：只保留其中一个

        """)
  }

  @Test("Only blocks count within a parent")
  func onlyBlocksCountWithinAParent() {
    let site = TestSite(["main": "{{<page}}\n<p>{{name}}</p>\n{{/page}}\n", "page": "<h1>{{$title}}{{/title}}</h1>\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        main.html:2:4: error: Only blocks count within `{{<page}}`; `{{name}}` would not appear [template-error]
          2 | <p>{{name}}</p>
            |    ^
          to mend: move it into a block, as in `{{$name}}…{{/name}}`

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        main.html:2:4: 错误：“{{<page}}”之内只有块有效，“{{name}}”不会显示 [template-error]
          2 | <p>{{name}}</p>
            |    ^
          处理办法：将其移入块中，例如“{{$name}}…{{/name}}”

        """)
  }

  @Test("A recursion ends: a flag does not see to that")
  func aRecursionEndsAFlagDoesNot() {
    let site = TestSite(["main": "{{>a}}\n", "a": "甲{{#is_open}}{{>b}}{{/is_open}}\n", "b": "乙{{>a}}\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        a.html:1:17: error: A template that takes itself in comes to an end; with `b` it does not [template-error]
          1 | 甲{{#is_open}}{{>b}}{{/is_open}}
            |                  ^
          to mend: take it in within a section on a list or an optional view of the view itself

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        a.html:1:17: 错误：模板引入自身应有尽头，此处引入“b”没有尽头 [template-error]
          1 | 甲{{#is_open}}{{>b}}{{/is_open}}
            |                  ^
          处理办法：在视图自身的列表或可缺省视图的区段内引入

        """)
  }

  @Test("A partial that is wrong is reported once, with the place that takes it in")
  func aPartialThatIsWrongIsReported() {
    let site = TestSite(["main": "<div>\n  {{>fact}}\n  {{>fact}}\n</div>\n", "partials/fact": "<p>\n{{nme}}</p>\n"])
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        partials/fact.html:2:3: error: A name is one that its view declares; Institution has no `nme` [template-error]
          2 | {{nme}}</p>
            |   ^
        main.html:2:6: note: taken in here
          2 |   {{>fact}}
            |      ^
          to mend: write `name`

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        partials/fact.html:2:3: 错误：名称应为视图声明的字段，“Institution”没有“nme” [template-error]
          2 | {{nme}}</p>
            |   ^
        main.html:2:6: 说明：由此处引入
          2 |   {{>fact}}
            |      ^
          处理办法：改为“name”

        """)
  }

  @Test("Partials that double twenty times are refused")
  func partialsThatDoubleTwentyTimesAreRefused() {
    var templates = ["main": "{{>p1}}\n", "p20": "x"]
    for number in 1..<20 { templates["p\(number)"] = "{{>p\(number + 1)}}{{>p\(number + 1)}}\n" }
    let site = TestSite(templates)
    #expect(
      site.findings(for: InstitutionView.self, in: .english) == """
        p18.html:1:12: error: What a template takes in stays within bounds; here it becomes too deep or too long [template-error]
          1 | {{>p19}}{{>p19}}
            |            ^
        p17.html:1:4: note: taken in here
          1 | {{>p18}}{{>p18}}
            |    ^
          to mend: take fewer partials in within one another

        """)
    #expect(
      site.findings(for: InstitutionView.self, in: .chinese) == """
        p18.html:1:12: 错误：模板引入的内容应有限度，此处层次过深或内容过长 [template-error]
          1 | {{>p19}}{{>p19}}
            |            ^
        p17.html:1:4: 说明：由此处引入
          1 | {{>p18}}{{>p18}}
            |    ^
          处理办法：减少相互引入的模板

        """)
  }
}
