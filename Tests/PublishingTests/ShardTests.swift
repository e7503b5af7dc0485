import Diagnostics
import Foundation
import Signatures
import Testing

@testable import Publishing

@Suite("A publication made in shards")
struct ShardTests {
  private static let inputs = ShardInputs(day: "2026-12-01", site: "city", content: "c", templates: "t", program: "p")
  private static let files = Dictionary(uniqueKeysWithValues: (1...40).map { ("pages/\($0).html", "page \($0)") })

  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private static func publication(_ files: [String: String]) -> Publication {
    let paths = files.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    let texts = paths.map { files[$0] ?? "" }
    return Publication(paths: PathList(paths)) { $1 += texts[$0].utf8 }
  }

  private func folder(_ number: Int) -> String { "\(scratch.path)/shard-\(number)" }

  /// Builds all shards of the files and joins them.
  private func buildAndJoin(count: Int) throws -> Publication {
    let whole = Self.publication(Self.files)
    for number in 1...count {
      _ = try Publisher(output: folder(number), apartFrom: [], threads: 2).publish(
        whole.shard(Shard(number: number, of: count), of: Self.inputs))
    }
    return try joined(count: count)
  }

  private func joined(count: Int) throws -> Publication {
    Publication(paths: Self.paths, joining: try shards(count: count))
  }

  private func shards(count: Int) throws -> ShardSet {
    let assembly = ShardAssembly((1...count).map(folder))
    #expect(assembly.faults == [])
    return try assembly.joined(for: Self.paths)
  }

  private static var paths: PathList { publication(files).paths }

  private func publish(_ publication: Publication) throws -> PublishingOutcome {
    try Publisher(output: scratch.output, apartFrom: [], threads: 2).publish(publication)
  }

  @Test("A shard is written as which of how many", arguments: ["1/1", "2/4", "10/10", "7/1000000"])
  func numbers(text: String) {
    #expect(Shard(text)?.text == text)
  }

  @Test(
    "Anything else is no shard",
    arguments: [
      "", "/", "1", "1/", "/4", "0/4", "5/4", "1/0", "0/0", "1/4/2", "+1/4", "-1/4", "1/+4", "01/4", "1/04", " 1/4",
      "1/4 ", "1 / 4", "a/b", "1.0/4", "1/99999999999999999999", "１/４",
    ])
  func noNumbers(text: String) {
    #expect(Shard(text) == nil)
  }

  @Test("Every file is in just one shard, and shards are of about one size", arguments: [1, 2, 3, 8])
  func partition(count: Int) {
    let paths = (1...4000).flatMap { ["institutions/\($0).html", "institutions/\($0).json"] }
    let shards = (1...count).map { number in paths.filter(Shard(number: number, of: count).holds) }
    #expect(shards.joined().sorted() == paths.sorted())
    let even = Double(paths.count) / Double(count)
    for shard in shards { #expect(abs(Double(shard.count) - even) < even / 10) }
  }

  @Test("A label reads back as it was written, and no other text is one")
  func label() {
    let label = ShardLabel(shard: Shard(number: 2, of: 4), inputs: Self.inputs)
    let bytes = Array(label.text.utf8)
    #expect(ShardLabel(bytes) == label)
    for length in 0..<bytes.count { #expect(ShardLabel(Array(bytes.prefix(length))) == nil) }
    for index in bytes.indices {
      var other = bytes
      other[index] ^= 1
      #expect(ShardLabel(other) != label)
    }
    #expect(ShardLabel(bytes + Array("more: x\n".utf8)) == nil)
  }

  @Test("What is joined is what an undivided publication is", arguments: [1, 3, 64])
  func joining(count: Int) throws {
    let outcome = try publish(try buildAndJoin(count: count))
    #expect(outcome == PublishingOutcome(written: 41, leftAlone: 0, removed: 0))
    #expect(try scratch.published() == Self.files)
    let list = try scratch.files()["SHA256SUMS"]
    #expect(
      try ByteDigest(of: Array((list ?? "").utf8)) == Self.publication(Self.files).list(threads: 1).manifest.ownDigest)
    #expect(try publish(try joined(count: count)) == PublishingOutcome(written: 0, leftAlone: 41, removed: 0))
  }

  @Test("A published file is its own: what is written into a shard's file later does not reach it")
  func copies() throws {
    _ = try publish(try buildAndJoin(count: 1))
    try scratch.write("defaced", to: "shard-1/files/pages/8.html.part")
    #expect(try scratch.published() == Self.files)
  }

  @Test("A shard that is built again leaves what is published as it is")
  func buildingAgain() throws {
    _ = try publish(try buildAndJoin(count: 2))
    let before = try scratch.files()
    let other = Self.publication(Self.files.mapValues { $0 + ", changed" })
    for _ in 1...3 {
      for number in 1...2 {
        _ = try Publisher(output: folder(number), apartFrom: [], threads: 2).publish(
          other.shard(Shard(number: number, of: 2), of: Self.inputs))
      }
      #expect(try scratch.files() == before)
    }
  }

  @Test("A damaged file is refused, every shard that has one is told, and what stands stays")
  func damages() throws {
    _ = try publish(try buildAndJoin(count: 2))
    let before = try scratch.files()
    let paths = Self.paths
    let first = paths.filter(Shard(number: 1, of: 2).holds).prefix(2)
    let second = try #require(paths.first(where: Shard(number: 2, of: 2).holds))
    for path in first { try scratch.write("defaced", to: "shard-1/files/\(path).part") }
    try FileManager.default.removeItem(atPath: folder(2) + "/files/\(second).part")
    let joined = try joined(count: 2)
    #expect(throws: Obstacle.self) { try publish(joined) }
    #expect(
      try shards(count: 2).damages(among: paths, threads: 2) == [
        Catalogue.shardIsDamaged(folder(1), file: "files/\(first[0]).part", others: 1),
        Catalogue.shardIsDamaged(folder(2), file: "files/\(second).part", others: 0),
      ])
    #expect(try scratch.files() == before)
  }

  @Test("A link or a pipe in the place of a file is damage, and is not waited for", arguments: ["link", "pipe"])
  func oddities(kind: String) throws {
    _ = try buildAndJoin(count: 1)
    let file = folder(1) + "/files/pages/1.html.part"
    try FileManager.default.moveItem(atPath: file, toPath: scratch.path + "/elsewhere")
    if kind == "link" {
      try FileManager.default.createSymbolicLink(atPath: file, withDestinationPath: scratch.path + "/elsewhere")
    } else {
      #expect(mkfifo(file, 0o644) == 0)
    }
    let joined = try joined(count: 1)
    #expect(throws: Catalogue.shardIsDamaged(folder(1), file: "files/pages/1.html.part", others: 0)) {
      try publish(joined)
    }
  }

  @Test("A list that is not of the shard's share is refused", arguments: ["dropped", "added"])
  func lists(change: String) throws {
    _ = try buildAndJoin(count: 1)
    var lines = try String(contentsOfFile: folder(1) + "/SHA256SUMS", encoding: .utf8).split(separator: "\n")
    if change == "dropped" {
      lines.removeAll { $0.hasSuffix("files/pages/9.html.part") }
    } else {
      lines.append(lines[1].prefix(66) + "files/pages/9.html.more")
    }
    try scratch.write(lines.map { $0 + "\n" }.joined(), to: "shard-1/SHA256SUMS")
    let file = change == "dropped" ? "files/pages/9.html.part" : "files/pages/9.html.more"
    #expect(throws: Catalogue.shardIsDamaged(folder(1), file: file, others: 0)) { try joined(count: 1) }
  }
}
