import Diagnostics
import Parallel
import Records
import Vocabulary

/// The records with their references resolved: what the rules look things up in, and what the register is made from.
///
/// Institutions and brands have numbers in it, their index in key order. Where a key is given twice, the first row counts
/// and the later ones stand in `repeated…`; a reference to nothing resolves to nil.
struct Ledger: Sendable {
  /// A row of `institutions.csv`, by district and row.
  struct InstitutionEntry: Sendable {
    var uscc: String
    var district: Int
    var row: Int
  }

  /// A row of `brands.csv`, by district and row.
  struct BrandEntry: Sendable {
    var id: String
    var district: Int
    var row: Int
    /// The institution of that USCC in whichever district it is listed.
    var institution: Int?
  }

  /// A row of a cycle's `results.csv`, by the cycle's index in `allCycles` and row.
  struct ResultEntry: Hashable, Sendable {
    var cycle: Int
    var row: Int
  }

  /// A row of `revocations.csv` whose brand is listed.
  struct RevocationEntry: Sendable {
    var brand: Int
    var row: Int
    var withdrawal: BrandHistory.Withdrawal
  }

  /// A later row with the key of an earlier one.
  struct Repeat<Entry: Sendable>: Sendable {
    var entry: Entry
    var first: Entry
  }

  let records: Records
  let rules: RegisterRecord.Rules
  /// Those with a publication date, in its order.
  let cycles: [CycleRecord]
  let publications: [Day]
  /// All of them: the dated ones as in `cycles`, then those still running, by id.
  let allCycles: [CycleRecord]
  /// By USCC.
  let institutions: [InstitutionEntry]
  let repeatedInstitutions: [Repeat<InstitutionEntry>]
  /// By id.
  let brands: [BrandEntry]
  let repeatedBrands: [Repeat<BrandEntry>]
  /// By brand, then date.
  let revocations: [RevocationEntry]
  let repeatedRevocations: [Repeat<RevocationEntry>]
  /// Rows of results whose brand an earlier row of the same cycle names.
  let repeatedResults: [Repeat<ResultEntry>]

  private let districtNumbers: [String: Int]
  private let institutionNumbers: [String: Int]
  private let brandNumbers: [String: Int]
  /// The brand of each row of each cycle's results, by the index in `allCycles`.
  private let resultBrands: [[Int?]]
  /// The brand of each row of each district's programmes.
  private let programmeBrands: [[Int?]]
  /// One for each brand and cycle, the brand's side by side.
  private let verdicts: [BrandHistory.Verdict]
  private let withdrawals: [BrandHistory.Withdrawal]
  /// Where each brand's revocations begin in `revocations`; one more at the end.
  private let revocationStarts: [Int]

  init(_ records: Records) {
    self.records = records
    rules = records.register?.rules ?? RegisterRecord.Rules()
    let (cycles, publications, runningCycles) = Self.ordered(records.cycles)
    (self.cycles, self.publications, allCycles) = (cycles, publications, cycles + runningCycles)
    districtNumbers = Self.numbers(of: records.districts.map(\.code.value))
    let districts = records.districts
    let listed = Meanwhile {
      let (institutions, repeated) = Self.institutions(in: districts)
      return (institutions, repeated, Self.numbers(of: institutions.map(\.uscc)))
    }
    let brandEntries = Self.brands(in: districts)
    (institutions, repeatedInstitutions, institutionNumbers) = listed.result
    (brands, repeatedBrands) = Self.firsts(
      of: Self.resolved(brandEntries, in: districts, institutionNumbers)
    ) { $0.id == $1.id }
    let brandNumbers = Self.numbers(of: brands.map(\.id))
    self.brandNumbers = brandNumbers
    let programmeBrands = Meanwhile { districts.map { $0.programmes.map { brandNumbers[$0.brand.value] } } }
    resultBrands = allCycles.map { $0.results.map { brandNumbers[$0.brand.value] } }
    repeatedResults = Self.repeats(in: resultBrands, brands.count)
    verdicts = Self.verdicts(of: brands.count, cycles, resultBrands)
    (revocations, repeatedRevocations) = Self.revocations(records.revocations, brandNumbers)
    withdrawals = revocations.map(\.withdrawal)
    revocationStarts = Self.starts(of: revocations, brands.count)
    self.programmeBrands = programmeBrands.result
  }
}

extension Ledger {
  func district(_ code: String) -> Int? { districtNumbers[code] }
  func institution(_ uscc: String) -> Int? { institutionNumbers[uscc] }
  func brand(_ id: String) -> Int? { brandNumbers[id] }

  func row(of entry: InstitutionEntry) -> InstitutionRow {
    records.districts[entry.district].institutions[entry.row]
  }

  func row(of entry: BrandEntry) -> BrandRow { records.districts[entry.district].brands[entry.row] }

  func row(of entry: RevocationEntry) -> RevocationRow { records.revocations[entry.row] }

  func row(of entry: ResultEntry) -> ResultRow { allCycles[entry.cycle].results[entry.row] }

  /// The brand that a row of a cycle's results names; `cycle` is an index of `allCycles`.
  func brand(ofResult row: Int, in cycle: Int) -> Int? { resultBrands[cycle][row] }

  /// The brand that a row of a district's programmes names.
  func brand(ofProgramme row: Int, in district: Int) -> Int? { programmeBrands[district][row] }

  func history(of brand: Int) -> BrandHistory {
    BrandHistory(
      publications: publications,
      verdicts: verdicts[brand * cycles.count..<(brand + 1) * cycles.count],
      withdrawals: withdrawals[revocationStarts[brand]..<revocationStarts[brand + 1]])
  }

  /// A brand's revocations, as indices of `revocations`.
  func revocations(of brand: Int) -> Range<Int> { revocationStarts[brand]..<revocationStarts[brand + 1] }
}

extension Ledger {
  private static func ordered(_ cycles: [CycleRecord]) -> ([CycleRecord], [Day], [CycleRecord]) {
    let byID = cycles.sorted { NaturalOrder.precedes($0.id.value, $1.id.value) }
    let dated = byID.enumerated().compactMap { index, cycle in
      cycle.announced.map { (day: $0.value, index: index) }
    }.sorted { ($0.day, $0.index) < ($1.day, $1.index) }
    return (dated.map { byID[$0.index] }, dated.map(\.day), byID.filter { $0.announced == nil })
  }

  private static func numbers(of keys: [String]) -> [String: Int] {
    var numbers = [String: Int](minimumCapacity: keys.count)
    for (number, key) in keys.enumerated().reversed() { numbers[key] = number }
    return numbers
  }

  private static func institutions(
    in districts: [DistrictRecord]
  ) -> ([InstitutionEntry], [Repeat<InstitutionEntry>]) {
    var entries: [InstitutionEntry] = []
    for (district, record) in districts.enumerated() {
      for (row, institution) in record.institutions.enumerated() {
        entries.append(InstitutionEntry(uscc: institution.uscc.value, district: district, row: row))
      }
    }
    entries.sort { ($0.uscc, $0.district, $0.row) < ($1.uscc, $1.district, $1.row) }
    return firsts(of: entries) { $0.uscc == $1.uscc }
  }

  /// By id, without their institutions.
  private static func brands(in districts: [DistrictRecord]) -> [BrandEntry] {
    var entries: [BrandEntry] = []
    for (district, record) in districts.enumerated() {
      for (row, brand) in record.brands.enumerated() {
        entries.append(BrandEntry(id: brand.id.value, district: district, row: row))
      }
    }
    entries.sort { ($0.id, $0.district, $0.row) < ($1.id, $1.district, $1.row) }
    return entries
  }

  private static func resolved(
    _ entries: [BrandEntry], in districts: [DistrictRecord], _ institutionNumbers: [String: Int]
  ) -> [BrandEntry] {
    entries.concurrentMap(chunkSize: 4096) { entry in
      var entry = entry
      entry.institution = institutionNumbers[districts[entry.district].brands[entry.row].uscc.value]
      return entry
    }
  }

  private static func revocations(
    _ rows: [RevocationRow], _ brandNumbers: [String: Int]
  ) -> ([RevocationEntry], [Repeat<RevocationEntry>]) {
    let entries = rows.enumerated().compactMap { index, row -> RevocationEntry? in
      guard let brand = brandNumbers[row.brand.value] else { return nil }
      let withdrawal = BrandHistory.Withdrawal(
        date: row.date.value, ground: row.ground.value, setAsideOn: row.setAsideOn?.value)
      return RevocationEntry(brand: brand, row: index, withdrawal: withdrawal)
    }.sorted { ($0.brand, $0.withdrawal.date, $0.row) < ($1.brand, $1.withdrawal.date, $1.row) }
    return firsts(of: entries) { $0.brand == $1.brand && $0.withdrawal.date == $1.withdrawal.date }
  }

  /// Splits sorted entries into the first of each key and the later ones.
  private static func firsts<Entry>(
    of entries: [Entry], haveSameKey: (Entry, Entry) -> Bool
  ) -> ([Entry], [Repeat<Entry>]) {
    var firsts: [Entry] = []
    firsts.reserveCapacity(entries.count)
    var repeats: [Repeat<Entry>] = []
    for entry in entries {
      if let first = firsts.last, haveSameKey(first, entry) {
        repeats.append(Repeat(entry: entry, first: first))
      } else {
        firsts.append(entry)
      }
    }
    return (firsts, repeats)
  }

  private static func repeats(in resultBrands: [[Int?]], _ brandCount: Int) -> [Repeat<ResultEntry>] {
    var repeats: [Repeat<ResultEntry>] = []
    for (cycle, brands) in resultBrands.enumerated() {
      var firstRows = [Int?](repeating: nil, count: brandCount)
      for (row, brand) in brands.enumerated() {
        guard let brand else { continue }
        if let first = firstRows[brand] {
          repeats.append(
            Repeat(entry: ResultEntry(cycle: cycle, row: row), first: ResultEntry(cycle: cycle, row: first)))
        } else {
          firstRows[brand] = row
        }
      }
    }
    return repeats
  }

  private static func verdicts(
    of brandCount: Int, _ cycles: [CycleRecord], _ resultBrands: [[Int?]]
  ) -> [BrandHistory.Verdict] {
    var verdicts = [BrandHistory.Verdict](repeating: .unnamed, count: brandCount * cycles.count)
    for (cycle, record) in cycles.enumerated() {
      for (row, result) in record.results.enumerated() {
        guard let brand = resultBrands[cycle][row] else { continue }
        let slot = brand * cycles.count + cycle
        guard verdicts[slot] == .unnamed else { continue }
        verdicts[slot] = BrandHistory.Verdict(result.outcome.value, level: result.level?.value)
      }
    }
    return verdicts
  }

  private static func starts(of revocations: [RevocationEntry], _ brandCount: Int) -> [Int] {
    var starts = [Int](repeating: 0, count: brandCount + 1)
    for revocation in revocations { starts[revocation.brand + 1] += 1 }
    for brand in 0..<brandCount { starts[brand + 1] += starts[brand] }
    return starts
  }
}
