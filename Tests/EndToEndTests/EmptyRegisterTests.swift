import Testing

@Suite("A register without districts")
struct EmptyRegisterTests {
  @Test("It says so in the place of an empty map and an empty table")
  func says() throws {
    var register = TinyRegister()
    register.files = register.files.filter { $0.key == "registry.yaml" || $0.key == "pages/about.md" }
    register.files["registry.yaml", default: ""] += "languages: [zh-CN, en]\n"
    register.files["revocations.csv"] = "品牌编号,撤销日期,撤销情形,核实区,文号\n"
    let workspace = try Workspace(register)
    let run = try workspace.run("build", "--yes")
    #expect(run.status == 0, "\(run.error)")
    let site = try workspace.site()
    for page in ["index.html", "lists/index.html"] {
      #expect(site.text(of: page).contains("尚未登记任何区。</p>"), "\(page)")
      #expect(!site.text(of: page).contains("<svg class=\"map\""), "\(page)")
      #expect(!site.text(of: page).contains("<caption>"), "\(page)")
      #expect(site.text(of: "en/\(page)").contains("no district is listed.</p>"), "\(page)")
    }
  }
}
