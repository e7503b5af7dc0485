import Foundation
import Testing

@Suite("What is said of a brand, as `diff` tells it")
struct DiffDescriptionTests {
  private let page = "institutions/\(TinyRegister.second).html"
  private let workspace: Workspace

  /// Of two brands of an institution, what is said changes.
  init() throws {
    workspace = try Workspace(Self.register("智能制造,面向青年。", "餐饮服务,"))
    #expect(try workspace.run("build").status == 0)
    try workspace.write(Self.register("智能制造,面向在岗职工。", ",周末开班。"))
  }

  private static func register(_ first: String, _ second: String) -> TinyRegister {
    var register = TinyRegister()
    register.files["districts/310115/brands.csv"] = """
      品牌编号,品牌名称,统一社会信用代码,重点领域,简介
      B-1,远山数控,\(TinyRegister.second),\(first)
      C-1,长河烹饪,\(TinyRegister.second),\(second)
      D-1,海港起重,\(TinyRegister.third),,

      """
    return register
  }

  @Test("Fact by fact, of its institution, with the brand's id")
  func factByFact() throws {
    let head = "\(TinyRegister.second)  浦东乙丙示例职业培训中心  浦东新区"
    let english = try workspace.run("diff").output
    #expect(
      english.contains(
        """

        Institutions changed (1)
          \(head)
              description: B-1, 面向青年。 → B-1, 面向在岗职工。
              field: C-1, 餐饮服务 → none
              description: C-1, 周末开班。

        Pages: 0 added,
        """), "\(english)")
    let chinese = try workspace.run("diff", "--language", "zh").output
    #expect(
      chinese.contains(
        """

        信息改动的机构（1）
          \(head)
              简介：B-1、面向青年。 → B-1、面向在岗职工。
              重点领域：C-1、餐饮服务 → 无
              简介：C-1、周末开班。

        页面：
        """), "\(chinese)")
  }

  @Test("Against a publication that does not tell them, by the page that reads otherwise")
  func untold() throws {
    let file = workspace.url.appending(path: "public/institutions/\(TinyRegister.second).json")
    var text = try String(contentsOf: file, encoding: .utf8)
    let start = try #require(text.range(of: "\"descriptions\": [")).lowerBound
    let end = try #require(text.range(of: "\"brands\": [")).lowerBound
    text.removeSubrange(start..<end)
    try Data(text.utf8).write(to: file)
    let run = try workspace.run("diff", "--format", "json")
    let document = try JSONDecoder().decode(DiffDocument.self, from: Data(run.output.utf8))
    #expect(document.sections.map(\.id) == ["texts"])
    #expect(document.sections.first?.items.map(\.key) == [page])
  }

  @Test("A new page, what a district says of itself, the basis and another key are told, on another day too")
  func untoldPages() throws {
    var register = TinyRegister()
    let fresh = try Workspace()
    let newKey = "openssl genpkey -algorithm ed25519 | openssl pkey -pubout"
    register.files["public-key.pem"] = try fresh.bash(newKey).output
    try fresh.write(register)
    #expect(try fresh.run("build").status == 0)
    func texts(on day: String) throws -> [String] {
      let run = try fresh.run("diff", "--as-of", day, "--format", "json")
      let document = try JSONDecoder().decode(DiffDocument.self, from: Data(run.output.utf8))
      return document.sections.first { $0.id == "texts" }?.items.map(\.key) ?? []
    }
    for day in ["2026-12-01", "2026-12-02"] {
      let same = try fresh.run("diff", "--as-of", day).output
      #expect(!same.contains("Pages that read otherwise"), "\(same)")
    }
    register.files["districts/310101/district.yaml"]? += "introduction: 本区介绍。\n"
    try fresh.write(register)
    for day in ["2026-12-01", "2026-12-02"] { #expect(try texts(on: day) == ["lists/310101.html"]) }
    register.files["public-key.pem"] = try fresh.bash(newKey).output
    register.files["pages/new.md"] = "---\ntitle: 新页\n---\n\n正文。\n"
    register.files["registry.yaml"]? += "basis: {document: 沪人社职〔2026〕150号}\n"
    try fresh.write(register)
    for day in ["2026-12-01", "2026-12-02"] {
      #expect(
        try Set(texts(on: day)).isSuperset(of: ["new.html", "public-key.pem", "lists/310101.html", "index.html"]))
    }
    let sheet = try fresh.run("diff", "--format", "html").output
    #expect(sheet.contains("new.html") && sheet.contains("public-key.pem"))
  }
}
