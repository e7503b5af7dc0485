/// What the rules say of cycles, their results and the applications in them. Dates are given as in the language:
/// `2025-03-01` and `2025年3月1日`.
extension Catalogue {
  // MARK: Cycles

  package static func cycleOutOfOrder(
    id: String, date: Wording, after earlier: String, on earlierDate: Wording
  ) -> Problem {
    Problem(
      .cycleOrder,
      Wording(
        en: "Cycle \(quoted(id)) is published after \(quoted(earlier)); "
          + "\(date.english) is not after \(earlierDate.english)",
        zh: "遴选年度“\(clipped(id))”应晚于“\(clipped(earlier))”公布，\(date.chinese)不晚于\(earlierDate.chinese)"),
      solution: Wording(
        en: "correct `announced` here or in cycles/\(earlier)/cycle.yaml",
        zh: "更正此处或cycles/\(earlier)/cycle.yaml中的announced"))
  }

  package static func cycleLeftOut(id: String, later: String) -> Problem {
    Problem(
      .cycleOrder,
      Wording(
        en: "Cycle \(quoted(id)) has no `announced`, though the later \(quoted(later)) has; "
          + "its results would count for nothing",
        zh: "遴选年度“\(clipped(id))”没有announced，而其后的“\(clipped(later))”已有公布日期，其结果将不起作用"),
      solution: Wording(
        en: "write the day on which its results were published as `announced`; "
          + "a cycle that was never held has no folder",
        zh: "在announced填写结果公布日期；未举行的年度不设文件夹"))
  }

  package static func windowClosesEarly(closes: Wording, opens: Wording) -> Problem {
    Problem(
      .cycleOrder,
      Wording(
        en: "A window closes on or after the day on which it opens; \(closes.english) is before \(opens.english)",
        zh: "申报截止日不得早于开始日，\(closes.chinese)早于\(opens.chinese)"),
      solution: Wording(en: "correct `opens` or `closes`", zh: "更正opens或closes"))
  }

  /// `day` is the window's end, or its start where no end is given.
  package static func announcedEarly(announced: Wording, window day: Wording) -> Problem {
    Problem(
      .cycleOrder,
      Wording(
        en: "Results are published when the window has closed; \(announced.english) is before \(day.english)",
        zh: "遴选结果应在申报截止后公布，\(announced.chinese)早于\(day.chinese)"),
      solution: Wording(en: "correct `announced` or the dates of `applications`", zh: "更正announced或applications的日期"))
  }

  /// `bound` is the day that lies 18 or 30 months after the last results.
  /// `months` are those after the last results in which new ones are due.
  package static func cycleOffSchedule(
    months: ClosedRange<Int>, date: Wording, bound: Wording, isEarly: Bool
  ) -> Problem {
    Problem(
      .cycleOffSchedule,
      Wording(
        en: "Results come \(months.lowerBound) to \(months.upperBound) months after the last ones; "
          + "\(date.english) is \(isEarly ? "before" : "after") \(bound.english)",
        zh: "遴选结果应在上一轮公布后\(months.lowerBound)至\(months.upperBound)个月内公布，"
          + "\(date.chinese)\(isEarly ? "早于" : "晚于")\(bound.chinese)"),
      solution: Wording(
        en: "check `announced`; if the date is right, nothing has to be done", zh: "核对announced；日期无误则无需处理"))
  }

  /// `end` is the day on which the term passed, `day` the one the register is made for.
  package static func termElapsed(cycle: String, years: Int, end: Wording, day: Wording) -> Problem {
    Problem(
      .termElapsed,
      Wording(
        en: "New results come within \(years) years; for cycle \(quoted(cycle)) these passed on \(end.english), "
          + "and nothing newer is out by \(day.english)",
        zh: "新一轮结果应在\(years)年内公布，遴选年度“\(clipped(cycle))”已于\(end.chinese)满\(years)年，"
          + "截至\(day.chinese)尚无新结果"),
      solution: Wording(
        en: "publish the next results; until then the brands stay in force and their pages say so",
        zh: "公布新一轮结果；在此之前品牌继续有效，页面将予以说明"))
  }

  package static let publishedHere = Wording(en: "published here", zh: "公布于此处")
  package static let opensHere = Wording(en: "opens here", zh: "开始于此处")
  package static let closesHere = Wording(en: "closes here", zh: "截止于此处")

  // MARK: Outcomes

  package static func missingOutcome(brand: String, cycle: String) -> Problem {
    Problem(
      .missingOutcome,
      Wording(
        en: "Every brand in force just before the results of \(quoted(cycle)) has an outcome in them; "
          + "\(quoted(brand)) has none",
        zh: "遴选年度“\(clipped(cycle))”结果公布前有效的品牌应有结果，品牌“\(clipped(brand))”没有"),
      solution: Wording(
        en: "add a row with the 结果 (outcome) 保留 (retained), 不达标 (not-met) or 未参评 (not-assessed)",
        zh: "补一行，“结果”填写保留、不达标或未参评"))
  }

  /// The same of a brand whose revocation was set aside before: the published results may not have it for that.
  package static func missingOutcomeOfRestored(brand: String, cycle: String) -> Problem {
    var problem = missingOutcome(brand: brand, cycle: cycle)
    problem.solution = Wording(
      en: "add a row with the 结果 (outcome) that was decided for it; where the published results do not have it because "
        + "it stood revoked, ask who decides on them, and make up no outcome",
      zh: "按作出的决定补一行；公布的名单因当时已撤销而没有列它的，请示市级主管部门，不要自行填写结果")
    return problem
  }

  /// The same of a brand that is revoked on the day of the results, as where one meeting decides on both.
  package static func missingOutcomeOfRevoked(brand: String, cycle: String) -> Problem {
    var problem = missingOutcome(brand: brand, cycle: cycle)
    problem.solution = Wording(
      en: "add a row with the 结果 (outcome) that was decided for it; if none was, \(whichCameFirst.english)",
      zh: "结果对它有结论的，照补一行；没有的，\(whichCameFirst.chinese)")
    return problem
  }

  /// What to do where results and a revocation have one date, and days alone do not say which came first.
  static let whichCameFirst = Wording(
    en: "ask who decides on them whether the revocation took effect before the results, and record what they answer: a "
      + "revocation that did has the earlier day that they name, and needs no row; make up no outcome and no date",
    zh: "请示市级主管部门撤销是否在结果公布之前生效，按答复登记：在先的，撤销日期写答复明确的那天，不用补行；不要自行填写结果，也不要自行改动日期")

  package static let setAsideHere = Wording(en: "its revocation is set aside here", zh: "撤销在此处恢复")

  package static let awardedHere = Wording(en: "its last award is here", zh: "最近一次认定在此处")

  package static func recognisedInForce(brand: String) -> Problem {
    Problem(
      .outcomeNotPossible,
      Wording(
        en: "Only a brand that is not in force can be 新增 (recognised); \(quoted(brand)) was in force just before",
        zh: "只有此前不在有效期内的品牌才能“新增”，品牌“\(clipped(brand))”此前在有效期内"),
      solution: Wording(
        en: "write 保留 (retained), also where the level rises, or correct 品牌编号 (brand)",
        zh: "改为“保留”（级别提升也是保留），或更正品牌编号"))
  }

  /// `outcome` as its term and code in the language, `state` what the brand was instead (`neverRecognised` and so on).
  package static func notInForceBefore(
    brand: String, outcome: Wording, isAward: Bool, isRevoked: Bool, state: Wording
  ) -> Problem {
    // What is revoked after the list was drawn up has no row in it: as 新增 it would be in force again.
    let solution =
      switch (isAward, isRevoked) {
      case (true, true):
        Wording(
          en: "delete the row; write 新增 (recognised) only if the published list recognises the brand anew; "
            + "if another brand is meant, correct 品牌编号 (brand)",
          zh: "删除本行；公布的名单中确为重新认定的，改为“新增”；编号有误的，更正品牌编号")
      case (true, false):
        Wording(
          en: "write 新增 (recognised) if it was selected anew, or correct 品牌编号 (brand)", zh: "重新入选的改为“新增”，否则更正品牌编号")
      case (false, _):
        Wording(en: "delete the row, or correct 品牌编号 (brand)", zh: "删除本行，或更正品牌编号")
      }
    return Problem(
      .outcomeNotPossible,
      Wording(
        en: "Only a brand in force can be \(outcome.english); \(quoted(brand)) \(state.english)",
        zh: "只有此前在有效期内的品牌才能“\(outcome.chinese)”，品牌“\(clipped(brand))”不在有效期内：\(state.chinese)"),
      solution: solution)
  }

  package static let neverRecognised = Wording(en: "had not been recognised", zh: "未获认定")

  package static func wasRevoked(on date: Wording) -> Wording {
    Wording(en: "had been revoked since \(date.english)", zh: "自\(date.chinese)起已撤销")
  }

  package static func hadLapsed(on date: Wording) -> Wording {
    Wording(en: "had lapsed on \(date.english)", zh: "自\(date.chinese)起已终止")
  }

  // MARK: Applications

  package static func appliedOutsideWindow(date: Wording, opens: Wording?, closes: Wording?) -> Problem {
    let window =
      switch (opens, closes) {
      case (let opens?, let closes?):
        Wording(en: "\(opens.english) to \(closes.english)", zh: "\(opens.chinese)至\(closes.chinese)")
      case (let opens?, nil): Wording(en: "\(opens.english) on", zh: "\(opens.chinese)起")
      case (nil, let closes?): Wording(en: "up to \(closes.english)", zh: "\(closes.chinese)止")
      case (nil, nil): Wording(en: "none", zh: "无")
      }
    return Problem(
      .appliedOutsideWindow,
      Wording(
        en: "申报日期 (applied) falls within the cycle's window, \(window.english); \(date.english) does not",
        zh: "申报日期应在申报期内（\(window.chinese)），\(date.chinese)不在其中"),
      solution: Wording(
        en: "correct 申报日期 (applied) or the window in cycle.yaml where one is wrong; if both are right, "
          + "leave the cell empty",
        zh: "申报日期或cycle.yaml中的申报期写错的，更正；都无误的，申报日期留空"))
  }

  /// The cycle's window has no last day; `announced` is the day of its results.
  package static func appliedAfterResults(date: Wording, announced: Wording) -> Problem {
    Problem(
      .appliedOutsideWindow,
      Wording(
        en: "申报日期 (applied) is no later than the results, which are of \(announced.english); \(date.english) is",
        zh: "申报日期不应晚于结果公布日期（\(announced.chinese)），此处为\(date.chinese)"),
      solution: Wording(
        en: "correct 申报日期 (applied), or `announced` in cycle.yaml", zh: "更正申报日期，或更正cycle.yaml中的announced"))
  }

  /// Where the date of an application was taken from.
  package enum ApplicationBasis: Hashable, Sendable {
    case row, window, publication

    fileprivate var wording: Wording {
      switch self {
      case .row: Wording(en: "", zh: "")
      case .window: Wording(en: ", the window's first day", zh: "（申报期首日）")
      case .publication: Wording(en: ", the day of the results", zh: "（结果公布日）")
      }
    }

    /// What to do with the date where it is not the application's.
    fileprivate var mending: Wording {
      switch self {
      case .row: Wording(en: "correct 申报日期 (applied)", zh: "更正申报日期")
      case .window, .publication: Wording(en: "fill in 申报日期 (applied)", zh: "填写申报日期")
      }
    }
  }

  /// `until` is the first day on which the institution may apply again. `other` is the revoked brand where the results are
  /// dated and name another one: it may have come to the institution since.
  package static func reappliedWithinBar(
    years: Int, revoked: Wording, until: Wording, applied: Wording, basis: ApplicationBasis,
    other: (brand: String, published: Wording)?
  ) -> Problem {
    let merger = other.map { brand, published in
      Wording(
        en: "; if \(quoted(brand)) came to the institution only after the results, as by a merger, record that in "
          + "corrections.csv with a date after \(published.english)",
        zh: "；品牌“\(clipped(brand))”是结果公布以后（如因机构合并）才转入的，在corrections.csv中登记，"
          + "对象写该品牌编号，日期晚于\(published.chinese)")
    }
    return Problem(
      .reappliedWithinBar,
      Wording(
        en: "An institution may apply again \(years) years after a revocation, from \(until.english) on; "
          + "this application is of \(applied.english)\(basis.wording.english)",
        zh: "机构被撤销品牌认定后\(years)年内不得重新申报，\(until.chinese)起方可申报；"
          + "本次申报日期为\(applied.chinese)\(basis.wording.chinese)"),
      solution: Wording(
        en: "take the row out, or \(basis.mending.english); if the revocation of \(revoked.english) was set aside, "
          + "record its 恢复日期 (set_aside_on)\(merger?.english ?? "")",
        zh: "移除本行或\(basis.mending.chinese)；\(revoked.chinese)的撤销决定已撤回的，登记其恢复日期\(merger?.chinese ?? "")"))
  }

  package static func revokedAfterApplication(
    brand: String, revoked: Wording, applied: Wording, basis: ApplicationBasis, published: Wording
  ) -> Problem {
    Problem(
      .revokedAfterApplication,
      Wording(
        en: "\(quoted(brand)) is 新增 (recognised) on \(published.english), though its institution was revoked on "
          + "\(revoked.english), after this application of \(applied.english)\(basis.wording.english)",
        zh: "品牌“\(clipped(brand))”于\(published.chinese)新增，而所属机构在申报（\(applied.chinese)\(basis.wording.chinese)）之后、"
          + "结果公布之前的\(revoked.chinese)被撤销品牌认定"),
      solution: Wording(
        en: "take the row out unless the city decided so knowing of the revocation; if that was set aside, record its "
          + "恢复日期 (set_aside_on)",
        zh: "核实市级决定是否已考虑该撤销，不应认定的移除本行；撤销决定已撤回的，登记其恢复日期"))
  }

  /// `decision` is what a waiver names. `isOut`: the results have a date, and what is found may have come to light since.
  package static func disqualified(
    brand: String, decision: String, years: Int, record: Wording, applied: Wording, basis: ApplicationBasis, isOut: Bool
  ) -> Problem {
    let later = Wording(
      en: "; if it came to light after the results, leave them and the dates as they are and record the "
        + "revocation (ground 1, 2 or 3), or, until it is made or where the term has ended, a waiver",
      zh: "；结果公布以后才查实的，不改结果和日期：作出撤销决定的，登记撤销（情形1至3），尚未作出或有效期已结束的，登记豁免")
    return Problem(
      .disqualified,
      Wording(
        en: "No brand is 新增 (recognised) or 保留 (retained) within \(years) years of an adverse record; "
          + "the record is of \(record.english), this application of \(applied.english)\(basis.wording.english)",
        zh: "机构申报前\(years)年内有不良记录的不得新增或保留；不良记录日期为\(record.chinese)，"
          + "本次申报日期为\(applied.chinese)\(basis.wording.chinese)"),
      solution: Wording(
        en: "correct 结果 (outcome) or the dates where they are wrong\(isOut ? later.english : ""); if "
          + "\(quoted(brand)) was rightly decided, give the reason in waivers.csv, with \(decision) as 对象 (subject)",
        zh: "结果或日期写错的，更正\(isOut ? later.chinese : "")；品牌“\(clipped(brand))”的决定确有依据的，"
          + "在waivers.csv中登记豁免及理由，对象写\(decision)"))
  }

  package static let adverseRecordHere = Wording(en: "the record is here", zh: "不良记录在此处")
  package static let revokedHere = Wording(en: "revoked here", zh: "撤销于此处")
}
