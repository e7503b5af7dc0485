/// What `minglu status` says.
extension Catalogue {
  /// The headings of its parts, and words in them.
  package enum Status {
    package static let cycles = Wording(en: "Cycles", zh: "遴选年度")
    package static let next = Wording(en: "What changes next", zh: "接下来的变化")
    package static let bars = Wording(en: "May not apply until", zh: "不得申报，届满日期")
    package static let brands = Wording(en: "Brands in force", zh: "在有效期内的品牌")
    package static let work = Wording(en: "To be done", zh: "待办")

    package static let city = Wording(en: "city", zh: "市级")
    package static let district = Wording(en: "district", zh: "区级")
    package static let total = Wording(en: "all", zh: "合计")
    package static let nothing = Wording(en: "nothing", zh: "无")

    package static func asOf(_ day: Wording) -> Wording {
      Wording(en: "as of \(day.english)", zh: "截至\(day.chinese)")
    }

    package static func more(_ count: Int) -> Wording {
      Wording(en: "and \(count) more (--format json lists all)", zh: "另有\(count)项（--format json列出全部）")
    }

    // MARK: Cycles

    package static func published(on day: Wording) -> Wording {
      Wording(en: "results published \(day.english)", zh: "结果已于\(day.chinese)公布")
    }

    package static let preparing = Wording(en: "in preparation", zh: "准备中")

    package static func opens(on day: Wording) -> Wording {
      Wording(en: "applications from \(day.english)", zh: "\(day.chinese)起受理申报")
    }

    package static func open(until day: Wording?) -> Wording {
      guard let day else { return Wording(en: "applications are taken", zh: "正在受理申报") }
      return Wording(en: "applications until \(day.english)", zh: "正在受理申报，\(day.chinese)截止")
    }

    package static let assessing = Wording(en: "applications closed, results due", zh: "受理已截止，待公布结果")

    package static func outcomes(_ done: Int, of due: Int) -> Wording {
      Wording(
        en: "\(done) of \(due) brands in force have an outcome", zh: "\(due)个有效品牌中\(done)个已有结果")
    }

    package static let noCycle = Wording(
      en: "none yet; make one with: minglu new cycle", zh: "还没有，可用minglu new cycle建立")

    // MARK: Changes

    package static func windowOpens(_ cycle: String) -> Wording {
      Wording(en: "applications open for \(cycle)", zh: "\(cycle)年度开始受理")
    }

    package static func windowCloses(_ cycle: String) -> Wording {
      Wording(en: "last day for applications for \(cycle)", zh: "\(cycle)年度受理截止")
    }

    package static func windowClosed(_ cycle: String) -> Wording {
      Wording(en: "applications closed for \(cycle)", zh: "\(cycle)年度受理已截止")
    }

    package static func results(_ cycle: String) -> Wording {
      Wording(en: "results of \(cycle) take effect", zh: "\(cycle)年度结果生效")
    }

    package static func termPasses(_ cycle: String) -> Wording {
      Wording(en: "the term of \(cycle) has passed in principle", zh: "\(cycle)年度名单满原定有效期")
    }

    package static func revocation(_ brand: String) -> Wording {
      Wording(en: "revocation of \(brand)", zh: "撤销\(brand)")
    }

    package static func setAside(_ brand: String) -> Wording {
      Wording(en: "revocation of \(brand) set aside", zh: "恢复\(brand)")
    }

    package static func barEnds(_ name: String) -> Wording {
      Wording(en: "\(name) may apply again", zh: "\(name)可重新申报")
    }

    package static func announcement(_ title: String) -> Wording {
      Wording(en: "announcement: \(title)", zh: "公告：\(title)")
    }

    package static func correction(_ subject: String) -> Wording {
      Wording(en: "correction of \(subject)", zh: "更正：\(subject)")
    }

    // MARK: To be done

    package static func findings(_ counts: (errors: Int, warnings: Int)) -> Wording {
      let counted = Catalogue.findings(counts)
      return Wording(
        en: "\(counted.english); minglu check shows them", zh: "\(counted.chinese)，用minglu check查看")
    }

    /// A place where something must still be written.
    package static func placeholder(_ place: String, _ text: String) -> Wording {
      Wording(en: "\(place): still to be written: \(text)", zh: "\(place)：\(text)")
    }
  }
}
