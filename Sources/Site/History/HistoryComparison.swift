import Diagnostics
import Parallel
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
  let revocationNotes: [FactChange<PublishedFacts.RevocationNote>]
  let cycles: [FactChange<PublishedFacts.Cycle>]
  let announcements: [FactChange<PublishedFacts.Announcement>]
  let corrections: [FactChange<PublishedFacts.Correction>]
  /// Rows of `data/brands.json` as it stands.
  let standingRows: Int
  /// Where the last publication is of a district's part of the register.
  let part: Part?
  /// What corrections.csv admits and the last publication did not admit yet: an entry admits one change, not all later
  /// ones too.
  private let admitted: Set<String>

  /// A district's part, and what the last publication showed of it.
  struct Part {
    let register: PublishedRegister
    /// The ids of its brands, and the codes of their institutions.
    let listed: Set<String>
    let institutions: Set<String>
    /// True where the city's register is held against what the city published too.
    let isBesidesCity: Bool

    init(_ register: PublishedRegister, of last: LastPublication, besidesCity: Bool) throws(Obstacle) {
      self.register = register
      isBesidesCity = besidesCity
      let lines = try last.lines(of: .brands)
      let brands = lines.records.indices.compactMap(lines.node)
      listed = Set(brands.compactMap { $0["id"]?.string })
      institutions = Set(brands.compactMap { $0["institution"]?["uscc"]?.string })
    }

    /// The records of the city's register of which the last publication can tell anything: those of brands that it listed,
    /// and of those that the part has. The others would be told of as new, each for nothing.
    func compared(in city: PublishedRegister) -> PublishedRegister {
      city.extract(ofBrands: listed.union(register.brands.map(\.id)))
    }

    /// True for a brand whose results are of the part, and were not shown although they were published.
    func mayBeInserted(_ brand: String) -> Bool {
      register.index(ofBrand: brand) != nil && (listed.contains(brand) || !isBesidesCity)
    }

    /// True for a row that admits what became of the part: one that it carries, or one of what has left it.
    func admits(_ correction: PublishedFacts.Correction) -> Bool {
      listed.contains(correction.subject) || institutions.contains(correction.subject)
        || register.corrections.contains { PublishedFacts.Correction($0) == correction }
    }
  }

  /// With more brands they are compared beside all else.
  private static let many = 10_000

  /// `part`: the part of the register that the last publication is of, if it is of one.
  init(_ register: PublishedRegister, _ last: LastPublication, part: Part? = nil) throws(Obstacle) {
    try self.init(register, by: part?.compared(in: register) ?? register, last, part)
  }

  /// `records` are what is held against the last publication's: of the register at least those that it can tell of.
  init(
    _ register: PublishedRegister, by records: PublishedRegister, _ last: LastPublication, _ part: Part?
  ) throws(Obstacle) {
    let files = DataFiles(register: records)
    self.register = register
    self.last = last
    self.part = part
    day = min(register.day, last.day)
    // As much work as all others together; where it is little, all files are read in one order.
    let comparedBrands = Meanwhile(isLittle: records.brands.count <= Self.many) {
      Result { () throws(Obstacle) in try files.compare(.brands, since: last) as FileChanges<PublishedFacts.Brand> }
    }
    revocations = try files.changes(in: .revocations, since: last)
    revocationNotes = try files.changes(in: .revocationNotes, since: last)
    cycles = try files.changes(in: .cycles, since: last)
    announcements = try files.changes(in: .announcements, since: last)
    corrections = try files.changes(in: .corrections, since: last)
    let brandChanges = try comparedBrands.result.get()
    (brands, standingRows) = (brandChanges.facts, brandChanges.standingRecords)
    admitted = Set(corrections.compactMap(\.next).filter { part?.admits($0) ?? true }.map(\.subject))
  }

  /// The brands of which a dated fact may be told otherwise; nil where results are, which are of many.
  var changedBrands: Set<String>? {
    guard cycles.isEmpty else { return nil }
    return Set(brands.map(\.key)).union(revocations.map(\.key.brand)).union(revocationNotes.map(\.key.brand))
  }

  /// What is told otherwise and not admitted. What follows from another finding is not told again.
  func findings() throws(Obstacle) -> [HistoryFinding] {
    let gone = Set(brands.filter { $0.next == nil && isDue($0.previous) }.map(\.key))
    let results = resultFindings.filter { !gone.contains($0.brand) }
    let withdrawals = revocationFindings.filter { !gone.contains($0.brand) }
    let explained = Dictionary((results + withdrawals).map { ($0.brand, $0.cycles) }) { $0.union($1) }
    let found =
      try cycleFindings() + results.map(\.finding) + withdrawals.map(\.finding)
      + noteFindings(except: gone.union(withdrawals.map(\.brand))) + brandFindings(gone: gone)
      + periodFindings(except: explained) + institutionFindings + ownerFindings + announcementFindings + pageFindings
    // What was admitted stays on record: a row that takes another's place would admit its own disappearance.
    return found.filter { admitted.isDisjoint(with: $0.subjects) } + withdrawnCorrectionFindings
  }

  /// True for a brand that was listed on the day.
  func isDue(_ brand: PublishedFacts.Brand?) -> Bool {
    guard let first = brand?.periods.first else { return false }
    return first.from <= day
  }

  func spot(_ file: DataFile, _ record: Int?, _ keys: JSONNode.Step...) -> HistoryFinding.Spot {
    .record(file, record ?? 0, keys: keys)
  }
}
