import Diagnostics
import Foundation
import Testing

@testable import Publishing

@Suite("Publishing where folders cannot be exchanged")
struct FilewiseTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func publish(_ files: [String: String]) throws -> PublishingOutcome {
    let paths = files.keys.sorted()
    let texts = paths.map { files[$0] ?? "" }
    let output = try OutputFolder(scratch.output, apartFrom: [])
    return try FilewisePublishing(output: output, threads: 2).publish(
      Publication(paths: PathList(paths)) { $1 += texts[$0].utf8 })
  }

  @Test("Files are replaced one by one, only those that differ, and nothing of the work is left")
  func replaced() throws {
    #expect(
      try publish(["a.html": "A", "lists/b.html": "B"]) == .init(written: 3, leftAlone: 0, removed: 0, isWhole: false))
    let inode = try scratch.inode("a.html")
    #expect(try publish(["a.html": "A", "c.html": "C"]) == .init(written: 2, leftAlone: 1, removed: 1, isWhole: false))
    #expect(try scratch.inode("a.html") == inode)
    #expect(try scratch.published() == ["a.html": "A", "c.html": "C"])
    #expect(try scratch.names(in: "public") == ["SHA256SUMS", "a.html", "c.html"])
  }

  @Test("What the mounted file system keeps of its own is neither read nor removed", arguments: [0o000, 0o700])
  func lostAndFound(mode: Int) throws {
    _ = try publish(["a.html": "A"])
    let folder = scratch.output + "/lost+found"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder)
    _ = try publish(["b.html": "B"])
    #expect(try scratch.names(in: "public") == ["SHA256SUMS", "b.html", "lost+found"])
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder)
    try scratch.write("found", to: "public/lost+found/#12")
    _ = try publish(["a.html": "A"])
    #expect(try scratch.published() == ["a.html": "A", "lost+found/#12": "found"])
    // Within the publication a folder of that name is another's.
    try scratch.write("mine", to: "public/lists/lost+found/x")
    #expect(throws: Catalogue.outputIsForeign(scratch.output, file: "lists/lost+found/x")) {
      try publish(["a.html": "B"])
    }
  }

  @Test("What an interrupted run put there already is known for ours")
  func interrupted() throws {
    _ = try publish(["a.html": "A"])
    try scratch.write("N", to: "public/new.html")
    try scratch.write("new.html", to: "public/.minglu/pending")
    _ = try publish(["a.html": "A2"])
    #expect(try scratch.published() == ["a.html": "A2"])
  }
}
