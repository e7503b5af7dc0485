import Registry
import Vocabulary

/// The strings table: every text of the site that does not stand in a template.
enum Strings {
  static let home = "首页"
  static let lookup = "查询"
  static let lists = "名录"
  static let cityList = "市级品牌名录"
  static let revocations = "撤销记录"
  static let announcements = "公告"
  static let corrections = "更正记录"
  static let verification = "如何核验本站数据"
  static let embedding = "嵌入其他网站"
  static let notFound = "没有找到页面"
  static let institutionsOfAllDistricts = "各区"

  static func districtList(_ district: String) -> String { "\(district)品牌名录" }
  static func pageTitle(_ title: String, number: Int) -> String { number == 1 ? title : "\(title)（第\(number)页）" }
  static func title(_ page: String, of site: String) -> String { "\(page) - \(site)" }
  /// The title of a district's own site.
  static func districtTitle(_ district: String, of city: String) -> String { "\(city) · \(district)" }

  // MARK: Government page tags

  static let listColumnType = "名单目录"
  static let announcementColumnType = "通知公告"

  static func columnDescription(_ column: String, of site: String) -> String { "\(site)：\(column)" }
  static func columnKeywords(_ column: String) -> String { "职业技能培训,优质品牌,\(column)" }

  // MARK: Descriptions

  static func description(of title: String, asOf day: Day) -> String { "\(title)，数据截至\(day.chinese)。" }

  static let verificationDescription = "怎样核对名录的副本是否与本站发布的完全一致。"

  static func profileDescription(_ institution: String, standings: String, asOf day: Day) -> String {
    "\(institution)：\(standings)。数据截至\(day.chinese)。"
  }

  static func standing(_ standing: Standing, of brand: String) -> String { "“\(brand)”\(standing.chinese)" }
  static func standings(of count: Int, inForce: Int) -> String {
    "\(count)个品牌，其中\(inForce)个\(Standing.inForce.chinese)"
  }

  // MARK: Empty lists

  static func nothingInForce(_ place: String, asOf day: Day) -> String {
    "截至\(day.chinese)，\(place)没有在有效期内的品牌。"
  }

  static func noCycle(asOf day: Day) -> String { "截至\(day.chinese)，尚未公布任何一轮遴选结果，名录因此没有内容。" }
  static func noRevocation(asOf day: Day) -> String { "截至\(day.chinese)，没有撤销记录。" }
  static func noCorrection(asOf day: Day) -> String { "截至\(day.chinese)，没有更正过已公布的内容。" }
  static func noAnnouncement(asOf day: Day) -> String { "截至\(day.chinese)，没有发布公告。" }

  // MARK: What a cycle changed

  static let recognised = "新增"
  static let retained = "保留"
  static let promoted = "保留并升为市级"
  static let demoted = "保留并转为区级"

  static func left(_ outcome: Outcome) -> String {
    outcome == .notMet ? "评估不达标，自然终止" : "未按规定参加评估，自动终止"
  }

  static func change(_ result: CycleResult) -> String {
    switch result.outcome {
    case .recognised: recognised
    case .retained where result.isPromotion: promoted
    case .retained where result.isDemotion: demoted
    case .retained: retained
    case .notMet, .notAssessed: left(result.outcome)
    }
  }

  // MARK: Articles

  /// What a screen reader calls the box in which a wide table scrolls.
  static let table = "表格"

  // MARK: Pictures

  /// 浦东 for 浦东新区: a tile of the map has room for three characters.
  static func shortName(ofDistrict name: String) -> String {
    for suffix in ["新区", "区"] where name.hasSuffix(suffix) && name.count > suffix.count + 1 {
      return String(name.dropLast(suffix.count))
    }
    return name
  }

  // MARK: Profiles

  static let creditCode = "统一社会信用代码"
  static func credential(_ level: Level) -> String { "\(level.chinese)职业技能培训优质品牌" }

  // MARK: Data files

  static let brandsTable = "品牌及其状态"
  static let revocationsTable = "撤销记录"
  static let cyclesTable = "各年度遴选结果"
  static let announcementsTable = "公告目录"
  static let correctionsTable = "更正记录"

  // MARK: Workbooks

  static let workbookNote = "单元格均为文本格式；内容以网站所载为准。"
  static let setAsideAfterTerm = "撤销恢复时有效期已经届满"

  // MARK: Badges

  static func badgeFooter(asOf day: Day, isSample: Bool) -> String {
    "\(isSample ? "示例数据　" : "")优质品牌名录　截至\(day.chinese)"
  }

  // MARK: Corrections

  /// What was corrected: its name where it has one, and what corrections.csv calls it.
  static func corrected(_ name: String?, subject: String) -> String { name.map { "\($0)（\(subject)）" } ?? subject }
  static func correctionTitle(_ subject: String) -> String { "更正：\(subject)" }
  static func correctionSummary(_ reason: String, document: String) -> String { "\(reason)（\(document)）" }

  // MARK: Periods

  static let endedByNextCycle = "新一轮结果公布"
  static let endedByRevocation = "撤销"
  static let running = "有效中"

  static let bracketNumbers = ["（一）", "（二）", "（三）", "（四）", "（五）"]

  static func ground(_ ground: Ground) -> String { bracketNumbers[ground.rawValue - 1] + ground.chinese }
}
