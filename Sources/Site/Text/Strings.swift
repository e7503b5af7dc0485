import Registry
import Templates
import Vocabulary

/// The strings table: every text of the site that does not stand in a template, in each language side by side. Those of
/// templates stand in `templates/strings.txt`.
struct Strings: Sendable {
  let language: TextLanguage

  init(_ language: TextLanguage) {
    self.language = language
  }

  /// For what is in Chinese alone.
  static let chinese = Strings(.chinese)

  func say(_ chinese: @autoclosure () -> String, _ english: @autoclosure () -> String) -> String {
    language == .chinese ? chinese() : english()
  }

  var home: String { say("首页", "Home") }
  var lookup: String { say("查询", "Look up") }
  var lists: String { say("名录", "Lists") }
  var revocations: String { say("撤销记录", "Revocations") }
  var announcements: String { say("公告", "Announcements") }
  var corrections: String { say("更正记录", "Corrections") }
  var verification: String { say("如何核验本站数据", "How to verify a copy of this site") }
  var embedding: String { say("嵌入其他网站", "On other websites") }
  var outline: String { say("网站地图", "Sitemap") }
  var notFound: String { say("没有找到页面", "Page not found") }

  /// On a district's own site that district's part of it, which must not pass for the city's.
  func cityList(ofDistrict district: String?) -> String {
    district.map { say("\($0)的市级品牌名录", "City-level brands of \($0)") } ?? say("市级品牌名录", "City-level brands")
  }

  func districtList(_ district: String) -> String { say("\(district)品牌名录", "Brands of \(district)") }

  func results(of cycle: String) -> String { say("\(cycle)结果", "Results of \(cycle)") }

  /// A page of several says how many there are: on paper nothing else does.
  func pageTitle(_ title: String, number: Int, of count: Int) -> String {
    count == 1 ? title : say("\(title)（第\(number)页，共\(count)页）", "\(title) (page \(number) of \(count))")
  }

  /// The numbers of the rows that stand on a page.
  func rows(_ first: Int, to last: Int) -> String {
    first == last ? "\(first)" : say("\(first)—\(last)", "\(first)–\(last)")
  }

  func title(_ page: String, of site: String) -> String { "\(page) - \(site)" }

  // MARK: Government page tags

  static let listColumnType = "名单目录"
  static let announcementColumnType = "通知公告"

  func columnDescription(_ column: String, of site: String) -> String { say("\(site)：\(column)", "\(site): \(column)") }
  func columnKeywords(_ column: String) -> String { "职业技能培训,优质品牌,\(column)" }

  // MARK: Descriptions

  func description(of title: String, asOf day: Day) -> String {
    say("\(title)，数据截至\(day.chinese)。", "\(title), as of \(self.day(day)).")
  }

  var verificationDescription: String {
    say("怎样核对名录的副本是否与本站发布的完全一致。", "How to check that a copy is exactly what this site published.")
  }

  func profileDescription(_ institution: String, standings: String, asOf day: Day) -> String {
    say(
      "\(institution)：\(standings)。数据截至\(day.chinese)。", "\(institution): \(standings). As of \(self.day(day)).")
  }

  func list(_ parts: [String]) -> String { parts.joined(separator: say("，", ", ")) }

  func standing(_ standing: Standing, of brand: String) -> String {
    say("“\(brand)”\(standing.chinese)", "“\(brand)” \(self.standing(standing).lowercased())")
  }

  func standings(of count: Int, inForce: Int) -> String {
    say("\(count)个品牌，其中\(inForce)个\(Standing.inForce.chinese)", "\(count) brands, \(inForce) of them in force")
  }

  // MARK: Empty lists

  func nothingInForce(_ place: String, asOf day: Day) -> String {
    say("截至\(day.chinese)，\(place)没有在有效期内的品牌。", "As of \(self.day(day)), no brand of \(place) is in force.")
  }

  /// The city's list is empty; districts' brands may be in force.
  func noCityBrandInForce(ofDistrict isOfDistrict: Bool, asOf day: Day) -> String {
    isOfDistrict
      ? say(
        "截至\(day.chinese)，本区没有在有效期内的市级品牌；区级品牌见本区名录。",
        "As of \(self.day(day)), no city-level brand of the district is in force; those of district level are in the "
          + "district's list.")
      : say(
        "截至\(day.chinese)，没有在有效期内的市级品牌；区级品牌见各区名录。",
        "As of \(self.day(day)), no city-level brand is in force; those of district level are in the districts' lists.")
  }

  func noCycle(asOf day: Day) -> String {
    say(
      "截至\(day.chinese)，尚未公布任何一轮遴选结果，名录因此没有内容。",
      "As of \(self.day(day)), no results have been published, so the register is empty.")
  }

  /// A cycle's results name no brand.
  func noResult(ofDistrict isOfDistrict: Bool) -> String {
    isOfDistrict
      ? say("本轮结果中没有本区现有机构的品牌。", "These results name no brand of the institutions that the district has now.")
      : say("本轮没有认定、保留或者退出的品牌。", "In these results no brand is recognised, retained or left out.")
  }

  func noRevocation(asOf day: Day) -> String {
    say("截至\(day.chinese)，没有撤销记录。", "As of \(self.day(day)), no revocation is on record.")
  }

  func noCorrection(asOf day: Day) -> String {
    say("截至\(day.chinese)，没有更正过已公布的内容。", "As of \(self.day(day)), nothing published has been corrected.")
  }

  func noAnnouncement(asOf day: Day) -> String {
    say("截至\(day.chinese)，没有发布公告。", "As of \(self.day(day)), there are no announcements.")
  }

  // MARK: What a cycle changed

  var recognised: String { say("新增", "newly recognised") }
  var retained: String { say("保留", "retained") }
  var promoted: String { say("保留并升为市级", "retained and promoted to city level") }
  var demoted: String { say("保留并转为区级", "retained at district level") }

  func left(_ outcome: Outcome) -> String {
    outcome == .notMet
      ? say("评估不达标，自然终止", "assessment not passed, recognition ended")
      : say("未按规定参加评估，自动终止", "not put up for assessment, recognition ended")
  }

  func change(_ result: CycleResult) -> String {
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

  /// 浦东 for 浦东新区: a line of a tile of the map has room for three characters.
  static func shortName(ofDistrict name: String) -> String {
    for suffix in ["开发区", "自治县", "自治旗", "新区", "区"] where name.hasSuffix(suffix) && name.count > suffix.count + 1 {
      return String(name.dropLast(suffix.count))
    }
    return name
  }

  /// That name on the lines of a tile: on one where it fits, else on two of about the same length. Of what fits on neither the
  /// beginning stands there; the whole name is in the table beside the map.
  static func tileLines(ofDistrict name: String) -> [String] {
    let (short, room) = (shortName(ofDistrict: name), 3)
    guard short.count > room else { return [short] }
    let shown = short.count > 2 * room ? short.prefix(2 * room - 1) + "…" : short[...]
    let first = (shown.count + 1) / 2
    return [String(shown.prefix(first)), String(shown.dropFirst(first))]
  }

  // MARK: Badges

  func badgeFooter(asOf day: Day, isSample: Bool) -> String {
    "\(isSample ? "示例数据　" : "")优质品牌名录　截至\(day.chinese)"
  }

  // MARK: Corrections

  /// What was corrected: its name where it has one, and what corrections.csv calls it.
  func corrected(_ name: String?, subject: String) -> String {
    name.map { say("\($0)（\(subject)）", "\($0) (\(subject))") } ?? subject
  }

  // MARK: Periods

  var endedByNextCycle: String { say("新一轮结果公布", "New results") }
  var endedByRevocation: String { say("撤销", "Revoked") }
  var running: String { say("有效中", "Running") }
}
