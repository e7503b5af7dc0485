import Testing
import Vocabulary

@testable import Registry

@Suite("What is published on a day")
struct PublishedRegisterTests {
  private func published(_ tree: SampleTree = .flawless, on date: String) throws -> PublishedRegister {
    try #require(tree.register).published(on: day(date))
  }

  @Test("Before any results there is no institution and no brand, but a running cycle and the districts")
  func beforeAll() throws {
    let register = try published(on: "2022-08-30")
    #expect(register.brands.isEmpty && register.institutions.isEmpty && register.cycles.isEmpty)
    #expect(register.districts.map(\.name) == ["徐汇区", "浦东新区"])
    #expect(register.runningCycles.map(\.id) == ["2022"])
    #expect(register.runningCycles.map(\.closes) == [nil])
    #expect(try published(on: "2022-06-30").runningCycles.isEmpty)
    #expect(try published(on: "2022-08-31").runningCycles.map(\.closes) == [nil])
    #expect(try published(on: "2022-09-01").runningCycles.map(\.closes) == [day("2022-08-31")])
  }

  @Test("Brands appear with the results that recognise them, institutions with their brands")
  func listing() throws {
    let before = try published(on: "2024-10-14")
    #expect(before.cycles.map(\.id) == ["2022"])
    #expect(before.runningCycles.map(\.id) == ["2024"])
    #expect(before.brands.map(\.id) == ["PD-1", "XH-1"])
    #expect(before.institutions.map(\.uscc) == ["52310115MJ00000262", "91310104MA1FL5E93U"])
    #expect(before.announcements.map(\.slug) == ["results-2022"])
    #expect(!String(describing: before).contains("XH-2"))
    #expect(!String(describing: before).contains("白鹭"))

    let after = try published(on: "2024-10-15")
    #expect(after.cycles.map(\.id) == ["2022", "2024"])
    #expect(after.runningCycles.isEmpty)
    #expect(
      after.brands.map { "\($0.id) \($0.status.standing.code)" } == ["PD-1 lapsed", "XH-1 in-force", "XH-2 in-force"])
    #expect(after.brands.map(\.institution) == [1, 2, 0])
    #expect(after.institutions.map(\.brands) == [[2], [0], [1]])
    #expect(after.announcements.map(\.slug) == ["results-2024", "results-2022"])
    #expect(after.announcements.map(\.cycle) == [1, 0])
  }

  @Test("A cycle's results stand by brand, with the level before")
  func results() throws {
    let tree = SampleTree.flawless.replacing("XH-1,新增,市级", with: "XH-1,新增,区级", in: "cycles/2022/results.csv")
    let results = try published(tree, on: "2026-09-01").cycles[1].results
    #expect(results.map(\.brand) == [0, 1, 2])
    #expect(results.map(\.outcome) == [.notMet, .retained, .recognised])
    #expect(results.map(\.level) == [nil, .city, .district])
    #expect(results.map(\.previousLevel) == [.district, .district, nil])
    #expect(results.map(\.isPromotion) == [false, true, false])
  }

  @Test("A revocation, its bar, and its setting aside come each on its day")
  func revocation() throws {
    let tree = SampleTree.flawless.replacing(
      "1号,,,", with: "1号,材料,2025-09-10,甲〔2025〕3号", in: "revocations.csv")
    #expect(try published(tree, on: "2025-02-28").revocations.isEmpty)
    let barred = try published(tree, on: "2025-09-09")
    #expect(barred.revocations.map(\.barredUntil) == [day("2027-03-01")])
    #expect(barred.revocations.map(\.setAsideOn) == [nil])
    #expect(barred.revocations.map(\.level) == [.district])
    #expect(barred.institutions.map(\.barredUntil) == [day("2027-03-01"), nil, nil])
    #expect(barred.brands.map(\.revocations) == [[], [], [0]])
    #expect(!String(describing: barred).contains("甲〔2025〕3号"))
    let restored = try published(tree, on: "2025-09-10")
    #expect(restored.revocations.map(\.barredUntil) == [nil])
    #expect(restored.revocations.map(\.setAsideOn) == [day("2025-09-10")])
    #expect(restored.revocations.map(\.setAsideDocument) == ["甲〔2025〕3号"])
    #expect(restored.institutions.map(\.barredUntil) == [nil, nil, nil])
  }

  @Test("A revocation tells the level that it took, whatever the brand was recognised as since")
  func revokedLevel() throws {
    let tree = SampleTree.flawless
      .adding("announced: 2026-10-20", "document: 沪人社职〔2026〕30号", to: "cycles/2026/cycle.yaml")
      .writing("品牌编号,结果,级别,申报日期\nXH-1,保留,市级,\nXH-2,新增,市级,\n", to: "cycles/2026/results.csv")
    let register = try published(tree, on: "2026-12-01")
    #expect(register.brands.map(\.status.level) == [.district, .city, .city])
    #expect(register.revocations.map(\.brand) == [2])
    #expect(register.revocations.map(\.level) == [.district])
  }

  @Test("A bar ends on the same day two years later, on 28 February for a leap day; the record of it stays")
  func barEnd() throws {
    let tree = SampleTree.flawless.replacing("XH-2,2025-03-01", with: "XH-1,2024-02-29", in: "revocations.csv")
    #expect(try published(tree, on: "2026-02-27").institutions.compactMap(\.barredUntil) == [day("2026-02-28")])
    #expect(try published(tree, on: "2026-02-28").institutions.compactMap(\.barredUntil) == [])
    #expect(try published(tree, on: "2026-02-28").revocations.map(\.barredUntil) == [day("2026-02-28")])
  }

  @Test("Revocations are newest first, then by brand; a brand's own oldest first")
  func order() throws {
    let tree = SampleTree.flawless
      .replacing("1号,,,", with: "1号,,2025-04-01,甲〔2025〕3号", in: "revocations.csv")
      .adding(
        "XH-2,2025-05-01,4,310104,乙,,,", "XH-1,2025-05-01,4,310104,乙,,,", to: "revocations.csv")
    let register = try published(tree, on: "2026-09-01")
    #expect(
      register.revocations.map { "\($0.date.iso) \($0.brand)" } == ["2025-05-01 1", "2025-05-01 2", "2025-03-01 2"])
    #expect(register.brands.map(\.revocations) == [[], [0], [2, 1]])
  }

  @Test("Notes on results, adverse records and unlisted brands are in nothing that is published")
  func neverPublished() throws {
    let tree = SampleTree.flawless
      .replacing("申报日期", with: "备注", in: "cycles/2024/results.csv")
      .replacing("2024-08-31", with: "内部备注", in: "cycles/2024/results.csv")
      .writing(
        "统一社会信用代码,日期,类型,依据\n91310104MA1FL5E93U,2015-01-05,行政处罚,处罚文书\n", to: "adverse-records.csv"
      )
      .replacing("[XH-2]", with: "[XH-2, PD-2]", in: "announcements/revocation-2025.md")
    let register = try published(tree, on: "2026-09-01")
    for secret in ["内部备注", "处罚文书", "PD-2", "远帆", "91310115MA00000312"] {
      #expect(!String(describing: register).contains(secret), "\(secret)")
    }
    #expect(register.announcements.map(\.brands) == [[2], [], []])
  }

  @Test("Programmes and profiles stand with their brand and institution")
  func attachments() throws {
    let tree = SampleTree.flawless
      .writing(
        "品牌编号,培训项目,等级\nXH-1,月嫂,三级\nXH-1,产后康复,\n", to: "districts/310104/programmes.csv"
      )
      .writing("简介", to: "districts/310104/institutions/91310104MA1FL5E93U.md")
    let register = try published(tree, on: "2026-09-01")
    #expect(register.brands.map { $0.programmes.map(\.name) } == [[], ["月嫂", "产后康复"], []])
    #expect(
      register.institutions.compactMap(\.profile?.path) == ["districts/310104/institutions/91310104MA1FL5E93U.md"])
  }

  @Test("Pages stand by their order, those without one last, then by slug")
  func pages() throws {
    func page(_ order: String) -> String { "---\ntitle: 页\n\(order)---\n" }
    let tree = SampleTree.flawless
      .writing(page(""), to: "pages/a.md").writing(page("order: 2\n"), to: "pages/z.md")
      .writing(page("order: 1\n"), to: "pages/y.md")
    #expect(try published(tree, on: "2026-09-01").pages.map(\.slug) == ["y", "z", "a", "about"])
  }

  @Test("The term is elapsed from the day two years after the latest results")
  func term() throws {
    #expect(try published(on: "2022-10-17").isTermElapsed == false)
    #expect(try published(on: "2024-10-14").isTermElapsed == false)
    #expect(try published(on: "2024-10-15").isTermElapsed == false)
    #expect(try published(on: "2026-10-14").isTermElapsed == false)
    #expect(try published(on: "2026-10-15").isTermElapsed)
  }

  @Test("The next change is the earliest later day on which something takes effect")
  func nextChange() throws {
    let register = try #require(SampleTree.flawless.register)
    var days: [String] = []
    var day = day("2020-01-01")
    while let next = register.nextChange(after: day) {
      days.append(next.iso)
      day = next
    }
    #expect(
      days == [
        "2022-07-01", "2022-09-01", "2022-10-18", "2024-07-01", "2024-09-01", "2024-10-15", "2025-03-01", "2025-03-03",
        "2026-07-01", "2026-09-01", "2026-10-15", "2027-03-01",
      ])
  }

  @Test("The end of a window changes nothing where the results are out on its last day or the next", arguments: [0, 1])
  func windowEndsWithResults(_ days: Int) throws {
    let announced = day("2022-10-18")
    let tree = SampleTree.flawless.replacing(
      "closes: 2022-08-31", with: "closes: \(announced.adding(days: -days).iso)", in: "cycles/2022/cycle.yaml")
    let register = try #require(tree.register)
    #expect(register.nextChange(after: day("2022-07-01")) == announced)
    #expect(register.nextChange(after: announced) == day("2024-07-01"))
  }

  @Test("Without a registry.yaml there is no register, and the rules run all the same")
  func noRegister() {
    let tree = SampleTree.flawless.removing("registry.yaml")
      .replacing("路3,乙1", with: "路3,", in: "districts/310115/institutions.csv")
    #expect(tree.register == nil)
    #expect(
      tree.findings() == ["missing-permit districts/310115/institutions.csv:2:41", "unreadable-file registry.yaml:1:1"])
  }
}
