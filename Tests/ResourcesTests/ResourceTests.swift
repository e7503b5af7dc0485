import Foundation
import Testing

@testable import Resources

@Suite("What the program carries in itself")
struct ResourceTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private static func files(in folder: String) throws -> [Resource] {
    let base = root.appending(path: folder)
    let names = FileManager.default.enumerator(atPath: base.path)?.compactMap { $0 as? String } ?? []
    return try names.compactMap { name in
      let file = base.appending(path: name)
      guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { return nil }
      return Resource(path: name, bytes: try Array(Data(contentsOf: file)))
    }.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  @Test(
    "The templates are those of templates/, byte for byte: run Scripts/embed after adding a file or taking one away")
  func templates() throws {
    let files = try Self.files(in: "templates")
    #expect(Resource.templates.map(\.path) == files.map(\.path))
    #expect(Resource.templates == files)
    #expect(files.contains { $0.path == "partials/pager.html" })
  }

  @Test("The preview's assets are those beside their list, byte for byte")
  func previewAssets() throws {
    #expect(Resource.previewAssets == (try Self.files(in: "Sources/CResources/preview")))
  }
}
