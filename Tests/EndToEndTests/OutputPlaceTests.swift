import Foundation
import Testing

@Suite("Places at which nothing is published or written")
struct OutputPlaceTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
  }

  private func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: workspace.url.appending(path: path).path)
  }

  @Test("The folder that keeps the publication before is not published to, whoever is in it")
  func workFolder() throws {
    try keepPublication()
    let kept = try workspace.site(".w.minglu/previous").files
    let content = workspace.url.appending(path: "content").path
    let run = try Command.run(
      ["build", "--content", content, "--templates", Command.templates, "--output", "."],
      in: workspace.url.appending(path: ".w.minglu/previous"))
    #expect(
      run.error == """
        error: nothing is put or signed where Minglu keeps earlier publications: `.` stands in `.w.minglu`
          to mend: name the output folder itself; whoever is in it changes into it anew, as each build replaces it

        """)
    #expect(run.output == "")
    #expect(run.status == 2)
    #expect(try workspace.site(".w.minglu/previous").files == kept)
    let plaques = try workspace.run("plaques", "A-1", "--output", ".w.minglu/plaques")
    #expect(plaques.error.contains("`.w.minglu/plaques` stands in `.w.minglu`"))
    #expect(plaques.status == 2)
  }

  @Test("What is kept there is not signed")
  func signing() throws {
    try keepPublication()
    #expect(try workspace.bash("openssl genpkey -algorithm ed25519 -out key.pem").status == 0)
    let run = try Command.run(
      ["sign", "--key", "key.pem", ".w.minglu/previous", "--language", "zh"], in: workspace.url)
    #expect(
      run.error.contains("错误：本软件保存此前发布内容的文件夹中不得另行存放或签名：“.w.minglu/previous”在“.w.minglu”中\n"))
    #expect(run.status == 2)
    #expect(!isThere(".w.minglu/previous/SHA256SUMS.sig"))
    #expect(try Command.run(["sign", "--key", "key.pem", "w"], in: workspace.url).status == 0)
  }

  /// Publishes to `w` twice.
  private func keepPublication() throws {
    #expect(try workspace.run("build", "--output", "w").status == 0)
    #expect(try workspace.run("build", "--output", "w", "--as-of", "2026-12-15", "--yes").status == 0)
  }

  @Test("Where the folder that should hold the output is not there, it is named")
  func missingParent() throws {
    let english = try workspace.run("build", "--output", "sites/public")
    #expect(
      english.error == """
        error: the folder that is to hold `sites/public` is not there: `sites`
          to mend: make that folder, or name another one

        """)
    #expect(english.status == 2)
    let chinese = try workspace.run("build", "--district", "310115", "--output", "sites/own", "--language", "zh")
    #expect(chinese.error == "错误：“sites/own”的上级文件夹“sites”不存在\n  处理办法：建立该上级文件夹，或指定其他文件夹\n")
    #expect(chinese.status == 2)
    #expect(!isThere("sites"))
  }

  @Test("A link to a folder that is not there is told as that")
  func danglingLink() throws {
    try FileManager.default.createSymbolicLink(
      atPath: workspace.url.appending(path: "public").path, withDestinationPath: "nowhere")
    let english = try workspace.run("build")
    #expect(
      english.error == """
        error: `public` is a link to a folder that is not there
          to mend: make the folder that it leads to, or name another one

        """)
    #expect(english.status == 2)
    let chinese = try workspace.run("build", "--language", "zh")
    #expect(chinese.error == "错误：“public”是链接，所指的文件夹不存在\n  处理办法：建立链接所指的文件夹，或指定其他文件夹\n")
    #expect(try workspace.bash("mkdir nowhere").status == 0)
    #expect(try workspace.run("build").status == 0)
    #expect(isThere("nowhere/index.html"))
  }

  @Test(
    "Nothing is written into a publication",
    arguments: [
      ["plaques", "A-1", "--output", "public/awards"], ["plaques", "A-1", "--output", "public/plaques"],
      ["export", "--xlsx", "public/lists/city.xlsx"], ["export", "--xlsx", "public/new/register.xlsx"],
      ["export", "--xlsx", "link/register.xlsx"],
    ])
  func publication(arguments: [String]) throws {
    #expect(try workspace.run("build").status == 0)
    try FileManager.default.createSymbolicLink(
      atPath: workspace.url.appending(path: "link").path, withDestinationPath: "public/data")
    let before = try workspace.site().files
    let run = try Command.run(arguments + ["--templates", Command.templates], in: workspace.url)
    let place = arguments[arguments.count - 1]
    #expect(
      run.error.hasPrefix(
        "error: a publication holds what was published and nothing else: `\(place)` stands in the one in `/"))
    #expect(run.error.hasSuffix("/public`\n  to mend: name a place outside of it\n"))
    #expect(run.status == 2)
    #expect(try workspace.site().files == before)
    let chinese = try Command.run(
      arguments + ["--templates", Command.templates, "--language", "zh"], in: workspace.url)
    #expect(chinese.error.hasPrefix("错误：已发布的内容中不得另放文件：“\(place)”位于“/"))
  }

  @Test("A list of digests alone makes no publication")
  func otherPlaces() throws {
    try workspace.write("", to: "new/SHA256SUMS")
    #expect(try workspace.run("export", "--xlsx", "new/register.xlsx").status == 0)
    #expect(isThere("new/register.xlsx"))
    #expect(try workspace.run("plaques", "A-1", "--output", "new/plaques").status == 0)
  }

  @Test("A proof is not looked for in a folder that is not there")
  func proof() throws {
    let english = try Command.run(["proof", "A-1-2026", "nowhere"], in: workspace.url)
    #expect(
      english.error == """
        error: there is no folder `nowhere`
          to mend: check its name and where it is; a publication stands in it

        """)
    #expect(english.status == 2)
    let chinese = try Command.run(["proof", "A-1-2026", "nowhere", "--language", "zh"], in: workspace.url)
    #expect(chinese.error == "错误：找不到文件夹“nowhere”\n  处理办法：核对名称和所在位置，应为已发布内容所在的文件夹\n")
  }

  @Test("Where templates would be read, nothing is published, also while none are there")
  func templates() throws {
    let refusal = """
      error: the output folder is apart from the sources: `templates` and `templates` overlap
        to mend: name another folder with --output

      """
    let run = try Command.run(["build", "--output", "templates"], in: workspace.url)
    #expect(run.error == refusal)
    #expect(run.status == 2)
    #expect(try workspace.run("build", "--output", "templates").error == refusal)
    #expect(try workspace.run("plaques", "A-1", "--output", "templates/").status == 2)
    #expect(!isThere("templates"))
  }

  @Test("A folder in which there could be templates, but are none, is published to")
  func folderOfItsOwn() throws {
    let folder = workspace.url.appending(path: "site")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    let run = try Command.run(["build", "--content", "../content", "--output", "."], in: folder)
    #expect(run.error == "")
    #expect(run.status == 0)
    #expect(isThere("site/index.html"))
  }

  @Test("Nothing is published within a publication: the next build there would stop at it")
  func nested() throws {
    #expect(try workspace.run("build").status == 0)
    let run = try workspace.run("build", "--output", "public/x", "--language", "zh")
    #expect(run.error.hasPrefix("错误：已发布的内容中不得另放文件：“public/x”位于“"))
    #expect(run.status == 2)
    #expect(try workspace.run("build", "--shard", "1/2", "--output", "public/x").status == 2)
    #expect(try workspace.run("build").status == 0)
  }
}
