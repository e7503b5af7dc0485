import Foundation
import Testing

@Suite("Habits of the house")
struct StyleTests {
  /// Where files may be longer than 300 lines, and why.
  private static let long = [
    "Sources/Diagnostics/Catalogue/": "tables of messages",
    "Tests/DiagnosticsTests/WriterTests.swift": "the writers' whole texts in two languages",
    "Tests/RecordsTests/Findings/": "tables of findings, each with its whole text in two languages",
  ]

  @Test("A file past 300 lines has a reason")
  func fileSizes() throws {
    let folders = try ["Sources", "Tests"].flatMap { folder in try House.targets(in: folder).map { "\(folder)/\($0)" } }
    let files = try folders.flatMap(House.files(of:)).filter { $0.lines.count > 300 }
    let oversized = files.filter { file in !Self.long.keys.contains { file.path.hasPrefix($0) } }
    #expect(oversized.map { "\($0.path): \($0.lines.count) lines" } == [])
  }

  @Test(
    "What stops a program or hides a mistake is not used",
    arguments: ["fatalError(", "preconditionFailure(", "try!", "as!", "@unchecked", "nonisolated(unsafe)"])
  func forbidden(token: String) throws {
    #expect(try places(of: token, in: House.targets(in: "Sources")) == [])
  }

  @Test(
    "Below the command there is no clock, no chance and no setting of the machine",
    arguments: [
      "ContinuousClock", "SuspendingClock", "clock_gettime", "Task.sleep", ".random", "shuffled(", "Locale.current",
      "localizedDescription", "ProcessInfo", "getenv(", "TimeZone",
    ])
  func purity(token: String) throws {
    #expect(try places(of: token, in: Self.pureTargets()) == [])
  }

  @Test("Nor is the time asked for by way of a type")
  func moments() throws {
    let moment = /\b(?:Date\(\)|Date\.now\b|Dispatch(?:Wall)?Time\.now\b)|[=(:,] *\.now\b/
    #expect(try places(in: Self.pureTargets()) { $0.contains(moment) } == [])
  }

  @Test("Scripts use nothing newer than the syntax of Chromium 72")
  func scripts() throws {
    let folder = House.root.appending(path: "templates/assets")
    let scripts = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { $0.hasSuffix(".js") }
    #expect(scripts.count > 5)
    for script in scripts {
      let text = try String(contentsOf: folder.appending(path: script), encoding: .utf8)
      #expect(!text.contains(/\?\.(?!\d)|\?\?|\|\|=|&&=/), "\(script)")
    }
  }

  @Test("Names say what things are: no Manager, Helper or Utils")
  func names() throws {
    let declaration = /\b(?:struct|class|enum|actor|protocol) +\w*(?:Manager|Helper|Util)\w*/
    let found = try House.targets(in: "Sources").flatMap { try House.files(of: "Sources/\($0)") }
      .filter { $0.text.contains(declaration) }
    #expect(found.map(\.path) == [])
  }

  private static func pureTargets() throws -> [String] { try House.targets(in: "Sources").filter { $0 != "minglu" } }

  /// Where a text stands in code, comments aside.
  private func places(of token: String, in targets: [String]) throws -> [String] {
    try places(in: targets) { $0.contains(token) }
  }

  private func places(in targets: [String], _ isFound: (Substring) -> Bool) throws -> [String] {
    try targets.flatMap { try House.files(of: "Sources/\($0)") }.flatMap { file in
      file.lines.enumerated()
        .filter { isFound($0.element) && !$0.element.drop { $0 == " " }.hasPrefix("//") }
        .map { "\(file.path):\($0.offset + 1)" }
    }
  }
}
