import Foundation
import Testing

@Suite("A register built in shards by several processes")
struct ShardTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace(TinyRegister()) }

  @discardableResult
  private func build(_ shard: String, in folder: String, _ more: String...) throws -> Run {
    let arguments = ["build", "--templates", Command.templates, "--shard", shard, "--output", folder]
    return try Command.run(arguments + more, in: workspace.url)
  }

  private func buildAll(_ count: Int, _ folder: (Int) -> String = { "shard-\($0)" }) throws {
    for number in 1...count { #expect(try build("\(number)/\(count)", in: folder(number)).status == 0) }
  }

  private func assemble(_ folders: [String], _ more: String...) throws -> Run {
    try Command.run(["assemble"] + folders + ["--templates", Command.templates] + more, in: workspace.url)
  }

  private func assemble(_ count: Int, _ more: String...) throws -> Run {
    try Command.run(
      ["assemble"] + (1...count).map { "shard-\($0)" } + ["--templates", Command.templates] + more, in: workspace.url)
  }

  /// Whether a run was refused with this text, and left nothing.
  private func expectRefusal(_ run: Run, _ error: String) throws {
    #expect(run.error == error)
    #expect(run.output == "")
    #expect(run.status == 2)
    #expect(!FileManager.default.fileExists(atPath: workspace.url.appending(path: "public").path))
  }

  @Test("Four processes make four shards of the sample; joined they are the undivided publication byte for byte")
  func fourProcesses() async throws {
    let folder = workspace.url
    let inputs = ["--content", Command.sample, "--templates", Command.templates]
    try await withThrowingTaskGroup(of: Run.self) { group in
      for number in 1...4 {
        group.addTask {
          try Command.run(["build"] + inputs + ["--shard", "\(number)/4", "--output", "shard-\(number)"], in: folder)
        }
      }
      for try await run in group { #expect(run.status == 0) }
    }
    let whole = try Command.run(["build"] + inputs + ["--output", "whole"], in: folder)
    let shards = ["shard-3", "shard-1", "shard-4", "shard-2"]
    let joined = try Command.run(["assemble"] + shards + inputs + ["--output", "joined"], in: folder)
    #expect(joined.status == 0)
    #expect(try workspace.site("joined").files == workspace.site("whole").files)
    func lines(_ run: Run) -> [Substring] {
      run.output.split(separator: "\n").dropFirst().filter { !$0.contains("Time") }
    }
    #expect(lines(joined) == lines(whole))
    for shard in shards { #expect(try workspace.site(shard).paths.count > 20) }
  }

  @Test("One shard is enough, and some may have no file", arguments: [1, 2, 80])
  func counts(count: Int) throws {
    try buildAll(count)
    _ = try workspace.run("build")
    // Its label and its list are all that a shard without files has.
    let sizes = try (1...count).map { try workspace.site("shard-\($0)").paths.count }
    #expect(count < 80 || sizes.contains(2))
    #expect(try assemble(count, "--output", "joined").status == 0)
    #expect(try workspace.site("joined").files == workspace.site().files)
    let again = try assemble(count, "--output", "joined", "--format", "json")
    let summary = try JSONDecoder().decode(BuildDocument.self, from: Data(again.output.utf8)).publication
    #expect(summary?.written == 0)
  }

  @Test("Many shards are joined also where few files may be open at first, as long as more may be asked for")
  func openFiles() throws {
    try buildAll(12)
    let lines = "minglu assemble shard-* --templates '\(Command.templates)' --output joined"
    let joined = try workspace.bash("ulimit -Sn 64; \(lines)")
    #expect(joined.error == "")
    #expect(joined.status == 0)
    _ = try workspace.run("build")
    #expect(try workspace.site("joined").files == workspace.site().files)
  }

  @Test("A shard says what it is, to people and to programs")
  func summary() throws {
    let text = try build("2/4", in: "shard-2")
    #expect(
      text.output.hasPrefix(
        "Shard 2/4 built in shard-2, as of 2026-12-01; minglu assemble joins all shards\n  Files   "))
    #expect(text.output.split(separator: "\n").count == 3)
    let chinese = try build("2/4", in: "shard-2", "--language", "zh")
    #expect(chinese.output.hasPrefix("已在shard-2生成分片2/4，数据截至2026-12-01；全部分片由minglu assemble合并\n"))
    let json = try build("2/4", in: "shard-2", "--format", "json")
    #expect(json.output.contains("\"shard\": \"2/4\"\n"))
    let label = try workspace.site("shard-2").text(of: "SHARD")
    #expect(
      label.hasPrefix("Part of a publication, and not to be served: minglu assemble joins all shards into one.\n"))
    #expect(label.contains("\nshard: 2/4\nas_of: 2026-12-01\nsite: city\ncontent: "))
  }

  @Test("A shard is checked by sha256sum, and none of its files has a name that a server would send as a page")
  func form() throws {
    try build("1/2", in: "shard-1")
    let paths = try workspace.site("shard-1").paths
    #expect(paths.filter { !$0.hasPrefix("files/") } == ["SHA256SUMS", "SHARD"])
    #expect(paths.filter { $0.hasPrefix("files/") && !$0.hasSuffix(".part") } == [])
    #expect(try workspace.bash("cd shard-1 && sha256sum --check --strict --quiet SHA256SUMS").status == 0)
  }

  @Test("The day is the shards' own; another one than theirs is refused")
  func day() throws {
    for number in 1...2 { try build("\(number)/2", in: "shard-\(number)", "--as-of", "2026-11-30") }
    try expectRefusal(
      assemble(2, "--as-of", "2026-12-01"),
      """
      error: all shards show one day: `shard-1` shows 2026-11-30, not 2026-12-01
        to mend: build that shard again, all of them with the same --as-of
      error: all shards show one day: `shard-2` shows 2026-11-30, not 2026-12-01
        to mend: build that shard again, all of them with the same --as-of

      """)
    #expect(try assemble(2).output.hasPrefix("Published to public, as of 2026-11-30\n"))
  }

  @Test("A district's own site is made in shards like the city's, and its shards are not the city's")
  func district() throws {
    for number in 1...2 { try build("\(number)/2", in: "shard-\(number)", "--district", "310115") }
    try expectRefusal(
      assemble(2),
      (1...2).reduce("") {
        $0 + """
          error: shards are made from what is assembled: `shard-\($1)` has another site
            to mend: build that shard again from the same records and templates, with the same program

          """
      })
    #expect(try workspace.run("build", "--district", "310115", "--output", "whole").status == 0)
    #expect(try assemble(2, "--district", "310115").status == 0)
    #expect(try workspace.site("public-districts/310115").files == workspace.site("whole").files)
  }

  @Test("Errors of the records stop a shard, and stop joining")
  func errors() throws {
    try buildAll(2)
    try workspace.write("品牌编号,结果,级别\nA-1,保留,市级\n", to: "content/cycles/2026/results.csv")
    let shard = try build("1/2", in: "other")
    #expect(shard.status == 1)
    #expect(shard.error.hasSuffix("Nothing was published: what stood before stands unchanged.\n"))
    #expect(try assemble(2).error == shard.error)
    let left = try FileManager.default.contentsOfDirectory(atPath: workspace.url.path).filter { !$0.hasPrefix(".") }
    #expect(left.sorted() == ["content", "shard-1", "shard-2"])
  }

  @Test("The last publication is guarded as by build: what vanished stops it, a large change wants --yes")
  func guarded() throws {
    _ = try workspace.run("build", "--as-of", "2026-12-15")
    let before = try workspace.site().files
    var register = TinyRegister()
    register.files["districts/310115/announcements/visit.md"] = nil
    try workspace.write(register)
    try buildAll(2)
    let built = try workspace.run("build")
    let joined = try assemble(2)
    #expect(joined.status == 1)
    #expect(joined.error == built.error)
    #expect(joined.error.contains("[record-vanished]"))
    try workspace.write(TinyRegister())
    for number in 1...2 { try build("\(number)/2", in: "shard-\(number)", "--as-of", "2026-12-01") }
    let large = try assemble(2)
    #expect(large.error.hasPrefix("error: 1 of the 4 brands that are published would change or go"))
    #expect(large.status == 2)
    #expect(try workspace.site().files == before)
    #expect(try assemble(2, "--yes").status == 0)
    #expect(try workspace.site().files != before)
    #expect(try Command.run(["rollback"], in: workspace.url).status == 0)
    #expect(try workspace.site().files == before)
  }
}
