/// What `minglu diff` says: the heads of its sections, the names of facts.
extension Catalogue {
  /// The head of a comparison; nil where nothing stands.
  package static func comparison(of day: Wording, with previous: Wording?) -> Wording {
    guard let previous else {
      return Wording(
        en: "What would be published, as of \(day.english); nothing stands yet", zh: "拟发布内容，数据截至\(day.chinese)；此前没有发布过")
    }
    return Wording(
      en: "What would change: as of \(day.english), against what stands as of \(previous.english)",
      zh: "拟发布的改动：数据截至\(day.chinese)，对照现有发布（数据截至\(previous.chinese)）")
  }

  package static let nothingChanges = Wording(
    en: "Nothing would change.", zh: "没有改动。")

  /// Nothing that the data files tell changes, but some files' bytes differ: texts, programmes, templates, the day.
  package static let onlyPagesChange = Wording(
    en: "No brand, institution, result, revocation or announcement would be told otherwise; only pages would.",
    zh: "品牌、机构、结果、撤销和公告的登记内容没有改动，只有页面改动。")

  /// What has come of itself since, told before what the records tell.
  package static let due = Wording(en: "What has come due", zh: "到日子的事项")

  /// The head of a section, with the number of its items.
  package static func section(_ title: Wording, count: Int) -> Wording {
    Wording(en: "\(title.english) (\(count))", zh: "\(title.chinese)（\(count)）")
  }

  /// What may become of what is published, in the order in which an official reads it. A brand stands in one section only.
  package enum Section: String, CaseIterable, Sendable {
    case newlyInForce = "newly-in-force"
    case promoted, demoted, retained, lapsed, revoked
    case setAside = "set-aside"
    case brandsChanged = "brands-changed"
    case brandsGone = "brands-gone"
    case institutionsNew = "institutions-new"
    case institutionsChanged = "institutions-changed"
    case institutionsGone = "institutions-gone"
    case cycles
    case announcementsNew = "announcements-new"
    case announcementsChanged = "announcements-changed"
    case announcementsGone = "announcements-gone"
    case corrections
    /// Pages that read otherwise, of which no record tells why.
    case texts

    package var title: Wording {
      switch self {
      case .newlyInForce: Wording(en: "Brands newly in force", zh: "新进入有效期的品牌")
      case .promoted: Wording(en: "Brands promoted to city level", zh: "升为市级的品牌")
      case .demoted: Wording(en: "Brands retained at district level", zh: "转为区级的品牌")
      case .retained: Wording(en: "Brands retained", zh: "保留的品牌")
      case .lapsed: Wording(en: "Brands lapsed", zh: "终止的品牌")
      case .revoked: Wording(en: "Brands revoked", zh: "撤销的品牌")
      case .setAside: Wording(en: "Revocations set aside", zh: "撤销决定被撤回的品牌")
      case .brandsChanged: Wording(en: "Brands changed otherwise", zh: "其他改动的品牌")
      case .brandsGone: Wording(en: "Brands no longer published", zh: "不再公布的品牌")
      case .institutionsNew: Wording(en: "Institutions new", zh: "新增的机构")
      case .institutionsChanged: Wording(en: "Institutions changed", zh: "信息改动的机构")
      case .institutionsGone: Wording(en: "Institutions no longer published", zh: "不再公布的机构")
      case .cycles: Wording(en: "Results", zh: "遴选结果")
      case .announcementsNew: Wording(en: "Announcements new", zh: "新公告")
      case .announcementsChanged: Wording(en: "Announcements changed", zh: "改动的公告")
      case .announcementsGone: Wording(en: "Announcements no longer published", zh: "不再公布的公告")
      case .corrections: Wording(en: "Corrections", zh: "更正")
      case .texts:
        Wording(
          en: "Pages that read otherwise: texts, programmes, templates, what has come due",
          zh: "文字有改动的页面（正文、培训项目、页面样式、到日子的事项等）")
      }
    }
  }

  /// The facts that changes are told by, under the names that they have in the data files; what an institution's brands are
  /// described by has `brand_` before them.
  package enum Fact: String, CaseIterable, Sendable {
    case name, institution, district, level, standing, reason, since, cycle, periods, date, ground, document
    case verifiedBy = "verified_by"
    case revokedOn = "revoked_on"
    case setAsideOn = "set_aside_on"
    case setAsideDocument = "set_aside_document"
    case summary
    case kind, address, permit, phone, website
    case formerNames = "former_names"
    case englishName = "name_en"
    case brandField = "brand_field"
    case brandSummary = "brand_summary"
    case title, opens, closes, announced, results, outcome

    package var wording: Wording {
      switch self {
      case .name: Wording(en: "name", zh: "名称")
      case .institution: Wording(en: "institution", zh: "所属机构")
      case .district: Wording(en: "district", zh: "区")
      case .level: Wording(en: "level", zh: "级别")
      case .standing: Wording(en: "standing", zh: "状态")
      case .reason: Wording(en: "reason", zh: "原因")
      case .since: Wording(en: "standing since", zh: "状态自")
      case .cycle: Wording(en: "cycle", zh: "遴选年度")
      case .periods: Wording(en: "periods", zh: "有效期")
      case .date, .announced: Wording(en: "date", zh: "日期")
      case .opens: Wording(en: "applications from", zh: "申报开始日期")
      case .closes: Wording(en: "applications until", zh: "申报截止日期")
      case .ground: Wording(en: "ground", zh: "情形")
      case .document: Wording(en: "document", zh: "文号")
      case .revokedOn: Wording(en: "revoked on", zh: "撤销日期")
      case .setAsideOn: Wording(en: "set aside on", zh: "恢复日期")
      case .setAsideDocument: Wording(en: "document of the setting aside", zh: "恢复文号")
      case .summary: Wording(en: "explanation", zh: "说明")
      case .kind: Wording(en: "kind", zh: "类别")
      case .address: Wording(en: "address", zh: "地址")
      case .permit: Wording(en: "permit", zh: "办学许可证号")
      case .phone: Wording(en: "phone", zh: "联系电话")
      case .website: Wording(en: "website", zh: "网址")
      case .formerNames: Wording(en: "former names", zh: "曾用名")
      case .englishName: Wording(en: "English name", zh: "英文名称")
      case .brandField: Wording(en: "field", zh: "重点领域")
      case .brandSummary: Wording(en: "description", zh: "简介")
      case .title: Wording(en: "title", zh: "标题")
      case .results: Wording(en: "results", zh: "结果数")
      case .outcome: Wording(en: "outcome", zh: "结果")
      case .verifiedBy: Wording(en: "verified by", zh: "核实区")
      }
    }
  }

  /// Why a brand is revoked or has lapsed, by its code in the data files.
  package static func reason(_ code: String) -> Wording {
    switch code {
    case "not-met": Wording(en: "not met", zh: "评估不达标")
    case "not-assessed": Wording(en: "not assessed", zh: "未按规定参加评估")
    case "set-aside": Wording(en: "set aside after its term", zh: "撤销决定撤回时有效期已届满")
    default:
      Wording(
        en: "ground \(code.split(separator: "-").last ?? "")", zh: "第\(code.split(separator: "-").last ?? "")种情形")
    }
  }

  package static func sequence(_ items: [Wording]) -> Wording {
    Wording(en: items.map(\.english).joined(separator: "; "), zh: items.map(\.chinese).joined(separator: "；"))
  }

  /// A changed fact; a nil value is one that is not told. One that stays, and is told for what changes with it, is told once.
  package static func fieldChange(_ field: Wording, before: Wording?, after: Wording?) -> Wording {
    guard let before, before != after else {
      return Wording(
        en: "\(field.english): \(after?.english ?? "")", zh: "\(field.chinese)：\(after?.chinese ?? "")")
    }
    return Wording(
      en: "\(field.english): \(before.english) → \(after?.english ?? "none")",
      zh: "\(field.chinese)：\(before.chinese) → \(after?.chinese ?? "无")")
  }

  /// How many files would be added, changed and removed.
  package static func pages(added: Int, changed: Int, removed: Int) -> Wording {
    Wording(
      en: "Pages: \(added) added, \(changed) changed, \(removed) removed",
      zh: "页面：新增\(added)个，改动\(changed)个，删除\(removed)个")
  }

  /// What a list leaves out.
  package static func morePages(_ count: Int) -> Wording {
    Wording(en: "… and \(count) more; minglu diff --paths lists all", zh: "……另有\(count)个，用minglu diff --paths列出全部")
  }
}
