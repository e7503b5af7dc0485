import Signatures
import Testing

@testable import Site

@Suite("What differs between two lists of digests")
struct PageChangeTests {
  private static let one = String(repeating: "a", count: 64)
  private static let two = String(repeating: "b", count: 64)

  private func manifest(_ lines: String...) throws -> Manifest {
    let manifest = Manifest(reading: Array((lines.joined(separator: "\n") + "\n").utf8))
    try #require(manifest.isInForm)
    return manifest
  }

  @Test("Files of a folder are told with their lines, those of folders within it are not")
  func files() throws {
    let manifest = try manifest("\(Self.one)  a b.html", "\(Self.two)  lists/a/b", "\(Self.two)  lists/名.html")
    #expect(manifest.files(in: "").map(\.path) == ["a b.html"])
    #expect(manifest.files(in: "lists/").map(\.line) == [3])
    #expect(manifest.digests(in: "lists/").keys.sorted() == ["lists/a/b", "lists/名.html"])
  }

  @Test("Files are added, modified or deleted, in the order of their paths, the list last")
  func changes() throws {
    let previous = try manifest("\(Self.one)  a", "\(Self.one)  b", "\(Self.one)  c")
    let next = try manifest("\(Self.two)  B", "\(Self.one)  a", "\(Self.two)  c")
    let changes = PageChange.changes(from: previous, to: next)
    #expect(changes.map { "\($0.status.rawValue) \($0.path)" } == ["A B", "D b", "M c", "M SHA256SUMS"])
    #expect(changes.map(\.digest) == [Self.two, Self.one, Self.two, next.ownDigest.hexadecimal])
    #expect(PageChange.changes(from: next, to: next) == [])
    #expect(PageChange.changes(from: nil, to: next).map(\.status) == [.added, .added, .added, .added])
  }
}
