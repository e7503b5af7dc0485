/// What the rules say of revocations, announcements and waivers. Dates are given as in the language: `2025-03-01` and
/// `2025年3月1日`.
extension Catalogue {
  // MARK: Revocations

  /// `state` is what the brand was instead of in force. `isWithResults`: new results of that very day let it go.
  package static func revocationNotInForce(
    brand: String, date: Wording, state: Wording, isWithResults: Bool
  ) -> Problem {
    Problem(
      .revocationNotInForce,
      Wording(
        en: "Only a brand in force can be revoked; on \(date.english) \(quoted(brand)) \(state.english)",
        zh: "只能撤销在有效期内的品牌，品牌“\(clipped(brand))”在\(date.chinese)不在有效期内：\(state.chinese)"),
      solution: isWithResults
        ? Wording(
          en: "correct 撤销日期 (date) or 品牌编号 (brand) where it is wrong; if it was revoked on the day of the results, "
            + whichCameFirst.english,
          zh: "撤销日期或品牌编号写错的，更正；确与结果同日的，\(whichCameFirst.chinese)")
        : Wording(en: "correct 撤销日期 (date) or 品牌编号 (brand)", zh: "更正撤销日期或品牌编号"))
  }

  /// Districts as name and code: `浦东新区 (310115)`.
  /// `decision` is what a waiver names.
  package static func wrongDistrict(of decision: String, verifiedBy district: Wording, own: Wording) -> Problem {
    Problem(
      .wrongDistrict,
      Wording(
        en: "A revocation is verified by the institution's own district, \(own.english); "
          + "核实区 (verified_by) is \(district.english)",
        zh: "撤销应由机构所在区核实，即\(own.chinese)；“核实区”为\(district.chinese)"),
      solution: Wording(
        en: "if that district did verify it, as before the institution moved, give the reason in waivers.csv, "
          + "with \(decision) as 对象 (subject); otherwise correct 核实区 (verified_by)",
        zh: "确由该区核实的（如机构后来迁区），在waivers.csv中登记豁免及理由，对象写\(decision)；填错的，更正核实区"))
  }

  package static func district(name: String, code: String) -> Wording {
    Wording(en: "\(name) (\(code))", zh: "\(name)（\(code)）")
  }

  package static func setAsideEarly(date: Wording, revoked: Wording) -> Problem {
    Problem(
      .setAsideOrder,
      Wording(
        en: "A revocation is set aside after it was made; 恢复日期 (set_aside_on) \(date.english) "
          + "is before 撤销日期 (date) \(revoked.english)",
        zh: "恢复日期不得早于撤销日期，\(date.chinese)早于\(revoked.chinese)"),
      solution: Wording(
        en: "correct 恢复日期 (set_aside_on) or 撤销日期 (date)", zh: "更正恢复日期或撤销日期"))
  }

  package static func setAsideWithoutDocument() -> Problem {
    Problem(
      .setAsideOrder,
      Wording(
        en: "A revocation is set aside by a document; 恢复文号 (set_aside_document) is empty here",
        zh: "撤销的恢复应有文号，此处“恢复文号”为空"),
      solution: Wording(
        en: "fill in 恢复文号 (set_aside_document), or empty 恢复日期 (set_aside_on)", zh: "填写恢复文号，或清空恢复日期"))
  }

  package static func setAsideWithoutDate() -> Problem {
    Problem(
      .setAsideOrder,
      Wording(
        en: "A revocation that is set aside has the day of it; 恢复日期 (set_aside_on) is empty here",
        zh: "撤销的恢复应有日期，此处“恢复日期”为空"),
      solution: Wording(
        en: "fill in 恢复日期 (set_aside_on), or empty 恢复文号 (set_aside_document)", zh: "填写恢复日期，或清空恢复文号"))
  }

  // MARK: Announcements

  /// `level` as its term and code in the language.
  package static func countMismatch(level: Wording, announced: Int, cycle: String, actual: Int) -> Problem {
    Problem(
      .countMismatch,
      Wording(
        en: "Announced counts are those of the results; in cycle \(quoted(cycle)) "
          + "the count of \(level.english) brands is \(actual), not \(announced)",
        zh: "公告的数量应与遴选结果一致，遴选年度“\(clipped(cycle))”有\(level.chinese)品牌\(actual)个，不是\(announced)个"),
      solution: Wording(
        en: "correct the count, or 级别 (level) and 结果 (outcome) in cycles/\(cycle)/results.csv",
        zh: "更正数量，或更正cycles/\(cycle)/results.csv中的级别和结果"))
  }

  package static func countsWithoutCycle() -> Problem {
    Problem(
      .missingKey,
      Wording(
        en: "`counts` are held against a cycle's results; `cycle` is not given", zh: "“counts”应与遴选结果核对，此处缺少“cycle”"),
      solution: Wording(en: "add `cycle`, or delete `counts`", zh: "补上cycle，或删除counts"))
  }

  package static func unmatchedDocument(_ document: String) -> Problem {
    unmatchedDocument(
      document,
      solution: Wording(
        en: "add the announcement with this `document`, or correct the number", zh: "补上文号（document）为此的公告，或更正文号"))
  }

  /// The announcement at `path` carries the number in another spelling; `proper` is how both are to be written.
  package static func unmatchedDocument(
    _ document: String, carried: String, by path: String, proper: String
  ) -> Problem {
    let solution =
      proper == carried
      ? Wording(en: "write \(proper), as its announcement has it", zh: "改为\(proper)，与公告一致")
      : proper == document
        ? Wording(
          en: "correct the number in the announcement, \(path), to \(proper)", zh: "更正公告\(path)中的文号，改为\(proper)")
        : Wording(
          en: "write \(proper), here and in the announcement, \(path)", zh: "此处和公告\(path)中的文号都改为\(proper)")
    return unmatchedDocument(document, solution: solution)
  }

  private static func unmatchedDocument(_ document: String, solution: Wording) -> Problem {
    Problem(
      .unmatchedDocument,
      Wording(
        en: "A document number is carried by an announcement; none carries \(quoted(document))",
        zh: "文号应有对应的公告，“\(clipped(document))”没有对应的公告"),
      solution: solution)
  }

  package static let carriedHere = Wording(en: "the announcement has it so", zh: "公告中的写法在此处")

  /// `effective` is the earliest day of what is on record by that number.
  package static func earlyAnnouncement(_ document: String, date: Wording, effective: Wording) -> Problem {
    Problem(
      .earlyAnnouncement,
      Wording(
        en:
          "An announcement is dated no earlier than the decision whose number it has; \(quoted(document)) takes effect "
          + "on \(effective.english), this is dated \(date.english)",
        zh: "公告的日期不应早于同一文号的决定，“\(clipped(document))”自\(effective.chinese)起生效，此处为\(date.chinese)"),
      solution: Wording(
        en: "date it \(effective.english), or correct the date of the decision; if it is published already, admit the "
          + "change in corrections.csv",
        zh: "日期改为\(effective.chinese)，或更正该决定的日期；已经公布的，在corrections.csv中登记更正"))
  }

  package static let effectiveHere = Wording(en: "takes effect here", zh: "生效日期在此处")

  /// `oddities` are `oddBrackets`, `ordinalInDocument` and `zerosInDocument`; `written` is the number without them.
  package static func oddDocument(_ document: String, _ oddities: [Wording], written: String) -> Problem {
    Problem(
      .oddDocument,
      Wording(
        en: "A document number has its year in 〔〕 and then the bare number; \(quoted(document)) has "
          + oddities.map(\.english).joined(separator: ", "),
        zh: "文号的年份用〔〕括起，序号不加“第”、不补0；“\(clipped(document))”"
          + oddities.map(\.chinese).joined(separator: "，")),
      solution: Wording(
        en: "write \(written), in every place; if it is published already, admit the change in corrections.csv",
        zh: "改为\(written)，各处一致；已经公布的，在corrections.csv中登记更正"))
  }

  package static func oddBrackets(_ brackets: String) -> Wording { Wording(en: brackets, zh: "用了\(brackets)") }
  package static let ordinalInDocument = Wording(en: "第", zh: "加了“第”")
  package static let zerosInDocument = Wording(en: "zeros before the number", zh: "补了0")

  /// `mark` is how what must still be written begins.
  package static func unfinishedText(mark: String) -> Problem {
    Problem(
      .unfinishedText,
      Wording(
        en: "A published text is finished; this one still has \(mark)…】", zh: "已发布的文字应当写完，这一篇里还有\(mark)…】"),
      solution: Wording(en: "write what it stands for in its place", zh: "把它换成应写的内容"))
  }

  // MARK: Waivers

  package static func unusedWaiver(of id: DiagnosticID, subject: String) -> Problem {
    Problem(
      .unusedWaiver,
      Wording(
        en: "A waiver sets a finding aside; nothing is found as \(id.rawValue) for \(quoted(subject))",
        zh: "豁免应对应一项检查结果，“\(clipped(subject))”没有\(id.rawValue)问题"),
      solution: Wording(en: "delete the row, or correct 对象 (subject)", zh: "删除本行，或更正对象"))
  }

  /// One row that sets aside what is found of several decisions. `occasions` are when they were made, `decisions` what a waiver
  /// names each by.
  package static func wideWaiver(
    of id: DiagnosticID, subject: String, occasions: [String], decisions: [String]
  ) -> Problem {
    let (times, names) = (listed(occasions), listed(decisions))
    return Problem(
      .wideWaiver,
      Wording(
        en: "A waiver is for one decision; this one, for \(quoted(subject)), sets aside what is found as "
          + "\(id.rawValue) of "
          + times.english,
        zh: "一条豁免只对一次决定，“\(clipped(subject))”这一条同时免去了\(times.chinese)的\(id.rawValue)"),
      solution: Wording(
        en: "look at each of them; in place of this row write one for each that is rightly waived, with its "
          + "own reason, and as "
          + "对象 (subject) \(names.english)",
        zh: "逐次核对；确应豁免的各写一行并写明理由，代替本行，对象写\(names.chinese)"))
  }

  /// Where the finding stands that is set aside.
  package static let setAsideByWaiver = Wording(en: "it is set aside here", zh: "免去的一处在此")

  /// Names one after the other, the first few.
  private static func listed(_ names: [String]) -> Wording {
    let (shown, rest) = (names.prefix(6), names.count > 6)
    return Wording(
      en: shown.joined(separator: ", ") + (rest ? " and so on" : ""),
      zh: shown.joined(separator: "、") + (rest ? "等" : ""))
  }
}
