import Foundation
import Testing

@Suite("An empty folder becomes a register of another city")
struct NewTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace()
  }

  private func run(_ arguments: String...) throws -> Run { try Command.run(arguments, in: workspace.url) }

  private func makeRegister() throws -> Run {
    try run(
      "new", "registry", "--city", "杭州市", "--base-url", "https://register.example", "--district", "330102=上城区",
      "--district", "330106=西湖区")
  }

  private func text(_ path: String) throws -> String {
    try String(contentsOf: workspace.url.appending(path: path), encoding: .utf8)
  }

  @Test("It is published at once, with the program's own templates, and without a finding")
  func registry() throws {
    let made = try makeRegister()
    #expect(made.status == 0)
    #expect(made.error == "")
    #expect(
      made.output == """
        made      content/registry.yaml
        made      content/revocations.csv
        made      content/pages/about.md
        made      content/pages/supervision.md
        made      content/districts/330102/district.yaml
        made      content/districts/330102/institutions.csv
        made      content/districts/330102/brands.csv
        made      content/districts/330106/district.yaml
        made      content/districts/330106/institutions.csv
        made      content/districts/330106/brands.csv
        Next: minglu serve shows it while you write, minglu build publishes it.

        """)
    let built = try run("build", "--strict")
    #expect(built.error == "")
    #expect(built.status == 0)
    let home = try text("public/index.html")
    #expect(home.contains("杭州市职业技能培训优质品牌名录"))
    #expect(home.contains("杭州市人力资源和社会保障局"))
    for file in try FileManager.default.subpathsOfDirectory(atPath: workspace.url.appending(path: "public").path)
    where file.hasSuffix(".html") {
      #expect(try !text("public/\(file)").contains("上海"), "\(file)")
    }
    // It is no sample, and does not call itself one.
    for file in try FileManager.default.subpathsOfDirectory(atPath: workspace.url.appending(path: "public").path)
    where [".html", ".txt", ".svg"].contains(where: file.hasSuffix) {
      #expect(try text("public/\(file)").firstMatch(of: /示例数据|class="sample"/) == nil, "\(file)")
    }
    #expect(
      try text("public/assets/style.css")
        == String(contentsOfFile: Command.templates + "/assets/style.css", encoding: .utf8))
  }

  @Test("One round later an institution's brand stands in it")
  func round() throws {
    _ = try makeRegister()
    let institution = try run(
      "new", "institution", "52310115MJXY004570", "--district", "330106", "--name", "某某学校", "--kind", "职业院校",
      "--address", "某路1号, 2楼")
    #expect(institution.output.hasPrefix("row added content/districts/330106/institutions.csv\n"))
    #expect(try run("new", "cycle", "2026").status == 0)
    #expect(
      try run("new", "announcement", "results-2026", "--title", "公布", "--date", "2026-10-20", "--document", "〔2026〕1号")
        .status == 0)
    let announcement = "content/announcements/results-2026.md"
    try workspace.write(try text(announcement).replacing("【待填写：公告正文】", with: "名单如下。"), to: announcement)
    try workspace.write("品牌编号,品牌名称,统一社会信用代码\nXH-1,某某品牌,52310115MJXY004570\n", to: "content/districts/330106/brands.csv")
    try workspace.write("品牌编号,结果,级别\nXH-1,新增,市级\n", to: "content/cycles/2026/results.csv")
    try workspace.write("title: 甲\nannounced: 2026-10-20\ndocument: 〔2026〕1号\n", to: "content/cycles/2026/cycle.yaml")
    let built = try run("build", "--strict", "--as-of", "2026-11-01")
    #expect(built.error == "")
    #expect(try text("public/lists/330106.html").contains("某某品牌"))
    #expect(try run("plaques", "XH-1", "--as-of", "2026-11-01").status == 0)
    let sheet = try text("plaques/plaques.html")
    #expect(sheet.contains("某某品牌") && !sheet.contains("示例数据"))
  }

  @Test("Nothing that stands is overwritten")
  func overwriting() throws {
    _ = try makeRegister()
    try workspace.write("title: 手写\n", to: "content/cycles/2026/cycle.yaml")
    let cycle = try run("new", "cycle", "2026")
    #expect(
      cycle.error == """
        error: nothing is overwritten, and content/cycles/2026/cycle.yaml is there already
          to mend: edit what is there, or choose another name

        """)
    #expect(cycle.status == 2)
    #expect(try text("content/cycles/2026/cycle.yaml") == "title: 手写\n")
    #expect(
      !FileManager.default.fileExists(atPath: workspace.url.appending(path: "content/cycles/2026/results.csv").path))
    let register = try makeRegister()
    #expect(
      register.error == """
        error: a new register begins in an empty folder, and `content` is not
          to mend: name another folder with --content

        """)
    #expect(register.status == 2)
  }

  @Test("What would bring in an error is not written, and the error is shown")
  func errors() throws {
    _ = try makeRegister()
    let before = try text("content/districts/330106/institutions.csv")
    let run = try run(
      "new", "institution", "52310115MJXY004571", "--district", "330106", "--name", "某某学校", "--kind", "职业院校",
      "--address", "某路1号")
    #expect(run.status == 1)
    #expect(run.error.hasPrefix("content/districts/330106/institutions.csv:2:1: error: "))
    #expect(run.error.contains("[invalid-uscc]"))
    #expect(run.error.hasSuffix("\nNothing was written: what is asked for would bring in these errors.\n"))
    #expect(try text("content/districts/330106/institutions.csv") == before)
    let district = try self.run(
      "new", "institution", "--district", "330199", "52310115MJXY004570", "--name", "甲", "--kind", "other", "--address",
      "乙")
    #expect(
      district.error == """
        error: there is no district “330199”: content/districts/330199 is not there
          to mend: make it with: minglu new district 330199

        """)
    #expect(district.status == 64)
  }

  @Test("Without a terminal, what is missing or cannot be read is wrong usage")
  func usage() throws {
    let missing = try run("new", "registry", "--title", "甲", "--authority", "乙")
    #expect(missing.error.hasPrefix("Error: Missing expected argument '--base-url <address>'\n"))
    #expect(missing.status == 64)
    let unreadable = try run("new", "cycle", "2028", "--opens", "2028-02-30")
    #expect(unreadable.error.hasPrefix("Error: '--opens <date>': First day for applications"))
    #expect(unreadable.status == 64)
    #expect(!FileManager.default.fileExists(atPath: workspace.url.appending(path: "content").path))
  }

  @Test("On a terminal what no option answers is asked, and asked again until it can be read")
  func terminal() throws {
    let answers = "杭州市\n\n\nregister.example\nhttps://register.example/\n\n0571-1\n3301 上城\n330102 上城区\n\n"
    let run = try workspace.runOnTerminal("minglu new registry --language zh", typing: answers)
    #expect(run.output.contains("名录标题 [杭州市职业技能培训优质品牌名录]："))
    #expect(run.output.contains("“register.example”没有写"))
    #expect(run.status == 0)
    #expect(try text("content/registry.yaml").contains("title: 杭州市职业技能培训优质品牌名录\n"))
    #expect(try text("content/districts/330102/district.yaml").contains("name: 上城区\n"))
  }

  @Test("A folder of templates takes the place of the program's own, file by file")
  func templates() throws {
    _ = try makeRegister()
    try workspace.write("{{<layout}}{{$main}}<p>本市的页面</p>{{/main}}{{/layout}}\n", to: "templates/content.html")
    #expect(try run("build").status == 0)
    #expect(try text("public/about.html").contains("<p>本市的页面</p>"))
    #expect(try text("public/index.html").contains("杭州市"))
    try workspace.write("{{#page}}{{nothing}}{{/page}}\n", to: "templates/partials/pager.html")
    let check = try run("check")
    #expect(check.error.contains("templates/partials/pager.html:1:12: error: "))
  }
}
