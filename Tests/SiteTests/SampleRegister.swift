import Diagnostics
import Vocabulary

@testable import Registry

/// A small published register, made by hand: two districts, two cycles, one brand of every standing.
enum SampleRegister {
  static func day(_ text: String) -> Day { Day(iso: text) ?? Day(number: 0) }

  static let info = RegisterInfo(
    title: "示例名录", authority: "市局", operatorName: nil, baseURL: "https://register.example.org/a/",
    basisDocument: nil, basisURL: nil, phone: "12333", address: nil, reportURL: nil, siteName: nil, siteDomain: nil,
    siteIDCode: nil, icp: nil, policeRecord: nil, termYears: 2, barYears: 2, cleanYears: 3, refreshDays: 30)

  static func institution(
    _ uscc: String, _ name: String, district: Int, brands: [Int], pinyin: String? = nil
  )
    -> Institution
  {
    Institution(
      uscc: uscc, name: name, kind: .privateTraining, address: "路1号", permit: "1", phone: nil, website: nil,
      formerNames: [], pinyin: pinyin, englishName: nil, district: district, brands: brands, profile: nil,
      barredUntil: nil)
  }

  static func brand(
    _ id: String, _ name: String, institution: Int, district: Int, _ status: BrandStatus, revocations: [Int] = []
  ) -> Brand {
    Brand(
      id: id, name: name, field: nil, summary: nil, institution: institution, district: district, status: status,
      programmes: [], revocations: revocations)
  }

  static let inForce = BrandStatus(
    standing: .inForce, reason: nil, since: day("2024-10-15"), level: .city, cycle: 1,
    periods: [
      Period(cycle: 0, level: .district, from: day("2024-10-15"), until: day("2026-10-20"), endedBy: .nextCycle),
      Period(cycle: 1, level: .city, from: day("2026-10-20"), until: nil, endedBy: nil),
    ])

  static let revoked = BrandStatus(
    standing: .revoked, reason: .ground(.penalty), since: day("2026-11-16"), level: .district, cycle: 1,
    periods: [
      Period(cycle: 1, level: .district, from: day("2026-10-20"), until: day("2026-11-16"), endedBy: .revocation)
    ])

  static let lapsed = BrandStatus(
    standing: .lapsed, reason: .notMet, since: day("2026-10-20"), level: .district, cycle: 0,
    periods: [
      Period(cycle: 0, level: .district, from: day("2024-10-15"), until: day("2026-10-20"), endedBy: .nextCycle)
    ])

  static let restored = BrandStatus(
    standing: .lapsed, reason: .setAside, since: day("2026-11-01"), level: .district, cycle: 0,
    periods: [
      Period(cycle: 0, level: .district, from: day("2024-10-15"), until: day("2025-03-01"), endedBy: .revocation)
    ])

  static func revocation(
    _ brand: Int, _ date: String, document: String, setAside: (String, String)? = nil
  )
    -> Revocation
  {
    Revocation(
      brand: brand, level: .district, date: day(date), ground: .penalty, verifiedBy: 0, document: document,
      summary: nil, setAsideOn: setAside.map { day($0.0) }, setAsideDocument: setAside?.1,
      barredUntil: setAside == nil ? day(date).adding(years: 2) : nil)
  }

  static let cycles = [
    Cycle(
      id: "2024", title: "2024年度遴选", opens: nil, closes: nil, announced: day("2024-10-15"),
      document: "示〔2024〕1号",
      results: [
        CycleResult(brand: 0, outcome: .recognised, level: .district, previousLevel: nil),
        CycleResult(brand: 2, outcome: .recognised, level: .district, previousLevel: nil),
        CycleResult(brand: 3, outcome: .recognised, level: .district, previousLevel: nil),
      ]),
    Cycle(
      id: "2026", title: "2026年度遴选", opens: nil, closes: nil, announced: day("2026-10-20"),
      document: "示〔2026〕2号",
      results: [
        CycleResult(brand: 0, outcome: .retained, level: .city, previousLevel: .district),
        CycleResult(brand: 1, outcome: .recognised, level: .district, previousLevel: nil),
        CycleResult(brand: 2, outcome: .notMet, level: nil, previousLevel: .district),
      ]),
  ]

  static func register(asOf day: String = "2026-12-01", isTermElapsed: Bool = false) -> PublishedRegister {
    var register = PublishedRegister(
      day: Self.day(day), info: info, cycles: cycles, runningCycles: [],
      districts: [district("310105", "长宁区"), district("310115", "浦东新区")],
      institutions: [
        institution("A", "晨曦学校", district: 0, brands: [0], pinyin: "chen xi xue xiao"),
        institution("B", "白露学校", district: 0, brands: [1]),
        institution("C", "秋实,学校", district: 1, brands: [2, 3]),
      ],
      brands: [
        brand("B-1", "晨曦", institution: 0, district: 0, inForce),
        brand("B-2", "白露", institution: 1, district: 0, revoked, revocations: [0]),
        brand("B-3", "=秋实", institution: 2, district: 1, lapsed),
        brand("B-4", "冬至", institution: 2, district: 1, restored, revocations: [1]),
      ],
      revocations: [
        revocation(1, "2026-11-16", document: "示〔2026〕9号"),
        revocation(3, "2025-03-01", document: "示〔2025〕3号", setAside: ("2026-11-01", "示〔2026〕8号")),
      ],
      announcements: [announcement("revocation", "2026-11-16", document: "示〔2026〕9号")],
      pages: [
        ContentPage(slug: "about", title: "关于", isInNavigation: true, body: article("pages/about.md", "关于名录。"))
      ],
      isTermElapsed: isTermElapsed)
    if let end = register.revocations[0].barredUntil, end > register.day { register.institutions[1].barredUntil = end }
    return register
  }

  static func district(_ code: String, _ name: String) -> District {
    District(
      code: code, name: name, bureau: "\(name)局", phone: nil, address: nil, website: nil, introduction: nil)
  }

  static func announcement(_ slug: String, _ date: String, document: String?, text: String = "撤销。") -> Announcement {
    Announcement(
      slug: slug, district: nil, title: "撤销<公告>", date: day(date), kind: .revocation, document: document, source: nil,
      cycle: nil, brands: [1], body: article("announcements/\(slug).md", text))
  }

  static func article(_ path: String, _ text: String) -> Article {
    Article(path: path, text: text, place: Place(FileID(0), line: 5))
  }
}
