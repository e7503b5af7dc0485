package import Signatures

/// What is kept of a publication beside its output folder, so that later ones are held against it whatever stands then.
///
/// A publication was held against those before it up to its own day, and speaks for all of them that show no later one. So
/// those of later days stay, and it is kept beside them.
package struct Remembrance: Sendable {
  /// A publication of a later day that is kept nowhere yet: what stood, or was named, when an earlier day was published.
  package struct Later: Sendable {
    package var folder: String
    package var files: [String]
    /// The digest of its list.
    package var list: ByteDigest

    package init(folder: String, files: [String], list: ByteDigest) {
      (self.folder, self.files, self.list) = (folder, files, list)
    }
  }

  /// Files that later ones are compared with, besides the list of digests.
  package var files: [String]
  /// True if it speaks for all that are kept.
  package var isLatest: Bool
  /// The digests of the lists of those that are kept for which it speaks.
  package var outdated: Set<ByteDigest>
  package var later: Later?

  package init(files: [String], isLatest: Bool = true, outdated: Set<ByteDigest> = [], later: Later? = nil) {
    (self.files, self.isLatest, self.outdated, self.later) = (files, isLatest, outdated, later)
  }
}

extension Remembrance {
  /// As a note, for the run that comes after one that was interrupted: the list's digest, where it is kept, those for which
  /// it speaks, and the files, a line each.
  func note(of list: ByteDigest) -> String {
    let spoken = outdated.map(\.hexadecimal).sorted().joined(separator: " ")
    let place = isLatest ? Memory.latest : Memory.between
    return ([list.hexadecimal, place, spoken] + files).joined(separator: "\n")
  }

  /// Reads the note of a list; nil for anything else.
  init?(note: String, of list: ByteDigest) {
    let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, lines[0] == list.hexadecimal[...] else { return nil }
    self.init(
      files: lines[3...].map(String.init), isLatest: lines[1] == Memory.latest[...],
      outdated: Set(lines[2].split(separator: " ").compactMap { ByteDigest(hexadecimal: $0.utf8) }))
  }
}
