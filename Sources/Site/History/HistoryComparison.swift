import Diagnostics
import Registry
import Vocabulary

/// A register beside the last publication, and what of the published past it tells otherwise (N12).
///
/// Only facts dated up to the earlier of the two days are held against each other: what the register does not know yet on
/// its day has not vanished.
struct HistoryComparison {
  let register: PublishedRegister
  let last: LastPublication
  /// The earlier of the two days.
  let day: Day
  let brands: [FactChange<PublishedFacts.Brand>]
  let revocations: [FactChange<PublishedFacts.Revocation>]
  let cycles: [FactChange<PublishedFacts.Cycle>]
  let announcements: [FactChange<PublishedFacts.Announcement>]
  let corrections: [FactChange<PublishedFacts.Correction>]
  /// What corrections.csv admits and the last publication did not admit yet: an entry admits one change, not all later
  /// ones too.
  private let admitted: Set<String>

  init(_ register: PublishedRegister, _ last: LastPublication) throws(UnreadableFile) {
    let next = try PublicationData(register)
    self.register = register
    self.last = last
    day = min(register.day, last.day)
    brands = try next.brands.changes(since: last.data.brands)
    revocations = try next.revocations.changes(since: last.data.revocations)
    cycles = try next.cycles.changes(since: last.data.cycles)
    announcements = try next.announcements.changes(since: last.data.announcements)
    corrections = try next.corrections.changes(since: last.data.corrections)
    admitted = Set(corrections.compactMap(\.next?.subject))
  }

  /// What is told otherwise and not admitted. What follows from another finding is not told again.
  var findings: [HistoryFinding] {
    let gone = Set(brands.filter { $0.next == nil && isDue($0.previous) }.map(\.key))
    let moved = movedCycles
    let results = resultFindings.filter { !gone.contains($0.brand) }
    let withdrawals = revocationFindings.filter { !gone.contains($0.brand) }
    let explained = Set(results.map(\.brand) + withdrawals.map(\.brand))
    let found =
      moved.findings + results.map(\.finding) + withdrawals.map(\.finding) + brandFindings(gone: gone)
      + periodFindings(except: explained, moved: moved.dates) + institutionFindings + announcementFindings
      + correctionFindings + pageFindings
    return found.filter { admitted.isDisjoint(with: $0.subjects) }
  }

  /// True for a brand that was listed on the day.
  func isDue(_ brand: PublishedFacts.Brand?) -> Bool {
    guard let first = brand?.periods.first else { return false }
    return first.from <= day
  }

  func spot(_ lines: DataLines, _ record: Int?, _ keys: JSONNode.Step...) -> HistoryFinding.Spot {
    .record(path: lines.path, record: record ?? 0, keys: keys)
  }
}
