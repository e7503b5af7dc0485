import Registry
import Vocabulary

/// What the data files have: the columns of the tables and the members of the JSON files, in their order.
enum DataDescriptions {
  // MARK: Tables

  static let brandColumns = [
    brandID("id"), brandName, uscc("uscc"), DataField("institution", "机构名称"), district, level, standing, reason, since,
    latestCycle,
  ]

  static let revocationColumns = revocation

  // MARK: JSON files

  static let brandsFile = [
    asOf, DataField("cycle", "最近一次公布结果的年度", isOptional: true), DataField("brands", "品牌", .list(brand)),
  ]
  static let revocationsFile = [asOf, DataField("revocations", "撤销", .list(revocation), note: "新的在前")]
  static let cyclesFile = [asOf, DataField("cycles", "遴选年度", .list(cycle))]
  static let announcementsFile = [asOf, DataField("announcements", "公告", .list(announcement), note: "新的在前")]
  static let correctionsFile = [asOf, DataField("corrections", "更正", .list(correction), note: "新的在前")]
  static let revocationNotesFile = [
    asOf, DataField("revocation_notes", "撤销的说明", .list(revocationNote), note: "只有填写了说明或恢复文号的撤销"),
  ]

  private static let asOf = DataField("as_of", "数据截至", .day, note: "此后发生的事不在其中")

  // MARK: Records

  private static let brand = [
    brandID("id"), brandName,
    DataField("institution", "所属机构", .record([uscc("uscc"), DataField("name", "机构名称")])),
    district, level, standing, reason, since, latestCycle,
    DataField("periods", "各段有效期", .list(period), note: "先后为序"),
  ]

  private static let period = [
    DataField("cycle", "认定年度"), DataField("level", "级别", codes: levels),
    DataField("from", "起", .day, note: "含当日"),
    DataField("until", "止", .day, note: "不含当日，即失效的第一天；仍在有效期内的为空", isOptional: true),
    DataField("ended_by", "终止原因", note: "仍在有效期内的为空", codes: ends, isOptional: true),
  ]

  private static let revocation = [
    brandID("brand"), uscc("uscc"), district, DataField("level", "级别", note: "撤销时的级别", codes: levels),
    DataField("date", "撤销日期", .day, note: "自当日起不再有效"),
    DataField("ground", "撤销情形", .number, codes: Ground.allCases.map(code)), DataField("document", "文号"),
    DataField("verified_by", "核实区", note: "六位区划代码"),
    DataField(
      "barred_until", Strings.applyAgain, .day, note: "自当日起该机构可以重新申报，\(Strings.ofOneRevocation)；撤销决定已撤回的为空",
      isOptional: true),
    DataField("set_aside_on", "恢复日期", .day, note: "撤销决定撤回的日期；没有撤回的为空", isOptional: true),
  ]

  private static let revocationNote = [
    brandID("brand"), DataField("date", "撤销日期", .day), DataField("summary", "说明", isOptional: true),
    DataField("set_aside_document", "恢复文号", isOptional: true),
  ]

  private static let cycle = [
    DataField("id", "年度"), DataField("title", "名称"), DataField("opens", "受理开始", .day, isOptional: true),
    DataField("closes", "受理截止", .day, note: "含当日", isOptional: true),
    DataField("announced", "结果公布日期", .day, note: "结果自当日起生效"), DataField("document", "文号"),
    DataField("results", "结果", .list(result)),
  ]

  private static let result = [
    brandID("brand"), DataField("outcome", "结果", codes: Outcome.allCases.map(code)),
    DataField("level", "级别", note: "新增和保留的级别，其他为空", codes: levels, isOptional: true),
    DataField("previous_level", "原级别", note: "公布前有效的级别，没有的为空", codes: levels, isOptional: true),
  ]

  private static let announcement = [
    DataField("path", "网页", note: "在本站中的路径"),
    DataField("district", "区代码", note: "发布公告的区，六位区划代码；全市公告为空", isOptional: true),
    DataField("title", "标题"), DataField("date", "发布日期", .day),
    DataField("kind", "类型", codes: AnnouncementKind.allCases.map(code)),
    DataField("document", "文号", isOptional: true),
  ]

  private static let correction = [
    DataField("subject", "对象", note: "品牌编号、统一社会信用代码、遴选年度，或者公告、页面的文件名"),
    DataField("date", "更正日期", .day), DataField("reason", "理由"), DataField("document", "文号"),
  ]

  // MARK: Fields that several have

  private static func brandID(_ name: String) -> DataField { DataField(name, "品牌编号", note: "不会给别的品牌再用") }
  private static let brandName = DataField("name", "品牌名称")
  private static func uscc(_ name: String) -> DataField {
    DataField(name, Strings.creditCode, note: "所属机构的代码，18位，请按文本读取")
  }
  private static let district = DataField("district", "区代码", note: "六位区划代码")
  private static let level = DataField("level", "级别", note: "最近一次认定的级别", codes: levels)
  private static let standing = DataField(
    "standing", "状态", note: "数据截至日的状态", codes: Standing.allCases.map(code))
  private static let reason = DataField("reason", "原因", note: "在有效期内的为空", codes: reasons, isOptional: true)
  private static let since = DataField("since", "自", .day, note: "现在的状态自哪一天起；在有效期内的，自连续有效的第一天起")
  private static let latestCycle = DataField("cycle", "最近认定年度")

  // MARK: Codes

  private static func code(_ term: some Term) -> DataField.Code { .init(text: term.code, meaning: term.chinese) }

  private static let levels = Level.allCases.map(code)

  private static let reasons = (Ground.allCases.map(StandingReason.ground) + [.notMet, .notAssessed, .setAside]).map {
    DataField.Code(text: $0.code, meaning: Strings.reason($0))
  }

  private static let ends = [
    DataField.Code(text: Period.End.nextCycle.rawValue, meaning: Strings.chinese.endedByNextCycle),
    DataField.Code(text: Period.End.revocation.rawValue, meaning: Strings.chinese.endedByRevocation),
  ]
}
