import Foundation
import Testing

@Suite("Plaques")
struct PlaqueTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
  }

  private func names(in folder: String) throws -> [String] { try workspace.site(folder).paths }

  @Test("Brands by id: a sheet, and for each a code of the award's own address in both forms")
  func byID() throws {
    let run = try workspace.run("plaques", "D-1", "A-1", "A-1")
    #expect(run.status == 0)
    #expect(run.error == "")
    #expect(
      run.output == """
        2 plaques in plaques: print plaques.html
          A-1  https://register.example/list/awards/A-1-2026.html
          D-1  https://register.example/list/awards/D-1-2026.html

        """)
    let site = try workspace.site("plaques")
    #expect(site.paths == ["A-1-2026.png", "A-1-2026.svg", "D-1-2026.png", "D-1-2026.svg", "plaques.html"])
    let sheet = site.text(of: "plaques.html")
    for text in ["晨光焊接", "上海甲示例学校", "https://register.example/list/awards/A-1-2026.html", "示人社〔2026〕1号", "市级"] {
      #expect(sheet.contains(text), "\(text)")
    }
    #expect(HTMLTags.attributes(in: sheet).compactMap { $0["src"] } == ["A-1-2026.svg", "D-1-2026.svg"])
    #expect(site.text(of: "A-1-2026.svg").contains("<title>https://register.example/list/awards/A-1-2026.html</title>"))
  }

  @Test("An award's page, in either language, names the address that its plaque's code opens")
  func addressOnPages() throws {
    try workspace.change("registry.yaml", "as_of:", to: "languages: [zh-CN, en]\nas_of:")
    try workspace.build()
    let site = try workspace.site()
    for page in ["awards/A-1-2026.html", "en/awards/A-1-2026.html"] {
      #expect(site.text(of: page).contains("<strong>https://register.example/list/awards/A-1-2026.html</strong>"))
    }
  }

  @Test("The codes read as the addresses, by a reader of another make", arguments: ["A-1", "D-1"])
  func codesCanBeRead(id: String) throws {
    #expect(try workspace.run("plaques", "--all").status == 0)
    let reader = Process()
    let output = Pipe()
    reader.executableURL = URL(filePath: "/usr/bin/zbarimg")
    reader.arguments = ["--quiet", "--raw", workspace.url.appending(path: "plaques/\(id)-2026.png").path]
    reader.standardOutput = output
    try reader.run()
    let read = try #require(try output.fileHandleForReading.readToEnd())
    reader.waitUntilExit()
    #expect(String(decoding: read, as: UTF8.self) == "https://register.example/list/awards/\(id)-2026.html\n")
    #expect(reader.terminationStatus == 0)
  }

  @Test("All, or a district's: those in force and no others; twice the same bytes")
  func choices() throws {
    #expect(try workspace.run("plaques", "--all", "--output", "all").status == 0)
    #expect(try names(in: "all").filter { $0.hasSuffix(".svg") } == ["A-1-2026.svg", "D-1-2026.svg"])
    #expect(try workspace.run("plaques", "--all", "--output", "again").status == 0)
    #expect(try workspace.site("all").files == workspace.site("again").files)
    #expect(try workspace.run("plaques", "--district", "310115", "--output", "district").status == 0)
    #expect(try names(in: "district").filter { $0.hasSuffix(".svg") } == ["D-1-2026.svg"])
  }

  @Test("On an earlier day a plaque is of the award of that day")
  func earlierDay() throws {
    #expect(try workspace.run("plaques", "C-1", "--as-of", "2025-01-01").status == 0)
    #expect(try names(in: "plaques").contains("C-1-2024.png"))
  }

  @Test("A brand that is revoked, lapsed or unknown has no plaque, and nothing is written")
  func refused() throws {
    let run = try workspace.run("plaques", "A-1", "C-1", "B-1", "X-9")
    #expect(run.status == 64)
    #expect(
      run.error == """
        error: a plaque is made for a brand in force: on 2026-12-01 there is none by “B-1”, “C-1”, “X-9”
          to mend: name brands in force, see data/brands.csv, or a district by its code

        """)
    #expect(run.output == "")
    #expect(!FileManager.default.fileExists(atPath: workspace.url.appending(path: "plaques").path))
    #expect(try workspace.run("plaques", "--district", "310199").status == 64)
    #expect(try workspace.run("plaques").status == 64)
    #expect(try workspace.run("plaques", "A-1", "--all").status == 64)
  }

  @Test("A publication is not overwritten, and what else is in the folder stays")
  func foreignFolders() throws {
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.site()
    let run = try workspace.run("plaques", "A-1", "--output", "public")
    #expect(run.status == 2)
    #expect(run.error.contains("plaques have a folder of their own: in `public` stands a publication"))
    #expect(try workspace.site().files == before.files)
    #expect(try workspace.run("plaques", "A-1", "--output", "content").status == 2)
    try workspace.write("mine", to: "plaques/notes.txt")
    #expect(try workspace.run("plaques", "A-1").status == 0)
    #expect(try workspace.run("plaques", "D-1").status == 0)
    #expect(
      try names(in: "plaques") == [
        "A-1-2026.png", "A-1-2026.svg", "D-1-2026.png", "D-1-2026.svg", "notes.txt", "plaques.html",
      ])
  }

  @Test("While the records have errors there are no plaques")
  func errors() throws {
    try workspace.write("品牌编号,结果,级别\nA-1,保留,市级\n", to: "content/cycles/2026/results.csv")
    let run = try workspace.run("plaques", "A-1", "--format", "json")
    #expect(run.status == 1)
    #expect(run.output.contains("\"plaques\": null"))
    #expect(!FileManager.default.fileExists(atPath: workspace.url.appending(path: "plaques").path))
  }
}
