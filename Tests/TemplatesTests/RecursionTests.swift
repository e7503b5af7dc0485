import Diagnostics
import Testing

@testable import Templates

@Suite("Templates that take themselves in")
struct RecursionTests {
  private let tree = NodeView(
    label: "1", nodes: [NodeView(label: "2", nodes: [NodeView(label: "3")]), NodeView(label: "4")])

  @Test("A recursion over a list of the view itself renders the whole tree")
  func wholeTree() {
    let site = TestSite(["main": "{{>node}}", "node": "{{label}}({{#nodes}}{{>node}}{{/nodes}})"])
    #expect(site.render(tree) == "1(2(3())4())")
  }

  @Test("A page may take itself in")
  func page() {
    #expect(TestSite(["main": "{{label}}({{#nodes}}{{>main}}{{/nodes}})"]).render(tree) == "1(2(3())4())")
  }

  @Test("Two templates may take each other in")
  func mutual() {
    let site = TestSite([
      "main": "{{>a}}", "a": "a{{label}}{{#nodes}}{{>b}}{{/nodes}}", "b": "b{{label}}{{#nodes}}{{>a}}{{/nodes}}",
    ])
    #expect(site.render(tree) == "a1b2a3b4")
  }

  @Test("A recursive parent keeps its replaced blocks at every level")
  func parents() {
    let site = TestSite([
      "main": "{{<node}}{{$leaf}}*{{/leaf}}{{/node}}",
      "node": "{{#is_leaf}}{{$leaf}}?{{/leaf}}{{/is_leaf}}{{label}}{{#nodes}}{{>node}}{{/nodes}}",
    ])
    #expect(site.render(tree) == "12*3*4")
  }

  @Test(
    "A recursion that ends for no view is refused",
    arguments: [
      ["main": "{{>main}}"],
      ["main": "{{#is_leaf}}{{>main}}{{/is_leaf}}"],
      ["main": "{{>a}}", "a": "{{>b}}", "b": "{{>a}}"],
      ["main": "{{<main}}{{/main}}"],
      ["main": "{{^nodes}}{{>main}}{{/nodes}}"],
    ])
  func endless(templates: [String: String]) {
    let (template, findings) = TestSite(templates).library.compile("main", for: NodeView.self)
    #expect(template == nil)
    #expect(
      findings.map(\.problem.message.english).allSatisfy {
        $0.hasPrefix("A template that takes itself in comes to an end")
      })
    #expect(findings.count == 1)
  }

  @Test("A recursion over an outer list is refused: it never gets to its end")
  func outerList() {
    let (template, findings) = TestSite(["main": "{{>p}}", "p": "{{#brands}}{{id}}{{>p}}{{/brands}}"]).library
      .compile("main", for: InstitutionView.self)
    #expect(template == nil)
    #expect(findings.count == 1)
  }
}
