package import Diagnostics
import Parallel
package import Signatures
package import Vocabulary

/// A copy of a publication as it is served: whether it is whole, and whether it is still to be relied on. Names that begin with
/// a dot are no part of it, and nothing is asked of its signature but that there is one where it shows a key.
package struct ServedCopy: Sendable {
  /// The day that it shows; nil where the file that says it is one of those that are changed or missing.
  package let day: Day?
  /// After so many days a copy is out of date; nil where the day is.
  package let refreshDays: Int?
  /// Each kind in order, the list itself first. None is foreign where the list does not tell.
  package let differences: ManifestDifferences
  /// True where it shows a public key and has no signature.
  package let isSignatureMissing: Bool

  /// Looks at a copy, at as many files at a time as there are threads. `paths` are the files that are there, and the folders
  /// that hold none, which end in a slash: no publication has those. Throws an
  /// obstacle where it is no publication: one without a list, or with a list of nothing, at least says what day it shows.
  package init(
    shownAs folder: String, paths: [String], files: PublicationFiles, threads: Int
  ) throws(Obstacle) {
    var list = files.bytes(Manifest.name)
    // What follows the last line feed is a line that was cut short, and names no file.
    let cut = list.map { $0.count - 1 - ($0.lastIndex(of: UInt8(ascii: "\n")) ?? -1) } ?? 0
    list?.removeLast(cut)
    let manifest = Manifest(reading: list ?? [])
    let isInForm = manifest.isInForm && cut == 0
    let label = PublicationLabel(read: files.bytes(PublicationLabel.path))
    if label == nil, manifest.count == 0 {
      let shownFolder = folder.folderPrefix
      throw list == nil
        ? Catalogue.noPublication(folder)
        : Catalogue.unreadableCopy(shownFolder + (isInForm ? PublicationLabel.path : Manifest.name))
    }
    day = label?.day
    refreshDays = label?.refreshDays
    let there = Set(paths)
    isSignatureMissing =
      manifest.paths.index(ofPath: SitePath.publicKey) != nil && !there.contains(Manifest.signatureName)
    // Every publication's list has the file that says the day: without it, the list was cut short.
    let isListWhole = isInForm && manifest.paths.index(ofPath: PublicationLabel.path) != nil
    let isListThere = there.contains(Manifest.name)
    let changed = manifest.paths.indices.concurrentFilter(threads: threads) { index in
      let path = manifest.paths[index]
      return there.contains(path)
        && (files.digest(path) != manifest[index] || label == nil && path == PublicationLabel.path)
    }
    differences = ManifestDifferences(
      changed: (isListWhole || !isListThere ? [] : [Manifest.name]) + changed.map { manifest.paths[$0] },
      missing: (isListThere ? [] : [Manifest.name]) + manifest.paths.filter { !there.contains($0) },
      foreign: isListWhole ? paths.filter { manifest.paths.index(ofPath: $0) == nil && !Manifest.isOwnName($0) } : [])
  }

  /// Days since the day that it shows; negative before it.
  package func age(on today: Day) -> Int? { day.map { Int(today.number - $0.number) } }

  package func isOutOfDate(on today: Day) -> Bool {
    guard let age = age(on: today), let refreshDays else { return false }
    return age > refreshDays
  }

  /// True if it shows a day that has not come.
  package func isAhead(of today: Day) -> Bool { day.map { today < $0 } ?? false }
}
