import Registry
import Vocabulary

// The texts of the pages that plaques lead to.

extension Strings {
  var awardRuns: String { say("认定在有效期内", "The award is in force") }
  var awardIsRevoked: String { say("认定已被撤销", "The award was revoked") }
  var awardHasEnded: String { say("认定已结束", "The award has ended") }

  func awardTitle(_ brand: String, _ cycle: Cycle) -> String {
    say("\(brand)：\(cycle.title)认定", "\(brand): award of \(cycle.title)")
  }

  func awardDescription(
    _ brand: Brand, of institution: String, _ cycle: Cycle, state: String, asOf day: Day
  ) -> String {
    say(
      "\(institution)的“\(brand.name)”，\(cycle.title)的\(state)；品牌目前\(brand.status.standing.chinese)。数据截至\(day.chinese)。",
      "“\(brand.name)” of \(institution), \(cycle.title): \(state). The brand now: \(standing(brand.status.standing)). "
        + "As of \(self.day(day)).")
  }

  // MARK: Why an award ended

  func awardRevoked(_ revocation: Revocation) -> String {
    say(
      "\(revocation.date.chinese)依据\(revocation.document)撤销，情形为\(ground(revocation.ground))",
      "Revoked on \(day(revocation.date)) by document \(revocation.document), on ground \(ground(revocation.ground))")
  }

  func awardEnded(by cycle: Cycle, _ result: CycleResult?) -> String {
    let published = say(
      "\(cycle.announced.chinese)公布了\(cycle.title)结果，本次认定的有效期至此为止",
      "The results of \(cycle.title) were published on \(day(cycle.announced)), and the term of this award ended with that"
    )
    guard let result else { return published }
    guard let level = result.level else {
      return say("\(published)；该品牌\(left(result.outcome))", "\(published); the brand: \(left(result.outcome))")
    }
    return say(
      "\(published)；该品牌\(change(result))，此后以新的\(level.chinese)认定为准",
      "\(published); the brand: \(change(result)), and what counts since is its new \(levelInSentence(level)) award")
  }

  /// A revocation that was set aside only after the term's end.
  func awardOutlived(_ revocation: Revocation, end: Day) -> String {
    let setAside = revocation.setAsideOn.map { say("已于\($0.chinese)撤回", " was set aside on \(day($0))") } ?? ""
    return say(
      "\(revocation.date.chinese)的撤销决定\(setAside)，但本次认定的有效期已于\(end.chinese)新一轮结果公布时届满",
      "The revocation of \(day(revocation.date))\(setAside), but the term of this award had ended on \(day(end)) when new "
        + "results were published")
  }

  // MARK: What happened to an award

  func awarded(_ change: String, _ level: Level, by cycle: Cycle) -> String {
    say(
      "\(cycle.title)结果公布：\(change)，\(level.chinese)品牌",
      "Results of \(cycle.title) published: \(change), \(levelInSentence(level)) brand")
  }

  func revoked(_ ground: Ground) -> String {
    say("撤销品牌认定，情形为\(self.ground(ground))", "Recognition revoked, on ground \(self.ground(ground))")
  }

  /// `isRestored`: within the term, so that the recognition is in force again.
  func setAside(isRestored: Bool) -> String {
    isRestored
      ? say("撤销决定撤回，品牌认定自当日起恢复", "Revocation set aside, and the recognition in force again")
      : say("撤销决定撤回，但有效期已经届满", "Revocation set aside after the end of the term")
  }

  func followed(by cycle: Cycle, _ result: CycleResult?) -> String {
    guard let result else {
      return say(
        "\(cycle.title)结果公布，本次认定的有效期届满", "Results of \(cycle.title) published, and the term of this award ended")
    }
    guard let level = result.level else {
      return say(
        "\(cycle.title)结果公布：\(left(result.outcome))", "Results of \(cycle.title) published: \(left(result.outcome))")
    }
    return awarded(change(result), level, by: cycle)
  }
}
