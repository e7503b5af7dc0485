import Foundation
import Testing

@Suite("A large change is asked about, a rollback takes it back")
struct LargeChangeTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
  }

  @Test("The first publication asks nothing")
  func firstPublication() throws {
    #expect(try workspace.run("build").status == 0)
  }

  @Test("Without a terminal a change of more than a fifth of the brands is refused, unless --yes confirms it")
  func refused() throws {
    _ = try workspace.run("build")
    let before = try workspace.site().files
    let english = try workspace.run("build", "--as-of", "2026-12-15")
    #expect(
      english.error == """
        error: 1 of the 4 brands that are published would change or go, more than a fifth
          to mend: look through minglu diff, then publish with --yes

        """)
    #expect(english.status == 2)
    let chinese = try workspace.run("build", "--as-of", "2026-12-15", "--language", "zh")
    #expect(
      chinese.error == """
        错误：已公布的4个品牌中有1个将改动或消失，超过五分之一
          处理办法：先用minglu diff核对，再加--yes发布

        """)
    #expect(try workspace.site().files == before)
    #expect(try workspace.run("build", "--as-of", "2026-12-15", "--yes").status == 0)
    #expect(try workspace.site().files != before)
  }

  @Test("A fifth is not more than a fifth", arguments: [(5, 0), (4, 2)])
  func justAFifth(brands: Int, status: Int32) throws {
    var register = TinyRegister()
    if brands > 4 { register.grow(by: brands - 4) }
    let workspace = try Workspace(register)
    try withExtendedLifetime(workspace) {
      _ = try workspace.run("build")
      register.files["districts/310115/brands.csv"]?.replace("海港起重", with: "海港吊装")
      try workspace.write(register)
      #expect(try workspace.run("build").status == status)
    }
  }

  @Test("Of a district's own site it is told which one it is, and what shows the change", arguments: [true, false])
  func district(isOfAll: Bool) throws {
    var register = TinyRegister()
    register.grow(by: 4)
    let workspace = try Workspace(register)
    try withExtendedLifetime(workspace) {
      #expect(try workspace.run("build", "--all-districts").status == 0)
      register.files["districts/310115/brands.csv"]?.replace("海港起重", with: "海港吊装")
      try workspace.write(register)
      let sites = isOfAll ? ["--all-districts"] : ["--district", "310115"]
      func build(_ arguments: String...) throws -> Run {
        try Command.run(["build", "--templates", Command.templates] + sites + arguments, in: workspace.url)
      }
      #expect(
        try build().error == """
          error: the site of district “310115” (浦东新区): 1 of the 3 brands that are published would change or go, more than a fifth
            to mend: look through minglu diff --district 310115, then publish with --yes

          """)
      #expect(
        try build("--language", "zh").error == """
          错误：区“310115”（浦东新区）的网站：已公布的3个品牌中有1个将改动或消失，超过五分之一
            处理办法：先用minglu diff --district 310115核对，再加--yes发布

          """)
      let declined = try workspace.runOnTerminal(
        "minglu build \(sites.joined(separator: " ")) --templates '\(Command.templates)'", typing: "n\n")
      #expect(declined.output.contains("the site of district “310115” (浦东新区): 1 of the 3 brands that are published"))
      #expect(declined.output.contains("look through minglu diff --district 310115, then build again"))
      #expect(try workspace.run("diff", "--district", "310115").output.contains("海港起重 → 海港吊装"))
      #expect(try build("--yes").status == 0)
    }
  }

  @Test("New brands alone are no large change, nor is a new day alone")
  func growth() throws {
    _ = try workspace.run("build", "--as-of", "2026-11-30")
    var register = TinyRegister()
    register.files["cycles/2028/cycle.yaml"] = "title: 2028年度遴选\n"
    register.files["cycles/2028/results.csv"] = "品牌编号,结果,级别\n"
    try workspace.write(register)
    #expect(try workspace.run("build").status == 0)
  }

  @Test(
    "At a terminal the question is put, and only a yes publishes",
    arguments: [("y", 0), (" Yes ", 0), ("是", 0), ("n", 2), ("", 2)])
  func asked(answer: String, status: Int32) throws {
    _ = try workspace.run("build")
    let before = try workspace.site().files
    let command = "minglu build --as-of 2026-12-15 --templates '\(Command.templates)'"
    let run = try workspace.runOnTerminal(command, typing: answer + "\n")
    #expect(
      run.output.contains(
        "1 of the 4 brands that are published would change or go, more than a fifth. "
          + "Publish all the same? [y/N] "))
    #expect(run.output.contains("the large change was not confirmed") == (status == 2))
    #expect(run.status == status)
    #expect(try (workspace.site().files == before) == (status == 2))
  }

  @Test("A rollback returns to the publication before, and a second one to that after")
  func rollback() throws {
    _ = try workspace.run("build")
    let first = try workspace.site().files
    _ = try workspace.run("build", "--as-of", "2026-12-15", "--yes")
    let second = try workspace.site().files
    let english = try Command.run(["rollback"], in: workspace.url)
    #expect(english.output == "public is the publication before again, as of 2026-12-01\n")
    #expect(english.status == 0)
    #expect(try workspace.site().files == first)
    let chinese = try Command.run(["rollback", "--language", "zh"], in: workspace.url)
    #expect(chinese.output == "public已恢复为上一次发布的内容，数据截至2026年12月15日\n")
    #expect(try workspace.site().files == second)
  }

  @Test("Where nothing is kept there is nothing to return to")
  func nothingToReturnTo() throws {
    _ = try workspace.run("build")
    let before = try workspace.site().files
    let run = try Command.run(["rollback"], in: workspace.url)
    #expect(run.error.hasPrefix("error: the publication before the one in `public` is not kept\n"))
    #expect(run.status == 2)
    #expect(try workspace.site().files == before)
  }
}
