import Diagnostics
import Testing
import Vocabulary

@testable import Registry
@testable import Site

@Suite("What becomes of a brand whose revocation is set aside meanwhile")
struct BrandSectionTests {
  private static func day(_ text: String) -> Day { SampleRegister.day(text) }

  /// The brand as revoked on 2025-03-01 in the term of 2024's award, at district level.
  private static let revoked = PublishedFacts.Brand(
    id: "B-1", name: "晨曦", uscc: "A", institution: "晨曦学校", district: "310105", level: "district",
    standing: "revoked", reason: "ground-3", since: day("2025-03-01"), cycle: "2024",
    periods: [
      PublishedFacts.Period(
        cycle: "2024", level: "district", from: day("2024-10-15"), until: day("2025-03-01"), endedBy: "revocation")
    ])

  private static func revocation(_ date: String, setAside: String?) -> PublishedFacts.Revocation {
    PublishedFacts.Revocation(
      brand: "B-1", date: day(date), ground: 3, document: "示〔2025〕3号", verifiedBy: "310105", barredUntil: nil,
      setAsideOn: setAside.map(day))
  }

  /// The section of the brand, whose revocation of 2025-03-01 is newly set aside on the day.
  private func section(
    from previous: PublishedFacts.Brand = revoked, setAside: String, _ change: (inout PublishedFacts.Brand) -> Void
  ) -> [Comparison.Kind] {
    var next = previous
    change(&next)
    let sections = BrandSections(
      SampleRegister.register(),
      revocations: [
        FactChange(
          key: .init(brand: "B-1", date: Self.day("2025-03-01")),
          previous: Self.revocation("2025-03-01", setAside: nil),
          next: Self.revocation("2025-03-01", setAside: setAside))
      ], notes: [], districts: [:])
    return Array(sections.sections(of: [FactChange(key: "B-1", previous: previous, next: next)]).keys)
  }

  private static func inForce(_ brand: inout PublishedFacts.Brand, since: String) {
    (brand.standing, brand.reason, brand.since) = ("in-force", nil, day(since))
  }

  /// By 2026's results, at city level.
  private static func award(_ brand: inout PublishedFacts.Brand) {
    (brand.level, brand.cycle) = ("city", "2026")
    brand.periods.append(
      PublishedFacts.Period(cycle: "2026", level: "city", from: day("2026-10-20"), until: nil, endedBy: nil))
  }

  @Test("In force again by the same award, or not for its term having ended, it stands among those")
  func setAside() {
    #expect(section(setAside: "2025-06-01") { Self.inForce(&$0, since: "2025-06-01") } == [.setAside])
    #expect(
      section(setAside: "2026-11-01") {
        ($0.standing, $0.reason, $0.since) = ("lapsed", "set-aside", Self.day("2026-11-01"))
      } == [.setAside])
  }

  @Test("Left out by later results it has lapsed, by another revocation it stays revoked")
  func leftAfterwards() {
    #expect(
      section(setAside: "2025-06-01") {
        ($0.standing, $0.reason, $0.since) = ("lapsed", "not-met", Self.day("2026-10-20"))
      } == [.lapsed])
    #expect(section(setAside: "2025-06-01") { $0.since = Self.day("2025-05-01") } == [.brandsChanged])
  }

  @Test("In force before later results it is promoted by them; where it was set aside after them, newly in force")
  func laterResults() {
    #expect(
      section(setAside: "2025-06-01") {
        Self.inForce(&$0, since: "2025-06-01")
        Self.award(&$0)
      } == [.promoted])
    #expect(
      section(setAside: "2026-11-01") {
        Self.inForce(&$0, since: "2026-10-20")
        Self.award(&$0)
      } == [.newlyInForce])
    var standing = Self.revoked
    Self.inForce(&standing, since: "2024-10-15")
    #expect(
      section(from: standing, setAside: "2025-06-01") {
        $0.since = Self.day("2025-06-01")
        Self.award(&$0)
      } == [.promoted])
  }
}
