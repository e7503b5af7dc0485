import Registry
import Vocabulary

// The texts of the pages that plaques lead to.

extension Strings {
  static let award = "认定"
  static let awardRuns = "认定在有效期内"
  static let awardIsRevoked = "认定已被撤销"
  static let awardHasEnded = "认定已结束"

  static func awardTitle(_ brand: String, _ cycle: Cycle) -> String { "\(brand)：\(cycle.title)认定" }

  static func awardDescription(
    _ brand: Brand, of institution: String, _ cycle: Cycle, state: String, asOf day: Day
  ) -> String {
    "\(institution)的“\(brand.name)”，\(cycle.title)的\(state)；品牌目前\(brand.status.standing.chinese)。数据截至\(day.chinese)。"
  }

  // MARK: Why an award ended

  static func awardRevoked(_ revocation: Revocation) -> String {
    "\(revocation.date.chinese)依据\(revocation.document)撤销，情形为\(ground(revocation.ground))"
  }

  static func awardEnded(by cycle: Cycle, _ result: CycleResult?) -> String {
    let published = "\(cycle.announced.chinese)公布了\(cycle.title)结果，本次认定的有效期至此为止"
    guard let result else { return published }
    guard let level = result.level else { return "\(published)；该品牌\(left(result.outcome))" }
    return "\(published)；该品牌\(change(result))，此后以新的\(level.chinese)认定为准"
  }

  /// A revocation that was set aside only after the term's end.
  static func awardOutlived(_ revocation: Revocation, end: Day) -> String {
    let restored = revocation.setAsideOn.map { "已于\($0.chinese)恢复" } ?? ""
    return "\(revocation.date.chinese)的撤销\(restored)，但本次认定的有效期已于\(end.chinese)新一轮结果公布时届满"
  }

  // MARK: What happened to an award

  static func awarded(_ change: String, _ level: Level, by cycle: Cycle) -> String {
    "\(cycle.title)结果公布：\(change)，\(level.chinese)品牌"
  }

  static func revoked(_ ground: Ground) -> String { "撤销品牌认定，情形为\(self.ground(ground))" }
  static let setAside = "撤销被恢复"

  static func followed(by cycle: Cycle, _ result: CycleResult?) -> String {
    guard let result else { return "\(cycle.title)结果公布，本次认定的有效期届满" }
    guard let level = result.level else { return "\(cycle.title)结果公布：\(left(result.outcome))" }
    return "\(cycle.title)结果公布：\(change(result))，\(level.chinese)品牌"
  }
}
