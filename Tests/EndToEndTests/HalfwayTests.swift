import Foundation
import Testing

@Suite("What stands after a run that did not come to its end, and after a loss")
struct HalfwayTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
  }

  private func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: workspace.url.appending(path: path))
  }

  @Test("Where a district's site cannot be published, those that were before it are told")
  func districts() throws {
    try workspace.write("notes", to: "public-districts/310115/notes.txt")
    let run = try workspace.run("build", "--all-districts", "--format", "json")
    #expect(
      run.error == """
        error: the output folder holds what Minglu published and nothing else: `notes.txt` in \
        `public-districts/310115` is not from it
          to mend: move that file away, or name an empty folder with --output
        warning: published before that: the city's site to `public`, and to `public-districts` those of 310101; \
        no other site was

        """)
    #expect(run.output == "")
    #expect(run.status == 2)
    #expect(try workspace.site().files["index.html"] != nil)
    #expect(try workspace.site("public-districts/310101").files["index.html"] != nil)
    #expect(try workspace.site("public-districts/310115").paths == ["notes.txt"])
    try workspace.write("notes", to: "public-districts/310101/notes.txt")
    let chinese = try workspace.run("build", "--all-districts", "--language", "zh")
    #expect(chinese.error.hasSuffix("\n警告：在此之前已发布：“public”中的全市网站；其余网站没有发布\n"))
    #expect(chinese.status == 2)
    try remove("public-districts/310115/notes.txt")
    try remove("public-districts/310101/notes.txt")
    #expect(try workspace.run("build", "--all-districts").status == 0)
  }

  @Test("A publication that is lost is replaced by the one before it, which is kept")
  func lost() throws {
    #expect(try workspace.run("build").status == 0)
    let first = try workspace.site().files
    #expect(try workspace.run("build", "--as-of", "2026-12-15", "--yes").status == 0)
    try remove("public")
    let english = try Command.run(["rollback"], in: workspace.url)
    #expect(english.output == "public was gone; the publication before stands there now, as of 2026-12-01\n")
    #expect(english.error == "")
    #expect(english.status == 0)
    #expect(try workspace.site().files == first)
    let again = try Command.run(["rollback"], in: workspace.url)
    #expect(again.error.hasPrefix("error: the publication before the one in `public` is not kept\n"))
    #expect(again.status == 2)
    #expect(try workspace.run("build", "--as-of", "2026-12-15", "--yes").status == 0)
    try remove("public")
    let chinese = try Command.run(["rollback", "--language", "zh"], in: workspace.url)
    #expect(chinese.output == "public原已不在，现已放回所保留的上一次发布，数据截至2026年12月1日\n")
    #expect(try workspace.site().files == first)
  }

  @Test("Where nothing stands and nothing is kept, both are told")
  func nothingKept() throws {
    #expect(try workspace.run("build").status == 0)
    try remove("public")
    let english = try Command.run(["rollback"], in: workspace.url)
    #expect(
      english.error == """
        error: `public` is not there, and no publication before it is kept
          to mend: build again, or name another folder with --output

        """)
    #expect(english.status == 2)
    let chinese = try Command.run(["rollback", "--output", "never", "--language", "zh"], in: workspace.url)
    #expect(chinese.error == "错误：“never”不存在，也没有保留上一次发布\n  处理办法：重新发布，或用--output指定其他文件夹\n")
    #expect(chinese.status == 2)
  }
}
