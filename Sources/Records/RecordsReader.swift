package import Diagnostics

/// A file of the content tree as it lies on disk; the command reads it, nothing below does.
package struct ContentFile: Sendable {
  /// Within the content tree, with `/`: `districts/310115/brands.csv`.
  package var path: String
  /// Nil where the disk would not give it; the reason is reported as `unreadable-file`.
  package var bytes: [UInt8]?

  package init(path: String, bytes: [UInt8]?) {
    self.path = path
    self.bytes = bytes
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
  /// Reads all files of a content tree, in any order given. `pathPrefix` ("content/") is put before each path shown.
  package static func read(_ files: [ContentFile], pathPrefix: String = "") -> ReadResult {
    var collector = RecordsCollector()
    for entry in ContentTree(files).entries { collector.read(entry, shownAs: pathPrefix + entry.path) }
    return collector.result
  }
}
