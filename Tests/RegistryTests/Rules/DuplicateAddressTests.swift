import Diagnostics
import Testing

@Suite("duplicate-slug, of addresses made from ids")
struct DuplicateAddressTests {
  private static func tree(brands: [(id: String, cycle: String)], cycles: [String]) -> SampleTree {
    var tree = SampleTree.flawless
    for id in cycles {
      let rows = brands.filter { $0.cycle == id }.map { "\($0.id),新增,区级\n" }.joined()
      tree = tree.writing("title: 遴选\n", to: "cycles/\(id)/cycle.yaml")
        .writing("品牌编号,结果,级别\n\(rows)", to: "cycles/\(id)/results.csv")
    }
    return tree
  }

  private static func findings(_ tree: SampleTree) -> [String] {
    tree.findings().filter { $0.hasPrefix("duplicate-slug") }
  }

  @Test("Two awards may not have one address")
  func awards() {
    let tree = Self.tree(brands: [("A", "B-90"), ("A-B", "90"), ("C", "B-90")], cycles: ["90", "B-90"])
    #expect(Self.findings(tree) == ["duplicate-slug cycles/B-90/results.csv:2:1"])
    let report = tree.report(.english)
    #expect(
      report.contains("“awards/A-B-90.html” can only be the address of one page, and ids with hyphens spell it twice"))
    #expect(report.contains("to mend: give the cycle an id without a hyphen, by renaming its folder"))
    #expect(tree.report(.chinese).contains("“awards/A-B-90.html”只能作为一个页面的地址，含连字符的编号使两个页面的地址相同"))
  }

  @Test("A cycle may not have the address of another one's further page")
  func cyclePages() {
    #expect(
      Self.findings(Self.tree(brands: [], cycles: ["90", "90-2"])) == ["duplicate-slug cycles/90-2/cycle.yaml:1:1"])
  }

  @Test("Ids with hyphens that spell no address twice are fine")
  func others() {
    #expect(Self.findings(Self.tree(brands: [("A", "B-90"), ("B-A", "90")], cycles: ["90", "B-90"])) == [])
    #expect(Self.findings(Self.tree(brands: [], cycles: ["90", "90-a"])) == [])
    #expect(Self.findings(Self.tree(brands: [], cycles: ["90-1", "90-2"])) == [])
    #expect(Self.findings(Self.tree(brands: [], cycles: ["90", "90-0", "90-1", "90-02"])) == [])
  }
}
