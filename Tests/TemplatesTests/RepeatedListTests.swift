import Diagnostics
import Testing

@testable import Templates

@Suite("A list within itself")
struct RepeatedListTests {
  private static let refusal = """
    main.html:1:15 A list is gone through once at a time; `brands` is gone through within itself
    """

  @Test("It would be rendered once for each pair, triple, …: it is refused")
  func withinItself() {
    #expect(
      TestSite(["main": "{{#brands}}{{#brands}}x{{/brands}}{{/brands}}"]).render(InstitutionView()) == Self.refusal)
    #expect(
      TestSite(["main": "{{#brands}}{{>b}}{{/brands}}", "b": "{{#brands}}x{{/brands}}"]).render(InstitutionView())
        == "b.html:1:4 A list is gone through once at a time; `brands` is gone through within itself")
    let texts = String(repeating: "{{#former_names}}", count: 40) + String(repeating: "{{/former_names}}", count: 40)
    #expect(
      TestSite(["main": texts]).render(InstitutionView()).contains("`former_names` is gone through within itself"))
  }

  @Test("A view that is entered once more does not make another list of it")
  func throughAView() {
    let site = TestSite([
      "main": "{{#tree}}{{#nodes}}{{#tree}}{{#nodes}}x{{/nodes}}{{/tree}}{{/nodes}}{{/tree}}",
      "dotted": "{{#tree.nodes}}{{#tree.nodes}}x{{/tree.nodes}}{{/tree.nodes}}",
    ])
    let found = "A list is gone through once at a time; `"
    #expect(site.findings(for: ForestView.self).contains("main.html:1:32: error: \(found)nodes`"))
    #expect(site.findings(for: ForestView.self, of: "dotted").contains("dotted.html:1:19: error: \(found)tree.nodes`"))
  }

  @Test("A list of its items, one list after the other, and another list within are gone through")
  func others() {
    let forest = ForestView(
      tree: NodeView(nodes: [NodeView(label: "a", nodes: [NodeView(label: "b")]), NodeView(label: "c")]))
    let site = TestSite([
      "main":
        "{{#tree.nodes}}{{label}}{{#nodes}}{{label}}{{/nodes}}{{/tree.nodes}}{{#tree.nodes}}{{label}}{{/tree.nodes}}",
      "names": "{{#names}}{{.}}{{#tree.nodes}}{{label}}{{/tree.nodes}}{{/names}}",
    ])
    #expect(site.render(forest) == "abcac")
    #expect(site.render(forest, with: "names") == "1ac2ac")
  }

  private struct ForestView: TemplateView {
    var tree = NodeView()
    var names = ["1", "2"]

    static let viewName = "Forest"
    static let fields: [Field<ForestView>] = [
      .view("tree", "the tree") { $0.tree },
      .texts("names", "some names") { $0.names },
    ]
  }
}

@Suite("A template of many bytes")
struct TemplateSizeTests {
  @Test("More than a mebibyte is refused, in both languages")
  func size() {
    let site = TestSite(["main": String(repeating: "a", count: 1 << 20 + 1)])
    #expect(
      site.findings(for: NodeView.self).contains(
        "main.html:1:1: error: A template has at most 1 MiB; this one is larger"))
    #expect(site.findings(for: NodeView.self, in: .chinese).contains("main.html:1:1: 错误：模板不得超过1 MiB [template-error]"))
    #expect(TestSite(["main": String(repeating: "a", count: 1 << 20)]).findings(for: NodeView.self) == "")
  }
}
