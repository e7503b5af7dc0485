import Foundation
import Testing

/// What `--previous` names is compared with in the place of what stands; it must not be older than that.
@Suite("An older publication that is named does not make a later one forgotten")
struct NamedPreviousTests {
  private let workspace: Workspace
  private static let revocation = "A-1,2026-11-20,3,310101,示人社〔2026〕7号,经核实虚假宣传。\n"
  private static let refusal = """
    error: what --previous names is the last publication: `public` holds a later one than `v1`
      to mend: leave --previous out; where what stands there is not to be held to, take it back with \
    minglu rollback --output public, or move it away

    """

  init() throws {
    workspace = try Workspace(TinyRegister())
    #expect(try build().status == 0)
    #expect(try workspace.bash("cp -a public v1").status == 0)
  }

  private func build(_ arguments: String...) throws -> Run {
    try Command.run(["build", "--templates", Command.templates, "--yes"] + arguments, in: workspace.url)
  }

  /// Publishes a revocation, and takes it out of the records.
  private func publishRevocation() throws {
    try workspace.change("revocations.csv", "说明\n", to: "说明\n" + Self.revocation)
    try workspace.write(
      "---\ntitle: 撤销公告\ndate: 2026-11-20\ndocument: 示人社〔2026〕7号\n---\n\n全文。\n", to: "content/announcements/r-7.md")
    #expect(try build().status == 0)
    try workspace.change("revocations.csv", Self.revocation, to: "")
    try FileManager.default.removeItem(at: workspace.url.appending(path: "content/announcements/r-7.md"))
    #expect(try build().error.contains("[record-vanished]"))
  }

  @Test("One with fewer facts is refused where it would be published in the place of what stands")
  func fewerFacts() throws {
    try publishRevocation()
    #expect(try workspace.run("build", "--shard", "1/1", "--output", "shard").status == 0)
    let before = try workspace.site().files
    for command in [["build"], ["build", "--all-districts"], ["assemble", "shard"]] {
      let run = try Command.run(
        command + ["--templates", Command.templates, "--previous", "v1"], in: workspace.url)
      #expect(run.error == Self.refusal)
      #expect(run.output == "")
      #expect(run.status == 2)
    }
    let chinese = try workspace.run("build", "--previous", "v1", "--language", "zh")
    #expect(
      chinese.error == """
        错误：--previous应指定最近一次发布：“public”中的发布内容比“v1”的新
          处理办法：去掉--previous；现有内容不应作数的，先用minglu rollback --output public退回，或把它移走

        """)
    #expect(try workspace.site().files == before)
  }

  @Test("A list from elsewhere names nothing outside of its folder", arguments: ["../../", "..//./"])
  func strayList(out: String) throws {
    let list = """
      mkdir -p planted && echo x > planted/x.md
      (cat public/SHA256SUMS; sha256sum planted/x.md | sed 's|planted/|log/\(out)planted/|') | LC_ALL=C sort -k 2 > list
      rm v1/SHA256SUMS && mv list v1/SHA256SUMS
      """
    #expect(try workspace.bash(list).status == 0)
    for command in [["build"], ["check"], ["diff"]] {
      let run = try Command.run(
        command + ["--templates", Command.templates, "--previous", "v1"], in: workspace.url)
      #expect(run.status == 2)
      #expect(run.error.contains("`v1/SHA256SUMS`"))
    }
  }

  @Test("What publishes nothing compares with any", arguments: [["check"], ["diff", "--paths"]])
  func looking(command: [String]) throws {
    try publishRevocation()
    let run = try Command.run(
      command + ["--templates", Command.templates, "--previous", "v1"], in: workspace.url)
    #expect(run.status == 0, "\(run.error)")
    #expect(!run.error.contains("--previous"))
  }

  @Test("A shard in the output is not replaced")
  func shard() throws {
    #expect(try workspace.run("build", "--shard", "1/2", "--output", "s1").status == 0)
    let before = try workspace.site("s1").files
    let run = try build("--output", "s1", "--previous", "public")
    #expect(run.error.hasPrefix("error: a shard is no publication: `s1` holds one\n"), "\(run.error)")
    #expect(run.status == 2)
    #expect(try workspace.site("s1").files == before)
  }

  @Test("The ways out are open", arguments: ["minglu rollback --output public", "mv public away"])
  func waysOut(command: String) throws {
    try publishRevocation()
    #expect(try workspace.bash(command).status == 0)
    let run = try build("--previous", "v1")
    #expect(run.status == 0, "\(run.error)")
  }

  @Test("One of an earlier day is refused, one of a later day or the same is not")
  func days() throws {
    #expect(try build("--as-of", "2026-12-05").status == 0)
    #expect(try workspace.bash("cp -a public v2").status == 0)
    #expect(try build("--as-of", "2026-12-05", "--previous", "v1").error == Self.refusal)
    #expect(try build("--as-of", "2026-12-05", "--previous", "v2").status == 0)
    #expect(try build("--as-of", "2026-12-01").status == 0)
    #expect(try build("--as-of", "2026-12-06", "--previous", "v2").status == 0)
  }

  @Test("What stands, or a copy of it, speaks for no more where it is named", arguments: ["public", "v2"])
  func ofWhatStands(named: String) throws {
    let path = "content/announcements/open-day.md"
    try workspace.write("---\ntitle: 开放日公告\ndate: 2026-12-10\n---\n\n全文。\n", to: path)
    #expect(try build("--as-of", "2026-12-12").status == 0)
    #expect(try build("--as-of", "2026-12-02").status == 0)
    #expect(try workspace.bash("cp -a public v2; rm \(path)").status == 0)
    let before = try workspace.site().files
    for arguments in [[], ["--previous", named]] {
      let run = try Command.run(
        ["build", "--templates", Command.templates, "--yes", "--as-of", "2026-12-12"] + arguments, in: workspace.url)
      #expect(run.error.contains("[record-vanished]"), "\(run.error)")
      #expect(run.status == 1)
    }
    #expect(try workspace.site().files == before)
    // A publication that stands nowhere else and is named speaks for all.
    #expect(try build("--as-of", "2026-12-12", "--output", "elsewhere", "--previous", named).status == 0)
  }

  @Test("What is not as it was published may be replaced with an earlier copy's help")
  func damaged() throws {
    try publishRevocation()
    let path = workspace.url.appending(path: "public/data/revocations.json").path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    #expect(text.contains("2026-11-20"))
    // A page that did not change is one file with the publication before: the file is replaced, not written into.
    try text.replacing("2026-11-20", with: "2026-11-21").write(toFile: path, atomically: true, encoding: .utf8)
    #expect(try build().status == 2)
    let run = try build("--previous", "v1")
    #expect(run.status == 0, "\(run.error)")
  }

  @Test("Other records are held against what is named, whatever stands in the default output")
  func otherRecords() throws {
    try publishRevocation()
    #expect(try workspace.bash("mkdir other; cp -a content other/content").status == 0)
    let run = try workspace.run("check", "--content", "other/content", "--previous", "v1")
    #expect(run.status == 0, "\(run.error)")
  }
}
