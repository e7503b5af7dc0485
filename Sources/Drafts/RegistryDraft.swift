import Vocabulary

/// A new register: everything that its folder needs to be published at once.
package struct RegistryDraft: Sendable {
  package var title: String
  package var authority: String
  package var operatorName: String?
  package var baseURL: String
  /// The document that the register rests on.
  package var basisDocument: String?
  package var phone: String?
  package var districts: [DistrictDraft]
  /// The secret under which the log commits to names.
  package var logSalt: String?

  package init(
    title: String, authority: String, operatorName: String? = nil, baseURL: String, basisDocument: String? = nil,
    phone: String? = nil, districts: [DistrictDraft] = [],
    logSalt: String? = nil
  ) {
    self.title = title
    self.authority = authority
    self.operatorName = operatorName
    self.baseURL = baseURL
    self.basisDocument = basisDocument
    self.phone = phone
    self.districts = districts
    self.logSalt = logSalt
  }

  package var files: [DraftFile] {
    [
      DraftFile(path: ContentPath.registry.path, text: registry),
      .table(
        ContentPath.revocations.path, columns: ["品牌编号", "撤销日期", "撤销情形", "核实区", "文号", "说明", "恢复日期", "恢复文号"]),
      DraftFile(path: ContentPath.page(slug: "about").path, text: about),
      DraftFile(path: ContentPath.page(slug: "supervision").path, text: Self.supervision),
    ] + districts.flatMap(\.files)
  }

  private static let logSaltRemark = """

    # 公开日志里不写机构和品牌的名称，只写加了这句密语的摘要。密语随记录保存，不公布，不要改动。

    """

  private var registry: String {
    """
    # 名录本身的信息。冒号后面要留一个空格；以“#”开头的行不起作用，需要时删去“# ”（连同空格）并填写。

    # 以下三项必填。base_url是名录发布后的网址，用于订阅、网站地图和二维码。
    title: \(YAMLText.scalar(title))
    authority: \(YAMLText.scalar(authority))
    base_url: \(YAMLText.scalar(baseURL))

    # 以下各项可以不填，填了才会显示在页面上。
    \(YAMLText.line("operator", operatorName, remark: "承办单位"))\(basis)\(contact)
    # government_site:
    #   site_name:       网站名称
    #   site_domain:     域名，不带https://
    #   site_id_code:    网站标识码，10位
    #   icp:             ICP备案号
    #   police_record:   公安备案号

    # 本市文件规定的年限与此不同时才需要改：有效期、撤销后不得申报的年数、申报前无不良记录的年数。
    # 改了年限，pages/supervision.md里写明的年数也要一起改。
    # rules: {term_years: \(Self.years.term), bar_years: \(Self.years.bar), clean_years: \(Self.years.clean)}

    # 发布后超过多少天没有更新，页面就提示可能过期。
    refresh_days: 30
    \(logSalt.map { Self.logSaltRemark + "log_salt: \($0)\n" } ?? "")
    """
  }

  /// What the rules are where `rules` says nothing else: how long a brand stays in force, how long it may not apply after
  /// it was revoked, and for how long before it applies nothing adverse may have happened.
  private static let years = (term: 2, bar: 2, clean: 3)

  private var basis: String {
    guard let basisDocument else { return "# basis:\n#   document: 依据文件的文号\n#   url:      文件所在的网址\n" }
    return "basis:\n  document: \(YAMLText.scalar(basisDocument))\n  # url:    文件所在的网址\n"
  }

  private var contact: String {
    guard let phone else {
      return "# contact:\n#   phone:         电话\n#   address:       地址\n#   report_url:    “我为政府网站找错”的网址\n"
    }
    return "contact:\n  phone: \(YAMLText.scalar(phone))\n  # address:       地址\n  # report_url:    “我为政府网站找错”的网址\n"
  }

  private var about: String {
    """
    ---
    title: 关于名录
    order: 1
    nav: true
    ---

    名录回答一个问题：**某家机构的某个培训品牌，在某一天是否有效？**

    ## 收录什么

    经主管部门认定的职业技能培训优质品牌，不论现在是否有效，都收录在内。品牌终止、被撤销或者恢复之后，原来的记录仍然保留。

    ## 依据

    \(basisDocument.map { "名录的规则依据\($0)。" } ?? "")品牌怎样失去效力，见[有效期与撤销](supervision.md)。

    ## 由谁维护

    名录由\(authority)主办。发现错字、错号、漏记，请与我们联系\(phone.map { "，电话\($0)" } ?? "")。

    """
  }

  private static let supervision = """
    ---
    title: 有效期与撤销
    order: 2
    nav: true
    ---

    ## 有效期

    品牌从名单公布之日起有效，到下一轮名单公布之日为止。满\(years.term)年而新名单尚未公布的，品牌仍然有效。

    ## 撤销

    有效期内出现下列情形之一，由机构所在区核实、市级决定，撤销品牌认定：

    1. 在评估遴选中弄虚作假或者提交虚假材料；
    2. 骗取财政补贴、发生重大安全责任事故，或者有其他严重违纪违规；
    3. 受到停业整顿等行政处罚，或者被列入严重失信主体名单；
    4. 无固定场地、无专职师资，并且长期未开展培训；
    5. 其他违法违规并造成不良影响。

    从撤销之日起品牌不再有效，机构\(years.bar)年内不得重新申报。撤销后经复议或者诉讼恢复的，从恢复之日起重新有效，两项记录都保留。

    """
}
