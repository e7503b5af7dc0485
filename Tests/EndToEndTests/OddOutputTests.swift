import Foundation
import Testing

@Suite("Output folders that are no plain names")
struct OddOutputTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
  }

  private func isThere(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: workspace.url.appending(path: path).path)
  }

  @Test("A rollback from within the folder tells the day of what stands now")
  func rollbackWithin() throws {
    #expect(try workspace.run("build", "--output", "w").status == 0)
    #expect(try workspace.run("build", "--output", "w", "--as-of", "2026-12-15", "--yes").status == 0)
    let second = try workspace.site("w").files
    let run = try Command.run(["rollback", "--output", "."], in: workspace.url.appending(path: "w"))
    #expect(run.output == ". is the publication before again, as of 2026-12-01\n")
    #expect(run.status == 0)
    let above = try Command.run(["rollback", "--output", ".."], in: workspace.url.appending(path: "w/data"))
    #expect(above.output == ".. is the publication before again, as of 2026-12-15\n")
    #expect(try workspace.site("w").files == second)
    let slashes = try Command.run(["rollback", "--output", "./w//"], in: workspace.url)
    #expect(slashes.output == "./w// is the publication before again, as of 2026-12-01\n")
  }

  @Test("A shard is no publication to go back from or to, whether it stands or is lost", arguments: [true, false])
  func shard(stands: Bool) throws {
    #expect(try workspace.run("build", "--shard", "1/2", "--output", "part").status == 0)
    #expect(try workspace.run("build", "--shard", "1/2", "--output", "part", "--as-of", "2026-12-15").status == 0)
    let second = try workspace.site("part").files
    if !stands { #expect(try workspace.bash("mv part lost").status == 0) }
    let run = try Command.run(["rollback", "--output", "part"], in: workspace.url)
    #expect(run.error.hasPrefix("error: a shard is no publication: `part` holds one\n"), "\(run.error)")
    #expect(run.output == "")
    #expect(run.status == 2)
    #expect(isThere("part") == stands)
    #expect(try workspace.site(stands ? "part" : "lost").files == second)
  }

  @Test("A folder in which nothing was published has none to return to", arguments: ["content", "/"])
  func noPublication(folder: String) throws {
    let run = try Command.run(["rollback", "--output", folder], in: workspace.url)
    #expect(
      run.error == """
        error: `\(folder)` holds no publication
          to mend: name the folder that holds its SHA256SUMS

        """)
    #expect(run.status == 2)
  }

  @Test(
    "A file in the place of the folder is told as that",
    arguments: [["build"], ["check"], ["diff"], ["plaques", "A-1"], ["rollback"]])
  func file(command: [String]) throws {
    try workspace.write("notes", to: "notes")
    for output in ["notes", "notes/"] {
      let templates = command == ["rollback"] ? [] : ["--templates", Command.templates]
      let run = try Command.run(command + templates + ["--output", output], in: workspace.url)
      #expect(
        run.error == """
          error: the output is a folder: `\(output)` is none
            to mend: name a folder with --output

          """)
      #expect(run.status == 2)
    }
    #expect(try String(contentsOf: workspace.url.appending(path: "notes"), encoding: .utf8) == "notes")
  }

  @Test("A file is no shard either")
  func fileAsShard() throws {
    try workspace.write("notes", to: "notes")
    let run = try workspace.run("assemble", "notes")
    #expect(run.error.hasPrefix("error: `notes` holds no shard of a publication\n"))
    #expect(run.status == 2)
  }

  @Test("The districts' sites stand beside the folder in which the command runs, not within it")
  func districts() throws {
    let folder = workspace.url.appending(path: "site")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
    for _ in 1...2 {
      let run = try Command.run(
        ["build", "--content", "../content", "--templates", Command.templates, "--output", ".", "--all-districts"],
        in: folder)
      #expect(run.error == "")
      #expect(run.status == 0)
      #expect(isThere("site/index.html") && isThere("site-districts/310115/index.html"))
      #expect(!isThere("site/.-districts"))
    }
  }

  @Test("A workbook is no folder, whether there is one of that name or not")
  func workbook() throws {
    let run = try workspace.run("export", "--xlsx", "new/")
    #expect(
      run.error == """
        error: `new/` is a folder, no file
          to mend: name a file

        """)
    #expect(run.status == 2)
    #expect(!isThere("new"))
  }
}
