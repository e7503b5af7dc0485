/// What findings rest on: the rules of the scheme, standards, and the form of the files.
extension Catalogue {
  /// What a finding may rest on.
  package struct Rule: Hashable, Sendable {
    /// As `DiagnosticID.rule` has it, and JSON and SARIF give it.
    package var name: String
    /// What it says.
    package var says: Wording

    init(_ name: String, en english: String, zh chinese: String) {
      self.name = name
      says = Wording(en: english, zh: chinese)
    }
  }

  /// What a finding of that kind rests on.
  package static func rule(of id: DiagnosticID) -> Rule? { rules.first { $0.name == id.rule } }

  /// All of them, the scheme's own first.
  package static let rules: [Rule] = [
    Rule(
      "N1", en: "A brand belongs to an institution of one of seven kinds; a private training institution has a permit",
      zh: "品牌的所属机构是规定的七类之一，其中民办职业技能培训机构须有办学许可证"),
    Rule(
      "N2",
      en: "No brand is recognised or retained for an institution with an adverse record in the three years before it "
        + "applied (clean_years in registry.yaml)",
      zh: "申报前三年内有不良记录的机构，不认定、不保留其品牌（年数见registry.yaml的clean_years）"),
    Rule(
      "N3", en: "A brand is of city level or district level; a rise is no outcome of its own, but read from the levels",
      zh: "品牌分市级和区级；升级不是单独的结果，由前后两轮的级别看出"),
    Rule(
      "N4",
      en:
        "Brands are selected every two years; a cycle has a window for applications, a day of publication and a document",
      zh: "每两年遴选一次，每轮有申报期、结果公布日期和文号"),
    Rule(
      "N5",
      en:
        "Every brand in force just before results are published has exactly one outcome in them: retained, not met or "
        + "not assessed",
      zh: "结果公布之前有效的每个品牌，在结果中有且只有一个结论：保留、不达标或未参评"),
    Rule("N6", en: "Every other brand that the results name is newly recognised", zh: "结果中的其他品牌都是新增"),
    Rule(
      "N7", en: "The city decides; a brand belongs to the district that recommends and supervises it",
      zh: "结果由市级决定，品牌归推荐并监管它的区"),
    Rule(
      "N8",
      en:
        "A brand is in force from the day on which results recognise or retain it until the next results are out; two "
        + "years (term_years) that have passed do not end it, but its page says so",
      zh: "品牌自结果公布之日起有效，到下一轮结果公布之日为止；满两年（term_years）而没有新结果的继续有效，页面注明"),
    Rule(
      "N9",
      en: "Within its term a brand is revoked on one of five grounds, verified by the institution's own district and "
        + "decided by the city; from that day it is not in force",
      zh: "有效期内出现五种情形之一的，由机构所在区核实、市级决定撤销，自撤销之日起不再有效"),
    Rule(
      "N10",
      en: "After a revocation the institution may not apply before the same day two years later (bar_years), unless "
        + "the revocation was set aside by then",
      zh: "撤销之后两年内（bar_years）该机构不得申报，满两年的当天即可申报；申报时撤销决定已撤回的不受此限"),
    Rule(
      "N11",
      en:
        "Where a revocation is set aside, the brand is in force again if its term still runs; both facts stay on record",
      zh: "撤销决定撤回的，有效期未满的品牌恢复有效，撤销和恢复都留在记录中"),
    Rule(
      "N12",
      en: "The record is permanent: institutions, revocations, ended terms and past lists stay once they are published",
      zh: "名录是永久记录：发布过的机构、撤销、已结束的有效期和往年名单都保留"),
    Rule(
      "N13", en: "What is dated later than the day of a publication is nowhere in it",
      zh: "日期晚于数据截至日的内容，不出现在发布内容的任何地方"),
    Rule(
      "GB 32100-2015, GB 11714-1997",
      en:
        "The national standards of the unified social credit code and of the organisation code within it: which characters "
        + "they have, and how their check characters are worked out",
      zh: "统一社会信用代码和其中组织机构代码的国家标准：用哪些字符，校验位怎样计算"),
    Rule(
      "format 1",
      en: "The form of the records: which files there are, what stands in them, and how they fit together "
        + "(docs/records.md)",
      zh: "记录的格式：有哪些文件，各填什么，互相怎样对应（docs/records.md）"),
    Rule(
      "import", en: "What minglu import makes sure of before it believes a cell of a spreadsheet",
      zh: "minglu import导入表格时，对单元格的核对"),
    Rule(
      "Mustache", en: "The templates' language, and the names that they may use (docs/templates.md)",
      zh: "页面模板的语法，和模板可以使用的名称（docs/templates.md）"),
  ]
}
