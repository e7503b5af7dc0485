import Testing

@Suite("Who may import whom")
struct ImportTests {
  /// Part of the toolchain, and good for pure code.
  private static let pure: Set = ["Synchronization"]

  /// Part of the toolchain, but with access to the machine or its settings: who may have it, and for what.
  private static let machine: [String: Set<String>] = [
    // Disk, clock, terminal, environment; the preview's sockets, and what tells it of changes.
    "Glibc": ["Preview", "Publishing", "minglu"],
    // Base64; the character set GB18030; Chinese collation with a locale that is named; the parser of a workbook's parts; a thread
    // that waits for the system.
    "Foundation": ["Preview", "Records", "Signatures", "Site", "Spreadsheets"],
    "FoundationXML": ["Spreadsheets"],
    // Chunks over the cores; the preview, which lasts until it is stopped.
    "Dispatch": ["Parallel", "Publishing", "minglu"],
  ]

  @Test("Every target imports only what ARCHITECTURE.md's table allows")
  func importsFollowTheTable() throws {
    let table = try House.allowedImports()
    var strays: [String] = []
    let folders = try House.targets(in: "Sources").map { (target: $0, folder: "Sources/\($0)") }
    for (target, folder) in folders + [(target: "FuzzReaders", folder: "Fuzz/Readers")] {
      let allowed = try #require(table[target], "ARCHITECTURE.md has no row for \(target)")
      for file in try House.files(of: folder) {
        for module in file.imports where !allowed.contains(module) && !Self.isFree(module, in: target) {
          strays.append("\(file.path) imports \(module)")
        }
      }
    }
    #expect(strays == [])
  }

  @Test("An import says who may see it only where that is not what all have by default")
  func importsAreInternal() throws {
    let folders = try House.targets(in: "Sources").map { "Sources/\($0)" } + ["Fuzz/Readers"]
    let files = try folders.flatMap(House.files(of:))
    #expect(files.filter { $0.lines.contains { $0.hasPrefix("internal import ") } }.map(\.path) == [])
  }

  @Test("The table has no circle: whoever is imported does not import back")
  func tableHasNoCircle() throws {
    var rest = try House.allowedImports()
    while let leaf = rest.keys.sorted().first(where: { rest[$0, default: []].allSatisfy { rest[$0] == nil } }) {
      rest[leaf] = nil
    }
    #expect(rest.keys.sorted() == [])
  }

  @Test("Every target below the command has tests of its own")
  func targetsHaveTests() throws {
    let tests = try House.targets(in: "Tests")
    let untested = try House.targets(in: "Sources").filter { $0 != "minglu" && !tests.contains("\($0)Tests") }
    #expect(untested == [])
    #expect(tests.contains("EndToEndTests"))
  }

  private static func isFree(_ module: String, in target: String) -> Bool {
    pure.contains(module) || machine[module]?.contains(target) == true
  }
}
