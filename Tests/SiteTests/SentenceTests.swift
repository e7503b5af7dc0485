import Testing

@testable import Registry
@testable import Site

@Suite("The sentence that says how a brand stands and why")
struct SentenceTests {
  private func sentence(_ brand: Int, isTermElapsed: Bool = false, asOf day: String = "2026-12-01") -> String {
    let register = SampleRegister.register(asOf: day, isTermElapsed: isTermElapsed)
    return StandingSentence(register: register).text(of: register.brands[brand])
  }

  @Test("In force: the basis, the results, that no new ones are out and that there is no revocation")
  func inForce() {
    #expect(sentence(0) == "在有效期内：依据示〔2026〕2号，2026年10月20日公布的2026年度遴选结果；下一轮结果尚未公布，无撤销记录")
  }

  /// The first brand of the sample register, in force since 2024, with revocations of its own.
  private func inForce(after revocations: [Revocation]) -> String {
    var register = SampleRegister.register()
    register.brands[0].revocations = revocations.indices.map { register.revocations.count + $0 }
    register.revocations += revocations
    return StandingSentence(register: register).text(of: register.brands[0])
  }

  @Test("In force again after a revocation that was set aside: both decisions")
  func restored() {
    let revocation = SampleRegister.revocation(
      0, "2026-11-02", document: "示〔2026〕6号", setAside: ("2026-11-20", "示〔2026〕7号"))
    #expect(
      inForce(after: [revocation])
        == "在有效期内：依据示〔2026〕2号，2026年10月20日公布的2026年度遴选结果；下一轮结果尚未公布，曾于2026年11月2日被撤销（示〔2026〕6号），"
        + "撤销决定已于2026年11月20日撤回（示〔2026〕7号），品牌认定自当日起恢复")
  }

  @Test("In force by later results after a revocation that was set aside past its term: nothing came back by that")
  func setAsideBefore() {
    let revocation = SampleRegister.revocation(
      0, "2025-05-04", document: "示〔2025〕6号", setAside: ("2026-11-20", "示〔2026〕7号"))
    #expect(inForce(after: [revocation]).hasSuffix("曾于2025年5月4日被撤销（示〔2025〕6号），撤销决定已于2026年11月20日撤回（示〔2026〕7号）"))
  }

  @Test("Recognised again after a revocation in an earlier term: the record is not denied")
  func recognisedAgain() {
    let revocation = SampleRegister.revocation(0, "2023-05-04", document: "示〔2023〕6号")
    #expect(
      inForce(after: [revocation])
        == "在有效期内：依据示〔2026〕2号，2026年10月20日公布的2026年度遴选结果；下一轮结果尚未公布，曾于2023年5月4日被撤销（示〔2023〕6号），后经重新认定")
  }

  @Test("Of several revocations each is told, oldest first")
  func several() {
    let revocations = [
      SampleRegister.revocation(0, "2023-05-04", document: "示〔2023〕6号"),
      SampleRegister.revocation(0, "2026-11-02", document: "示〔2026〕6号", setAside: ("2026-11-20", "示〔2026〕7号")),
    ]
    #expect(
      inForce(after: revocations).hasSuffix(
        "曾于2023年5月4日被撤销（示〔2023〕6号），后经重新认定；曾于2026年11月2日被撤销（示〔2026〕6号），撤销决定已于2026年11月20日撤回（示〔2026〕7号），品牌认定自当日起恢复"))
  }

  @Test("In force past the two years: the term runs on and the sentence says so")
  func termElapsed() {
    #expect(
      sentence(0, isTermElapsed: true, asOf: "2028-11-01")
        == "在有效期内：依据示〔2026〕2号，2026年10月20日公布的2026年度遴选结果；有效期原则上的2年已于2028年10月20日届满，因下一轮结果尚未公布，品牌继续有效，无撤销记录")
  }

  @Test("Revoked: the day, the document, the ground and the bar while it runs")
  func revoked() {
    #expect(
      sentence(1)
        == "已撤销：2026年11月16日依据示〔2026〕9号撤销品牌认定，情形为（三）受到停业整顿等行政处罚或列入严重失信主体名单；所属机构在2028年11月16日之前不得重新申报")
    #expect(
      sentence(1, asOf: "2028-11-16")
        == "已撤销：2026年11月16日依据示〔2026〕9号撤销品牌认定，情形为（三）受到停业整顿等行政处罚或列入严重失信主体名单")
  }

  @Test("An institution is barred as a whole: by its latest revocation, also when the brand's own bar has run out")
  func barredByAnother() {
    func sentence(asOf day: String) -> String {
      var register = SampleRegister.register(asOf: day)
      register.institutions[1].barredUntil = SampleRegister.day("2029-05-01")
      return StandingSentence(register: register).text(of: register.brands[1])
    }
    #expect(sentence(asOf: "2028-10-01").hasSuffix("；所属机构在2029年5月1日之前不得重新申报"))
    #expect(sentence(asOf: "2028-12-01").hasSuffix("；所属机构在2029年5月1日之前不得重新申报"))
    #expect(!sentence(asOf: "2028-12-01").contains("2028年11月16日"))
  }

  @Test("Lapsed: the results that ended it and their document")
  func lapsed() {
    #expect(sentence(2) == "已终止：评估不达标，品牌资格自2026年10月20日起自然终止（依据示〔2026〕2号，2026年度遴选结果）")
  }

  @Test("Set aside after the term: both decisions and the end of the term")
  func setAside() {
    #expect(
      sentence(3)
        == "已终止：2025年3月1日的撤销决定（示〔2025〕3号）已于2026年11月1日撤回（示〔2026〕8号），但有效期已于2026年10月20日新一轮结果公布时届满，品牌不再有效")
  }
}
