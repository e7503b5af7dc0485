import Testing

@testable import Templates

@Suite("Rendering")
struct RenderingTests {
  private func render(_ text: String, _ view: InstitutionView = InstitutionView()) -> String {
    TestSite(["main": text]).render(view)
  }

  @Test("Text is escaped for content and quoted attributes, HTML is not")
  func escaping() {
    let view = InstitutionView(name: "甲 & 乙 <\"'>", body: "<b>&amp;</b>")
    #expect(
      render(#"<a title="{{name}}">{{name}}</a>{{{body}}}"#, view) == """
        <a title="甲 &amp; 乙 &lt;&quot;&#39;&gt;">甲 &amp; 乙 &lt;&quot;&#39;&gt;</a><b>&amp;</b>
        """)
  }

  @Test(
    "Text that is only made of special characters, or empty, is escaped",
    arguments: [
      ("", ""), ("&", "&amp;"), ("<>", "&lt;&gt;"), ("a&", "a&amp;"), ("&a", "&amp;a"),
      ("\u{1F600}'", "\u{1F600}&#39;"),
    ])
  func escapingEdges(text: String, expected: String) {
    #expect(render("[{{name}}]", InstitutionView(name: text)) == "[\(expected)]")
  }

  @Test("Numbers are decimal digits", arguments: [0, 7, -3, 1_234_567, Int.min])
  func numbers(number: Int) {
    #expect(render("{{count}}|{{{count}}}", InstitutionView(count: number)) == "\(number)|\(number)")
  }

  @Test("A section on what is absent is left out and its inverted section appears")
  func absent() {
    let text =
      "{{#motto}}[{{.}}]{{/motto}}{{^motto}}-{{/motto}}{{#notice}}[{{{notice}}}]{{/notice}}{{^notice}}-{{/notice}}"
    #expect(render(text) == "--")
    #expect(render(text, InstitutionView(motto: "<勤>", notice: "<b>停课</b>")) == "[&lt;勤&gt;][<b>停课</b>]")
  }

  @Test("An empty text is there; an empty list is not")
  func empty() {
    #expect(render("{{#motto}}[{{motto}}]{{/motto}}", InstitutionView(motto: "")) == "[]")
    #expect(render("{{#brands}}x{{/brands}}{{^brands}}none{{/brands}}") == "none")
  }

  @Test("Dotted names go through views, and sections on them need every view on the way")
  func dotted() {
    let text = """
      {{district.name}}{{#district.phone}} {{district.phone}}{{/district.phone}}\
      {{#bureau.phone}} {{.}} {{bureau.name}}{{/bureau.phone}}{{^bureau.phone}} none{{/bureau.phone}}
      """
    #expect(render(text) == "浦东新区 none")
    let district = DistrictView(name: "甲区", phone: "1")
    #expect(render(text, InstitutionView(district: district)) == "甲区 1 none")
    #expect(render(text, InstitutionView(bureau: DistrictView(name: "乙区"))) == "浦东新区 none")
    #expect(render(text, InstitutionView(bureau: DistrictView(name: "乙区", phone: "2"))) == "浦东新区 2 乙区")
  }

  @Test("An inverted section on a name that goes through an optional view appears where that view is absent")
  func invertedThroughOptional() {
    #expect(render("{{^bureau.name}}none{{/bureau.name}}") == "none")
    #expect(render("{{^bureau.name}}none{{/bureau.name}}", InstitutionView(bureau: DistrictView())) == "")
  }

  @Test("An inner name hides an outer one, and outer names stay in reach")
  func scopes() {
    let view = InstitutionView(
      name: "外", isOpen: true, district: DistrictView(name: "内"), brands: [BrandView(), BrandView(id: "B")])
    #expect(
      render(
        "{{#district}}{{name}}{{#brands}} {{id}}{{name}}{{#is_open}}.{{/is_open}}{{/brands}}{{/district}}{{name}}", view
      )
        == "内 PD-0001内. B内.外")
  }

  @Test("Texts repeat their section")
  func texts() {
    let view = InstitutionView(formerNames: ["甲", "乙&丙"])
    #expect(
      render("{{#former_names}}<i>{{.}}</i>{{/former_names}}{{^former_names}}none{{/former_names}}", view)
        == "<i>甲</i><i>乙&amp;丙</i>")
  }

  @Test("Rendering appends to the buffer")
  func appending() {
    let (template, _) = TestSite(["main": "{{name}}"]).library.compile("main", for: DistrictView.self)
    var buffer = Array("# ".utf8)
    template?.render(DistrictView(name: "甲"), into: &buffer)
    template?.render(DistrictView(name: "乙"), into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "# 甲乙")
  }

  @Test("One template renders on many threads at once")
  func concurrency() async {
    let text = "{{#brands}}{{>brand}}{{/brands}}{{#bureau.phone}}{{.}}{{/bureau.phone}}{{name}}"
    let site = TestSite(["main": text, "partials/brand": "<li>{{id}} {{title}}</li>\n"])
    let (template, _) = site.library.compile("main", for: InstitutionView.self)
    let outputs = await withTaskGroup(of: (Int, String).self) { group in
      for number in 0..<8 {
        group.addTask {
          let brands = (0..<50).map { BrandView(id: "\(number)-\($0)", title: "甲") }
          var output: [UInt8] = []
          for _ in 0..<200 {
            output.removeAll(keepingCapacity: true)
            template?.render(InstitutionView(name: "第\(number)", brands: brands), into: &output)
          }
          return (number, String(decoding: output, as: UTF8.self))
        }
      }
      return await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
    }
    for number in 0..<8 {
      let items = (0..<50).map { "<li>\(number)-\($0) 甲</li>\n" }.joined()
      #expect(outputs[number] == "\(items)第\(number)")
    }
  }

  @Test("A byte order mark at a template's beginning is not put out")
  func byteOrderMark() {
    #expect(render("\u{FEFF}{{name}}", InstitutionView(name: "甲")) == "甲")
  }
}
