import Diagnostics
import Publishing
import Registry
import Site
import Vocabulary

/// What was published before, and what holding a register against it gave.
struct Past {
  /// The publication that stands, or was named to be compared with; nil where there is none.
  var last: LastPublication?
  /// Those that were published to the output folder and for which no other one speaks.
  var kept: [LastPublication] = []
  /// What may be replaced where the run publishes.
  var replaces = Replaced.nothing
  /// What is odd about rows of corrections.csv that none of them shows; nil while none could tell.
  private(set) var correctionFindings: [Diagnostic]?
  /// What holding the register against the last publication gave, else against one that is kept, and the day that this shows;
  /// nil where it was held against none.
  var comparison: (check: HistoryCheck, day: Day)?

  /// True if there is a publication to compare with: one that stands, or was named, or is kept.
  var knowsPublication: Bool { last != nil || !kept.isEmpty }

  /// Takes in what one of them cannot tell: what another one has or admitted is known.
  mutating func add(correctionFindings others: [Diagnostic]?) {
    guard let others else { return }
    let places = Set(others.map(\.place))
    correctionFindings = correctionFindings?.filter { places.contains($0.place) } ?? others
  }

  /// That the register goes back behind what it was held against, if so.
  var remark: Wording? {
    guard let comparison, let day = comparison.check.comparedUpTo else { return nil }
    return Catalogue.comparedUpTo(day.wording, last: comparison.day.wording)
  }

  /// The log that is to be extended: that of the last publication, or of one that is kept; nil where none has a log.
  func logBase() throws(Obstacle) -> LogBase? {
    let check = comparison?.day == last?.day ? comparison?.check : nil
    return try LogBase(last, changedBrands: check?.changedBrands, kept: kept)
  }

  /// What is to be kept of the publication with these files that shows a day, once it stands; `district` is the one whose
  /// own site it is, and `folder` the last publication's. A district's speaks for no other's, nor for the city's.
  func remembrance(of files: [String], on day: Day, district: String?, lastIn folder: String) -> Remembrance {
    let spokenFor = kept.filter { $0.day <= day && (district == nil || $0.district == district) }
    let outdated = Set(spokenFor.map(\.listDigest))
    var remembrance = Remembrance(files: files, isLatest: outdated.count == kept.count, outdated: outdated)
    // Where nothing is kept, as in a fresh copy of the folder, the last publication may be a later day's.
    if let last, last.day > day, !kept.contains(where: { $0.listDigest == last.listDigest }) {
      remembrance.isLatest = false
      remembrance.later = Remembrance.Later(folder: folder, files: last.comparedFiles, list: last.listDigest)
    }
    return remembrance
  }
}
