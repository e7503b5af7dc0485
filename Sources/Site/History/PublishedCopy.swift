package import Diagnostics
import Signatures
package import Vocabulary

/// A copy of a publication, wherever it lies: whether it is whole, and whether it is still to be relied on.
package struct PublishedCopy: Sendable {
  /// The day that it shows.
  package let day: Day
  /// After so many days a copy is out of date.
  package let refreshDays: Int
  /// Files whose bytes are not those that were published, in the order of the list.
  package let changed: [String]
  /// Files that were published and are not there.
  package let missing: [String]
  /// Files that are there and were not published.
  package let foreign: [String]

  /// Looks at a copy. `paths` are the files that are there; `file` gives the bytes of one. Throws an obstacle where it is no
  /// publication, or does not say what day it shows.
  package init(
    shownAs folder: String, paths: [String], file: (String) -> [UInt8]?
  ) throws(Obstacle) {
    guard let list = file(Manifest.name) else { throw Catalogue.noPublication(folder) }
    let shownFolder = folder.hasSuffix("/") ? folder : folder + "/"
    let manifest = Manifest(reading: list)
    guard manifest.isInForm else { throw Catalogue.unreadableCopy(shownFolder + Manifest.name) }
    guard let label = PublicationLabel(read: file(PublicationLabel.path)) else {
      throw Catalogue.unreadableCopy(shownFolder + PublicationLabel.path)
    }
    day = label.day
    refreshDays = label.refreshDays
    let there = Set(paths)
    missing = manifest.paths.filter { !there.contains($0) }
    changed = manifest.paths.indices.filter { index in
      there.contains(manifest.paths[index])
        && file(manifest.paths[index]).map(ByteDigest.init(of:)) != manifest[index]
    }.map { manifest.paths[$0] }
    foreign = paths.filter { manifest.paths.index(ofPath: $0) == nil && !Manifest.isOwnName($0) }
  }

  /// Days since the day that it shows; negative before it.
  package func age(on today: Day) -> Int { Int(today.number - day.number) }

  package func isOutOfDate(on today: Day) -> Bool { age(on: today) > refreshDays }

  /// True if every byte is as it was published and nothing else is there.
  package var isWhole: Bool { changed.isEmpty && missing.isEmpty && foreign.isEmpty }
}
