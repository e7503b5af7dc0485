import Diagnostics
import Testing

@testable import Templates

@Suite("The library and the listing of views")
struct LibraryTests {
  @Test("A template is named by its path without its ending; a partial also without its folder")
  func names() {
    let site = TestSite([
      "pages/main.html": "{{>row}}{{>partials/row}}{{>sitemap}}", "partials/row.mustache": "r", "sitemap.xml": "s",
    ])
    #expect(site.render(DistrictView(), with: "pages/main") == "rrs")
  }

  @Test("Of two templates that a name could mean, the one without the folder is meant")
  func precedence() {
    #expect(TestSite(["main": "{{>row}}", "row": "1", "partials/row": "2"]).render(DistrictView()) == "1")
  }

  @Test("A template is not given out if a template that it takes in is wrong, and nothing is said twice")
  func faulty() {
    let site = TestSite(["main": "{{>a}}", "a": "{{>b}}", "b": "{{#x}}", "good": "{{name}}"])
    #expect(site.library.diagnostics.map(site.line) == ["b.html:1:1 `{{#x}}` is closed by `{{/x}}`, which is missing"])
    let (template, findings) = site.library.compile("main", for: DistrictView.self)
    #expect(template == nil)
    #expect(findings.map(site.line) == ["b.html:1:4 A name is one that its view declares; District has no `x`"])
    #expect(site.render(DistrictView(name: "甲"), with: "good") == "甲")
  }

  @Test("All errors are found in one run, also within what is wrong itself")
  func allAtOnce() {
    let site = TestSite([
      "main": "{{a}}{{#b}}{{c}}{{{name}}}{{/b}}{{#name}}{{.}}{{d}}{{/name}}{{>e}}{{>f}}", "f": "{{g",
    ])
    let findings = site.library.diagnostics + site.library.compile("main", for: DistrictView.self).diagnostics
    #expect(
      findings.map(site.line) == [
        "f.html:1:1 A tag that opens with `{{` closes with `}}`",
        "main.html:1:64 Only a template that is there can be taken in; `e` is not",
        "main.html:1:3 A name is one that its view declares; District has no `a`",
        "main.html:1:9 A name is one that its view declares; District has no `b`",
        "main.html:1:36 A section is for what may be absent, repeats or has names; `name` is a text",
        "main.html:1:49 A name is one that its view declares; District has no `d`",
      ])
  }

  @Test("What two pages take in is reported once")
  func oncePerPlace() {
    let site = TestSite(["a": "{{>p}}", "b": "{{x}}{{>p}}", "p": "{{y}}"])
    let all = ["a", "b"].flatMap { site.library.compile($0, for: DistrictView.self).diagnostics }
    #expect(all.count == 3)
    #expect(
      site.library.told(all).map(site.line) == [
        "b.html:1:3 A name is one that its view declares; District has no `x`",
        "p.html:1:3 A name is one that its view declares; District has no `y`",
      ])
  }

  @Test("The listing has every view in reach once, with the kind and the meaning of each field")
  func listing() {
    // Two templates may render one view.
    let listings = ViewListing.all(of: [InstitutionView.self, NodeView.self, InstitutionView.self])
    let lines = listings.flatMap { view in
      [view.name]
        + view.entries.map {
          "  \($0.kind.usage(of: $0.name)) \($0.kind.label.english)\($0.view.map { " \($0)" } ?? ""): \($0.meaning)"
        }
    }
    #expect(
      lines.joined(separator: "\n") == """
        Institution
          {{name}} a text: its name
          {{#motto}}…{{.}}…{{/motto}} an optional text: what it says of itself, if anything
          {{{body}}} HTML: its profile
          {{#notice}}…{{{.}}}…{{/notice}} optional HTML: a notice, if there is one
          {{count}} a number: how many brands it has
          {{#is_open}}…{{/is_open}} a flag: whether it may apply
          {{#district}}…{{/district}} a view District: the district it belongs to
          {{#bureau}}…{{/bureau}} an optional view District: the bureau that looks after it, if one does
          {{#brands}}…{{/brands}} a list of views Brand: its brands, by id
          {{#former_names}}…{{.}}…{{/former_names}} a list of texts: names it had, newest first
        Node
          {{label}} a text: what it says
          {{#is_leaf}}…{{/is_leaf}} a flag: whether it has no nodes
          {{#nodes}}…{{/nodes}} a list of views Node: those under it
        District
          {{name}} a text: its name
          {{#phone}}…{{.}}…{{/phone}} an optional text: its telephone number, if known
        Brand
          {{id}} a text: its id
          {{title}} a text: its name
        """)
  }

  @Test(
    "Of a file with more findings than are told the first are told, and then that there are more",
    arguments: [
      ("main", "{{{{"), ("main", "{{/x}}"), ("strings.txt", "a b\n"), ("main", "{{t.keys}}"), ("main", "{{>other}}"),
    ])
  func tooManyFindings(file: String, piece: String) {
    let site = TestSite([file: String(repeating: piece, count: 10_100)])
    #expect(site.library.diagnostics.count == 10_001)
    #expect(site.library.diagnostics.last?.problem == Catalogue.tooManyFindings(limit: 10_000))
  }

  @Test("Names that a view does not have are told up to that number")
  func tooManyNames() {
    let site = TestSite(["main": String(repeating: "{{nam}}", count: 10_100)])
    let findings = site.library.compile("main", for: DistrictView.self).diagnostics
    #expect(site.library.told(findings).count == 10_001)
    #expect(site.library.told(findings).last?.problem == Catalogue.tooManyFindings(limit: 10_000))
  }

  @Test("A byte order mark before a template is no text of it")
  func byteOrderMark() {
    let site = TestSite(["main": "\u{FEFF}{{name}}", "strings.txt": "\u{FEFF}a\n  zh-CN 甲\n  en A\n"])
    #expect(site.library.diagnostics == [])
    #expect(site.render(DistrictView(name: "乙")) == "乙")
  }
}
