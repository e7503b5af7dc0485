/// A closed set of terms, each with the code that stands in data and the Chinese that stands in the notice.
package protocol Term: CaseIterable, Hashable, Sendable {
  /// As in data and URLs: `in-force`.
  var code: String { get }
  /// As in Chinese text and spreadsheets: 市级.
  var chinese: String { get }
  /// What the notice calls it in other words, which records do not use: 评估达标.
  var noticeWords: [String] { get }
}

extension Term {
  package var noticeWords: [String] { [] }
}

extension Term where Self: RawRepresentable, RawValue == String {
  package var code: String { rawValue }
}

/// A brand's level (rule N3). District comes first, so that a promotion is an increase.
package enum Level: String, Term, Comparable {
  case district, city

  package var chinese: String { self == .city ? "市级" : "区级" }

  package static func < (first: Level, second: Level) -> Bool { first == .district && second == .city }
}

/// What a cycle's results say of a brand (rules N5 and N6).
package enum Outcome: String, Term {
  case recognised, retained
  case notMet = "not-met"
  case notAssessed = "not-assessed"

  /// True for the outcomes that put a brand in force: recognised and retained.
  package var isAward: Bool { self == .recognised || self == .retained }

  package var chinese: String {
    switch self {
    case .recognised: "新增"
    case .retained: "保留"
    case .notMet: "不达标"
    case .notAssessed: "未参评"
    }
  }

  package var noticeWords: [String] {
    switch self {
    case .recognised: ["认定"]
    case .retained: ["评估达标", "达标", "保留品牌资格"]
    case .notMet: ["评估不达标", "自然终止"]
    case .notAssessed: ["未按规定参加评估", "未参加评估", "自动终止"]
    }
  }
}

/// Whether a brand is in force on a day (domain.md, "Standing").
package enum Standing: String, Term {
  case inForce = "in-force"
  case revoked, lapsed

  package var chinese: String {
    switch self {
    case .inForce: "在有效期内"
    case .revoked: "已撤销"
    case .lapsed: "已终止"
    }
  }
}

/// The kinds of institution that may own a brand (rule N1).
package enum InstitutionKind: String, Term {
  case privateTraining = "private-training"
  case hrServices = "hr-services"
  case university
  case vocationalSchool = "vocational-school"
  case enterpriseCentre = "enterprise-centre"
  case publicCentre = "public-centre"
  case other

  package var chinese: String {
    switch self {
    case .privateTraining: "民办职业技能培训机构"
    case .hrServices: "人力资源服务机构"
    case .university: "普通高等院校"
    case .vocationalSchool: "职业院校"
    case .enterpriseCentre: "企业类高技能人才培养基地内设培训中心"
    case .publicCentre: "事业单位类培训中心"
    case .other: "其他教育培训机构"
    }
  }
}

/// The five grounds on which a brand is revoked (rule N9).
package enum Ground: Int, Term {
  case falseMaterial = 1
  case fraudOrAccident, penalty, noTraining, otherViolation

  /// The notice's number of the ground, `1` to `5`.
  package var code: String { String(rawValue) }

  /// The ground in the register's own words.
  package var chinese: String {
    switch self {
    case .falseMaterial: "评估遴选中弄虚作假或提交虚假材料"
    case .fraudOrAccident: "骗取财政补贴、发生重大安全责任事故或严重违纪违规"
    case .penalty: "受到停业整顿等行政处罚或列入严重失信主体名单"
    case .noTraining: "无固定场地、无专职师资且长期未开展培训"
    case .otherViolation: "其他违法违规并造成不良影响"
    }
  }
}

/// The kinds of adverse record that bar recognition and retention (rule N2).
package enum AdverseKind: String, Term {
  case subsidyFraud = "subsidy-fraud"
  case safetyAccident = "safety-accident"
  case qualityComplaint = "quality-complaint"
  case penalty
  case dishonestyList = "dishonesty-list"
  case falseMaterial = "false-material"

  package var chinese: String {
    switch self {
    case .subsidyFraud: "骗取补贴"
    case .safetyAccident: "重大安全责任事故"
    case .qualityComplaint: "重大培训质量投诉"
    case .penalty: "行政处罚"
    case .dishonestyList: "严重失信主体"
    case .falseMaterial: "虚假材料"
    }
  }
}

/// The kinds of announcement.
package enum AnnouncementKind: String, Term {
  case notice, consultation, results, revocation, guide

  package var chinese: String {
    switch self {
    case .notice: "通知"
    case .consultation: "公示"
    case .results: "公布"
    case .revocation: "撤销"
    case .guide: "指南"
    }
  }
}
