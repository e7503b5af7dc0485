import Testing

@Suite("Habits of the house")
struct StyleTests {
  /// Files past 300 lines, each with its reason.
  private static let long = ["Sources/Diagnostics/Catalogue/Catalogue+Records.swift": "a table of messages"]

  @Test("A file past 300 lines has a reason")
  func fileSizes() throws {
    let files = try
      (House.targets(in: "Sources").map { "Sources/\($0)" } + House.targets(in: "Tests").map { "Tests/\($0)" })
      .flatMap(House.files(of:))
    let oversized = files.filter { $0.lines.count > 300 && Self.long[$0.path] == nil }
    #expect(oversized.map { "\($0.path): \($0.lines.count) lines" } == [])
    #expect(Self.long.keys.filter { path in !files.contains { $0.path == path && $0.lines.count > 300 } } == [])
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
      "Date()", "ContinuousClock", ".random", "shuffled(", "Locale.current", "ProcessInfo", "getenv(", "TimeZone",
    ])
  func purity(token: String) throws {
    #expect(try places(of: token, in: House.targets(in: "Sources").filter { $0 != "minglu" }) == [])
  }

  @Test("Names say what things are: no Manager, Helper or Utils")
  func names() throws {
    let declaration = /\b(?:struct|class|enum|actor|protocol) +\w*(?:Manager|Helper|Util)\w*/
    let found = try House.targets(in: "Sources").flatMap { try House.files(of: "Sources/\($0)") }
      .filter { $0.text.contains(declaration) }
    #expect(found.map(\.path) == [])
  }

  /// Where a text stands in code, comments aside.
  private func places(of token: String, in targets: [String]) throws -> [String] {
    try targets.flatMap { try House.files(of: "Sources/\($0)") }.flatMap { file in
      file.lines.enumerated()
        .filter { $0.element.contains(token) && !$0.element.drop { $0 == " " }.hasPrefix("//") }
        .map { "\(file.path):\($0.offset + 1)" }
    }
  }
}
