package import Diagnostics
import Parallel
import Vocabulary

/// A file of the content tree as it lies on disk; the command reads it, nothing below does.
package struct ContentFile: Sendable {
  /// Within the content tree, with `/`: `districts/310115/brands.csv`.
  package var path: String
  /// Nil where the disk would not give it; the reason is reported as `unreadable-file`.
  package var bytes: [UInt8]?

  /// Files and folders of a tree that are reached through symbolic links at most. A folder that several links reach is visited
  /// once for each way to it, and links that reach each other have more ways than could ever be walked.
  package static let mostReachedByLinks = 10_000

  package init(path: String, bytes: [UInt8]?) {
    self.path = path
    self.bytes = bytes
  }

  /// How many bytes of the file at a path are to be given: none of one that is no part of a content tree, and of any other one
  /// more than it may have, so that it shows that there are more.
  package static func most(at path: String) -> Int {
    ContentPath(path) == nil ? 0 : FileReading.limit(at: path) + 1
  }
}

/// What reading gives: the rows, the sources that places point into, and every problem of every file.
package struct ReadResult: Sendable {
  package var records: Records
  /// Numbered in the order of the paths; each shown as `pathPrefix` + path.
  package var sources: Sources
  /// Sorted.
  package var diagnostics: [Diagnostic]

  package init(records: Records, sources: Sources, diagnostics: [Diagnostic]) {
    self.records = records
    self.sources = sources
    self.diagnostics = diagnostics
  }
}

/// Bytes to records.
package enum RecordsReader {
  /// Few, as a district's tables stand side by side and are most of the work.
  private static let chunkSize = 4

  /// Reads all files of a content tree, in any order given. `pathPrefix` ("content/") is put before each path shown.
  ///
  /// Files are independent: they are read on all cores, and what they say is put together in the order of their paths.
  package static func read(_ files: [ContentFile], pathPrefix: String = "") -> ReadResult {
    let tree = ContentTree(files)
    let entries = tree.entries.enumerated().map { (number: FileID($0.offset), entry: $0.element) }
    let readings = entries.concurrentMap(chunkSize: chunkSize) { number, entry in
      FileReading(of: entry, of: tree, in: number, shownAs: pathPrefix + entry.path)
    }
    var collector = RecordsCollector()
    for reading in readings { collector.add(reading) }
    return collector.result
  }

  /// The text of a file's bytes in UTF-8, as `Sources` holds it; nil where they are no text.
  package static func text(of bytes: [UInt8]) -> [UInt8]? { try? SourceText(decoding: bytes).utf8 }
}
