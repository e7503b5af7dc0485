package import Diagnostics

/// What a field holds, which decides what a template may do with it.
@usableFromInline
package enum FieldKind: String, CaseIterable, Sendable {
  /// `{{x}}`, escaped; always there.
  case text
  /// `{{#x}}…{{.}}…{{/x}}` and `{{^x}}…{{/x}}`; may be absent, so `{{x}}` is only good within its own section.
  case optionalText = "optional text"
  /// `{{{x}}}`, as it is; always there.
  case html = "HTML"
  /// `{{#x}}…{{{.}}}…{{/x}}` and `{{^x}}…{{/x}}`.
  case optionalHTML = "optional HTML"
  /// `{{x}}`, in decimal digits.
  case number
  /// `{{#x}}…{{/x}}` if true and `{{^x}}…{{/x}}` if not.
  case flag
  /// `{{#x}}…{{/x}}` with its fields in reach, and `{{x.name}}`; always there.
  case view
  /// `{{#x}}…{{/x}}` with its fields in reach, and `{{^x}}…{{/x}}`.
  case optionalView = "optional view"
  /// `{{#x}}…{{/x}}` once for each view in it, and `{{^x}}…{{/x}}` if there is none.
  case list
  /// `{{#x}}…{{.}}…{{/x}}` once for each text in it, and `{{^x}}…{{/x}}` if there is none.
  case texts

  /// How a template writes a field of this kind: `{{{body}}}`.
  package func usage(of name: String) -> String {
    switch self {
    case .text, .number: "{{\(name)}}"
    case .html: "{{{\(name)}}}"
    case .optionalText, .texts: "{{#\(name)}}…{{.}}…{{/\(name)}}"
    case .optionalHTML: "{{#\(name)}}…{{{.}}}…{{/\(name)}}"
    case .flag, .view, .optionalView, .list: "{{#\(name)}}…{{/\(name)}}"
    }
  }

  /// The kind in words: "an optional text".
  package var label: Wording {
    switch self {
    case .text: Catalogue.TemplateField.text
    case .optionalText: Catalogue.TemplateField.optionalText
    case .html: Catalogue.TemplateField.html
    case .optionalHTML: Catalogue.TemplateField.optionalHTML
    case .number: Catalogue.TemplateField.number
    case .flag: Catalogue.TemplateField.flag
    case .view: Catalogue.TemplateField.view
    case .optionalView: Catalogue.TemplateField.optionalView
    case .list: Catalogue.TemplateField.list
    case .texts: Catalogue.TemplateField.texts
    }
  }
}
