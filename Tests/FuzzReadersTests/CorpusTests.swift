import Foundation
import FuzzReaders
import Testing

@Suite("Inputs of the fuzzers")
struct CorpusTests {
  private static let corpus = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Fuzz/Corpus")

  @Test("Every input of the corpus is read with its reader's properties", arguments: FuzzedReader.allCases)
  func corpus(of reader: FuzzedReader) throws {
    let folder = Self.corpus.appending(path: reader.rawValue)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count >= 10)
    for name in names {
      let bytes = try [UInt8](Data(contentsOf: folder.appending(path: name)))
      do throws(BrokenProperty) {
        try reader.check(bytes)
      } catch {
        Issue.record("\(reader.rawValue)/\(name): \(error)")
      }
    }
  }
}
