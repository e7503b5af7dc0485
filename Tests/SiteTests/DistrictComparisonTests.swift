import TestSupport
import Testing
import Vocabulary

@testable import Registry
@testable import Site

@Suite("A district's publication is held against the records that it can tell of")
struct DistrictComparisonTests {
  /// What is told of a district's publication of one register, held against another of the city.
  private func findings(
    of district: String, from was: PublishedRegister, to city: PublishedRegister, besidesCity: Bool,
    isWhole: Bool = false
  ) throws -> [String] {
    let last = try StandingData.publication(of: #require(was.extract(ofDistrict: district, titled: \.name)))
    let part = try HistoryComparison.Part(
      #require(city.extract(ofDistrict: district, titled: \.name)), of: last, besidesCity: besidesCity)
    let comparison =
      isWhole
      ? try HistoryComparison(city, by: city, last, part) : try HistoryComparison(city, last, part: part)
    return try comparison.findings().map { "\($0)" }
  }

  @Test("They are told as the whole register would tell them, whatever moved between districts")
  func sameFindings() throws {
    let told = try (0..<40).map(findings(ofSeed:))
    #expect(told.count { $0 > 0 } > 20)
  }

  /// How many findings there are after random changes, once they are held against those of the whole register.
  private func findings(ofSeed seed: Int) throws -> Int {
    var told = 0
    var random = SeededNumbers(seed: UInt64(seed))
    let before = MovableRecords()
    var after = before
    for _ in 0..<6 { after.change(&random) }
    let (was, city) = (before.register, after.register)
    for district in was.districts.map(\.code) {
      for besidesCity in [false, true] {
        let (own, whole) = try (
          findings(of: district, from: was, to: city, besidesCity: besidesCity),
          findings(of: district, from: was, to: city, besidesCity: besidesCity, isWhole: true)
        )
        #expect(own == whole, "seed \(seed)")
        told += whole.count
      }
    }
    return told
  }

  @Test("What moves to another district is told in neither; what is rewritten there is told where it was published")
  func moved() throws {
    let before = MovableRecords()
    var after = before
    after.moveInstitution(0, to: 1)
    let was = before.register
    for district in was.districts.map(\.code) {
      #expect(try findings(of: district, from: was, to: after.register, besidesCity: true) == [])
    }
    after.brands[0].level = .city
    let told = try was.districts.map {
      try findings(of: $0.code, from: was, to: after.register, besidesCity: true).count
    }
    #expect(told == [1, 0, 0])
  }

  @Test("Of the city's register only the brands are compared that it listed, and those that its part has")
  func compared() throws {
    let before = MovableRecords()
    var after = before
    after.moveInstitution(0, to: 1)
    let was = before.register
    let last = try StandingData.publication(of: #require(was.extract(ofDistrict: "310101", titled: \.name)))
    let city = after.register
    let part = try HistoryComparison.Part(
      #require(city.extract(ofDistrict: "310101", titled: \.name)), of: last, besidesCity: true)
    #expect(part.register.brands.map(\.id) == ["B-02", "B-03", "B-04", "B-05"])
    #expect(part.compared(in: city).brands.map(\.id) == ["B-00", "B-01", "B-02", "B-03", "B-04", "B-05"])
    #expect(part.compared(in: city).cycles.map(\.results.count) == [6, 6])
    #expect(city.brands.count == 18)
  }
}

/// Records of three districts that may be moved about and rewritten.
private struct MovableRecords {
  struct Brand {
    var id: String
    var institution: Int
    var district: Int
    /// That of the first cycle's results.
    var level = Level.district
    /// Whether the second cycle's results retain it.
    var isRetained = true
    var revokedOn: Day?
  }

  private static let cycles = ["2024-10-15", "2026-10-20"].map(SampleRegister.day)

  /// For each institution its district.
  private var districts = (0..<9).map { $0 / 3 }
  var brands: [Brand] = (0..<18).map { Brand(id: Self.id($0), institution: $0 / 2, district: $0 / 6) }
  private var corrected: [String] = []
  private var added = 18

  init() { brands[3].revokedOn = SampleRegister.day("2026-11-16") }

  private static func id(_ number: Int) -> String { number < 10 ? "B-0\(number)" : "B-\(number)" }

  mutating func moveInstitution(_ institution: Int, to district: Int) {
    districts[institution] = district
    for index in brands.indices where brands[index].institution == institution { brands[index].district = district }
  }

  /// Changes something, be it a move or a rewriting.
  mutating func change(_ random: inout SeededNumbers) {
    let brand = Int.random(in: brands.indices, using: &random)
    let (institution, district) = (Int.random(in: 0..<9, using: &random), Int.random(in: 0..<3, using: &random))
    switch Int.random(in: 0..<9, using: &random) {
    case 0: moveInstitution(institution, to: district)
    case 1: brands[brand].district = district
    case 2: brands[brand].institution = institution
    case 3: brands.remove(at: brand)
    case 4:
      brands.append(Brand(id: Self.id(added), institution: institution, district: district))
      added += 1
    case 5: brands[brand].level = brands[brand].level == .city ? .district : .city
    case 6: brands[brand].isRetained.toggle()
    case 7: brands[brand].revokedOn = brands[brand].revokedOn == nil ? SampleRegister.day("2026-11-20") : nil
    default: corrected.append(brands[brand].id)
    }
  }

  var register: PublishedRegister {
    var register = SampleRegister.register()
    register.districts = ["310101", "310104", "310115"].map { SampleRegister.district($0, "区\($0)") }
    let listed = Set(brands.map(\.institution)).sorted()
    register.institutions = listed.map { institution in
      SampleRegister.institution(
        "I-\(institution)", "学校\(institution)", district: districts[institution],
        brands: brands.indices.filter { brands[$0].institution == institution })
    }
    let revoked = brands.indices.filter { brands[$0].revokedOn != nil }
    register.revocations = revoked.map { index in
      SampleRegister.revocation(index, brands[index].revokedOn?.iso ?? "", document: "示〔2026〕\(brands[index].id)号")
    }
    register.brands = brands.indices.map { index in
      SampleRegister.brand(
        brands[index].id, "品牌\(brands[index].id)", institution: listed.firstIndex(of: brands[index].institution) ?? 0,
        district: brands[index].district, status(of: brands[index]),
        revocations: revoked.indices.filter { revoked[$0] == index })
    }
    register.cycles[0].results = brands.indices.map {
      CycleResult(brand: $0, outcome: .recognised, level: brands[$0].level, previousLevel: nil)
    }
    register.cycles[1].results = brands.indices.map {
      CycleResult(
        brand: $0, outcome: brands[$0].isRetained ? .retained : .notMet,
        level: brands[$0].isRetained ? .district : nil, previousLevel: brands[$0].level)
    }
    register.announcements = []
    register.corrections = corrected.map {
      Correction(subject: $0, date: SampleRegister.day("2026-11-30"), reason: "误发", document: "示〔2026〕10号")
    }
    return register
  }

  private func status(of brand: Brand) -> BrandStatus {
    let (first, second) = (Self.cycles[0], Self.cycles[1])
    var status = BrandStatus(
      standing: .lapsed, reason: .notMet, since: second, level: brand.level, cycle: 0,
      periods: [Period(cycle: 0, level: brand.level, from: first, until: second, endedBy: .nextCycle)])
    guard brand.isRetained else { return status }
    (status.standing, status.reason, status.since) = (.inForce, nil, first)
    (status.level, status.cycle) = (.district, 1)
    status.periods.append(Period(cycle: 1, level: .district, from: second, until: brand.revokedOn, endedBy: nil))
    guard let day = brand.revokedOn else { return status }
    (status.standing, status.reason, status.since) = (.revoked, .ground(.penalty), day)
    status.periods[1].endedBy = .revocation
    return status
  }
}
