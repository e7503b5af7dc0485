import Foundation
import Testing

/// What the tests of the public log do in their folder.
extension Workspace {
  @discardableResult
  func build(_ arguments: String..., output: String = "public") throws -> Run {
    let run = try Command.run(
      ["build", "--templates", Command.templates, "--yes", "--output", output] + arguments, in: url)
    #expect(run.status == 0, "\(run.error)")
    return run
  }

  func verify(_ arguments: String..., folder: String = "public") throws -> Run {
    try Command.run(["verify", folder] + arguments, in: url)
  }

  /// Keeps the checkpoint that stands.
  func keepCheckpoint(as name: String = "kept") throws {
    try write(try site().text(of: "log/checkpoint"), to: name)
  }

  func change(_ path: String, _ text: String, to other: String) throws {
    let file = url.appending(path: "content/\(path)")
    let old = try String(contentsOf: file, encoding: .utf8)
    #expect(old.contains(text))
    try old.replacing(text, with: other).write(to: file, atomically: true, encoding: .utf8)
  }

  /// The index has so many files, and award pages and proofs find a brand in the one that has it.
  func expectIndex(ofFiles count: Int) throws {
    let site = try site()
    #expect(site.paths.filter { $0.hasPrefix("log/index/") }.count == count)
    for brand in ["A-1", "C-1", "E-1", "E-500"] where site.files["awards/\(brand)-2026.html"] != nil {
      let page = site.text(of: "awards/\(brand)-2026.html")
      let index = try #require(page.firstMatch(of: /data-proof="..\/([^"]*)"/)?.1)
      #expect(site.text(of: String(index)).contains("\n\"\(brand)\":{"), "\(brand)")
      #expect(try Command.run(["proof", "\(brand)-2026", "public"], in: url).status == 0, "\(brand)")
    }
  }

  /// The log's entries as they stand.
  func entries(_ folder: String = "public") throws -> [String] {
    let site = try site(folder)
    let bundles = site.paths.filter { $0.hasPrefix("log/tile/entries/") }
    return bundles.flatMap { path in
      var rest = Array(site.files[path] ?? Data())[...]
      var entries: [String] = []
      while rest.count >= 2 {
        let count = Int(rest[rest.startIndex]) * 256 + Int(rest[rest.startIndex + 1])
        entries.append(String(decoding: rest.dropFirst(2).prefix(count), as: UTF8.self))
        rest = rest.dropFirst(2 + count)
      }
      return entries
    }
  }
}
