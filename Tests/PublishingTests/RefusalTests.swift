import Diagnostics
import Foundation
import Signatures
import Testing

@testable import Publishing

@Suite("What publishing refuses, and says")
struct RefusalTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func refusal(_ work: () throws -> Void) throws -> Obstacle? {
    do { try work() } catch let obstacle as Obstacle { return obstacle }
    return nil
  }

  @Test("A folder that holds another's file is refused by that file's name, and left as it is")
  func foreign() throws {
    try scratch.publish(["a.html": "A"])
    try scratch.write("mine", to: "public/lists/notes.txt")
    let obstacle = try #require(try refusal { try scratch.publish(["a.html": "B"]) })
    #expect(obstacle == Catalogue.outputIsForeign(scratch.output, file: "lists/notes.txt"))
    #expect(try scratch.names(in: ".public.minglu") == ["stamp"])
    #expect(try scratch.files()["a.html"] == "A")
    #expect(try scratch.files()["lists/notes.txt"] == "mine")
  }

  @Test("A folder of files without a list is nobody's of ours; an empty one is free")
  func withoutList() throws {
    try scratch.write("x", to: "public/index.html")
    #expect(try refusal { try scratch.publish(["index.html": "x"]) } != nil)
    #expect(try scratch.names(in: ".") == ["public"])
    try FileManager.default.removeItem(atPath: scratch.output + "/index.html")
    #expect(try scratch.publish(["index.html": "x"]).written == 2)
  }

  @Test("A symbolic link among the pages is refused and not followed")
  func symbolicLink() throws {
    try scratch.publish(["a.html": "A"])
    try scratch.write("secret", to: "secret.txt")
    try FileManager.default.removeItem(atPath: scratch.output + "/a.html")
    try FileManager.default.createSymbolicLink(
      atPath: scratch.output + "/a.html", withDestinationPath: scratch.path + "/secret.txt")
    let obstacle = try #require(try refusal { try scratch.publish(["a.html": "B"]) })
    #expect(obstacle == Catalogue.outputIsForeign(scratch.output, file: "a.html"))
    #expect(try String(contentsOfFile: scratch.path + "/secret.txt", encoding: .utf8) == "secret")
  }

  @Test("The sources are not published over", arguments: ["public", "public/content", "."])
  func sources(source: String) throws {
    try FileManager.default.createDirectory(
      atPath: scratch.path + "/public/content", withIntermediateDirectories: true)
    let folder = scratch.path + "/" + source
    let obstacle = try refusal { _ = try Publisher(output: scratch.output, apartFrom: [folder], threads: 1) }
    #expect(obstacle == Catalogue.outputHoldsSources(scratch.output, source: folder))
  }

  @Test("A second publication at the same time is refused, the first goes on")
  func busy() throws {
    let scratch = scratch
    let publisher = try Publisher(output: scratch.output, apartFrom: [], threads: 1)
    let second = Publication(paths: ["a.html"]) { $1 += "second".utf8 }
    let first = Publication(paths: ["a.html"]) { _, buffer in
      #expect(throws: Catalogue.outputIsBusy(scratch.output)) { try publisher.publish(second) }
      buffer += "first".utf8
    }
    #expect(try publisher.publish(first).written == 2)
    #expect(try scratch.published() == ["a.html": "first"])
  }

  @Test("What came between the comparison and the exchange is not replaced")
  func changedMeanwhile() throws {
    try scratch.publish(["a.html": "A"])
    let list = ByteDigest(of: Array(try scratch.files()["SHA256SUMS", default: ""].utf8))
    let publisher = try Publisher(output: scratch.output, apartFrom: [], threads: 1)
    var next = Publication(paths: ["a.html"]) { $1 += "B".utf8 }
    for (replaced, isAccepted) in [(Replaced.nothing, false), (.publication(listDigest: list), true)] {
      next.replaces = replaced
      if isAccepted {
        #expect(try publisher.publish(next).written == 2)
      } else {
        #expect(throws: Catalogue.outputHasChanged(scratch.output)) { try publisher.publish(next) }
      }
    }
    #expect(throws: Catalogue.outputHasChanged(scratch.output)) { try publisher.publish(next) }
    #expect(try scratch.published() == ["a.html": "B"])
  }

  @Test(
    "A path that leads elsewhere is refused before anything is written",
    arguments: ["../a", "/a", "a/../b", "a//b", "a/", "", "SHA256SUMS", ".minglu/x", "a\nb", "a\\b"])
  func unsafePaths(path: String) throws {
    #expect(try refusal { try scratch.publish([path: "x"]) } == Catalogue.pathIsUnsafe(path))
    #expect(try scratch.names(in: ".") == [])
  }

  @Test("What an entry is can be told without the listing's word for it")
  func types() throws {
    try scratch.write("x", to: "a/file")
    try FileManager.default.createSymbolicLink(atPath: scratch.path + "/a/link", withDestinationPath: "file")
    let folder = try Directory(opening: scratch.path)
    let inner = try Directory("a", in: folder, create: false)
    #expect(Disk.type(of: "a", in: folder.descriptor) == UInt8(DT_DIR))
    #expect(Disk.type(of: "file", in: inner.descriptor) == UInt8(DT_REG))
    #expect(Disk.type(of: "link", in: inner.descriptor) == UInt8(DT_UNKNOWN))
  }

  @Test("A file where the folder should be is refused")
  func file() throws {
    try scratch.write("x", to: "public")
    #expect(try refusal { try scratch.publish(["a": "x"]) } == Catalogue.outputIsNoFolder(scratch.output))
  }

  @Test("With nothing published before, there is nothing to roll back to")
  func nothingBefore() throws {
    try scratch.publish(["a.html": "A"])
    let publisher = try Publisher(output: scratch.output, apartFrom: [], threads: 1)
    #expect(throws: Catalogue.nothingToRollBackTo(scratch.output)) { try publisher.rollBack() }
  }

  @Test("Of files that are no publication nothing is said of publishing again")
  func fileSet() {
    let refused = Disk.refusal(Catalogue.created, "/proc/minglu", ENOENT)
    #expect(throws: Catalogue.unwritten(refused)) {
      try FileSet([("a.png", [1])]).write(to: "/proc/minglu", apartFrom: [])
    }
    #expect(Catalogue.unwritten(refused).solution.chinese == "取得写入权限，或腾出空间")
  }

  @Test("What the disk refuses is told with its reason and a way out, in both languages")
  func wording() {
    let obstacle = Disk.refusal(Catalogue.written, "public/a.html", ENOSPC)
    #expect(
      TextWriter(language: .english).text(of: obstacle) == """
        error: `public/a.html` cannot be written (No space left on device)
          to mend: see that the disk has room and that you may write there, then build again; what stood before still stands

        """)
    #expect(
      TextWriter(language: .chinese).text(of: obstacle) == """
        错误：无法写入“public/a.html”（磁盘空间不足）
          处理办法：确认磁盘空间和写入权限后重新发布；原有发布内容保持不变

        """)
  }
}
