import Diagnostics
import Foundation
import Signatures
import Testing

@testable import Publishing

@Suite("Files that are added to a publication's own")
struct AddedFileTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  private func publication(_ files: [String]) -> Publication {
    let paths = files.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    return Publication(paths: PathList(paths)) { $1 += "own \(paths[$0])".utf8 }
  }

  @Test(
    "They stand among the others in the order of the paths, each with its own bytes",
    arguments: [[], ["a"], ["log/a"], ["a", "b", "m"], ["log.html", "lookup/a", "zz"]])
  func merged(own: [String]) throws {
    let added: PathList = ["log/checkpoint", "log/tile/0", "lol"]
    let whole = publication(own).adding(Publication(paths: added) { $1 += "added \(added[$0])".utf8 })
    #expect(Array(whole.paths) == (own + added).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
    for (index, path) in whole.paths.enumerated() {
      var buffer: [UInt8] = []
      whole.render(index, &buffer)
      #expect(String(decoding: buffer, as: UTF8.self) == "\(added.contains(path) ? "added" : "own") \(path)")
    }
  }

  @Test("A file that is made anew is not what another one's list says")
  func remade() throws {
    var publication = publication(["a.html", "b.html", "c.html"])
    let due = ByteDigest(of: Array("own c.html".utf8))
    publication.carry(["b.html": due, "c.html": due], from: "public/")
    publication.remake([1]) { index, buffer in buffer += "new \(index)".utf8 }
    _ = try Publisher(output: scratch.output, apartFrom: [], threads: 1).publish(publication)
    #expect(
      try scratch.published() == ["a.html": "own a.html", "b.html": "new 1", "c.html": "own c.html"])
  }

  @Test("What is taken over from another publication must be what its list says")
  func carried() throws {
    try scratch.publish(["a.html": "A", "log/x": "X"])
    let digest = ByteDigest(of: Array("X".utf8))
    func publish(_ bytes: String) throws {
      var log = Publication(paths: ["log/x"]) { $1 += bytes.utf8 }
      log.carry(["log/x": digest], from: "public/")
      _ = try Publisher(output: scratch.output, apartFrom: [], threads: 1).publish(
        publication(["a.html"]).adding(log))
    }
    try publish("X")
    #expect(try scratch.published() == ["a.html": "own a.html", "log/x": "X"])
    #expect(throws: Catalogue.unreadablePublication("public/log/x")) { try publish("Y") }
    #expect(try scratch.published() == ["a.html": "own a.html", "log/x": "X"])
  }

  @Test("Of a file that would be refused no digest is told either", arguments: [1, 4])
  func listed(threads: Int) throws {
    var log = Publication(paths: ["log/x"]) { $1 += "Y".utf8 }
    log.carry(["log/x": ByteDigest(of: Array("Y".utf8))], from: "public/")
    let whole = publication((0..<300).map { "\($0)" }).adding(log)
    #expect(try whole.list(threads: threads).manifest.count == 301)
    log.carry(["log/x": ByteDigest(of: Array("X".utf8))], from: "public/")
    let damaged = publication((0..<300).map { "\($0)" }).adding(log)
    #expect(throws: Catalogue.unreadablePublication("public/log/x")) { try damaged.list(threads: threads) }
  }
}
