import Testing
import Vocabulary

@testable import Registry

@Suite("A district's part of the city's register")
struct DistrictExtractTests {
  private func extract(
    _ code: String, _ tree: SampleTree = .flawless, on date: String = "2026-09-01"
  ) throws -> PublishedRegister {
    let city = try #require(tree.register).published(on: day(date))
    return try #require(city.extract(ofDistrict: code) { "\(city.info.title)：\($0.name)" })
  }

  @Test("It has the district's institutions and brands, and nothing of another's")
  func parts() throws {
    let pudong = try extract("310115")
    #expect(pudong.brands.map(\.id) == ["PD-1"])
    #expect(pudong.institutions.map(\.uscc) == ["52310115MJ00000262"])
    #expect(pudong.institutions.map(\.brands) == [[0]])
    #expect(pudong.revocations.isEmpty)
    let xuhui = try extract("310104")
    #expect(xuhui.brands.map(\.id) == ["XH-1", "XH-2"])
    #expect(xuhui.brands.map { xuhui.institutions[$0.institution].name } == ["海棠人力资源服务有限公司", "上海白鹭培训学校"])
    #expect(xuhui.revocations.map { xuhui.brands[$0.brand].id } == ["XH-2"])
    #expect(xuhui.brands.map(\.revocations) == [[], [0]])
    #expect(!String(describing: xuhui.brands).contains("青竹"))
  }

  @Test("Every brand stands in it as it stands in the city's register")
  func standings() throws {
    let city = try #require(SampleTree.flawless.register).published(on: day("2026-09-01"))
    let parts = try city.districts.map { try extract($0.code) }
    let all = parts.flatMap { part in part.brands.map { "\($0.id) \($0.status)" } }
    #expect(all.sorted() == city.brands.map { "\($0.id) \($0.status)" })
    #expect(parts.allSatisfy { $0.day == city.day })
  }

  @Test("A cycle's results are those of its brands, told by their numbers in it")
  func results() throws {
    let xuhui = try extract("310104")
    #expect(xuhui.cycles.map(\.id) == ["2022", "2024"])
    #expect(
      xuhui.cycles.map { cycle in cycle.results.map { xuhui.brands[$0.brand].id } } == [["XH-1"], ["XH-1", "XH-2"]])
  }

  @Test("It speaks in the bureau's name, and claims nothing that identifies the city's site")
  func information() throws {
    let tree = SampleTree.flawless
      .adding(
        "contact: {phone: '12333'}", "operator: 承办", "government_site: {site_name: 全市, icp: 沪ICP备1号}",
        to: "registry.yaml"
      )
      .adding("address: 路9", to: "districts/310115/district.yaml")
    let info = try extract("310115", tree).info
    #expect(info.title == "名录：浦东新区")
    #expect(info.authority == "浦东新区人力资源和社会保障局")
    #expect(info.baseURL == "https://example.org/")
    #expect(info.phone == "12333" && info.address == "路9")
    #expect(info.operatorName == nil && info.siteName == nil && info.icp == nil)
    #expect(try extract("310115", tree).scope?.city.title == "名录")
  }

  @Test("The city's announcements are in it but those that name only others' brands; another district's are not")
  func announcements() throws {
    let tree = SampleTree.flawless.writing(
      """
      ---
      title: 走访
      date: 2025-05-05
      ---

      """, to: "districts/310104/announcements/visit.md")
    #expect(
      try extract("310104", tree).announcements.map(\.slug) == [
        "visit", "revocation-2025", "results-2024", "results-2022",
      ])
    #expect(try extract("310115", tree).announcements.map(\.slug) == ["results-2024", "results-2022"])
    #expect(try extract("310104", tree).announcements[1].brands == [1])
  }

  @Test("An announcement of results concerns every district with a result, also where it names a few brands of others")
  func resultsAnnouncement() throws {
    let tree = SampleTree.flawless
      .writing("name: 黄浦区\nbureau: 黄浦区人力资源和社会保障局\n", to: "districts/310101/district.yaml")
      .writing("统一社会信用代码,机构名称,机构类别,办学地址\n", to: "districts/310101/institutions.csv")
      .writing("品牌编号,品牌名称,统一社会信用代码\n", to: "districts/310101/brands.csv")
      .replacing("cycle: 2024\n", with: "cycle: 2024\nbrands: [XH-1]\n", in: "announcements/results-2024.md")
    #expect(try extract("310115", tree).announcements.map(\.slug) == ["results-2024", "results-2022"])
    #expect(try extract("310115", tree).announcements[0].brands == [])
    #expect(try extract("310104", tree).announcements[1].brands == [0])
    // It has no result in them.
    #expect(try extract("310101", tree).announcements.map(\.slug) == ["results-2022"])
    // What is said of a brand later on is of that brand alone, though it tells the cycle.
    let later = tree.replacing("brands: [XH-2]\n", with: "brands: [XH-2]\ncycle: 2024\n", in: Self.revocation)
    #expect(try extract("310115", later).announcements.map(\.slug) == ["results-2024", "results-2022"])
    // By its document number it is known for what it is, whatever kind it is called.
    let notice = tree.replacing("kind: results\n", with: "", in: "announcements/results-2024.md")
    #expect(try extract("310115", notice).announcements.map(\.slug) == ["results-2024", "results-2022"])
  }

  private static let revocation = "announcements/revocation-2025.md"

  @Test("On its own site the city stays the one that publishes the results (N7)")
  func cityAuthority() throws {
    let part = try extract("310115")
    #expect(part.cityAuthority == "主管部门")
    #expect(part.info.authority == "浦东新区人力资源和社会保障局")
    let city = try #require(SampleTree.flawless.register).published(on: day("2026-09-01"))
    #expect(city.cityAuthority == "主管部门")
  }

  @Test("A correction is in it unless what it names stands in the city's register and not in this part")
  func corrections() throws {
    let tree = SampleTree.flawless.writing(
      """
      对象,日期,理由,文号
      XH-1,2025-01-01,甲,号1
      PD-1,2025-01-02,乙,号2
      52310115MJ00000262,2025-01-03,丙,号3
      2024,2025-01-04,丁,号4
      revocation-2025,2025-01-05,戊,号5
      gone,2025-01-06,己,号6

      """, to: "corrections.csv")
    #expect(try extract("310104", tree).corrections.map(\.reason) == ["己", "戊", "丁", "甲"])
    #expect(try extract("310115", tree).corrections.map(\.reason) == ["己", "丁", "丙", "乙"])
  }

  @Test("A brand that the district supervises brings its institution, and that brings all of its brands")
  func supervisedElsewhere() throws {
    let tree = SampleTree.flawless
      .adding("PD-3,海棠养老,91310104MA1FL5E93U", to: "districts/310115/brands.csv")
      .adding("PD-3,新增,区级,", to: "cycles/2024/results.csv")
      .replacing("district: 1}", with: "district: 2}", in: "announcements/results-2024.md")
    let pudong = try extract("310115", tree)
    #expect(pudong.brands.map(\.id) == ["PD-1", "PD-3", "XH-1"])
    #expect(pudong.institutions.map(\.uscc) == ["52310115MJ00000262", "91310104MA1FL5E93U"])
    #expect(pudong.brands.map { pudong.districts[$0.district].code } == ["310115", "310115", "310104"])
  }

  @Test("There is none for a code that no district has")
  func unknown() throws {
    let city = try #require(SampleTree.flawless.register).published(on: day("2026-09-01"))
    #expect(city.extract(ofDistrict: "310999", titled: \.name) == nil)
  }
}
