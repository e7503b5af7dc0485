import Registry
import Templates
import Vocabulary

/// A period of an award.
struct PeriodView: TemplateView {
  var period: Period
  var cycle: Cycle
  var awardHref: String

  private func end(in strings: Strings) -> String {
    switch period.endedBy {
    case nil: strings.running
    case .nextCycle: strings.endedByNextCycle
    case .revocation: strings.endedByRevocation
    }
  }

  static let viewName = "period"
  static let fields: [Field<PeriodView>] = [
    .view("from", "its first day") { DayView(day: $0.period.from) },
    .optionalView("until", "the first day no longer in force; absent while it runs") {
      $0.period.until.map(DayView.init)
    },
    .words("level", "市级 or 区级") { Strings($1).level($0.period.level) },
    .text("cycle", "the cycle's id") { $0.cycle.id },
    .text("award_href", "the page of the award") { $0.awardHref },
    .words("end", "what ended it, or that it runs") { $0.end(in: Strings($1)) },
  ]
}

/// A training programme.
struct ProgrammeView: TemplateView {
  var item: ProgrammeList.Item
  /// The institution's own, 办学地址.
  var address: String

  static let viewName = "programme"
  static let fields: [Field<ProgrammeView>] = [
    .text("name", "培训项目") { $0.item.programme.name },
    .optionalText("brand", "the brand's name, where the institution has several") { $0.item.brand },
    .optionalText("occupation", "职业工种") { $0.item.programme.occupation },
    .optionalText("grade", "等级") { $0.item.programme.grade },
    .optionalText("mode", "培训方式") { $0.item.programme.mode },
    .optionalText("location", "培训地点") { $0.item.programme.location },
    .flag("is_at_address", "that is the institution's address") { $0.item.programme.location == $0.address },
    .optionalText("groups", "the anchors of the filters that show it, where there are any") {
      $0.item.groups.isEmpty ? nil : $0.item.groups
    },
  ]
}

/// An anchor that narrows the programmes down.
struct ProgrammeFilterView: TemplateView {
  var filter: ProgrammeList.Filter

  static let viewName = "programme_filter"
  static let fields: [Field<ProgrammeFilterView>] = [
    .text("anchor", "its id, and the class of the programmes that it shows") { $0.filter.anchor },
    .text("label", "the brand, grade or mode") { $0.filter.label },
    .number("count", "how many programmes it shows") { $0.filter.count },
  ]
}

/// An institution whose name is like another's.
struct SimilarInstitutionView: TemplateView {
  var institution: Institution
  var district: String
  var href: String

  static let viewName = "similar_institution"
  static let fields: [Field<SimilarInstitutionView>] = [
    .words("name", "its name") { Strings($1).name(of: $0.institution) },
    .flag("is_chinese", "that is its Chinese name") { $0.institution.englishName == nil },
    .text("uscc", "its unified social credit code") { $0.institution.uscc },
    .text("district", "its district's name") { $0.district },
    .text("href", "its page") { $0.href },
  ]
}

/// A revocation.
struct RevocationView: TemplateView {
  var anchor: String
  var revocation: Revocation
  var brand: Brand
  var institution: Institution
  var href: String
  var verifiedBy: String
  var document: DocumentView
  var setAsideDocument: DocumentView?
  /// The institution's own, by all of its revocations; nil where this one is set aside, which bars nothing.
  var barEnd: Day?
  var isBarred: Bool

  static let viewName = "revocation"
  static let fields: [Field<RevocationView>] = [
    .text("anchor", "its id on the page of the record") { $0.anchor },
    .text("brand_id", "the brand's id") { $0.brand.id },
    .text("brand", "the brand's name") { $0.brand.name },
    .words("institution", "the institution's name") { Strings($1).name(of: $0.institution) },
    .flag("is_institution_chinese", "that is its Chinese name") { $0.institution.englishName == nil },
    .text("href", "the institution's page") { $0.href },
    .words("level", "its level when it was revoked") { Strings($1).level($0.revocation.level) },
    .view("date", "the day of the revocation") { DayView(day: $0.revocation.date) },
    .words("ground", "the ground, with its number in the notice") { Strings($1).ground($0.revocation.ground) },
    .text("verified_by", "the district that verified it") { $0.verifiedBy },
    .view("document", "the document that decided it") { $0.document },
    .optionalText("summary", "a sentence about it, if given") { $0.revocation.summary },
    .flag("is_summary_open", "that sentence has no full stop") { view in
      view.revocation.summary.map { !Strings.endsSentence($0) } ?? false
    },
    .flag("is_one_of_several", "the institution has more than one brand, so that the brand is to be named") {
      $0.institution.brands.count > 1
    },
    .optionalView(
      "barred_until",
      "the institution's first day of new applications, by the latest of all its revocations that are not set aside; "
        + "absent if this one is"
    ) { $0.barEnd.map(DayView.init) },
    .flag("is_barred", "the institution is barred on the day the page shows") { $0.isBarred },
    .optionalView("set_aside_on", "the day it was set aside, if it was") { $0.revocation.setAsideOn.map(DayView.init) },
    .optionalView("set_aside_document", "the document that set it aside") { $0.setAsideDocument },
    .view("standing", "how the brand stands now") { StandingView(standing: $0.brand.status.standing) },
  ]
}

/// A brand on its institution's page.
struct BrandView: TemplateView {
  var brand: Brand
  var sentence: String
  var document: DocumentView
  var periods: [PeriodView]
  var revocations: [RevocationView]

  static let viewName = "brand"
  static let fields: [Field<BrandView>] = [
    .text("id", "its id") { $0.brand.id },
    .text("name", "its name") { $0.brand.name },
    .optionalText("field", "重点领域") { $0.brand.field },
    .optionalText("summary", "简介") { $0.brand.summary },
    .words("level", "its latest level, 市级 or 区级") { Strings($1).level($0.brand.status.level) },
    .view("standing", "how it stands") { StandingView(standing: $0.brand.status.standing) },
    .flag("is_in_force", "it is in force") { $0.brand.status.standing == .inForce },
    .view("since", "since when it stands so, at whichever level") { DayView(day: $0.brand.status.since) },
    .optionalView("level_since", "since when a brand in force is at its level, where that changed without a break") {
      $0.brand.status.levelSince.map(DayView.init)
    },
    .text("sentence", "how it stands and why, in one sentence") { $0.sentence },
    .view("document", "the document behind it") { $0.document },
    .list("periods", "its periods, oldest first") { $0.periods },
    .flag("has_revocations", "it was ever revoked") { !$0.revocations.isEmpty },
    .list("revocations", "its revocations, oldest first") { $0.revocations },
  ]
}

/// An institution's page.
struct ProfileView: TemplateView {
  var frame: PageFrame
  var institution: Institution
  var district: DistrictView
  var brands: [BrandView]
  var chart: PeriodChart
  var programmes: ProgrammeList
  var similar: [SimilarInstitutionView]
  var profile: String?
  var dataHref: String
  var linkedData: String

  static let viewName = "profile"
  static let fields: [Field<ProfileView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .text("uscc", "its unified social credit code") { $0.institution.uscc },
    .words("name", "its name; on an English page its English one, where it has one") {
      Strings($1).name(of: $0.institution)
    },
    .text("name_zh", "its Chinese name") { $0.institution.name },
    .words("kind", "机构类别") { Strings($1).kind($0.institution.kind) },
    .text("address", "办学地址") { $0.institution.address },
    .optionalText("permit", "办学许可证号") { $0.institution.permit },
    .optionalText("phone", "联系电话") { $0.institution.phone },
    .optionalText("website", "网址") { $0.institution.website },
    .flag("has_former_names", "it had other names") { !$0.institution.formerNames.isEmpty },
    .texts("former_names", "曾用名") { $0.institution.formerNames },
    .optionalText("name_en", "英文名称") { $0.institution.englishName },
    .view("district", "its district") { $0.district },
    .list("brands", "its brands, by id") { $0.brands },
    .flag("has_several_brands", "it has more than one") { $0.brands.count > 1 },
    .view("chart", "the picture of their periods") { PeriodChartView(chart: $0.chart) },
    .flag("has_programmes", "training programmes are given") { !$0.programmes.items.isEmpty },
    .list("programmes", "the training programmes of its brands") { view in
      view.programmes.items.map { ProgrammeView(item: $0, address: view.institution.address) }
    },
    .flag("has_filters", "the programmes can be narrowed down") { !$0.programmes.filters.isEmpty },
    .list("filters", "the anchors for that") { $0.programmes.filters.map(ProgrammeFilterView.init) },
    .flag("has_similar", "there are institutions with names like its own") { !$0.similar.isEmpty },
    .list("similar", "those institutions") { $0.similar },
    .optionalView("barred_until", "the first day of new applications, while it is barred") {
      $0.institution.barredUntil.map(DayView.init)
    },
    .optionalHTML("profile", "its profile text") { $0.profile },
    .text("data_href", "the same facts as JSON") { $0.dataHref },
    .html("linked_data", "the institution and its brands in force as JSON-LD, for a script element of that type") {
      $0.linkedData
    },
  ]
}

/// A page of the record of revocations.
struct RevocationListView: TemplateView {
  var frame: PageFrame
  var total: Int
  var rows: [RevocationView]
  var shown: ShownRowsView?
  var emptyReason: String?
  var pager: PagerView?
  var grounds: [String]

  static let viewName = "revocations"
  static let fields: [Field<RevocationListView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .number("total", "revocations on record") { $0.total },
    .flag("has_rows", "there is one") { !$0.rows.isEmpty },
    .list("rows", "the revocations of this page, newest first") { $0.rows },
    .optionalView("shown", "which of all those are, where there are more") { $0.shown },
    .optionalText("empty_reason", "why there is none, if so") { $0.emptyReason },
    .optionalView("pager", "the other pages, if there are any") { $0.pager },
    .texts("grounds", "the five grounds") { $0.grounds },
  ]
}
