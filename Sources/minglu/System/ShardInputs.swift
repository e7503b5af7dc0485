import Diagnostics
import Glibc
import Publishing
import Records
import Signatures
import Site
import Vocabulary

extension ShardInputs {
  /// Digests what a run is made from: the records, the templates, and the program itself.
  init(content: [ContentFile], templates: Theme, day: Day, district: String?) throws(Obstacle) {
    self.init(
      day: day.iso, site: district ?? "city",
      content: Publication.digest(of: content.map { (path: $0.path, bytes: $0.bytes) }),
      templates: templates.digest, program: try Means.program())
  }
}

extension Theme {
  /// Tells the templates and assets from all others.
  var digest: String {
    Publication.digest(of: files.map { (path: $0.path, bytes: $0.bytes) }.sorted { $0.path.precedes($1.path) })
  }
}

/// What sites are made with, besides the records.
enum Means {
  /// Tells the program and the templates from all others that were ever on this machine.
  static func digest(_ theme: Theme) throws(Obstacle) -> String {
    let files = try programFiles()
    let stamps = files.map(FolderReader.stamp)
    guard !stamps.contains(nil) else { throw Catalogue.programIsUnreadable }
    return Publication.digest(of: Array(stamps.compactMap(\.self).joined(separator: "\n").utf8)) + theme.digest
  }

  /// The digest of the running program and of the libraries that it was loaded with.
  fileprivate static func program() throws(Obstacle) -> String {
    var digests: [String] = []
    for path in try programFiles() {
      var digest = ByteDigest.Parts()
      guard FolderReader.file(path, inParts: { digest.update($0) }) else { throw Catalogue.programIsUnreadable }
      digests.append(digest.digest.hexadecimal)
    }
    return Publication.digest(of: Array(digests.sorted().joined(separator: "\n").utf8))
  }

  /// The running program and the libraries that it was loaded with: another version of one of them may order names
  /// otherwise, or write other Markdown.
  private static func programFiles() throws(Obstacle) -> [String] {
    guard let maps = FolderReader.stream("/proc/self/maps") else { throw Catalogue.programIsUnreadable }
    let lines = String(decoding: maps, as: UTF8.self).split(separator: "\n")
    // Address, permissions, offset, device, inode, path; what has no file has no path.
    let paths = lines.compactMap { line -> String? in
      let fields = line.split(separator: " ", maxSplits: 5)
      guard fields.count == 6, fields[1].contains("x") else { return nil }
      let path = fields[5].drop { $0 == " " }
      return path.hasPrefix("/") ? String(path) : nil
    }
    return Set(paths).sorted { $0.precedes($1) }
  }
}
