import Testing

@testable import Templates

@Suite("Folding over what is known")
struct FoldingTests {
  private let view = InstitutionView(
    motto: "勤", district: DistrictView(name: "甲&区", phone: "1"), brands: [BrandView(), BrandView(id: "PD-0002")],
    formerNames: ["旧名"])

  /// The template as it is, and folded over the view's district, and over its brands too if asked for.
  private func templates(
    _ text: String, withBrands: Bool = false, others: [String: String] = [:]
  ) throws -> (plain: Template<InstitutionView>, folded: Template<InstitutionView>) {
    let site = TestSite(["main": text].merging(others) { first, _ in first })
    let plain = try #require(site.library.compile("main", for: InstitutionView.self).template)
    let folded = KnownViews().with(view.district) { known in
      withBrands ? known.with(view.brands) { plain.folded(over: $0) } : plain.folded(over: known)
    }
    return (plain, folded)
  }

  private func text(_ template: Template<InstitutionView>) -> String {
    var buffer: [UInt8] = []
    template.render(view, into: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  private func count(_ template: Template<InstitutionView>) -> Int { template.program.instructions.count }

  @Test(
    "A folded template renders the same",
    arguments: [
      "a{{district.name}}b", "{{#district}}{{name}}{{#phone}}[{{.}}]{{/phone}}{{^phone}}-{{/phone}}{{/district}}",
      "{{#district}}{{name}}{{count}}{{#phone}}{{count}}{{.}}{{/phone}}{{/district}}",
      "{{name}}{{#district.phone}}x{{motto_of}}{{/district.phone}}".replacing("{{motto_of}}", with: "{{count}}"),
      "{{^district.phone}}none{{/district.phone}}{{#is_open}}{{district.name}}{{/is_open}}!",
      "{{#brands}}{{id}} {{title}} {{district.name}};{{/brands}}{{^brands}}none{{/brands}}",
      "{{#brands}}{{id}}{{name}}{{/brands}}{{#former_names}}{{.}}{{/former_names}}",
      "{{#motto}}{{#district}}{{#phone}}{{.}}{{/phone}}{{/district}}{{.}}{{/motto}}",
      "1{{#district.phone}}2{{#is_open}}3{{/is_open}}4{{/district.phone}}5",
    ], [false, true])
  func same(template: String, withBrands: Bool) throws {
    let (plain, folded) = try templates(template, withBrands: withBrands)
    #expect(text(folded) == text(plain))
    #expect(count(folded) <= count(plain))
  }

  @Test("What names only known views is text of the program")
  func settled() throws {
    let district = try templates("a{{district.name}}{{#district.phone}} {{.}}{{/district.phone}}b").folded
    #expect(text(district) == "a甲&amp;区 1b")
    #expect(count(district) == 1)
    let brands = try templates("<{{#brands}}{{id}};{{/brands}}>{{count}}", withBrands: true).folded
    #expect(text(brands) == "<PD-0001;PD-0002;>2")
    #expect(count(brands) == 2)
  }

  @Test("A list of a known view within which something else is named stays a section")
  func open() throws {
    let (plain, folded) = try templates("{{#brands}}{{id}}{{count}};{{/brands}}", withBrands: true)
    #expect(text(folded) == "PD-00012;PD-00022;")
    #expect(count(folded) == count(plain))
  }

  @Test("A recursive template is left as it is")
  func recursion() throws {
    let site = TestSite(["main": "({{label}}{{#nodes}}{{>main}}{{/nodes}})"])
    let plain = try #require(site.library.compile("main", for: NodeView.self).template)
    let folded = KnownViews().with(DistrictView()) { plain.folded(over: $0) }
    var buffer: [UInt8] = []
    folded.render(NodeView(label: "a", nodes: [NodeView(label: "b"), NodeView(label: "c")]), into: &buffer)
    #expect(String(decoding: buffer, as: UTF8.self) == "(a(b)(c))")
  }
}
