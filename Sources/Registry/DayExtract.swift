import Diagnostics
import Parallel
import Records
import Vocabulary

/// The register of one day in the making. The embargo (N13) is kept here and nowhere else: whatever has a date passes
/// through a comparison with `day`, and whatever belongs to a brand passes through `brandNumbers`.
struct DayExtract: Sendable {
  private let ledger: Ledger
  private let day: Day
  /// How many of the ledger's cycles are published; they come first.
  private let cycleCount: Int
  /// Of the ledger's brands that are listed on the day, by id.
  private let listed: [(brand: Int, institution: Int, status: BrandStatus)]
  /// The ledger's brands to the published ones.
  private let brandNumbers: [Int?]
  /// The ledger's revocations that the day knows, newest first.
  private let revocations: [Int]

  init(of ledger: Ledger, on day: Day) {
    self.ledger = ledger
    self.day = day
    cycleCount = ledger.publications.prefix { $0 <= day }.count
    var listed: [(brand: Int, institution: Int, status: BrandStatus)] = []
    var brandNumbers = [Int?](repeating: nil, count: ledger.brands.count)
    for (brand, entry) in ledger.brands.enumerated() {
      guard let institution = entry.institution, let status = ledger.history(of: brand).status(on: day) else {
        continue
      }
      brandNumbers[brand] = listed.count
      listed.append((brand, institution, status))
    }
    self.listed = listed
    self.brandNumbers = brandNumbers
    revocations = Self.newestFirst(ledger.revocations, on: day) { brandNumbers[$0] != nil }
  }

  private static func newestFirst(
    _ entries: [Ledger.RevocationEntry], on day: Day, isListed: (Int) -> Bool
  ) -> [Int] {
    entries.indices.filter { entries[$0].withdrawal.date <= day && isListed(entries[$0].brand) }
      .sorted { first, second in
        let (one, other) = (entries[first], entries[second])
        return (other.withdrawal.date, one.brand) < (one.withdrawal.date, other.brand)
      }
  }

  func register(_ info: RegisterInfo) -> PublishedRegister {
    let cycles = Meanwhile { publishedCycles() }
    let listedProgrammes = Meanwhile { programmes() }
    let revocations = publishedRevocations()
    let owned = ownedBrands()
    let institutions = Meanwhile { publishedInstitutions(owned, barred: barEnds(revocations)) }
    let brands = publishedBrands(Self.institutionNumbers(owned), listedProgrammes.result)
    var register = PublishedRegister(
      day: day, info: info, cycles: cycles.result, runningCycles: runningCycles(),
      districts: ledger.records.districts.map(District.init), institutions: institutions.result,
      brands: brands, revocations: revocations, announcements: announcements(),
      pages: ledger.records.pages.sorted(by: Self.comesFirst).map(ContentPage.init),
      corrections: corrections(), isTermElapsed: ledger.isTermElapsed(on: day))
    register.isWhole = ledger.records.unreadPaths.isEmpty && ledger.records.refusedKeys.isEmpty
    register.unreadPaths = ledger.records.unreadPaths
    return register
  }
}

extension DayExtract {
  /// `programmes` are the listed brands'.
  private func publishedBrands(_ institutionNumbers: [Int?], _ programmes: [[Programme]]) -> [Brand] {
    var ownRevocations = [[Int]](repeating: [], count: listed.count)
    for (index, revocation) in revocations.enumerated().reversed() {
      if let brand = brandNumbers[ledger.revocations[revocation].brand] { ownRevocations[brand].append(index) }
    }
    var brands: [Brand] = []
    brands.reserveCapacity(listed.count)
    for (number, listing) in listed.enumerated() {
      guard let institution = institutionNumbers[listing.institution] else { continue }
      let entry = ledger.brands[listing.brand]
      let row = ledger.row(of: entry)
      brands.append(
        Brand(
          id: row.id.value, name: row.name.value, field: row.field, summary: row.summary, institution: institution,
          district: entry.district, status: listing.status, programmes: programmes[number],
          revocations: ownRevocations[number]))
    }
    return brands
  }

  private func programmes() -> [[Programme]] {
    var programmes = [[Programme]](repeating: [], count: listed.count)
    for (district, record) in ledger.records.districts.enumerated() {
      for (row, programme) in record.programmes.enumerated() {
        guard let brand = ledger.brand(ofProgramme: row, in: district), let number = brandNumbers[brand]
        else { continue }
        programmes[number].append(Programme(programme))
      }
    }
    return programmes
  }

  /// For each of the ledger's institutions its listed brands.
  private func ownedBrands() -> [[Int]] {
    var owned = [[Int]](repeating: [], count: ledger.institutions.count)
    for (number, listing) in listed.enumerated() { owned[listing.institution].append(number) }
    return owned
  }

  /// The ledger's institutions to the published ones, which are those with a listed brand.
  private static func institutionNumbers(_ owned: [[Int]]) -> [Int?] {
    var count = 0
    return owned.map { brands in
      if brands.isEmpty { return nil }
      defer { count += 1 }
      return count
    }
  }

  private func publishedInstitutions(_ owned: [[Int]], barred: [Int: Day]) -> [Institution] {
    let profiles = profiles()
    var institutions: [Institution] = []
    institutions.reserveCapacity(owned.count { !$0.isEmpty })
    for (institution, entry) in ledger.institutions.enumerated() where !owned[institution].isEmpty {
      institutions.append(
        Institution(
          ledger.row(of: entry), district: entry.district, brands: owned[institution],
          profile: profiles[institution], barredUntil: barred[institution]))
    }
    return institutions
  }

  private func profiles() -> [Int: Article] {
    var profiles: [Int: Article] = [:]
    for profile in ledger.records.districts.lazy.flatMap(\.profiles) {
      guard let institution = ledger.institution(profile.uscc.value) else { continue }
      profiles[institution] = Article(profile.body, path: profile.path)
    }
    return profiles
  }
}

extension DayExtract {
  private func publishedRevocations() -> [Revocation] {
    revocations.compactMap { index in
      let entry = ledger.revocations[index]
      guard let brand = brandNumbers[entry.brand] else { return nil }
      let row = ledger.row(of: entry)
      let isSetAside = entry.withdrawal.setAsideOn.map { $0 <= day } ?? false
      return Revocation(
        brand: brand, level: level(revokedBy: entry, in: listed[brand].status), date: row.date.value,
        ground: row.ground.value,
        verifiedBy: ledger.district(row.verifiedBy.value) ?? ledger.brands[entry.brand].district,
        document: row.document.value, summary: row.summary, setAsideOn: isSetAside ? row.setAsideOn?.value : nil,
        setAsideDocument: isSetAside ? row.setAsideDocument?.value : nil,
        barredUntil: isSetAside ? nil : ledger.barEnd(of: entry.withdrawal))
    }
  }

  private func level(revokedBy entry: Ledger.RevocationEntry, in status: BrandStatus) -> Level {
    status.periods.last { $0.from <= entry.withdrawal.date }?.level ?? status.level
  }

  /// The ends of the bars that run on the day, by the ledger's institution.
  private func barEnds(_ revocations: [Revocation]) -> [Int: Day] {
    var ends: [Int: Day] = [:]
    for revocation in revocations {
      guard let end = revocation.barredUntil, end > day else { continue }
      let institution = listed[revocation.brand].institution
      ends[institution] = max(end, ends[institution] ?? end)
    }
    return ends
  }
}

extension DayExtract {
  private func publishedCycles() -> [Cycle] {
    (0..<cycleCount).map { cycle in
      let record = ledger.cycles[cycle]
      return Cycle(
        id: record.id.value, title: record.title.value, opens: record.opens?.value, closes: record.closes?.value,
        announced: ledger.publications[cycle], document: record.document?.value ?? "", results: results(of: cycle))
    }
  }

  private func results(of cycle: Int) -> [CycleResult] {
    var results: [CycleResult] = []
    results.reserveCapacity(ledger.cycles[cycle].results.count)
    for (row, result) in ledger.cycles[cycle].results.enumerated() {
      guard let brand = ledger.brand(ofResult: row, in: cycle), let number = brandNumbers[brand] else { continue }
      results.append(
        CycleResult(
          brand: number, outcome: result.outcome.value, level: result.level?.value,
          previousLevel: ledger.history(of: brand).levelInForce(before: cycle)))
    }
    return results.sorted { $0.brand < $1.brand }
  }

  private func runningCycles() -> [RunningCycle] {
    let unpublished = ledger.allCycles.dropFirst(cycleCount)
    return unpublished.sorted { NaturalOrder.precedes($0.id.value, $1.id.value) }.compactMap { record in
      guard let opens = record.opens?.value, opens <= day else { return nil }
      let closes = record.closes.flatMap { $0.value < day ? $0.value : nil }
      return RunningCycle(id: record.id.value, title: record.title.value, opens: opens, closes: closes)
    }
  }

  private func announcements() -> [Announcement] {
    let cycles = ledger.cycles.prefix(cycleCount)
    return ledger.records.announcements.filter { $0.date.value <= day }
      .sorted { ($1.date.value, $0.path) < ($0.date.value, $1.path) }
      .map { record in
        var seen: Set<Int> = []
        let named = record.brands.compactMap { ledger.brand($0.value).flatMap { brandNumbers[$0] } }
          .filter { seen.insert($0).inserted }
        return Announcement(
          record, district: record.district.flatMap(ledger.district),
          cycle: record.cycle.flatMap { named in cycles.firstIndex { $0.id.value == named.value } }, brands: named)
      }
  }

  private func corrections() -> [Correction] {
    // A row that is there twice says and admits no more than one.
    Set(ledger.records.corrections.map(Correction.init)).filter { $0.date <= day }
      .sorted { ($1.date, $0.subject, $0.document, $0.reason) < ($0.date, $1.subject, $1.document, $1.reason) }
  }

  /// By the page's place in the navigation, those without one last; then by slug.
  private static func comesFirst(_ first: PageRecord, _ second: PageRecord) -> Bool {
    (first.order ?? .max, first.slug.value) < (second.order ?? .max, second.slug.value)
  }
}
