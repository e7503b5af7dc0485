import Foundation
import Testing

@Suite("An output that was named is the one that counts, and the default one is the default records'")
struct NamedOutputTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
  }

  /// The register without an announcement.
  private var shorter: TinyRegister {
    var register = TinyRegister()
    register.files["districts/310115/announcements/visit.md"] = nil
    return register
  }

  private func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: workspace.url.appending(path: path).path)
  }

  @Test(
    "The default records are held against what stands, however their folder is spelled",
    arguments: ["content", "./content", "content/", "content/../content/.", "link", "absolute"])
  func spellings(content: String) throws {
    #expect(try workspace.run("build").status == 0)
    try workspace.write(shorter)
    try FileManager.default.createSymbolicLink(
      atPath: workspace.url.appending(path: "link").path, withDestinationPath: "content")
    let folder = content == "absolute" ? workspace.url.appending(path: "content").path : content
    let run = try workspace.run("check", "--content", folder)
    #expect(run.error.contains("[record-vanished]"))
    #expect(run.status == 1)
  }

  @Test("Other records are held against an output that is named, also where that is the default one")
  func otherRecords() throws {
    #expect(try workspace.run("build").status == 0)
    for (path, text) in shorter.files { try workspace.write(text, to: "other/\(path)") }
    let unnamed = try workspace.run("check", "--content", "other")
    #expect(unnamed.status == 0)
    #expect(
      unnamed.error == """
        0 errors, 0 warnings
        note: these records were not compared with a publication; to compare them, name it with --output or --previous

        """)
    let chinese = try workspace.run("check", "--content", "other", "--language", "zh")
    #expect(chinese.error == "0个错误，0个警告\n说明：没有与已发布的内容核对；要核对，用--output或--previous指明\n")
    let run = try workspace.run("check", "--content", "other", "--output", "public")
    #expect(run.error.contains("[record-vanished]"))
    #expect(!run.error.contains("note: these records"))
    #expect(run.status == 1)
  }

  @Test("An output that was named and holds no publication is told of: the records were held against nothing")
  func nothingThere() throws {
    #expect(try workspace.run("check").error == "0 errors, 0 warnings\n")
    let english = try workspace.run("check", "--output", "pubilc")
    #expect(
      english.error == """
        0 errors, 0 warnings
        note: there is no publication in `pubilc`, so these records were not compared with one; to compare them, name the folder \
        of one with --output or --previous

        """)
    #expect(english.status == 0)
    let chinese = try workspace.run("check", "--output", "content/pages", "--language", "zh")
    #expect(
      chinese.error == """
        0个错误，0个警告
        说明：“content/pages”中没有已发布的内容，所以没有核对；要核对，用--output或--previous指明已发布内容所在的文件夹

        """)
    #expect(try workspace.run("build", "--output", "new").error == "")
    #expect(try workspace.run("check", "--output", "new").error == "0 errors, 0 warnings\n")
    // What is kept beside it is compared with.
    try FileManager.default.removeItem(at: workspace.url.appending(path: "new"))
    #expect(try workspace.run("check", "--output", "new").error == "0 errors, 0 warnings\n")
  }

  @Test("A district's own site is published to, and held against, the folder that is named")
  func district() throws {
    let district = ["--district", "310115", "--output", "public"]
    let run = try Command.run(["build", "--templates", Command.templates] + district, in: workspace.url)
    #expect(run.output.hasPrefix("Published to public, as of 2026-12-01\n"))
    #expect(run.status == 0)
    #expect(!isThere("public-districts"))
    #expect(try workspace.run("build", "--district", "310115", "--output", "own").status == 0)
    #expect(try workspace.site().files == workspace.site("own").files)
    let same = try Command.run(["diff", "--paths", "--templates", Command.templates] + district, in: workspace.url)
    #expect(same.output == "")
    #expect(same.status == 0)
    try workspace.write(shorter)
    let check = try Command.run(["check", "--templates", Command.templates] + district, in: workspace.url)
    #expect(check.error.contains("[record-vanished]"))
    #expect(check.status == 1)
  }

  @Test("Where none is named, a district's own site still has a folder of its own")
  func districtUnnamed() throws {
    #expect(try workspace.run("build", "--district", "310115").status == 0)
    #expect(isThere("public-districts/310115/index.html"))
    #expect(!isThere("public"))
  }

  @Test(
    "An empty name is wrong usage, not the folder in which the command runs",
    arguments: [
      ["build", "--output", ""], ["build", "--previous", ""], ["check", "--output", ""], ["diff", "--output", ""],
      ["plaques", "A-1", "--output", ""], ["rollback", "--output", ""],
    ])
  func emptyName(arguments: [String]) throws {
    let before = try PublishedSite(workspace.url).files
    let run = try Command.run(arguments, in: workspace.url)
    let option = arguments.dropLast().last ?? ""
    #expect(run.error.hasPrefix("Error: '\(option)' takes the name of a folder.\nUsage: minglu \(arguments[0])"))
    #expect(run.status == 64)
    #expect(try PublishedSite(workspace.url).files == before)
  }

  @Test(
    "So is an empty name of a file or of a copy",
    arguments: [
      ["build", "--sign", ""], ["sign", "public", "--key", ""], ["verify", "public", "--public-key", ""],
      ["verify", "public", "--since", ""], ["check", "--published", ""],
    ])
  func emptyFileName(arguments: [String]) throws {
    let run = try Command.run(arguments, in: workspace.url)
    let option = arguments.dropLast().last ?? ""
    #expect(run.error.hasPrefix("Error: '\(option)' takes the name of a "), "\(run.error)")
    #expect(run.status == 64)
  }

  @Test("A folder of templates that is named has to be there, whatever is asked of them")
  func templates() throws {
    try workspace.write("", to: "afile")
    for arguments in [["templates"], ["templates", "--check"], ["templates", "--format", "json"]] {
      let run = try Command.run(arguments + ["--templates", "afile"], in: workspace.url)
      #expect(run.error.hasPrefix("error: there is no folder `afile`"), "\(run.error)")
      #expect(run.status == 2)
    }
  }

  @Test("A day of a year that no record may have is refused for that")
  func year() throws {
    let run = try Command.run(["check", "--as-of", "9999-12-31"], in: workspace.url)
    #expect(run.error.contains("Give a day of the years 1900 to 2199, such as 2026-12-01."), "\(run.error)")
    #expect(run.status == 64)
  }
}
