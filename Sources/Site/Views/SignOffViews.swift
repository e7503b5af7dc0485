import Diagnostics
import Registry
import Signatures
import Templates
import Vocabulary

/// A changed fact on the sign-off sheet.
struct FieldChangeView: TemplateView {
  var change: Comparison.FieldChange

  static let viewName = "field_change"
  static let fields: [Field<FieldChangeView>] = [
    .text("field", "the name of the fact") { $0.change.field.wording.chinese },
    .optionalText("before", "as it stands; absent where it is not told") { $0.change.before?.wording.chinese },
    .optionalText("after", "as it would be; absent where it would not be told") { $0.change.after?.wording.chinese },
  ]
}

/// A record on the sign-off sheet.
struct ChangedItemView: TemplateView {
  var item: Comparison.Item

  static let viewName = "changed_item"
  static let fields: [Field<ChangedItemView>] = [
    .text("key", "brand id, USCC, cycle id, path, or a correction's subject") { $0.item.key },
    .text("name", "its name or title") { $0.item.name },
    .texts("context", "its institution and district") { $0.item.context },
    .list("changes", "the facts that would be told otherwise") { $0.item.changes.map(FieldChangeView.init) },
  ]
}

/// What came of itself, on the sign-off sheet.
struct DueChangeView: TemplateView {
  var change: Outlook.Change

  static let viewName = "due_change"
  static let fields: [Field<DueChangeView>] = [
    .view("date", "the day on which it came, or a window's last day") { DayView(day: $0.change.day) },
    .text("event", "what came") { $0.change.event.wording.chinese },
  ]
}

/// Changes of one kind on the sign-off sheet.
struct ChangeSectionView: TemplateView {
  var section: Comparison.Section

  /// Whoever signs has to see every record; that all pages read otherwise is seen from fewer.
  private static func shown(_ section: Comparison.Section) -> Int { section.kind == .texts ? 200 : section.items.count }

  static let viewName = "change_section"
  static let fields: [Field<ChangeSectionView>] = [
    .text("title", "what became of them") { $0.section.kind.title.chinese },
    .number("count", "how many there are") { $0.section.items.count },
    .list("items", "the records, by key; of pages that read otherwise the first 200") {
      $0.section.items.prefix(shown($0.section)).map(ChangedItemView.init)
    },
    .optionalText("rest", "how many more there are, if some are left out") { view in
      let rest = view.section.items.count - shown(view.section)
      return rest > 0 ? String(rest) : nil
    },
  ]
}

/// The sign-off sheet: what a build would change, for an official to sign. It is printed, never published.
struct SignOffView: TemplateView {
  var site: SiteView
  var comparison: Comparison

  static let viewName = "signoff"
  static let fields: [Field<SignOffView>] = [
    .view("site", "the register itself") { $0.site },
    .text("heading", "what is compared with what") { $0.comparison.heading.chinese },
    .optionalText("remark", "that no record would change, if so") { $0.comparison.remark?.chinese },
    .flag("has_due", "a day between brought something of itself") { !$0.comparison.due.isEmpty },
    .list("due", "windows, terms and bars that began or ended on the days between, by day") {
      $0.comparison.due.map(DueChangeView.init)
    },
    .list("sections", "the changes by kind, those that there are") {
      $0.comparison.sections.map(ChangeSectionView.init)
    },
    .number("pages_added", "files that would be added") { $0.comparison.files(.added).count },
    .number("pages_changed", "files whose bytes would change") { $0.comparison.files(.modified).count },
    .number("pages_removed", "files that would go") { $0.comparison.files(.deleted).count },
    .optionalText("digest", "the SHA-256 digest of the list of digests that would stand, if it would change") {
      $0.comparison.pages.first { $0.path == Manifest.name }?.digest
    },
  ]
}
