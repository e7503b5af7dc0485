import Diagnostics
import Parallel
import Publishing
import Signatures
import Site

/// What stands where a run publishes, and holding the records against it.
extension Session {
  /// The publication that a run replaces or compares with; nil where none stands and none was named.
  func lastPublication(
    _ standing: StandingOptions, isOwnChoice: Bool = true
  ) throws(Obstacle) -> LastPublication? {
    let folder = standing.last
    if standing.previous == nil { try Publisher.refuseFile(folder) }
    let last = try publication(in: folder)
    if last == nil, standing.previous != nil, isOwnChoice {
      throw FolderReader.isFolder(folder)
        ? Catalogue.noPublication(folder) : Catalogue.missingPublicationFolder(folder)
    }
    return last
  }

  /// Holds a preparation against what stands, and against what was published there and stands no more: neither going back in
  /// time nor clearing the folder makes the past anew. A district's that is not one's own choice is published with the city's,
  /// which is held against what that published. `publishes`: whether what is prepared is to take the place of what stands.
  func hold(
    _ preparation: inout Preparation, against standing: StandingOptions, isOwnChoice: Bool = true, publishes: Bool
  ) throws(Obstacle) {
    let last =
      if let ahead = preparation.ahead { try ahead.last.result.get() } else {
        try lastPublication(standing, isOwnChoice: isOwnChoice)
      }
    if publishes { preparation.replace(try replaced(in: standing, comparedWith: last)) }
    // One that is named and stands in the output too, itself or as a copy, speaks for no more than if it were not named.
    let isElsewhere =
      standing.previous == nil ? false : try StandingFolder.list(in: standing.output) != last?.listDigest
    let leaving =
      standing.previous.flatMap { isElsewhere ? Catalogue.leavingNamed($0) : nil }
      ?? Catalogue.leavingFolders(Publisher.folders(holding: standing.output))
    if let last { try preparation.hold(against: last, withCity: !isOwnChoice, leaving: leaving) }
    let folders =
      isElsewhere
      ? (try? Publisher.kept(besides: standing.output)) ?? [] : try Publisher.kept(besides: standing.output)
    // One that came back where nothing stood has taken nothing back.
    let isPutBack = isElsewhere ? false : try Publisher.isPutBack(standing.output)
    for folder in folders {
      if isElsewhere {
        if let kept = try? keptPublication(in: folder, last, standing) {
          preparation.keep(kept, withCity: !isOwnChoice, leaving: leaving)
        }
        continue
      }
      guard let kept = try keptPublication(in: folder, last, standing) else {
        throw Catalogue.publicationHasChanged(folder.folderPrefix)
      }
      // What was taken back on the day on which it was published does not count as published; what is kept otherwise was
      // published after what stands, whatever day it shows.
      let isHeld = kept.day == last?.day && !isPutBack
      try preparation.hold(againstKept: kept, isHeld: isHeld, withCity: !isOwnChoice, leaving: leaving)
    }
    preparation.tellCorrectionFindings()
    try preparation.findLog()
  }

  /// What a run may replace: what it is compared with, or what stands in the output where another publication was named. That
  /// must not be older: what only the later one tells would be gone, and nobody told. What is damaged may be replaced: an
  /// earlier copy is named in its place.
  private func replaced(
    in standing: StandingOptions, comparedWith last: LastPublication?
  ) throws(Obstacle) -> Replaced {
    var replaced = last
    if let previous = standing.previous {
      try StandingFolder.refuseShard(in: standing.output)
      // What comes while it is read is not what may be replaced.
      let list = try StandingFolder.list(in: standing.output)
      do throws(Obstacle) {
        replaced = try publication(in: standing.output)
      } catch {
        return list.map { .publication(listDigest: $0) } ?? .anything
      }
      if let replaced, let last, replaced.isLater(than: last) {
        throw Catalogue.previousIsOld(previous, output: standing.output)
      }
    }
    return replaced.map { .publication(listDigest: $0.listDigest) } ?? .nothing
  }

  /// A publication of which files are kept beside the output; it may be the one that stands.
  private func keptPublication(
    in folder: String, _ last: LastPublication?, _ standing: StandingOptions
  ) throws(Obstacle) -> LastPublication? {
    if let last, FolderReader.isSameFile(Manifest.name, in: folder, and: standing.last) { return last }
    return try publication(in: folder)
  }

  /// The publication that stands in a folder; nil if none does.
  func publication(in folder: String) throws(Obstacle) -> LastPublication? {
    try StandingFolder.refuseShard(in: folder)
    return try LastPublication.read(shownAs: folder, StandingFolder.files(in: folder))
  }
}
