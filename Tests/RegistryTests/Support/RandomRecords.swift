import Diagnostics
import Records
import TestSupport
import Vocabulary

@testable import Registry

/// Records of a random register of about a thousand days: not all of them would pass the rules, and what is published must
/// be right all the same.
struct RandomRecords {
  static let days = Int32(0)...1_000

  private var random: SeededNumbers
  private let place = Place(FileID(0))

  static func records(seed: UInt64) -> Records {
    var maker = RandomRecords(random: SeededNumbers(seed: seed))
    return maker.make()
  }

  private init(random: SeededNumbers) {
    self.random = random
  }

  private mutating func make() -> Records {
    var records = Records()
    records.register = RegisterRecord(
      title: at("名录"), authority: at("主管部门"), baseURL: at("https://example.org/"),
      rules: RegisterRecord.Rules(termYears: 1, barYears: 1, cleanYears: 1))
    records.districts = ["310104", "310115"].map { code in
      DistrictRecord(code: at(code), name: at(code), bureau: at(code))
    }
    let brands = makeBrands(in: &records)
    records.cycles = makeCycles(of: brands)
    records.revocations = (0..<Int.random(in: 0...6, using: &random)).compactMap { _ in
      brands.randomElement(using: &random).map { makeRevocation(of: $0) }
    }
    records.announcements = (0..<Int.random(in: 0...5, using: &random)).map { makeAnnouncement($0, brands) }
    records.corrections = (0..<Int.random(in: 0...3, using: &random)).map { _ in
      CorrectionRow(subject: at("C0"), date: at(someDay()), reason: at("更正"), document: at("更〔2026〕1号"))
    }
    return records
  }

  private mutating func makeBrands(in records: inout Records) -> [String] {
    let institutions = Int.random(in: 1...6, using: &random)
    return (0..<institutions).flatMap { institution -> [String] in
      let (district, uscc) = (Int.random(in: 0...1, using: &random), "USCC-\(institution)")
      records.districts[district].institutions.append(
        InstitutionRow(uscc: at(uscc), name: at("机构\(institution)"), kind: at(.university), address: at("示例路")))
      let ids = (0..<Int.random(in: 0...3, using: &random)).map { "B-\(institution)-\($0)" }
      records.districts[district].brands += ids.map { BrandRow(id: at($0), name: at("品牌"), uscc: at(uscc)) }
      return ids
    }
  }

  private mutating func makeCycles(of brands: [String]) -> [CycleRecord] {
    let days = Set((0..<Int.random(in: 0...4, using: &random)).map { _ in someDay() }).sorted()
    return days.enumerated().map { index, announced in
      let opens = announced.adding(days: -Int.random(in: 20...60, using: &random))
      let closes = opens.adding(days: Int.random(in: 0...15, using: &random))
      let isRunning = index == days.count - 1 && random.oneIn(2)
      return CycleRecord(
        id: at("C\(index)"), title: at("第\(index)轮"), opens: random.oneIn(4) ? nil : at(opens),
        closes: random.oneIn(4) ? nil : at(closes), announced: isRunning ? nil : at(announced),
        document: isRunning ? nil : at("甲〔\(announced.iso)〕"), results: makeResults(of: brands))
    }
  }

  private mutating func makeResults(of brands: [String]) -> [ResultRow] {
    brands.filter { _ in !random.oneIn(3) }.map { brand in
      let outcome = Outcome.allCases.randomElement(using: &random) ?? .recognised
      let level = outcome.isAward ? Level.allCases.randomElement(using: &random) : nil
      return ResultRow(brand: at(brand), outcome: at(outcome), level: level.map { at($0) }, note: "内部备注")
    }
  }

  private mutating func makeRevocation(of brand: String) -> RevocationRow {
    let date = someDay()
    let restored = random.oneIn(2) ? date.adding(days: Int.random(in: 0...400, using: &random)) : nil
    return RevocationRow(
      brand: at(brand), date: at(date), ground: at(.penalty), verifiedBy: at("310104"), document: at("撤\(date.iso)"),
      setAsideOn: restored.map { at($0) }, setAsideDocument: restored.map { at("恢复\($0.iso)") })
  }

  private mutating func makeAnnouncement(_ number: Int, _ brands: [String]) -> AnnouncementRecord {
    let date = someDay()
    return AnnouncementRecord(
      path: "announcements/\(number).md", slug: at("\(number)"), title: at("公告\(date.iso)"), date: at(date),
      cycle: random.oneIn(2) ? at("C\(number)") : nil, brands: brands.filter { _ in random.oneIn(3) }.map { at($0) },
      body: MarkdownText(text: "正文", place: place))
  }

  private mutating func someDay() -> Day {
    Day(number: Int32.random(in: Self.days, using: &random))
  }

  private func at<Value>(_ value: Value) -> Located<Value> { Located(value, at: place) }
}

extension Records {
  /// The same records as they were on a day: without every fact that is dated later.
  func known(on day: Day) -> Records {
    func past(_ date: Located<Day>?) -> Located<Day>? { date.flatMap { $0.value <= day ? $0 : nil } }
    var records = self
    records.cycles = cycles.map { cycle in
      var cycle = cycle
      (cycle.opens, cycle.closes) = (past(cycle.opens), past(cycle.closes))
      cycle.announced = past(cycle.announced)
      if cycle.announced == nil { (cycle.document, cycle.results) = (nil, []) }
      return cycle
    }
    records.revocations = revocations.filter { $0.date.value <= day }.map { row in
      var row = row
      row.setAsideOn = past(row.setAsideOn)
      if row.setAsideOn == nil { row.setAsideDocument = nil }
      return row
    }
    records.announcements = announcements.filter { $0.date.value <= day }
    records.corrections = corrections.filter { $0.date.value <= day }
    return records
  }
}
