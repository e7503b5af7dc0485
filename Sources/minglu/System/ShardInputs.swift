import Diagnostics
import Glibc
import Publishing
import Records
import Signatures
import Site
import Vocabulary

extension ShardInputs {
  /// Digests what a run is made from: the records in a folder, the templates, and the program itself.
  init(
    content: [ContentFile], in folder: String, templates: Theme, day: Day, district: String?
  ) throws(Obstacle) {
    let files = content.map { (path: $0.path, digest: Self.digest(of: $0, in: folder)) }
    self.init(
      day: day.iso, site: district ?? "city", content: Publication.digest(of: files), templates: templates.digest,
      program: try Means.program())
  }

  /// The digest of a file of which what is needed was read. One that is no part of the records counts as well, and is read for
  /// this alone.
  private static func digest(of file: ContentFile, in folder: String) -> ByteDigest {
    guard file.bytes != nil, ContentFile.most(at: file.path) == 0 else { return ByteDigest(of: file.bytes ?? []) }
    var digest = ByteDigest.Parts()
    let isRead = FolderReader.file(folder.folderPrefix + file.path) { digest.update($0) }
    return isRead ? digest.digest : ByteDigest(of: [])
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
