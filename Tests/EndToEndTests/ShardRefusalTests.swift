import Foundation
import Testing

@Suite("Shards that do not make a publication are refused")
struct ShardRefusalTests {
  private let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
    for number in 1...2 { #expect(try build("\(number)/2", in: "shard-\(number)").status == 0) }
  }

  @discardableResult
  private func build(_ shard: String, in folder: String, _ more: String...) throws -> Run {
    let arguments = ["build", "--templates", Command.templates, "--shard", shard, "--output", folder]
    return try Command.run(arguments + more, in: workspace.url)
  }

  /// Assembles, and expects to be refused with this text; nothing is left.
  private func expectRefusal(_ folders: String..., language: String = "en", with error: String) throws {
    let run = try Command.run(
      ["assemble"] + folders + ["--templates", Command.templates, "--language", language], in: workspace.url)
    #expect(run.error == error)
    #expect(run.output == "")
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: workspace.url.appending(path: "public").path))
  }

  @Test("One that is missing")
  func missing() throws {
    try expectRefusal(
      "shard-2",
      with: """
        error: all shards together make a publication: 1/2 is missing
          to mend: build what is missing with minglu build --shard, and name every folder

        """)
    try build("3/20", in: "shard-3")
    try expectRefusal(
      "shard-3", language: "zh",
      with: """
        错误：全部分片合起来才是一次发布：缺少1/20、2/20、4/20、5/20、6/20、7/20、8/20、9/20等19个
          处理办法：用minglu build --shard生成缺少的分片，并指定全部文件夹

        """)
    try expectRefusal(
      "shard-3",
      with: """
        error: all shards together make a publication: 1/20, 2/20, 4/20, 5/20, 6/20, 7/20, 8/20, 9/20 and 11 more \
        are missing
          to mend: build what is missing with minglu build --shard, and name every folder

        """)
  }

  @Test("One that is named twice, one of another split, and what is no shard are told in one run")
  func several() throws {
    try build("1/3", in: "other")
    try expectRefusal(
      "shard-1", "shard-1", "other",
      with: """
        error: a shard is named once: `shard-1` and `shard-1` are both shard 1/2
          to mend: leave one of the two out
        error: all shards are of one split: `other` is shard 1/3, the first one named is of 2
          to mend: leave it out, or build all shards with the same number after the slash
        error: all shards together make a publication: 2/2 is missing
          to mend: build what is missing with minglu build --shard, and name every folder

        """)
    try expectRefusal(
      "shard-1", "content", "nowhere",
      with: """
        error: `content` holds no shard of a publication
          to mend: build one there with minglu build --shard, or name the folder that holds it
        error: `nowhere` holds no shard of a publication
          to mend: build one there with minglu build --shard, or name the folder that holds it

        """)
  }

  @Test("One of other records")
  func otherRecords() throws {
    try workspace.write("---\ntitle: 开放日\ndate: 2026-11-21\n---\n\n欢迎。\n", to: "content/announcements/other.md")
    try build("2/2", in: "shard-2")
    let refusal = """
      error: shards are made from what is assembled: `shard-1` has other records
        to mend: build that shard again from the same records and templates, with the same program

      """
    try expectRefusal("shard-1", "shard-2", with: refusal)
  }

  @Test("One beside whose records another file lies")
  func otherFiles() throws {
    try workspace.write("1", to: "content/photos/a.jpg")
    try build("1/2", in: "shard-1")
    try workspace.write("2", to: "content/photos/a.jpg")
    try build("2/2", in: "shard-2")
    let run = try Command.run(
      ["assemble", "shard-1", "shard-2", "--templates", Command.templates], in: workspace.url)
    #expect(run.status == 2)
    #expect(run.error.contains("`shard-1`"))
    try build("1/2", in: "shard-1")
    #expect(
      try Command.run(["assemble", "shard-1", "shard-2", "--templates", Command.templates], in: workspace.url).status
        == 0)
  }

  @Test("One of other templates")
  func otherTemplates() throws {
    let templates = workspace.url.appending(path: "templates")
    try FileManager.default.copyItem(at: URL(filePath: Command.templates), to: templates)
    try workspace.write("body { }\n", to: "templates/assets/style.css")
    let arguments = ["build", "--shard", "2/2", "--output", "shard-2", "--templates", "templates"]
    #expect(try Command.run(arguments, in: workspace.url).status == 0)
    try expectRefusal(
      "shard-1", "shard-2", language: "zh",
      with: """
        错误：各分片应由现有的输入生成：“shard-2”的模板不同
          处理办法：用相同的记录、模板和程序重新生成该分片

        """)
  }

  @Test("One of another program")
  func otherProgram() throws {
    #expect(
      try workspace.bash(
        """
        cd shard-1 && sed -i 's/^program: .*/program: 0/' SHARD &&
        sed -i "s/^.*  SHARD$/$(sha256sum SHARD)/" SHA256SUMS && sha256sum --check --strict --quiet SHA256SUMS
        """
      ).status == 0)
    try expectRefusal(
      "shard-1", "shard-2",
      with: """
        error: shards are made from what is assembled: `shard-1` has another program
          to mend: build that shard again from the same records and templates, with the same program

        """)
  }

  @Test("One of another day")
  func otherDay() throws {
    try build("2/2", in: "shard-2", "--as-of", "2026-11-30")
    try expectRefusal(
      "shard-1", "shard-2",
      with: """
        error: all shards show one day: `shard-2` shows 2026-11-30, not 2026-12-01
          to mend: build that shard again, all of them with the same --as-of

        """)
  }

  @Test("One with a changed label, list or file, or without one")
  func damaged() throws {
    let label = try workspace.site("shard-1").text(of: "SHARD")
    let list = try workspace.site("shard-1").text(of: "SHA256SUMS")
    let file = try #require(try workspace.site("shard-1").paths.first { $0.hasPrefix("files/") })
    func damage(_ path: String, others: String = "is") -> String {
      """
      error: `\(path)` \(others) missing or not as built
        to mend: build that shard again, or copy it again from where it was built

      """
    }
    try workspace.write(label.replacingOccurrences(of: "1/2", with: "2/2"), to: "shard-1/SHARD")
    try expectRefusal("shard-1", "shard-2", with: damage("shard-1/SHARD"))
    try workspace.write(label, to: "shard-1/SHARD")
    try FileManager.default.removeItem(at: workspace.url.appending(path: "shard-1/SHA256SUMS"))
    try expectRefusal("shard-1", "shard-2", with: damage("shard-1/SHA256SUMS"))
    let rest = list.split(separator: "\n").filter { !$0.hasSuffix(file) }.map { $0 + "\n" }.joined()
    try workspace.write(rest, to: "shard-1/SHA256SUMS")
    try expectRefusal("shard-1", "shard-2", with: damage("shard-1/\(file)"))
    try workspace.write(list, to: "shard-1/SHA256SUMS")
    let others = try workspace.site("shard-2").paths.filter { $0.hasPrefix("files/") }
    for path in others { try workspace.write("defaced", to: "shard-2/\(path)") }
    try FileManager.default.removeItem(at: workspace.url.appending(path: "shard-1/\(file)"))
    try expectRefusal(
      "shard-1", "shard-2",
      with: damage("shard-1/\(file)") + damage("shard-2/\(others[0])", others: "and \(others.count - 1) more are"))
  }

  @Test("A file that is not in a shard's list is not published")
  func planted() throws {
    try workspace.write("planted", to: "shard-1/files/planted.html.part")
    let run = try Command.run(
      ["assemble", "shard-1", "shard-2", "--templates", Command.templates], in: workspace.url)
    #expect(run.status == 0)
    #expect(try workspace.site().files["planted.html"] == nil)
  }

  @Test("A shard is never taken for a publication, nor written over one")
  func apart() throws {
    let refusal = """
      error: a shard is no publication: `shard-1` holds one
        to mend: join all shards with minglu assemble, or name another folder

      """
    #expect(try workspace.run("build", "--output", "shard-1").error == refusal)
    #expect(try workspace.run("diff", "--previous", "shard-1").error == refusal)
    #expect(try Command.run(["check", "--published", "shard-1"], in: workspace.url).error == refusal)
    let chinese = try workspace.run("build", "--output", "shard-1", "--language", "zh")
    #expect(chinese.error.hasPrefix("错误：分片不是完整的发布内容：“shard-1”中是分片\n"))
    _ = try workspace.run("build", "--output", "site")
    let before = try workspace.site("site").files
    let run = try build("1/2", in: "site")
    #expect(
      run.error == """
        error: a shard does not take the place of a publication: one stands in `site`
          to mend: name another folder with --output

        """)
    #expect(run.status == 2)
    #expect(try workspace.site("site").files == before)
    let overlapping = try Command.run(
      ["assemble", "shard-1", "shard-2", "--templates", Command.templates, "--output", "shard-2/site"],
      in: workspace.url)
    #expect(overlapping.status == 2)
    #expect(overlapping.error.hasPrefix("error: the output folder is apart from the sources"))
  }

  private static let noFolderOfItsOwn =
    "'--shard' wants a folder of its own, not the default output: name another one with '--output'."

  @Test(
    "Wrong usage is told with status 64",
    arguments: [
      (["--shard", "0/4", "--output", "x"], "Give which of how many, such as 2/4."),
      (["--shard", "5/4", "--output", "x"], "Give which of how many, such as 2/4."),
      (["--shard", "two/four", "--output", "x"], "Give which of how many, such as 2/4."),
      (["--shard", "1/4"], Self.noFolderOfItsOwn), (["--shard", "1/4", "--output", "public"], Self.noFolderOfItsOwn),
      (["--shard", "1/4", "--output", "./public/"], Self.noFolderOfItsOwn),
      (["--shard", "1/4", "--output", "content/../public"], Self.noFolderOfItsOwn),
      (
        ["--shard", "1/4", "--output", "x", "--previous", "y"],
        "'--previous', '--sign' and '--yes' are about publishing: give them to assemble."
      ),
      (
        ["--shard", "1/4", "--output", "x", "--all-districts"],
        "'--shard' makes one site: instead of '--all-districts' name each with '--district'."
      ),
      (
        ["--shard", "1/4", "--output", "x", "--yes"],
        "'--previous', '--sign' and '--yes' are about publishing: give them to assemble."
      ),
    ])
  func usage(arguments: [String], message: String) throws {
    let run = try Command.run(["build"] + arguments, in: workspace.url)
    #expect(run.error.contains(message))
    #expect(run.output == "")
    #expect(run.status == 64)
    #expect(try Command.run(["assemble"], in: workspace.url).status == 64)
  }
}
