import Testing
import Vocabulary

@testable import Registry
@testable import Site

@Suite("What became of an award")
struct AwardTests {
  private func story(
    _ brand: Int, _ cycle: Int, _ change: (inout PublishedRegister) -> Void = { _ in }
  ) throws
    -> AwardStory
  {
    var register = SampleRegister.register()
    change(&register)
    return try #require(AwardStory(of: brand, in: cycle, sentence: StandingSentence(register: register)))
  }

  @Test("An award that runs is told as the brand's standing is")
  func running() throws {
    let award = try story(0, 1)
    #expect(award.state == .running)
    #expect(award.endedOn == nil)
    #expect(award.outcome == "保留并升为市级")
    #expect(award.reason.hasPrefix("在有效期内：依据示〔2026〕2号"))
    #expect(award.events.map(\.text) == ["2026年度遴选结果公布：保留并升为市级，市级品牌"])
  }

  @Test("An award that the next results took over has ended, and leads to the next one")
  func succeeded() throws {
    let award = try story(0, 0)
    #expect(award.state == .ended)
    #expect(award.endedOn == SampleRegister.day("2026-10-20"))
    #expect(award.level == .district)
    #expect(award.reason == "2026年10月20日公布了2026年度遴选结果，本次认定的有效期至此为止；该品牌保留并升为市级，此后以新的市级认定为准")
    #expect(award.events.map(\.day.iso) == ["2024-10-15", "2026-10-20"])
    #expect(award.events.last?.successor?.cycle == 1)
    #expect(award.events.last?.successor?.level == .city)
  }

  @Test("A revoked award names the revocation")
  func revoked() throws {
    let award = try story(1, 1)
    #expect(award.state == .revoked)
    #expect(award.endedOn == SampleRegister.day("2026-11-16"))
    #expect(award.reason == "2026年11月16日依据示〔2026〕9号撤销，情形为（三）受到停业整顿等行政处罚或列入严重失信主体名单")
    #expect(award.events.map(\.revocation) == [nil, 0])
  }

  @Test("An award whose brand left says what the results found")
  func lapsed() throws {
    let award = try story(2, 0)
    #expect(award.state == .ended)
    #expect(award.reason == "2026年10月20日公布了2026年度遴选结果，本次认定的有效期至此为止；该品牌评估不达标，自然终止")
    #expect(award.events.last?.successor == nil)
  }

  @Test("A revocation set aside after the term's end leaves the award ended, and all three facts stand in their order")
  func outlived() throws {
    let award = try story(3, 0)
    #expect(award.state == .ended)
    #expect(award.reason == "2025年3月1日的撤销决定已于2026年11月1日撤回，但本次认定的有效期已于2026年10月20日新一轮结果公布时届满")
    #expect(award.events.map(\.day.iso) == ["2024-10-15", "2025-03-01", "2026-10-20", "2026-11-01"])
    #expect(award.events.last?.text == "撤销决定撤回，但有效期已经届满")
  }

  @Test("Of one day the results come first, then the revocation, then its being set aside")
  func oneDay() throws {
    let setAside = try story(3, 0) { $0.revocations[1].setAsideOn = SampleRegister.day("2026-10-20") }
    #expect(setAside.events.map(\.day.iso) == ["2024-10-15", "2025-03-01", "2026-10-20", "2026-10-20"])
    #expect(setAside.events.suffix(2).map(\.text) == ["2026年度遴选结果公布，本次认定的有效期届满", "撤销决定撤回，但有效期已经届满"])
    let revoked = try story(3, 0) { register in
      register.revocations[1].date = SampleRegister.day("2024-10-15")
      register.revocations[1].setAsideOn = SampleRegister.day("2024-10-15")
    }
    #expect(revoked.events.map(\.revocation) == [nil, 1, nil, nil])
    #expect(revoked.events[2].text == "撤销决定撤回，品牌认定自当日起恢复")
  }

  @Test("A revocation set aside within the term leaves the award running")
  func restored() throws {
    let award = try story(1, 1) { register in
      register.revocations[0].setAsideOn = SampleRegister.day("2026-11-20")
      register.revocations[0].setAsideDocument = "示〔2026〕10号"
      register.brands[1].status = BrandStatus(
        standing: .inForce, reason: nil, since: SampleRegister.day("2026-11-20"), level: .district, cycle: 1,
        periods: SampleRegister.revoked.periods + [
          Period(cycle: 1, level: .district, from: SampleRegister.day("2026-11-20"), until: nil, endedBy: nil)
        ])
    }
    #expect(award.state == .running)
    #expect(
      award.events.map(\.text) == [
        "2026年度遴选结果公布：新增，区级品牌", "撤销品牌认定，情形为（三）受到停业整顿等行政处罚或列入严重失信主体名单",
        "撤销决定撤回，品牌认定自当日起恢复",
      ])
  }

  @Test("Results that gave a brand nothing, or do not name it, are no award")
  func none() {
    let register = SampleRegister.register()
    #expect(AwardStory(of: 2, in: 1, sentence: StandingSentence(register: register)) == nil)
    #expect(AwardStory(of: 3, in: 1, sentence: StandingSentence(register: register)) == nil)
    #expect(AwardStory(of: 1, in: 0, sentence: StandingSentence(register: register)) == nil)
  }
}
