/// A value that templates can render: it declares every name that a template may use.
///
///     struct BrandView: TemplateView {
///       var name: String
///       var summary: String?
///       var periods: [PeriodView]
///       static let fields: [Field<BrandView>] = [
///         .text("name", "the brand's name") { $0.name },
///         .optionalText("summary", "a sentence about it, if given") { $0.summary },
///         .list("periods", "its periods, oldest first") { $0.periods },
///       ]
///     }
package protocol TemplateView: Sendable {
  /// Its name in `minglu templates`.
  static var viewName: String { get }
  static var fields: [Field<Self>] { get }
}

/// A name that templates may use on a view, with its kind, its meaning and how to get its value.
package struct Field<View>: Sendable {
  // Design is the Templates author's. The constructors are fixed:
  // static func text(_ name: String, _ meaning: String, _ get: @escaping @Sendable (View) -> String) -> Field
  // static func optionalText(… -> String?)      usable as {{#x}}…{{x}} or {{.}}…{{/x}} and {{^x}}; bare {{x}} outside is a template-error
  // static func html(… -> String) / optionalHTML  only {{{x}}}; {{x}} on it is a template-error, as is {{{x}}} on text
  // static func number(… -> Int)                 rendered in decimal
  // static func flag(… -> Bool)                  only {{#x}} / {{^x}}
  // static func view<Child: TemplateView>(… -> Child), optionalView(… -> Child?)   sections, dotted names
  // static func list<Child: TemplateView>(… -> [Child])   {{#x}} repeats, {{^x}} when empty
  // static func texts(… -> [String])             {{#x}}{{.}}{{/x}}
}
