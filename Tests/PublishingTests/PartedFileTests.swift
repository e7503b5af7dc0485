import Diagnostics
import Foundation
import Signatures
import Synchronization
import Testing

@testable import Publishing

@Suite("Files that are made part by part")
struct PartedFileTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Three files, of which the second comes in parts; whoever asks for it whole gets something else. `made` is told of each
  /// part.
  private func publication(_ parts: [String], made: @escaping @Sendable (Int) -> Void = { _ in }) -> Publication {
    let paths: PathList = ["a.html", "data/b.json", "log/c"]
    var publication = Publication(paths: paths) { $1 += "whole \(paths[$0])".utf8 }
    publication.parts = { index in
      index != 1
        ? nil
        : FileParts(count: parts.count) { part, buffer in
          #expect(buffer.isEmpty)
          made(part)
          buffer += parts[part].utf8
        }
    }
    return publication
  }

  @discardableResult
  private func publish(_ parts: [String]) throws -> PublishingOutcome {
    try Publisher(output: scratch.output, apartFrom: [], threads: 1).publish(publication(parts))
  }

  private static func expected(_ text: String) -> [String: String] {
    ["a.html": "whole a.html", "data/b.json": text, "log/c": "whole log/c"]
  }

  @Test("They are written one after the other, and listed as the one file that they are")
  func written() throws {
    #expect(try publish(["{1", "", "2", "3}"]).written == 4)
    #expect(try scratch.published() == Self.expected("{123}"))
    let list = try scratch.files()["SHA256SUMS"] ?? ""
    #expect(list.contains("\(ByteDigest(of: Array("{123}".utf8)).hexadecimal)  data/b.json\n"))
    #expect(
      try publication(["{1", "", "2", "3}"]).list(threads: 1).manifest.ownDigest == ByteDigest(of: Array(list.utf8)))
  }

  @Test("One that stands stays the same file, however its parts were cut, be it that its time has changed")
  func same() throws {
    try publish(["{1", "2}"])
    let inode = try scratch.inode("data/b.json")
    #expect(try publish(["{", "12", "}"]).written == 0)
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: 9)], ofItemAtPath: scratch.output + "/data/b.json")
    #expect(try publish(["{1", "2}"]).written == 0)
    #expect(try scratch.inode("data/b.json") == inode)
  }

  @Test("They are made once where no file of that path stands, else once for the digest and once more if it differs")
  func made() throws {
    func publish(_ parts: [String]) throws -> [Int] {
      let made = Mutex<[Int]>([])
      _ = try Publisher(output: scratch.output, apartFrom: [], threads: 1).publish(
        publication(parts) { part in made.withLock { $0.append(part) } })
      return made.withLock { $0 }
    }
    #expect(try publish(["{1", "2}"]) == [0, 1])
    #expect(try publish(["{1", "2}"]) == [0, 1])
    #expect(try publish(["{1", "3}"]) == [0, 1, 0, 1])
    #expect(try scratch.published() == Self.expected("{13}"))
  }

  @Test("One that differs, or was touched by another hand, is written anew")
  func other() throws {
    try publish(["{1", "2}"])
    #expect(try publish(["{1", "3}"]).written == 2)
    #expect(try scratch.published() == Self.expected("{13}"))
    try Data("{19}".utf8).write(to: URL(filePath: scratch.output + "/data/b.json"))
    try publish(["{1", "3}"])
    #expect(try scratch.published() == Self.expected("{13}"))
  }

  @Test("They keep their places when files are added")
  func added() throws {
    let others = Publication(paths: ["assets/x", "data/z"]) { $1 += "added \($0)".utf8 }
    let whole = publication(["{1", "2}"]).adding(others)
    _ = try Publisher(output: scratch.output, apartFrom: [], threads: 1).publish(whole)
    let added = ["assets/x": "added 0", "data/z": "added 1"]
    #expect(try scratch.published() == Self.expected("{12}").merging(added) { first, _ in first })
  }
}
