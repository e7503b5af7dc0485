import Foundation
import Testing

@Suite("What a build leaves on the disk")
struct PublicationTests {
  let workspace: Workspace

  init() throws {
    workspace = try Workspace(TinyRegister())
  }

  @Test("While there is an error, what stood before stands byte for byte")
  func nothingPublishedWithErrors() throws {
    #expect(try workspace.run("build").status == 0)
    let before = try workspace.site()
    try workspace.write("品牌编号,结果,级别\nA-1,保留,市级\n", to: "content/cycles/2026/results.csv")
    let run = try workspace.run("build")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.error.hasSuffix("Nothing was published: what stood before stands unchanged.\n"))
    #expect(try workspace.site().files == before.files)
  }

  @Test("Nothing is made where there was nothing, while there is an error")
  func nothingMadeWithErrors() throws {
    try workspace.write("title: 小名录\n", to: "content/registry.yaml")
    #expect(try workspace.run("build").status == 1)
    #expect(try FileManager.default.contentsOfDirectory(atPath: workspace.url.path) == ["content"])
  }

  @Test("A folder that holds something else is refused and left as it is")
  func foreignFolder() throws {
    try workspace.write("notes", to: "public/notes.txt")
    let run = try workspace.run("build")
    #expect(run.status == 2)
    #expect(run.error.hasPrefix("error: "))
    #expect(try workspace.site().files == ["notes.txt": Data("notes".utf8)])
  }

  @Test("A folder that holds the records is refused", arguments: [".", "content", "content/public"])
  func folderOfTheRecords(output: String) throws {
    let before = try PublishedSite(workspace.url).files
    let run = try workspace.run("build", "--output", output)
    #expect(run.status == 2)
    #expect(try PublishedSite(workspace.url).files == before)
  }

  @Test("Only the pages that a changed record reaches are written")
  func onlyDifferences() throws {
    _ = try workspace.run("build")
    let before = try workspace.site()
    var register = TinyRegister()
    register.files["districts/310115/announcements/visit.md"]? += "请从东门进。\n"
    try workspace.write(register)
    let run = try workspace.run("build", "--format", "json")
    let after = try workspace.site()
    let changed = after.paths.filter { after.files[$0] != before.files[$0] }
    #expect(changed.contains("announcements/310115-visit.html"))
    #expect(changed.contains("SHA256SUMS"))
    let summary = try JSONDecoder().decode(BuildDocument.self, from: Data(run.output.utf8)).publication
    #expect(summary?.written == changed.count)
    #expect(summary?.leftAlone == after.paths.count - changed.count)
    #expect(summary?.removed == 0)
  }

  @Test("A page that is no longer made is gone, and counted")
  func removedPages() throws {
    _ = try workspace.run("build")
    var register = TinyRegister()
    register.files["districts/310115/announcements/visit.md"] = nil
    register.files["corrections.csv"] = "对象,日期,理由,文号\nvisit,2026-12-01,误发,示人社〔2026〕2号\n"
    try workspace.write(register)
    let run = try workspace.run("build", "--format", "json")
    #expect(try JSONDecoder().decode(BuildDocument.self, from: Data(run.output.utf8)).publication?.removed == 1)
    #expect(try workspace.site().files["announcements/310115-visit.html"] == nil)
  }

  @Test("The digests are those of every file")
  func digests() throws {
    _ = try workspace.run("build")
    let site = try workspace.site()
    let listed = site.text(of: "SHA256SUMS").split(separator: "\n").map { String($0.dropFirst(66)) }
    #expect(listed == site.paths.filter { $0 != "SHA256SUMS" }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/sha256sum")
    process.arguments = ["--check", "--strict", "--quiet", "SHA256SUMS"]
    process.currentDirectoryURL = workspace.url.appending(path: "public")
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("Other folders, threads, zones and languages make the same bytes")
  func sameBytes() throws {
    _ = try workspace.run("build", "--threads", "1", environment: ["TZ": "America/Los_Angeles"])
    let other = try Workspace()
    try withExtendedLifetime(other) {
      let content = workspace.url.appending(path: "content").path
      let arguments = ["build", "--templates", Command.templates, "--content", content, "--threads", "2"]
      let environment = ["TZ": "Pacific/Kiritimati", "LC_ALL": "zh_CN.UTF-8", "LANG": "tr_TR.UTF-8"]
      let run = try Command.run(arguments + ["--output", "elsewhere"], in: other.url, environment: environment)
      #expect(run.status == 0)
      #expect(try other.site("elsewhere").files == workspace.site().files)
    }
  }

  @Test(
    "Without a date the register shows today's state, by Shanghai's calendar", arguments: ["UTC", "Pacific/Pago_Pago"])
  func today(zone: String) throws {
    var register = TinyRegister()
    register.files["registry.yaml"]?.replace("as_of: 2026-12-01\n", with: "")
    try workspace.write(register)
    let before = Self.todayInShanghai()
    let run = try workspace.run("build", "--format", "json", environment: ["TZ": zone])
    let day = try JSONDecoder().decode(BuildDocument.self, from: Data(run.output.utf8)).publication?.asOf
    #expect(day == before || day == Self.todayInShanghai())
  }

  private static func todayInShanghai() -> String {
    String(ISO8601DateFormatter().string(from: Date(timeIntervalSinceNow: 8 * 3600)).prefix(10))
  }
}

/// What `build --format json` writes.
struct BuildDocument: Decodable {
  struct Publication: Decodable {
    var asOf: String
    var counts: [String: Int]
    var written: Int
    var leftAlone: Int
    var removed: Int
    var nextChange: String?

    enum CodingKeys: String, CodingKey {
      case asOf = "as_of"
      case counts, written
      case leftAlone = "left_alone"
      case removed
      case nextChange = "next_change"
    }
  }

  struct Finding: Decodable {
    var id: String
    var severity: String
    var file: String
    var line: Int
    var column: Int
    var message: String
  }

  var diagnostics: [Finding]
  var errors: Int
  var warnings: Int
  var publication: Publication?
}
