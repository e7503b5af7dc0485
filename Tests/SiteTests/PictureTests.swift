import Testing
import Vocabulary

@testable import Registry
@testable import Site

@Suite("Pictures")
struct PictureTests {
  private let day = SampleRegister.day("2026-12-01")
  private let register = SampleRegister.register()

  @Test("The districts of Shanghai lie apart, each in its place: 崇明 in the north, 青浦 in the west, 浦东 in the east")
  func shanghai() {
    let codes = [
      "310101", "310104", "310105", "310106", "310107", "310109", "310110", "310112", "310113", "310114", "310115",
      "310116", "310117", "310118", "310120", "310151",
    ]
    let map = DistrictMap(codes.map { SampleRegister.district($0, "\($0)区") })
    let places = map.tiles.map { [$0.x, $0.y] }
    #expect(Set(places).count == 16)
    #expect(map.tiles.map(\.district) == Array(0..<16))
    #expect(map.height == 320)
    func tile(_ code: String) -> DistrictMap.Tile { map.tiles[codes.firstIndex(of: code) ?? 0] }
    #expect(map.tiles.map(\.y).min() == tile("310151").y)
    #expect(map.tiles.map(\.x).min() == tile("310118").x)
    #expect(map.tiles.map(\.x).max() == tile("310115").x)
    #expect(tile("310116").y > tile("310117").y)
    #expect(map.tiles.allSatisfy { $0.x + DistrictMap.side <= 320 && $0.y + DistrictMap.side <= map.height })
  }

  @Test("Districts of elsewhere follow in rows of five")
  func elsewhere() {
    let map = DistrictMap((1...7).map { SampleRegister.district("99010\($0)", "区") })
    #expect(
      map.tiles.map { [$0.x, $0.y] } == [[0, 0], [64, 0], [128, 0], [192, 0], [256, 0], [0, 64], [64, 64]])
    #expect(map.height == 128)
    let mixed = DistrictMap([SampleRegister.district("310151", "崇明区"), SampleRegister.district("990101", "区")])
    #expect(mixed.tiles.map { [$0.x, $0.y] } == [[0, 0], [0, 64]])
  }

  @Test("A few districts of Shanghai lie to each other as ever, from the upper left corner on, on as much as they need")
  func few() {
    func map(_ codes: String...) -> DistrictMap { DistrictMap(codes.map { SampleRegister.district($0, "区") }) }
    #expect(map("310115").tiles.map { [$0.x, $0.y] } == [[0, 0]])
    #expect(map("310115").height == 64)
    let south = map("310112", "310117")
    #expect(south.tiles.map { [$0.x, $0.y] } == [[128, 64], [0, 0]])
    #expect(south.height == 128)
    #expect(map().height == 0)
  }

  @Test("A tile's name fits: 浦东 for 浦东新区", arguments: [("浦东新区", "浦东"), ("黄浦区", "黄浦"), ("新区", "新区"), ("崇明县", "崇明县")])
  func shortNames(name: String, short: String) {
    #expect(Strings.shortName(ofDistrict: name) == short)
  }

  @Test(
    "A longer one stands on two lines of at most three characters, and what fits on neither ends in an ellipsis",
    arguments: [
      ("浦东新区", ["浦东"]), ("建德市", ["建德市"]), ("滨海新区", ["滨海"]), ("乌鲁木齐县", ["乌鲁木", "齐县"]), ("双清阁县", ["双清", "阁县"]),
      ("杭州经济技术开发区", ["杭州经", "济技术"]), ("景宁畲族自治县", ["景宁", "畲族"]), ("石柱土家族自治县", ["石柱土", "家族"]),
      ("鄂温克族自治旗", ["鄂温", "克族"]), ("双江拉祜族佤族布朗族傣族自治县", ["双江拉", "祜族…"]), ("开发区", ["开发"]),
    ])
  func tileLines(name: String, lines: [String]) {
    #expect(Strings.tileLines(ofDistrict: name) == lines)
  }

  @Test("Periods lie on the line from the first of them to the day, touching where they touch")
  func periods() {
    let chart = PeriodChart([register.brands[0]], asOf: day)
    #expect(chart.rows.map(\.name) == [nil])
    let bars = chart.rows[0].bars
    #expect(bars.map(\.level) == [.district, .city])
    #expect(bars[0].x == 0)
    #expect(bars[0].x + bars[0].width == bars[1].x)
    #expect(bars[1].x + bars[1].width == PeriodChart.width)
    #expect(bars.map(\.isCut) == [false, false])
    #expect(chart.ticks.map(\.year) == [2025, 2026])
  }

  @Test("A level is named where it begins and there is room, and not again on the next bar")
  func labels() {
    func labelled(_ periods: [(String, String?, Level)]) -> [Bool] {
      var brand = register.brands[0]
      brand.status.periods = periods.map {
        Period(cycle: 0, level: $0.2, from: SampleRegister.day($0.0), until: $0.1.map(SampleRegister.day), endedBy: nil)
      }
      return PeriodChart([brand], asOf: day).rows[0].bars.map(\.isLabelled)
    }
    let promoted: [(String, String?, Level)] = [
      ("2020-10-20", "2022-10-20", .district), ("2022-10-20", "2024-10-20", .district), ("2024-10-20", nil, .city),
    ]
    #expect(labelled(promoted) == [true, false, true])
    #expect(labelled([("2022-10-20", "2022-11-20", .city), ("2022-11-20", nil, .city)]) == [false, true])
  }

  @Test("A revocation cuts its period; several brands are named")
  func cut() {
    let chart = PeriodChart([register.brands[2], register.brands[3]], asOf: day)
    #expect(chart.rows.map(\.name) == ["=秋实", "冬至"])
    #expect(chart.rows[1].bars.map(\.isCut) == [true])
    #expect(chart.rows[0].y < chart.rows[1].y)
    #expect(chart.axis >= chart.rows[1].y + PeriodChart.barHeight)
  }

  @Test(
    "A brand's name is cut short where it is longer than the picture is wide",
    arguments: [
      ("一二三四五六七八九十一二三四五六", "一二三四五六七八九十一二三四五六"),
      ("一二三四五六七八九十一二三四五六七", "一二三四五六七八九十一二三四五…"),
      ("BIM建筑信息模型技术员高级研修品牌班", "BIM建筑信息模型技术员高级研…"), ("Welding and pressure vessels", "Welding and pressure …"),
    ])
  func longNames(name: String, shown: String) {
    var brand = register.brands[0]
    brand.name = name
    #expect(PeriodChart([brand, register.brands[2]], asOf: day).rows.map(\.name) == [shown, "=秋实"])
  }

  @Test("A line of days, or of many years, has years that fit on it")
  func ticks() {
    func brand(from start: String) -> Brand {
      SampleRegister.brand(
        "X", "X", institution: 0, district: 0,
        BrandStatus(
          standing: .inForce, reason: nil, since: SampleRegister.day(start), level: .city, cycle: 0,
          periods: [Period(cycle: 0, level: .city, from: SampleRegister.day(start), until: nil, endedBy: nil)]))
    }
    #expect(PeriodChart([brand(from: "2026-12-01")], asOf: day).ticks.map(\.year) == [2026])
    #expect(PeriodChart([brand(from: "2026-11-30")], asOf: day).rows[0].bars[0].width == 320)
    let ticks = PeriodChart([brand(from: "1990-06-01")], asOf: day).ticks
    #expect(ticks.count <= 6)
    #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $1.x - $0.x >= 44 })
  }
}

@Suite("An institution's programmes")
struct ProgrammeListTests {
  private func brand(_ name: String, _ programmes: [(String, String?, String?)]) -> Brand {
    var brand = SampleRegister.brand("X", name, institution: 0, district: 0, SampleRegister.inForce)
    brand.programmes = programmes.map {
      Programme(name: $0.0, occupation: nil, grade: $0.1, mode: $0.2, location: nil)
    }
    return brand
  }

  @Test("Those of all brands stand in one list, with a filter for each value that several have")
  func filters() {
    let list = ProgrammeList([
      brand("甲", [("一", "五级", "线下"), ("二", "四级", "线下")]), brand("乙", [("三", "五级", "线上"), ("四", nil, "线下")]),
    ])
    #expect(list.items.map(\.programme.name) == ["一", "二", "三", "四"])
    #expect(list.items.map(\.brand) == ["甲", "甲", "乙", "乙"])
    #expect(list.filters.map(\.label) == ["甲", "乙", "五级", "四级", "线下", "线上"])
    #expect(list.filters.map(\.anchor) == ["f1", "f2", "f3", "f4", "f5", "f6"])
    #expect(list.filters.map(\.count) == [2, 2, 2, 1, 3, 1])
    #expect(list.items.map(\.groups) == ["f1 f3 f5", "f1 f4 f5", "f2 f3 f6", "f2 f5"])
  }

  @Test("Few programmes, values that each has for itself, and one value for all need no filter")
  func none() {
    #expect(ProgrammeList([brand("甲", [("一", "五级", nil), ("二", "四级", nil)])]).filters.isEmpty)
    let distinct = ProgrammeList([brand("甲", (1...5).map { ("\($0)", "\($0)级", "线下") })])
    #expect(distinct.filters.isEmpty)
    #expect(distinct.items.map(\.brand) == [nil, nil, nil, nil, nil])
    #expect(distinct.items.allSatisfy { $0.groups.isEmpty })
  }

  @Test("The style sheet knows as many filters as there can be")
  func limit() {
    let many = (0..<40).map { ("\($0)", Optional("\($0 % 6)级"), Optional("\($0 % 4)式")) }
    #expect(ProgrammeList([brand("甲", many)]).filters.count == 6)
  }
}

@Suite("What profiles say to programs")
struct LinkedDataTests {
  @Test("The institution and its brands in force, fit to stand in HTML")
  func inForce() {
    var register = SampleRegister.register()
    register.institutions[0].name = "晨曦</script>学校"
    let text = LinkedData(register: register).text(of: register.institutions[0])
    #expect(
      text == """
        {"@context":"https://schema.org","@type":"EducationalOrganization","name":"晨曦\\u003c/script\\u003e学校",\
        "identifier":{"@type":"PropertyValue","propertyID":"统一社会信用代码","value":"A"},"address":"路1号",\
        "hasCredential":[{"@type":"EducationalOccupationalCredential","name":"晨曦",\
        "credentialCategory":"市级职业技能培训优质品牌","validFrom":"2026-10-20",\
        "url":"../awards/B-1-2026.html",\
        "recognizedBy":{"@type":"GovernmentOrganization","name":"市局"}}]}
        """)
  }

  @Test("Of several brands' authority the first has the description, the others its name within the page")
  func authority() throws {
    var register = SampleRegister.register()
    register.brands[1].status = SampleRegister.inForce
    register.institutions[0].brands = [0, 1]
    let text = LinkedData(register: register).text(of: register.institutions[0])
    let described = ##""recognizedBy":{"@id":"#_a","@type":"GovernmentOrganization","name":"市局"}"##
    #expect(text.ranges(of: described).count == 1)
    #expect(text.ranges(of: ##""recognizedBy":{"@id":"#_a"}"##).count == 1)
  }

  @Test("Nothing that has ended is called a credential")
  func ended() {
    let register = SampleRegister.register()
    for institution in register.institutions.dropFirst() {
      #expect(!LinkedData(register: register).text(of: institution).contains("hasCredential"))
    }
  }
}
