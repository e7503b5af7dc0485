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

  @Test("An empty folder that somebody put there is gone, also where nothing else is to be done")
  func emptyFolders() throws {
    _ = try publish(["a.html": "A"])
    try FileManager.default.createDirectory(atPath: scratch.output + "/stray", withIntermediateDirectories: true)
    #expect(try publish(["a.html": "A"]) == .init(written: 0, leftAlone: 2, removed: 0, isWhole: false))
    #expect(try scratch.names(in: "public") == ["SHA256SUMS", "a.html"])
  }

  @Test("Where nothing is mounted, a folder named as what file systems keep of their own is another's")
  func lostAndFound() throws {
    _ = try publish(["a.html": "A"])
    try scratch.write("minutes", to: "public/lost+found/minutes.txt")
    let foreign = Catalogue.outputIsForeign(scratch.output, file: "lost+found/minutes.txt")
    #expect(throws: foreign) { try publish(["a.html": "B"]) }
    #expect(throws: foreign) { try scratch.publish(["a.html": "B"]) }
    #expect(try scratch.published() == ["a.html": "A", "lost+found/minutes.txt": "minutes"])
  }

  @Test("What an interrupted run put there already is known for ours")
  func interrupted() throws {
    _ = try publish(["a.html": "A"])
    try scratch.write("N", to: "public/new.html")
    try scratch.write("new.html", to: "public/.minglu/pending")
    _ = try publish(["a.html": "A2"])
    #expect(try scratch.published() == ["a.html": "A2"])
  }

  @Test("What such a run replaced in part is none to go back to, though folders can be exchanged again")
  func replacedInPart() throws {
    try scratch.publish(["a.html": "1", "b.html": "1"])
    try scratch.write("2", to: "public/a.html")
    try scratch.write("a.html\nb.html", to: ".public.minglu/pending")
    try scratch.publish(["a.html": "2", "b.html": "2"])
    #expect(try scratch.published() == ["a.html": "2", "b.html": "2"])
    let publisher = try Publisher(output: scratch.output, apartFrom: [], threads: 1)
    #expect(throws: Catalogue.nothingToRollBackTo(scratch.output)) { try publisher.rollBack() }
  }
}
