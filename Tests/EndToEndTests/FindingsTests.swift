import Foundation
import Testing

@Suite("How findings are told")
struct FindingsTests {
  let workspace: Workspace

  /// A register with one slip of the pen, an error, and one file that does not belong, a warning.
  init() throws {
    var register = TinyRegister()
    register.files["cycles/2026/results.csv"]?.replace("A-1,保留", with: "A-1,保留留")
    register.files["pages/notes.txt"] = "记得更新"
    workspace = try Workspace(register)
  }

  @Test("In English: place, rule, line, caret and way out, then how many")
  func english() throws {
    let run = try workspace.run("check")
    #expect(
      run.error == """
        content/cycles/2026/results.csv:2:5: error: Column 结果 (outcome) takes one of its listed values; “保留留” is none [unexpected-value]
          2 | A-1,保留留,市级
            |     ^
          to mend: write 保留

        content/pages/notes.txt:1:1: warning: This file is not part of the content tree, so nothing in it is published [unknown-file]
          to mend: rename it to pages/notes.md

        1 error, 1 warning

        """)
    #expect(run.output == "")
    #expect(run.status == 1)
  }

  @Test("In Chinese the same")
  func chinese() throws {
    let run = try workspace.run("check", "--language", "zh")
    #expect(
      run.error == """
        content/cycles/2026/results.csv:2:5: 错误：“结果”列应为规定的取值，“保留留”不在其中 [unexpected-value]
          2 | A-1,保留留,市级
            |     ^
          处理办法：改为保留

        content/pages/notes.txt:1:1: 警告：该文件不属于内容目录的规定结构，其中内容不会发布 [unknown-file]
          处理办法：改名为pages/notes.md

        1个错误，1个警告

        """)
    #expect(run.status == 1)
  }

  @Test("As JSON on standard output, with nothing on standard error")
  func json() throws {
    let run = try workspace.run("check", "--format", "json")
    #expect(
      run.output == """
        {
          "diagnostics": [
            {
              "id": "unexpected-value",
              "severity": "error",
              "file": "content/cycles/2026/results.csv",
              "line": 2,
              "column": 5,
              "message": "Column 结果 (outcome) takes one of its listed values; “保留留” is none",
              "solution": "write 保留",
              "rule": "format 1",
              "subjects": [],
              "notes": []
            },
            {
              "id": "unknown-file",
              "severity": "warning",
              "file": "content/pages/notes.txt",
              "line": 1,
              "column": 1,
              "message": "This file is not part of the content tree, so nothing in it is published",
              "solution": "rename it to pages/notes.md",
              "rule": "format 1",
              "subjects": [],
              "notes": []
            }
          ],
          "errors": 1,
          "warnings": 1
        }

        """)
    #expect(run.error == "")
    #expect(run.status == 1)
  }

  @Test("A build's JSON says null where nothing was published, and what was where something was")
  func jsonOfBuild() throws {
    let failed = try workspace.run("build", "--format", "json")
    let document = try JSONDecoder().decode(BuildDocument.self, from: Data(failed.output.utf8))
    #expect(document.diagnostics.map(\.id) == ["unexpected-value", "unknown-file"])
    #expect(document.publication == nil)
    #expect(failed.output.contains("\"publication\": null\n"))
    #expect(failed.status == 1)

    try workspace.write(TinyRegister())
    let done = try workspace.run("build", "--format", "json")
    let publication = try JSONDecoder().decode(BuildDocument.self, from: Data(done.output.utf8)).publication
    #expect(publication?.asOf == "2026-12-01")
    #expect(publication?.counts == ["in-force": 2, "revoked": 1, "lapsed": 1])
    #expect(publication?.written == (try workspace.site().paths.count))
    #expect(publication?.nextChange == "2026-12-15")
    #expect(done.status == 0)
  }

  @Test("As SARIF 2.1.0, with a rule for each id")
  func sarif() throws {
    let run = try workspace.run("check", "--format", "sarif")
    let log = try JSONDecoder().decode(SARIFLog.self, from: Data(run.output.utf8))
    #expect(log.version == "2.1.0")
    let tool = try #require(log.runs.first?.tool.driver)
    #expect(tool.name == "minglu")
    #expect(tool.rules.map(\.id) == ["unexpected-value", "unknown-file"])
    let results = try #require(log.runs.first?.results)
    #expect(results.map(\.ruleId) == ["unexpected-value", "unknown-file"])
    #expect(results.map(\.level) == ["error", "warning"])
    let place = results.first?.locations.first?.physicalLocation
    #expect(place?.artifactLocation.uri == "content/cycles/2026/results.csv")
    #expect(place?.region == SARIFLog.Region(startLine: 2, startColumn: 5))
    #expect(run.status == 1)
  }

  @Test("A machine document is written when there is nothing to find, too")
  func emptyDocuments() throws {
    try workspace.write(TinyRegister())
    #expect(
      try workspace.run("check", "--format", "json").output == """
        {
          "diagnostics": [],
          "errors": 0,
          "warnings": 0
        }

        """)
    let sarif = try workspace.run("check", "--format", "sarif").output
    #expect(try JSONDecoder().decode(SARIFLog.self, from: Data(sarif.utf8)).runs.first?.results.isEmpty == true)
  }

  @Test("A warning lets a build pass, and with --strict it does not")
  func strict() throws {
    var register = TinyRegister()
    register.files["pages/notes.txt"] = "记得更新"
    try workspace.write(register)
    let strict = try workspace.run("build", "--strict")
    #expect(
      strict.error == """
        content/pages/notes.txt:1:1: error: This file is not part of the content tree, so nothing in it is published [unknown-file]
          to mend: rename it to pages/notes.md

        1 error, 0 warnings
        Nothing was published: what stood before stands unchanged.

        """)
    #expect(strict.status == 1)
    let lenient = try workspace.run("build")
    #expect(
      lenient.error == """
        content/pages/notes.txt:1:1: warning: This file is not part of the content tree, so nothing in it is published [unknown-file]
          to mend: rename it to pages/notes.md

        0 errors, 1 warning

        """)
    #expect(lenient.output.hasPrefix("Published to public, as of 2026-12-01\n"))
    #expect(lenient.status == 0)
  }

  @Test("A mistake in a template is found beside one in the records")
  func templates() throws {
    try FileManager.default.copyItem(
      atPath: Command.templates, toPath: workspace.url.appending(path: "templates").path)
    try workspace.write("<h1>{{titel}}</h1>\n", to: "templates/home.html")
    let run = try Command.run(["check"], in: workspace.url)
    #expect(run.error.contains("content/cycles/2026/results.csv:2:5: error: "))
    #expect(run.error.contains("templates/home.html:1:7: error: "))
    #expect(run.error.contains("[template-error]"))
    #expect(run.status == 1)
  }

  @Test("Templates are checked even where there is no register to show in them")
  func templatesAlone() throws {
    try FileManager.default.copyItem(
      atPath: Command.templates, toPath: workspace.url.appending(path: "templates").path)
    try workspace.write("<h1>{{titel}}</h1>\n", to: "templates/home.html")
    try workspace.write("title: 小名录\n", to: "content/registry.yaml")
    let run = try Command.run(["check"], in: workspace.url)
    #expect(run.error.contains("content/registry.yaml:1:1: error: "))
    #expect(run.error.contains("templates/home.html:1:7: error: "))
    #expect(run.status == 1)
  }

  @Test("A file of any size costs no more memory than is read of one")
  func endlessFile() throws {
    try workspace.write(TinyRegister())
    let path = "content/districts/310101/brands.csv"
    let file = try FileHandle(forWritingTo: workspace.url.appending(path: path))
    try file.truncate(atOffset: 1 << 40)
    let run = try workspace.run("check")
    #expect(
      run.error.contains(
        "\(path):1:1: error: A file of this kind may have 256 MiB; this one is larger [unreadable-file]"))
    #expect(run.status == 1)
    try workspace.write(TinyRegister())
    let assets = workspace.url.appending(path: "templates/assets")
    try FileManager.default.createDirectory(at: assets, withIntermediateDirectories: true)
    try Data().write(to: assets.appending(path: "film.svg"))
    try FileHandle(forWritingTo: assets.appending(path: "film.svg")).truncate(atOffset: 1 << 40)
    let build = try Command.run(["build"], in: workspace.url)
    #expect(build.status == 2)
    #expect(build.error.contains("`templates/assets/film.svg` cannot be read"))
  }
}

/// What these tests read of a SARIF log.
struct SARIFLog: Decodable {
  struct Run: Decodable {
    var tool: Tool
    var results: [Result]
  }

  struct Tool: Decodable {
    struct Driver: Decodable {
      struct Rule: Decodable { var id: String }

      var name: String
      var rules: [Rule]
    }

    var driver: Driver
  }

  struct Result: Decodable {
    var ruleId: String
    var level: String
    var locations: [Location]
  }

  struct Location: Decodable {
    struct Physical: Decodable {
      struct Artifact: Decodable { var uri: String }

      var artifactLocation: Artifact
      var region: Region
    }

    var physicalLocation: Physical
  }

  struct Region: Decodable, Equatable {
    var startLine: Int
    var startColumn: Int
  }

  var version: String
  var runs: [Run]
}
