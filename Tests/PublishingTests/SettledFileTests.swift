import Diagnostics
import Foundation
import Signatures
import Synchronization
import Testing

@testable import Publishing

@Suite("Files that are made from the same as the standing ones")
struct SettledFileTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static let origin = ByteDigest(of: Array("origin".utf8))

  /// Publishes three files, the first two of which are of one group; gives the names of those that were made.
  @discardableResult
  private func publish(_ texts: [String], origin: ByteDigest = Self.origin, isBelieved: Bool = true) throws -> [String]
  {
    let paths: PathList = ["a.html", "b.html", "c.html"]
    let made = Mutex<[String]>([])
    var publication = Publication(paths: paths) { index, buffer in
      made.withLock { $0.append(paths[index]) }
      buffer += texts[index].utf8
    }
    let list = scratch.list.map { ByteDigest(of: $0) } ?? ByteDigest(of: [])
    let record = MadeRecord.read(besides: scratch.output, of: list)
    publication.madeFrom = MadeFrom(digests: { [origin] }, word: "2x4") { index in
      index < 2 && record?.contains(origin) ?? false
    }
    _ = try Publisher(output: scratch.output, apartFrom: [], threads: 1).publish(publication)
    return made.withLock { $0.sorted() }
  }

  @Test("They are not made again")
  func settled() throws {
    #expect(try publish(["A", "B", "C"]) == ["a.html", "b.html", "c.html"])
    try scratch.age()
    #expect(try publish(["A", "B", "D"]) == ["c.html"])
    #expect(try scratch.published() == ["a.html": "A", "b.html": "B", "c.html": "D"])
    try scratch.age()
    #expect(try publish(["A", "B", "D"]) == ["c.html"])
  }

  @Test("Other origins make them again, and are remembered in the place of the first")
  func changed() throws {
    try publish(["A", "B", "C"])
    try scratch.age()
    let other = ByteDigest(of: Array("other".utf8))
    #expect(try publish(["A", "X", "C"], origin: other) == ["a.html", "b.html", "c.html"])
    try scratch.age()
    #expect(try publish(["A", "X", "C"], origin: other) == ["c.html"])
    #expect(try publish(["A", "B", "C"]) == ["a.html", "b.html", "c.html"])
    #expect(try scratch.published() == ["a.html": "A", "b.html": "B", "c.html": "C"])
  }

  @Test("One that was touched is made again")
  func touched() throws {
    try publish(["A", "B", "C"])
    try scratch.age()
    try scratch.write("Z", to: "public/a.html")
    #expect(try publish(["A", "B", "C"]) == ["a.html", "c.html"])
    #expect(try scratch.published() == ["a.html": "A", "b.html": "B", "c.html": "C"])
  }

  @Test("It goes where a publication comes of which nobody knows what it was made from")
  func forgotten() throws {
    try publish(["A", "B", "C"])
    #expect(try scratch.names(in: ".public.minglu").contains("made"))
    try scratch.publish(["a.html": "A", "b.html": "B", "c.html": "C"])
    #expect(try scratch.names(in: ".public.minglu").contains("made"))
    try scratch.publish(["a.html": "other"])
    #expect(try !scratch.names(in: ".public.minglu").contains("made"))
  }

  @Test("The record of another publication is not believed, nor a torn one")
  func record() throws {
    try publish(["A", "B", "C"])
    let list = try #require(scratch.list)
    let digest = ByteDigest(of: list)
    #expect(MadeRecord.read(besides: scratch.output, of: digest)?.contains(Self.origin) == true)
    #expect(MadeRecord.read(besides: scratch.output, of: digest)?.word == "2x4")
    #expect(MadeRecord.read(besides: scratch.output, of: ByteDigest(of: list + [10])) == nil)
    let path = scratch.path + "/.public.minglu/made"
    let bytes = try Data(contentsOf: URL(filePath: path))
    try bytes.dropLast().write(to: URL(filePath: path))
    #expect(MadeRecord.read(besides: scratch.output, of: digest)?.contains(Self.origin) == false)
    try bytes.prefix(20).write(to: URL(filePath: path))
    #expect(MadeRecord.read(besides: scratch.output, of: digest) == nil)
  }
}

extension Scratch {
  /// The bytes of the list that stands.
  fileprivate var list: [UInt8]? {
    (try? Data(contentsOf: URL(filePath: output + "/SHA256SUMS"))).map(Array.init)
  }

  /// Lets a tick of the file system's clock pass after the files, as it does wherever there are many of them: what was
  /// written in the tick of the list is not believed untouched.
  fileprivate func age() throws {
    let list = output + "/SHA256SUMS"
    var isLater = false
    while !isLater {
      let bytes = try Data(contentsOf: URL(filePath: list))
      try bytes.write(to: URL(filePath: list))
      var (file, own) = (stat(), stat())
      guard stat(output + "/c.html", &file) == 0, stat(list, &own) == 0 else { return }
      isLater = (file.st_ctim.tv_sec, file.st_ctim.tv_nsec) < (own.st_ctim.tv_sec, own.st_ctim.tv_nsec)
    }
  }
}
