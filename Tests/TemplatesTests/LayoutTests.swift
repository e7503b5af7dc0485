import Testing

@Suite("Lines and indentation, beyond the specification's cases")
struct LayoutTests {
  private let view = InstitutionView(
    name: "甲", brands: [BrandView(id: "A", title: "一"), BrandView(id: "B", title: "二")])

  @Test("A block that is not replaced and has no content leaves no trace of its line")
  func emptyBlock() {
    #expect(TestSite(["main": "<head>\n  {{$head}}{{/head}}\n</head>\n"]).render(view) == "<head>\n</head>\n")
  }

  @Test(
    "A block with lines to itself ends with a line end, however its content is written",
    arguments: [
      "{{<page}}{{$b}}x{{/b}}{{/page}}",
      "{{<page}}\n{{$b}}x{{/b}}\n{{/page}}\n",
      "{{<page}}\n{{$b}}\nx\n{{/b}}\n{{/page}}\n",
      "{{<page}}\n  {{$b}}\n    x\n  {{/b}}\n{{/page}}\n",
      "{{<page}}\n{{$b}}\n  x{{/b}}\n{{/page}}\n",
    ])
  func blockLines(main: String) {
    for page in [
      "<i>\n  {{$b}}{{/b}}\n</i>\n", "<i>\n{{$b}}\n  default\n{{/b}}\n</i>\n", "<i>\n  {{$b}}default{{/b}}\n</i>\n",
    ] {
      #expect(TestSite(["main": main, "page": page]).render(view) == "<i>\n  x\n</i>\n")
    }
  }

  @Test("A block amid a line takes its replacement as it is")
  func inlineBlock() {
    let site = TestSite([
      "main": "{{<page}}{{$t}}{{name}}{{/t}}{{/page}}", "page": "<title>{{$t}}x{{/t}} - y</title>\n",
    ])
    #expect(site.render(view) == "<title>甲 - y</title>\n")
  }

  @Test("The default content of a block appears as it stands")
  func defaultContent() {
    let text = "<ul>\n  {{$items}}\n    {{#brands}}\n      <li>{{id}}</li>\n    {{/brands}}\n\n  {{/items}}\n</ul>\n"
    #expect(TestSite(["main": text]).render(view) == "<ul>\n      <li>A</li>\n      <li>B</li>\n\n</ul>\n")
  }

  @Test("Indentation adds up through partials, parents and blocks; empty lines stay empty")
  func nestedIndentation() {
    let site = TestSite([
      "main": "<div>\n  {{<box}}\n    {{$in}}\n        {{>row}}\n\n        z\n    {{/in}}\n  {{/box}}\n</div>\n",
      "box": "<box>\n  {{$in}}{{/in}}\n</box>\n",
      "row": "<row>\n  {{name}}\n</row>\n",
    ])
    #expect(
      site.render(view) == """
        <div>
          <box>
            <row>
              甲
            </row>

            z
          </box>
        </div>

        """)
  }

  @Test("A partial amid a line is not indented")
  func inlinePartial() {
    let site = TestSite(["main": "  <p>{{>p}}</p>\n", "p": "a\nb"])
    #expect(site.render(view) == "  <p>a\nb</p>\n")
  }

  @Test("A recursive partial is indented once more at every level")
  func recursiveIndentation() {
    let site = TestSite([
      "main": "<nav>\n  {{>node}}\n</nav>\n",
      "node": "<ul>\n  <li>{{label}}</li>\n  {{#nodes}}\n  {{>node}}\n  {{/nodes}}\n</ul>\n",
    ])
    let tree = NodeView(label: "1", nodes: [NodeView(label: "2", nodes: [NodeView(label: "3")]), NodeView(label: "4")])
    #expect(
      site.render(tree) == """
        <nav>
          <ul>
            <li>1</li>
            <ul>
              <li>2</li>
              <ul>
                <li>3</li>
              </ul>
            </ul>
            <ul>
              <li>4</li>
            </ul>
          </ul>
        </nav>

        """)
  }

  @Test("Lines may end with carriage return and line feed")
  func carriageReturns() {
    let site = TestSite([
      "main": "{{<page}}\r\n{{$b}}\r\n  x\r\n{{/b}}\r\n{{/page}}\r\n", "page": "<i>\r\n    {{$b}}{{/b}}\r\n</i>\r\n",
    ])
    #expect(site.render(view) == "<i>\r\n    x\r\n</i>\r\n")
  }
}
