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
  private static let other = ByteDigest(of: Array("other".utf8))

  /// Publishes three files, the first two of which are of one group; gives the names of those that were made.
  @discardableResult
  private func publish(_ texts: [String], origin: ByteDigest = Self.origin, isBelieved: Bool = true) throws -> [String]
  {
    let paths: PathList = ["a.html", "b/b.html", "c.html"]
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
    #expect(try publish(["A", "B", "C"]) == ["a.html", "b/b.html", "c.html"])
    try scratch.age()
    #expect(try publish(["A", "B", "D"]) == ["c.html"])
    #expect(try scratch.published() == ["a.html": "A", "b/b.html": "B", "c.html": "D"])
    try scratch.age()
    #expect(try publish(["A", "B", "D"]) == ["c.html"])
  }

  @Test("Other origins make them again, and are remembered in the place of the first")
  func changed() throws {
    try publish(["A", "B", "C"])
    try scratch.age()
    #expect(try publish(["A", "X", "C"], origin: Self.other) == ["a.html", "b/b.html", "c.html"])
    try scratch.age()
    #expect(try publish(["A", "X", "C"], origin: Self.other) == ["c.html"])
    #expect(try publish(["A", "B", "C"]) == ["a.html", "b/b.html", "c.html"])
    #expect(try scratch.published() == ["a.html": "A", "b/b.html": "B", "c.html": "C"])
  }

  @Test("One that was touched is made again")
  func touched() throws {
    try publish(["A", "B", "C"])
    try scratch.age()
    try scratch.write("Z", to: "public/a.html")
    #expect(try publish(["A", "B", "C"]) == ["a.html", "c.html"])
    #expect(try scratch.published() == ["a.html": "A", "b/b.html": "B", "c.html": "C"])
  }

  @Test("One in a folder that was moved back is made again, though its own times are older than the list")
  func movedBack() throws {
    try publish(["A", "B", "C"])
    try FileManager.default.copyItem(atPath: scratch.output + "/b", toPath: scratch.path + "/kept")
    try publish(["A", "X", "C"], origin: Self.other)
    try scratch.age()
    #expect(try publish(["A", "X", "C"], origin: Self.other) == ["c.html"])
    try FileManager.default.removeItem(atPath: scratch.output + "/b")
    try FileManager.default.moveItem(atPath: scratch.path + "/kept", toPath: scratch.output + "/b")
    #expect(try scratch.published()["b/b.html"] == "B")
    #expect(try publish(["A", "X", "C"], origin: Self.other) == ["b/b.html", "c.html"])
    #expect(try scratch.published() == ["a.html": "A", "b/b.html": "X", "c.html": "C"])
  }

  @Test("All are made again where the list was touched after one was put back")
  func touchedList() throws {
    try publish(["A", "B", "C"])
    try publish(["X", "B", "C"], origin: Self.other)
    try scratch.age()
    #expect(try publish(["X", "B", "C"], origin: Self.other) == ["c.html"])
    try scratch.write("A", to: "public/a.html")
    var times = [timespec(tv_sec: 1_000_000, tv_nsec: 0), timespec(tv_sec: 1_000_000, tv_nsec: 0)]
    #expect(utimensat(AT_FDCWD, scratch.output + "/a.html", &times, 0) == 0)
    // As it is where all files are given another owner.
    try scratch.touchList { #expect(chmod($0, 0o644) == 0) }
    #expect(try publish(["X", "B", "C"], origin: Self.other) == ["a.html", "b/b.html", "c.html"])
    #expect(try scratch.published() == ["a.html": "X", "b/b.html": "B", "c.html": "C"])
  }

  @Test(
    "Where nobody knows when the list was written, all are made once, and then the list is known",
    arguments: [true, false])
  func madeOnce(isTouched: Bool) throws {
    try publish(["A", "B", "C"])
    try scratch.age()
    if isTouched {
      try scratch.touchList { #expect(chmod($0, 0o644) == 0) }
    } else {
      try FileManager.default.removeItem(atPath: scratch.path + "/.public.minglu/stamp")
    }
    #expect(try publish(["A", "B", "C"]) == ["a.html", "b/b.html", "c.html"])
    #expect(try publish(["A", "B", "C"]) == ["c.html"])
  }

  @Test("It goes where a publication comes of which nobody knows what it was made from")
  func forgotten() throws {
    try publish(["A", "B", "C"])
    #expect(try scratch.names(in: ".public.minglu").contains("made"))
    try scratch.publish(["a.html": "A", "b/b.html": "B", "c.html": "C"])
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

  /// Lets a tick of the file system's clock pass after the files, as it does wherever there are many of them, before the
  /// list is written: what was written in the tick of the list is not believed untouched.
  fileprivate func age() throws {
    let bytes = try #require(list)
    try touchList { try Data(bytes).write(to: URL(filePath: $0)) }
    try ListStamp.keep(
      Disk.stamp(of: output + "/SHA256SUMS", in: AT_FDCWD), in: Directory(opening: path + "/.public.minglu"))
  }

  /// Touches the list until it was changed later than all else that is published.
  fileprivate func touchList(_ touch: (_ list: String) throws -> Void) throws {
    let list = output + "/SHA256SUMS"
    let others = try FileManager.default.subpathsOfDirectory(atPath: output).map { output + "/" + $0 }
    let latest = others.filter { $0 != list }.map(Self.changed).max { $0 < $1 } ?? (0, 0)
    repeat { try touch(list) } while Self.changed(list) <= latest
  }

  private static func changed(_ path: String) -> (seconds: Int, nanoseconds: Int) {
    var status = stat()
    stat(path, &status)
    return (status.st_ctim.tv_sec, status.st_ctim.tv_nsec)
  }
}
