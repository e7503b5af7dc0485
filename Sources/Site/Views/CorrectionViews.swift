import Registry
import Templates
import Vocabulary

/// An admitted change to what was published.
struct CorrectionView: TemplateView {
  var correction: Correction
  var anchor: String
  /// What was changed, by name where it has one.
  var subject: String
  var href: String?
  var document: DocumentView

  static let viewName = "correction"
  static let fields: [Field<CorrectionView>] = [
    .text("anchor", "its own anchor on the page, unique and lasting") { $0.anchor },
    .text("subject", "what was changed, by name where it has one") { $0.subject },
    .optionalText("href", "the page of what was changed, if there is one") { $0.href },
    .view("date", "the day it was admitted") { DayView(day: $0.correction.date) },
    .text("reason", "why it was changed") { $0.correction.reason },
    .view("document", "the document that decided it") { $0.document },
  ]
}

/// A page of the admitted corrections.
struct CorrectionListView: TemplateView {
  var frame: PageFrame
  var total: Int
  var rows: [CorrectionView]
  var shown: ShownRowsView?
  var emptyReason: String?
  var pager: PagerView?

  static let viewName = "corrections"
  static let fields: [Field<CorrectionListView>] = [
    .view("page", "the frame of the page") { $0.frame },
    .number("total", "corrections on record") { $0.total },
    .flag("has_rows", "there is one") { !$0.rows.isEmpty },
    .list("rows", "the corrections of this page, newest first") { $0.rows },
    .optionalView("shown", "which of all those are, where there are more") { $0.shown },
    .optionalText("empty_reason", "why there is none, if so") { $0.emptyReason },
    .optionalView("pager", "the other pages, if there are any") { $0.pager },
  ]
}
