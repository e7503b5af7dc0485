import Diagnostics
import Testing

@testable import Publishing

@Suite("So many files that they are gone through side by side")
struct ManyFilesTests {
  private let scratch: Scratch

  init() throws { scratch = try Scratch() }

  /// Files in several folders, the last of which says `text`; `count` of them.
  private func publish(_ text: String, count: Int = 10_100, differsInFew: Bool) throws -> PublishingOutcome {
    let paths = PathList((0..<count).map { "\($0 % 10)/\(100_000 + $0).html" }.sorted { $0.precedes($1) })
    var publication = Publication(paths: paths) { index, buffer in
      buffer += (index == count - 1 ? text : "\(index % 100)").utf8
    }
    publication.differsInFew = differsInFew
    return try Publisher(output: scratch.output, apartFrom: [], threads: 2).publish(publication)
  }

  private func check(_ text: String, count: Int = 10_100) throws {
    let files = try scratch.published()
    #expect(files.count == count && files["9/\(100_000 + count - 1).html"] == text)
    let list = try #require(try scratch.files()["SHA256SUMS"])
    #expect(list.split(separator: "\n").count == count)
  }

  @Test("What is in the making may be read at once or when it is needed", arguments: [true, false])
  func changes(isReadAtOnce: Bool) throws {
    #expect(try publish("one", differsInFew: isReadAtOnce).written == 10_101)
    // The first two changes make the folders, the next ones bring them up to date.
    for text in ["two", "three", "four", "five"] {
      #expect(try publish(text, differsInFew: isReadAtOnce).written == 2)
      try check(text)
    }
    #expect(try publish("five", differsInFew: isReadAtOnce).written == 0)
    try check("five")
    let outcome = try publish("six", count: 10_090, differsInFew: isReadAtOnce)
    #expect(outcome.removed == 10)
    try check("six", count: 10_090)
    #expect(try scratch.names(in: ".public.minglu") == ["next", "previous", "stamp"])
  }
}
