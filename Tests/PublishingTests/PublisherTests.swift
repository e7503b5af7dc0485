import Diagnostics
import Foundation
import Signatures
import Testing

@testable import Publishing

@Suite("Publishing to a folder")
struct PublisherTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  @Test("A first publication makes the folder, its files and their list")
  func first() throws {
    let outcome = try scratch.publish(["a.html": "A", "lists/b.html": "B"])
    #expect(outcome == PublishingOutcome(written: 3, leftAlone: 0, removed: 0))
    #expect(
      try scratch.files() == [
        "a.html": "A", "lists/b.html": "B",
        "SHA256SUMS": """
        559aead08264d5795d3909718cdd05abd49572e84fe55590eef31a88a08fdffd  a.html
        df7e70e5021544f4834bbee64a9e3789febc4be81470df629cad6ddb03320a5c  lists/b.html

        """,
      ])
  }

  @Test("Folders whose names are equal but for how their letters are composed are two")
  func composedNames() throws {
    let files = [
      ("assets/e\u{301}/a.txt", "decomposed"), ("assets/e\u{301}/b.txt", "B"), ("assets/\u{E9}/a.txt", "composed"),
    ]
    let publication = Publication(paths: PathList(files.map(\.0))) { $1 += files[$0].1.utf8 }
    for _ in 1...2 {
      _ = try Publisher(output: scratch.output, apartFrom: [], threads: 1).publish(publication)
      for (path, text) in files {
        #expect(try String(contentsOfFile: scratch.output + "/" + path, encoding: .utf8) == text)
      }
    }
    let copy = try SignedCopy(in: scratch.output, key: nil, threads: 1)
    #expect(copy.differences.isEmpty)
  }

  @Test("A name may begin with a mark that combines with the slash before it")
  func combiningNames() throws {
    var files = ["a/b.txt": "B", "a/\u{301}b.txt": "mark", "a/\u{301}c/d.txt": "D", "\u{200D}/e.txt": "E"]
    for text in ["1", "2"] {
      files["changes.txt"] = text
      try scratch.publish(files)
      #expect(try scratch.published() == files)
      let copy = try SignedCopy(in: scratch.output, key: nil, threads: 1)
      #expect(copy.differences.isEmpty)
    }
  }

  @Test("What stands with the same bytes stays the same file; what differs is another file")
  func incremental() throws {
    try scratch.publish(["a.html": "A", "b.html": "B", "lists/c.html": "C"])
    let before = try (scratch.inode("a.html"), scratch.inode("b.html"))
    let outcome = try scratch.publish(["a.html": "A", "b.html": "other", "lists/c.html": "C"])
    #expect(outcome == PublishingOutcome(written: 2, leftAlone: 2, removed: 0))
    #expect(try scratch.inode("a.html") == before.0)
    #expect(try scratch.inode("b.html") != before.1)
    #expect(try scratch.published() == ["a.html": "A", "b.html": "other", "lists/c.html": "C"])
  }

  @Test("Publishing the same again touches nothing")
  func idle() throws {
    try scratch.publish(["a.html": "A"])
    let folder = try scratch.inode("")
    #expect(try scratch.publish(["a.html": "A"]) == PublishingOutcome(written: 0, leftAlone: 2, removed: 0))
    #expect(try scratch.inode("") == folder)
  }

  @Test("What is no longer published is gone, and so is a folder that it leaves empty")
  func removal() throws {
    try scratch.publish(["a.html": "A", "old/b.html": "B"])
    #expect(try scratch.publish(["a.html": "A"]).removed == 1)
    #expect(try scratch.names(in: "public") == ["SHA256SUMS", "a.html"])
  }

  @Test("An empty folder that somebody put there is gone, also where nothing else is to be done")
  func emptyFolders() throws {
    try scratch.publish(["a.html": "A", "lists/b.html": "B"])
    for folder in ["stray/inner", "lists/stray"] {
      try FileManager.default.createDirectory(
        atPath: scratch.output + "/" + folder, withIntermediateDirectories: true)
    }
    #expect(try scratch.publish(["a.html": "A", "lists/b.html": "B"]) == .init(written: 0, leftAlone: 3, removed: 0))
    #expect(try scratch.names(in: "public") == ["SHA256SUMS", "a.html", "lists"])
    #expect(try scratch.names(in: "public/lists") == ["b.html"])
  }

  @Test("Many publications in a row each leave just what they publish")
  func sequence() throws {
    var random = SystemRandomNumberGenerator()
    for round in 0..<40 {
      var files: [String: String] = ["index.html": "\(round)"]
      for name in 0..<12 where Bool.random(using: &random) {
        files["d\(name % 3)/\(name).html"] = String(Int.random(in: 0..<3, using: &random))
      }
      try scratch.publish(files, threads: 1 + round % 3)
      #expect(try scratch.published() == files)
    }
    #expect(try scratch.names(in: ".public.minglu") == ["next", "previous", "stamp"])
  }

  @Test("A page edited by hand is noticed and put right")
  func edited() throws {
    try scratch.publish(["a.html": "A", "b.html": "B"])
    try scratch.write("X", to: "public/a.html")
    #expect(try scratch.publish(["a.html": "A", "b.html": "B"]).written == 1)
    #expect(try scratch.published() == ["a.html": "A", "b.html": "B"])
  }

  @Test("A page edited by hand is noticed also where it is as long as before and its time was set back")
  func editedQuietly() throws {
    try scratch.publish(["a.html": "A", "b.html": "B"])
    try scratch.write("X", to: "public/a.html")
    var times = [timespec(tv_sec: 1_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, scratch.output + "/a.html", &times, 0) == 0)
    #expect(try scratch.publish(["a.html": "A", "b.html": "B"]).written == 1)
    #expect(try scratch.published() == ["a.html": "A", "b.html": "B"])
  }

  @Test("A page that was deleted by hand comes back")
  func deleted() throws {
    try scratch.publish(["a.html": "A", "b/c.html": "C"])
    try FileManager.default.removeItem(atPath: scratch.output + "/b")
    try scratch.publish(["a.html": "A", "b/c.html": "C"])
    #expect(try scratch.published() == ["a.html": "A", "b/c.html": "C"])
  }

  @Test("A copy from elsewhere, such as a fresh clone, is taken on as it stands")
  func clone() throws {
    try scratch.publish(["a.html": "A", "b.html": "B"])
    try FileManager.default.removeItem(atPath: scratch.path + "/.public.minglu")
    let outcome = try scratch.publish(["a.html": "A", "b.html": "new"])
    #expect(outcome == PublishingOutcome(written: 2, leftAlone: 1, removed: 0))
    #expect(try scratch.published() == ["a.html": "A", "b.html": "new"])
  }

  @Test("What a killed run left behind is made use of or cleared, never published")
  func leftovers() throws {
    try scratch.publish(["a.html": "A"])
    try scratch.write("half", to: ".public.minglu/next/a.html")
    try scratch.write("stray", to: ".public.minglu/next/stray/x.html")
    try scratch.publish(["a.html": "A", "b.html": "B"])
    #expect(try scratch.published() == ["a.html": "A", "b.html": "B"])
    try scratch.publish(["a.html": "A2", "b.html": "B"])
    #expect(try scratch.published() == ["a.html": "A2", "b.html": "B"])
    #expect(try scratch.names(in: ".public.minglu") == ["next", "previous", "stamp"])
    #expect(try scratch.names(in: ".public.minglu/next") == ["SHA256SUMS", "a.html"])
  }

  @Test("What a killed run left behind is cleared where nothing is to be published")
  func leftoversOfAnIdleRun() throws {
    try scratch.publish(["a.html": "A"])
    try scratch.write("half", to: ".public.minglu/next/a.html")
    try scratch.publish(["a.html": "A"])
    #expect(try scratch.names(in: ".public.minglu") == ["stamp"])
  }

  @Test("The publication before stays to go back to when the next one fails")
  func rollBackAfterFailure() throws {
    try scratch.publish(["a.html": "1"])
    try scratch.publish(["a.html": "2"])
    let publisher = try Publisher(output: scratch.output, apartFrom: [], threads: 1)
    var next = Publication(paths: ["a.html", "b.html"]) { $1 += "\($0)".utf8 }
    next.objection = { index, _ in index == 1 ? Catalogue.pathIsUnsafe("b.html") : nil }
    #expect(throws: Catalogue.pathIsUnsafe("b.html")) { try publisher.publish(next) }
    #expect(try scratch.published() == ["a.html": "2"])
    #expect(try scratch.names(in: ".public.minglu") == ["previous", "stamp"])
    try publisher.rollBack()
    #expect(try scratch.published() == ["a.html": "1"])
  }

  @Test("A publication that was changed since is none to go back to")
  func rollBackToDamage() throws {
    try scratch.publish(["a.html": "1", "b.html": "B"])
    try scratch.publish(["a.html": "2", "b.html": "B"])
    // Written into, not replaced: it is one file in both.
    let file = try FileHandle(forWritingTo: URL(filePath: scratch.output + "/b.html"))
    try file.write(contentsOf: Data("X".utf8))
    try file.close()
    let publisher = try Publisher(output: scratch.output, apartFrom: [], threads: 1)
    #expect(throws: Catalogue.previousIsDamaged(scratch.output, file: "b.html")) { try publisher.rollBack() }
    #expect(try scratch.published() == ["a.html": "2", "b.html": "X"])
  }

  @Test("What was read before it was the run's turn counts while it stands, and not when another stands there")
  func readBefore() throws {
    try scratch.publish(["a.html": "1", "b.html": "B"])
    let before = try #require(Publisher.standing(in: scratch.output))
    func publish(_ texts: [String]) throws -> PublishingOutcome {
      let paths = PathList(["a.html", "b.html"].prefix(texts.count))
      return try Publisher(output: scratch.output, apartFrom: [], threads: 1, standing: before).publish(
        Publication(paths: paths) { $1 += texts[$0].utf8 })
    }
    #expect(try publish(["2", "B"]) == PublishingOutcome(written: 2, leftAlone: 1, removed: 0))
    // Now it does not: what is written is told beside what stands.
    #expect(try publish(["2", "B"]) == PublishingOutcome(written: 0, leftAlone: 3, removed: 0))
    #expect(try publish(["1"]) == PublishingOutcome(written: 2, leftAlone: 0, removed: 1))
    #expect(try scratch.published() == ["a.html": "1"])
  }

  @Test("A folder into which something was put after it was read is read again")
  func readBeforeChange() throws {
    try scratch.publish(["a.html": "1"])
    let before = try #require(Publisher.standing(in: scratch.output))
    try scratch.write("x", to: "public/foreign.txt")
    let publisher = try Publisher(output: scratch.output, apartFrom: [], threads: 1, standing: before)
    #expect(throws: Catalogue.outputIsForeign(scratch.output, file: "foreign.txt")) {
      try publisher.publish(Publication(paths: ["a.html"]) { $1 += "2".utf8 })
    }
    #expect(Publisher.standing(in: scratch.output) == nil && Publisher.standing(in: scratch.path + "/none") == nil)
    #expect(!Publisher.isLarge(scratch.output))
  }

  @Test("The empty folder that a first publication replaced is none to go back to")
  func rollBackToNothing() throws {
    try FileManager.default.createDirectory(atPath: scratch.output, withIntermediateDirectories: true)
    try scratch.publish(["a.html": "1"])
    #expect(try scratch.names(in: ".public.minglu") == ["stamp"])
    let publisher = try Publisher(output: scratch.output, apartFrom: [], threads: 1)
    #expect(throws: Catalogue.nothingToRollBackTo(scratch.output)) { try publisher.rollBack() }
  }

  @Test("The publication before is kept; rolling back exchanges the two")
  func rollBack() throws {
    try scratch.publish(["a.html": "1"])
    try scratch.publish(["a.html": "2", "b.html": "B"])
    let publisher = try Publisher(output: scratch.output, apartFrom: [], threads: 1)
    try publisher.rollBack()
    #expect(try scratch.published() == ["a.html": "1"])
    try publisher.rollBack()
    #expect(try scratch.published() == ["a.html": "2", "b.html": "B"])
    try scratch.publish(["a.html": "3"])
    #expect(try scratch.published() == ["a.html": "3"])
  }

  @Test("A signature of the last list goes with it, and stays while nothing changes")
  func signature() throws {
    try scratch.publish(["a.html": "A"])
    try scratch.write("sig", to: "public/SHA256SUMS.sig")
    #expect(try scratch.publish(["a.html": "A"]).written == 0)
    #expect(try scratch.files()["SHA256SUMS.sig"] == "sig")
    try scratch.publish(["a.html": "B"])
    #expect(try scratch.files()["SHA256SUMS.sig"] == nil)
  }

  @Test("A link to the folder is that folder")
  func link() throws {
    try FileManager.default.createDirectory(atPath: scratch.path + "/real", withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: scratch.output, withDestinationPath: "real")
    try scratch.publish(["a.html": "A"])
    try scratch.publish(["a.html": "B"])
    #expect(try scratch.files(in: "real")["a.html"] == "B")
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.output) == "real")
  }

  @Test("The list is what sha256sum checks")
  func checked() throws {
    try scratch.publish(["a b.html": "A", "lists/c.html": String(repeating: "字", count: 5_000)])
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", "cd \"$1\" && sha256sum --check --strict --quiet SHA256SUMS", "sh", scratch.output]
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }
}
