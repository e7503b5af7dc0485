import Foundation
import Testing

@Suite("The sample register on other days")
struct HistoryTests {
  /// What a second reading of the rules, written apart from this program, says of the sample on the days around each of
  /// its events.
  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Expected")

  static let days =
    (try? FileManager.default.contentsOfDirectory(atPath: folder.path))?
    .map { String($0.prefix(10)) }.sorted() ?? []

  @Test("There are days to compare")
  func daysAreThere() {
    #expect(Self.days.count == 17)
  }

  @Test("Each brand stands as expected", arguments: days)
  func standings(day: String) throws {
    let workspace = try Workspace()
    try withExtendedLifetime(workspace) {
      let run = try Command.run(
        ["build", "--content", Command.sample, "--templates", Command.templates, "--as-of", day], in: workspace.url)
      #expect(run.status == 0, "\(run.error)")
      let expected = try Data(contentsOf: Self.folder.appending(path: "\(day).json"))
      #expect(
        try workspace.site().json(PublishedBrands.self, at: "data/brands.json")
          == JSONDecoder().decode(PublishedBrands.self, from: expected))
    }
  }
}
