import Foundation
import Testing

@testable import Preview

@Suite("Changes of folders are told")
struct FolderWatchTests {
  private let folder = FileManager.default.temporaryDirectory.appending(path: "minglu-\(UUID().uuidString)")

  init() throws {
    try FileManager.default.createDirectory(
      at: folder.appending(path: "content/a/b"), withIntermediateDirectories: true)
  }

  /// Makes each change once the one before was told: a change that is not told would wait for ever, and the test's limit
  /// ends it.
  private func check(_ steps: [@Sendable () throws -> Void]) async throws {
    let changes = try FolderWatch.changes(
      in: [folder.appending(path: "content").path, folder.appending(path: "templates").path])
    var told = changes.makeAsyncIterator()
    for step in steps {
      try step()
      #expect(await told.next() != nil)
    }
    try? FileManager.default.removeItem(at: folder)
  }

  @Test(
    "A file is written, saved by renaming, put into a new folder, and removed; a folder comes that was not there",
    .timeLimit(.minutes(5)))
  func changes() async throws {
    let folder = folder
    let file = folder.appending(path: "content/a/b/file")
    try await check([
      { try Data("1".utf8).write(to: file) },
      { try Data("2".utf8).write(to: file, options: .atomic) },
      {
        let new = folder.appending(path: "content/new/deep")
        try FileManager.default.createDirectory(at: new, withIntermediateDirectories: true)
        try Data("3".utf8).write(to: new.appending(path: "file"))
      },
      { try Data("4".utf8).write(to: folder.appending(path: "content/new/deep/file")) },
      { try FileManager.default.removeItem(at: file) },
      {
        try FileManager.default.createDirectory(
          at: folder.appending(path: "templates"), withIntermediateDirectories: true)
      },
      { try Data("5".utf8).write(to: folder.appending(path: "templates/layout.html")) },
    ])
  }

  @Test(
    "Of a large folder what stands at its top is told, and that another one takes its place", .timeLimit(.minutes(5)))
  func top() async throws {
    let site = folder.appending(path: "public")
    try FileManager.default.createDirectory(at: site, withIntermediateDirectories: true)
    let changes = try FolderWatch.changes(in: [folder.appending(path: "content").path], atTopOf: [site.path])
    var told = changes.makeAsyncIterator()
    try Data("1".utf8).write(to: site.appending(path: "SHA256SUMS"))
    #expect(await told.next() != nil)
    try FileManager.default.createDirectory(at: folder.appending(path: "next"), withIntermediateDirectories: true)
    #expect(await told.next() != nil)
    #expect(rename(site.path, folder.appending(path: "previous").path) == 0)
    #expect(await told.next() != nil)
    #expect(rename(folder.appending(path: "next").path, site.path) == 0)
    #expect(await told.next() != nil)
    try Data("2".utf8).write(to: site.appending(path: "SHA256SUMS"))
    #expect(await told.next() != nil)
    try? FileManager.default.removeItem(at: folder)
  }

  @Test("The watch ends with its last listener, and gives its descriptors back", .timeLimit(.minutes(5)))
  func end() async throws {
    func watches() throws -> Int {
      try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count { name in
        (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/\(name)")) == "anon_inode:inotify"
      }
    }
    let before = try watches()
    for _ in 0..<50 { _ = try FolderWatch.changes(in: [folder.path]) }
    // Other tests may watch meanwhile, but not so many folders.
    while try watches() > before + 25 { try await Task.sleep(for: .milliseconds(5)) }
    try? FileManager.default.removeItem(at: folder)
  }
}
