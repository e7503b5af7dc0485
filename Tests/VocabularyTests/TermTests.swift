import Testing
import Vocabulary

@Suite("Terms")
struct TermTests {
  private func list<Value: Term>(_: Value.Type) -> [String] {
    Value.allCases.map { "\($0.code) \($0.chinese)" }
  }

  @Test("Each term has the code and the Chinese of the contract")
  func contract() {
    #expect(list(Level.self) == ["district 区级", "city 市级"])
    #expect(list(Outcome.self) == ["recognised 新增", "retained 保留", "not-met 不达标", "not-assessed 未参评"])
    #expect(list(Standing.self) == ["in-force 在有效期内", "revoked 已撤销", "lapsed 已终止"])
    #expect(
      list(InstitutionKind.self) == [
        "private-training 民办职业技能培训机构", "hr-services 人力资源服务机构", "university 普通高等院校",
        "vocational-school 职业院校", "enterprise-centre 企业类高技能人才培养基地内设培训中心",
        "public-centre 事业单位类培训中心", "other 其他教育培训机构",
      ])
    #expect(
      AdverseKind.allCases.map(\.code) == [
        "subsidy-fraud", "safety-accident", "quality-complaint", "penalty", "dishonesty-list", "false-material",
      ])
    #expect(
      list(AnnouncementKind.self) == ["notice 通知", "consultation 公示", "results 公布", "revocation 撤销", "guide 指南"])
    #expect(Ground.allCases.map(\.code) == ["1", "2", "3", "4", "5"])
  }

  @Test("Within a set no two spellings are the same")
  func spellings() {
    func spellings<Value: Term>(_: Value.Type) -> [String] { Value.allCases.flatMap { [$0.code, $0.chinese] } }
    for set in [
      spellings(Level.self), spellings(Outcome.self), spellings(Standing.self), spellings(InstitutionKind.self),
      spellings(Ground.self), spellings(AdverseKind.self), spellings(AnnouncementKind.self),
    ] {
      #expect(Set(set).count == set.count)
    }
  }

  @Test("Recognition and retention are awards, and a promotion is an increase (N3)")
  func meaning() {
    #expect(Outcome.allCases.map(\.isAward) == [true, true, false, false])
    #expect(Level.district < .city)
    #expect(!(Level.city < .district) && !(Level.city < .city) && !(Level.district < .district))
  }
}
