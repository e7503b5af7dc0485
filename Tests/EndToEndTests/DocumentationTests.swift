import Foundation
import Testing

@Suite("What docs/ says is what the program says")
struct DocumentationTests {
  private func document(_ name: String) throws -> String {
    try String(contentsOf: Command.repository.appending(path: "docs/\(name)"), encoding: .utf8)
  }

  @Test(
    "What the program writes is committed as it writes it: run make docs",
    arguments: [
      ("templates.md", ["templates", "--format", "markdown"]),
      ("diagnostics.md", ["explain", "--format", "markdown", "--language", "zh"]),
      ("commands.md", ["commands", "--language", "zh"]),
    ])
  func written(name: String, arguments: [String]) throws {
    let run = try Command.run(arguments, in: FileManager.default.temporaryDirectory)
    #expect(run.status == 0)
    #expect(run.output == (try document(name)))
  }

  @Test("Every link of docs/ leads to a file, and to a heading of it", arguments: try Self.names())
  func links(name: String) throws {
    for link in try document(name).matches(of: /\]\(([^)#:]*)(?:#([^)]*))?\)/) where !link.1.hasPrefix("http") {
      // A link that an example shows is no link of the page.
      guard !link.1.hasPrefix("../pages/"), !link.1.hasPrefix("../assets/") else { continue }
      let file = link.1.isEmpty ? name : String(link.1)
      let target = Command.repository.appending(path: "docs/\(file)")
      #expect(FileManager.default.fileExists(atPath: target.path), "\(name): \(link.1)")
      guard let heading = link.2 else { continue }
      let headings = try document(file).split(separator: "\n").filter { $0.hasPrefix("#") }
        .map { $0.drop { $0 == "#" || $0 == " " }.lowercased().replacing(".", with: "").replacing(" ", with: "-") }
      #expect(headings.contains(String(heading)), "\(name): \(link.1)#\(heading)")
    }
  }

  @Test("No heading of docs/ stands twice", arguments: try Self.names())
  func headings(name: String) throws {
    let headings = try document(name).split(separator: "\n").filter { $0.hasPrefix("## ") }
    #expect(Set(headings).count == headings.count)
  }

  @Test("docs/published.md lists the path of every published file")
  func publishedPaths() throws {
    let rows = try document("published.md").split(separator: "\n").filter { $0.hasPrefix("| `") }
    let paths = rows.flatMap { $0.dropFirst(2).prefix { $0 != "|" }.matches(of: /`([^`]+)`/).map { String($0.1) } }
    #expect(Set(paths).count == paths.count)
    let known = try paths.map { path throws -> Regex<AnyRegexOutput> in
      let pattern = path.replacing(".", with: "\\.").replacing("<路径>", with: ".+").replacing(/<[^>]+>/, with: "[^/]+")
      return try Regex(pattern)
    }
    let sample = try PublishedSite(Command.repository.appending(path: "public"))
    #expect(sample.paths.filter { path in !known.contains { path.wholeMatch(of: $0) != nil } } == [])
  }

  @Test("docs/records.md names every column of every table, in Chinese and in English")
  func columns() throws {
    let (chinese, english) = (try document("records.md"), try document("records.en.md"))
    let tables = ["institutions", "brands", "programmes", "revocations", "adverse-records", "waivers", "corrections"]
    for table in tables + ["results"] {
      let section = table == "corrections" ? try document("corrections.md") : chinese
      // What check says of a table without a header lists all of its columns.
      for column in try Self.columns(of: table) {
        for text in [section, english] {
          #expect(text.contains("| \(column) |") || text.contains("| **\(column)** |"), "\(table): \(column)")
        }
      }
    }
  }

  @Test(
    "docs/records.md names every key, in Chinese and in English",
    arguments: ["registry.yaml", "cycles/2026/cycle.yaml", "districts/310115/district.yaml"])
  func keys(file: String) throws {
    var register = TinyRegister()
    register.files[file, default: ""] += "x: 1\n"
    let run = try Workspace(register).run("check", "--language", "en")
    // What check says of a key that is not known lists all that are.
    let keys = try #require(run.error.firstMatch(of: /to mend: use one of: (.*)/)).1.split(separator: ", ")
    for name in ["records.md", "records.en.md"] {
      let text = try document(name)
      for key in keys { #expect(text.contains("`\(key)") || text.contains("\n\(key): "), "\(name): \(key)") }
    }
  }

  @Test("What docs/corrections.md says of a brand that should not be there is all that is needed")
  func brandTakenOut() throws {
    var register = TinyRegister()
    let workspace = try Workspace(register)
    #expect(try workspace.run("build").status == 0)
    for (path, text) in register.files where path.hasSuffix(".csv") {
      let rows = text.split(separator: "\n", omittingEmptySubsequences: false)
      register.files[path] = rows.filter { !$0.hasPrefix("A-1,") }.joined(separator: "\n")
    }
    var corrections = "对象,日期,理由,文号\nA-1,2026-12-01,误登记,示人社〔2026〕9号\n"
    register.files["corrections.csv"] = corrections
    try workspace.write(register)
    // It was its institution's only one, which is no longer published either.
    let half = try workspace.run("check")
    #expect(half.status == 1 && half.error.contains("institution “\(TinyRegister.first)” is in the last publication"))
    corrections += "\(TinyRegister.first),2026-12-01,误登记,示人社〔2026〕9号\n"
    register.files["corrections.csv"] = corrections
    try workspace.write(register)
    let whole = try workspace.run("check")
    #expect(whole.status == 0, "\(whole.error)")
  }

  @Test("What docs/corrections.md says of institutions that move to another district is all that is needed")
  func districtDissolved() throws {
    var register = TinyRegister()
    let workspace = try Workspace(register)
    #expect(try workspace.run("build").status == 0)
    let (old, new) = ("districts/310115/", "districts/310101/")
    for table in ["institutions.csv", "brands.csv"] {
      let lines = register.files[old + table, default: ""].split(separator: "\n")
      register.files[old + table] = lines[0] + "\n"
      register.files[new + table, default: ""] += lines.dropFirst().joined(separator: "\n") + "\n"
    }
    register.files[new + "announcements/visit.md"] = register.files.removeValue(forKey: old + "announcements/visit.md")
    register.files["corrections.csv"] = "对象,日期,理由,文号\n310115-visit,2026-12-01,区划调整,示人社〔2026〕9号\n"
    try workspace.write(register)
    let moved = try workspace.run("check")
    #expect(moved.status == 1 && moved.error.contains("[wrong-district]"), "\(moved.error)")
    register.files["waivers.csv"] = [TinyRegister.second, TinyRegister.third].reduce("检查项,对象,理由,依据\n") {
      $0 + "wrong-district,\($1),原由浦东新区核实,示人社〔2026〕9号\n"
    }
    try workspace.write(register)
    let waived = try workspace.run("check")
    #expect(waived.status == 0, "\(waived.error)")
    for path in register.files.keys where path.hasPrefix(old) { register.files[path] = nil }
    try workspace.write(register)
    let deleted = try workspace.run("check", "--language", "zh")
    #expect(deleted.error.contains("[unknown-district]"), "\(deleted.error)")
  }

  @Test("The finding that is shown as an example is told as it is shown", arguments: ["start.md", "publishing.md"])
  func shownFinding(name: String) throws {
    let shown = try #require(try document(name).firstMatch(of: #/\ncontent/cycles/2026/results\.csv(?s:.*?)\n\n/#)).0
    var register = TinyRegister()
    register.files["cycles/2026/results.csv"] = "品牌编号,结果,级别,申报日期,备注\nXH-0001,新曾,市级,,\n"
    let run = try Workspace(register).run("check", "--language", "zh")
    #expect(("\n" + run.error).contains(shown), "\(run.error)")
  }

  @Test("docs/commands.md tells of every command and of every option that help shows")
  func options() throws {
    let page = try document("commands.md")
    let commands = try Self.subcommands(of: []) + Self.subcommands(of: ["new"])
    #expect(commands.count == 21)
    for command in commands {
      let title = "\n## minglu \(command.joined(separator: " "))\n"
      let section = try #require(page.components(separatedBy: title).dropFirst().first)
        .components(separatedBy: "\n## ")[0]
      for option in try Self.help(command).matches(of: /\n  (--[a-z-]+(?: <[^>]+>)?)/) where option.1 != "--version" {
        #expect(section.contains("| `\(option.1)` |"), "\(command): \(option.1)")
      }
    }
  }

  private static func subcommands(of command: [String]) throws -> [[String]] {
    let listed = try help(command).components(separatedBy: "\n子命令：").last ?? ""
    return listed.matches(of: #/\n  ([a-z]+) /#).map { command + [String($0.1)] }
  }

  private static func help(_ command: [String]) throws -> String {
    try Command.run(command + ["--help", "--language", "zh"], in: FileManager.default.temporaryDirectory).output
  }

  private static func names() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: Command.repository.appending(path: "docs").path)
      .filter { $0.hasSuffix(".md") }.sorted()
  }

  private static func columns(of table: String) throws -> [Substring] {
    var register = TinyRegister()
    let folder = ["institutions", "brands", "programmes"].contains(table) ? "districts/310115/" : ""
    register.files[(table == "results" ? "cycles/2026/" : folder) + table + ".csv"] = "x\n"
    let run = try Workspace(register).run("check", "--language", "zh")
    let line = try #require(run.error.firstMatch(of: /每列写一个：(.*)/))
    return line.1.split(separator: ",")
  }
}
