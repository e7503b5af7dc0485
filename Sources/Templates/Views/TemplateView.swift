/// A value that templates can render: it declares every name that a template may use.
///
///     struct BrandView: TemplateView {
///       var name: String
///       var summary: String?
///       var periods: [PeriodView]
///
///       static let viewName = "Brand"
///       static let fields: [Field<BrandView>] = [
///         .text("name", "the brand's name") { $0.name },
///         .optionalText("summary", "a sentence about it, if given") { $0.summary },
///         .list("periods", "its periods, oldest first") { $0.periods },
///       ]
///     }
///
/// A template never tests whether a list is empty by repeating it: declare a flag (`.flag("hasPeriods", …)`).
@usableFromInline
package protocol TemplateView: Sendable {
  /// Its name in diagnostics and in `minglu templates`.
  static var viewName: String { get }
  /// Every name that a template may use on it; of two fields of one name the first counts.
  static var fields: [Field<Self>] { get }
}
