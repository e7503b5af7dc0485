import Registry
import Vocabulary

// The texts of data files, workbooks and the feed, which are in Chinese alone.

extension Strings {
  /// The title of a district's own site.
  static func districtTitle(_ district: String, of city: String) -> String { "\(city) · \(district)" }

  static let creditCode = "统一社会信用代码"
  static func credential(_ level: Level) -> String { "\(level.chinese)职业技能培训优质品牌" }

  static let brandsTable = "品牌及其状态"
  static let revocationsTable = "撤销记录"
  static let cyclesTable = "各年度遴选结果"
  static let announcementsTable = "公告目录"
  static let correctionsTable = "更正记录"
  static let revocationNotesTable = "撤销记录的说明和恢复文号"

  static let tableNote = "以=、+、-、@、'、制表符或回车开头的单元格，前面加了一个'，以免表格软件把它当作公式运行，或当作标记隐去，读取时请去掉。"
  static let workbookNote = "单元格均为文本格式；内容以网站所载为准。"
  static func workbookScope(_ district: String, whole address: String) -> String {
    "仅含\(district)的机构和品牌，全市的见\(address)"
  }
  /// When an institution may apply again is told of each revocation by itself; on pages it is of all of them.
  static let applyAgain = "可重新申报日期"
  static let ofOneRevocation = "仅就这一次撤销而言，该机构另有其他撤销的，以最晚的日期为准"
  static let applyAgainNote = "“\(applyAgain)”\(ofOneRevocation)。"
  static let setAsideAfterTerm = "撤销决定撤回时有效期已经届满"

  static func reason(_ reason: StandingReason) -> String {
    switch reason {
    case .ground(let ground): ground.chinese
    case .notMet: chinese.left(.notMet)
    case .notAssessed: chinese.left(.notAssessed)
    case .setAside: setAsideAfterTerm
    }
  }

  static func correctionTitle(_ subject: String) -> String { "更正：\(subject)" }
  static func correctionSummary(_ reason: String, document: String) -> String { "\(reason)（\(document)）" }
}
