import Foundation
import Testing

@Suite("What cannot be read is an error, and nothing is published without it")
struct UnreadableTests {
  private let workspace: Workspace

  init() throws { workspace = try Workspace(TinyRegister.withoutLaterFacts) }

  private func path(_ name: String) -> String { workspace.url.appending(path: "content/\(name)").path }

  @Test(
    "A pipe or a link to nowhere in a folder's place",
    arguments: ["announcements", "pages", "districts/310101/institutions", "districts/310115/announcements"])
  func folders(folder: String) throws {
    for makeOther in [
      { mkfifo($0, 0o644) == 0 },
      { symlink("nowhere", $0) == 0 },
    ] as [(String) -> Bool] {
      try? FileManager.default.removeItem(atPath: path(folder))
      #expect(makeOther(path(folder)))
      let run = try workspace.run("build")
      #expect(run.error.contains("content/\(folder):1:1: error: This folder cannot be read"), "\(run.error)")
      #expect(run.status == 1)
    }
  }

  @Test(
    "A district of which nothing can be read is there: that is told, and no wrong usage", arguments: ["", "/310115"])
  func district(folder: String) throws {
    try FileManager.default.removeItem(atPath: path("districts\(folder)"))
    #expect(mkfifo(path("districts\(folder)"), 0o644) == 0)
    for command in ["check", "build", "diff"] {
      let run = try workspace.run(command, "--district", "310115")
      #expect(
        run.error.contains("content/districts\(folder):1:1: error: This folder cannot be read"),
        "\(command): \(run.error)")
      #expect(!run.error.contains("310115`"), "\(command): \(run.error)")
      #expect(run.status == 1)
    }
  }

  @Test(
    "Where a cycle's folder cannot be read, nothing is said of what its results would tell", arguments: ["", "/2026"])
  func cycle(folder: String) throws {
    try workspace.write(TinyRegister())
    try FileManager.default.removeItem(atPath: path("cycles\(folder)"))
    #expect(mkfifo(path("cycles\(folder)"), 0o644) == 0)
    let run = try workspace.run("check")
    #expect(run.error.contains("content/cycles\(folder):1:1: error: This folder cannot be read"), "\(run.error)")
    #expect(!run.error.contains("[revocation-not-in-force]"), "\(run.error)")
    #expect(run.status == 1)
  }

  @Test("A folder in the place of a file that may be missing", arguments: ["adverse-records.csv", "corrections.csv"])
  func emptyFolders(file: String) throws {
    try FileManager.default.createDirectory(atPath: path(file), withIntermediateDirectories: true)
    let run = try workspace.run("build")
    #expect(run.error.contains("content/\(file):1:1: error:") && run.error.contains("[unreadable-file]"))
    #expect(run.status == 1)
  }

  @Test(
    "A page's name that no file system holds", arguments: ["announcements", "pages", "districts/310115/announcements"])
  func longNames(folder: String) throws {
    for (count, status) in [(200, Int32(0)), (201, 1)] {
      let name = String(repeating: "x", count: count)
      try workspace.write("---\ntitle: 一\ndate: 2026-11-01\n---\n\n正文\n", to: "content/\(folder)/\(name).md")
      if folder == "pages" { try workspace.write("---\ntitle: 一\n---\n\n正文\n", to: "content/\(folder)/\(name).md") }
      let run = try workspace.run("build", "--yes")
      #expect(run.status == status, "\(run.error)")
      #expect(run.error.contains("[invalid-value]") == (status == 1))
    }
  }

  @Test("A template that is no text in UTF-8", arguments: [[0xFF], [0xD6, 0xD0], [0x00]] as [[UInt8]])
  func templates(bytes: [UInt8]) throws {
    let folder = workspace.url.appending(path: "look")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(Array("{{<layout}}\n{{$main}}\n".utf8) + bytes + Array("\n{{/main}}\n{{/layout}}\n".utf8)).write(
      to: folder.appending(path: "content.html"))
    let run = try Command.run(["build", "--templates", "look"], in: workspace.url)
    #expect(run.error.contains("look/content.html:3:1: error: A template is text in UTF-8; this line has other bytes"))
    #expect(run.status == 1)
  }

  @Test("Of many findings on one long line as many are told as a file may have", .timeLimit(.minutes(1)))
  func longLine() throws {
    try workspace.write(
      "---\ntitle: 一\ndate: 2026-11-01\n---\n\n" + String(repeating: "[a](b) ", count: 20_000) + "\n",
      to: "content/announcements/long.md")
    let run = try workspace.run("check")
    #expect(run.status == 1)
    #expect(run.error.hasSuffix("10001 errors, 0 warnings\n"))
  }
}
