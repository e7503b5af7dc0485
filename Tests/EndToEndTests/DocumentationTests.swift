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
      guard !link.1.hasPrefix("../pages/") else { continue }
      let target = Command.repository.appending(path: "docs/\(link.1)")
      #expect(FileManager.default.fileExists(atPath: target.path), "\(name): \(link.1)")
      guard let heading = link.2 else { continue }
      let headings = try document(String(link.1)).split(separator: "\n").filter { $0.hasPrefix("#") }
        .map { $0.drop { $0 == "#" || $0 == " " }.lowercased().replacing(".", with: "").replacing(" ", with: "-") }
      #expect(headings.contains(String(heading)), "\(name): \(link.1)#\(heading)")
    }
  }

  @Test("docs/records.md names every column of every table")
  func columns() throws {
    let text = try document("records.md")
    let tables = ["institutions", "brands", "programmes", "revocations", "adverse-records", "waivers", "corrections"]
    for table in tables + ["results"] {
      let section = table == "corrections" ? try document("corrections.md") : text
      // What check says of a table without a header lists all of its columns.
      for column in try Self.columns(of: table) {
        #expect(section.contains("| \(column) |") || section.contains("| **\(column)** |"), "\(table): \(column)")
      }
    }
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
    let line = try #require(run.error.firstMatch(of: /在文件开头加一行：(.*)/))
    return line.1.split(separator: ",")
  }
}
