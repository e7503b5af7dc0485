import Registry
import Templates
import Vocabulary

/// Something that happened to an award.
struct AwardEventView: TemplateView {
  var event: AwardStory.Event
  var document: DocumentView?
  var href: String?

  static let viewName = "award_event"
  static let fields: [Field<AwardEventView>] = [
    .view("date", "its day") { DayView(day: $0.event.day) },
    .text("text", "what happened") { $0.event.text },
    .optionalView("document", "the document that decided it") { $0.document },
    .optionalText("href", "the later award, or the record of the revocation") { $0.href },
    .flag("is_revocation", "the award was revoked then") { $0.event.revocation != nil },
  ]
}

/// An award's page: what the code on a plaque opens.
struct AwardView: TemplateView {
  var frame: PageFrame
  var story: AwardStory
  var institution: Institution
  var href: String
  var district: DistrictView
  var cycle: CycleSummaryView
  var events: [AwardEventView]
  var sentence: String
  var document: DocumentView
  /// What the code on the award's plaque opens.
  var plaqueAddress: String
  /// Where the log's index tells of the brand, within the site; nil on a site without a log.
  var logIndex: String?

  static let viewName = "award"
  static let fields: [Field<AwardView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .text("id", "the brand's id") { $0.story.brand.id },
    .text("name", "the brand's name") { $0.story.brand.name },
    .optionalText("field", "the brand's 重点领域") { $0.story.brand.field },
    .optionalText("summary", "the brand's 简介") { $0.story.brand.summary },
    .words("institution", "the institution's name") { Strings($1).name(of: $0.institution) },
    .flag("has_english_name", "the institution has an English name") { $0.institution.englishName != nil },
    .flag("has_former_names", "the institution had other names") { !$0.institution.formerNames.isEmpty },
    .texts("former_names", "the institution's 曾用名") { $0.institution.formerNames },
    .text("uscc", "the institution's unified social credit code") { $0.institution.uscc },
    .text("href", "the institution's page") { $0.href },
    .view("district", "the institution's district") { $0.district },
    .words("level", "the level awarded, 市级 or 区级") { Strings($1).level($0.story.level) },
    .text("outcome", "what the results changed: 新增, 保留, 保留并升为市级") { $0.story.outcome },
    .view("cycle", "the cycle that awarded it") { $0.cycle },
    .flag("is_latest", "it is the brand's latest award, which decides how the brand stands") {
      $0.story.brand.status.cycle == $0.story.cycle
    },
    .flag("is_revoked", "the award was revoked, and that was not set aside") { $0.story.state == .revoked },
    .words("state", "认定在有效期内, 认定已被撤销 or 认定已结束") { $0.story.state.words(in: Strings($1)) },
    .optionalView("ended_on", "the first day no longer in force; absent while it runs") {
      $0.story.endedOn.map(DayView.init)
    },
    .text("reason", "why the award runs or ended, in one sentence") { $0.story.reason },
    .list("events", "what is on record of the award, oldest first") { $0.events },
    .view("standing", "how the brand stands now") { StandingView(standing: $0.story.brand.status.standing) },
    .text("sentence", "how the brand stands now and why, in one sentence") { $0.sentence },
    .view("document", "the document behind that") { $0.document },
    .text("plaque_address", "the absolute address that the code on the plaque opens: of the Chinese page") {
      $0.plaqueAddress
    },
    .optionalText("log_index", "the log index's file that has the brand; absent on a district's own site") { view in
      view.logIndex.map { view.frame.top + $0 }
    },
  ]
}

extension AwardStory.State {
  func words(in strings: Strings) -> String {
    switch self {
    case .running: strings.awardRuns
    case .revoked: strings.awardIsRevoked
    case .ended: strings.awardHasEnded
    }
  }
}
