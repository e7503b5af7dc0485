import Diagnostics
import Templates

/// The templates of what other websites show, and of the page that tells how.
struct EmbeddedTemplates: Sendable {
  var guide: Template<EmbedIndexView>
  var district: Template<EmbeddedDistrictView>
  var fragment: Template<EmbeddedDistrictView>
  var institution: Template<EmbeddedInstitutionView>
  var badge: Template<BadgeView>

  static let views: [(template: String, view: any TemplateView.Type)] = [
    ("embed-index", EmbedIndexView.self), ("embed-district", EmbeddedDistrictView.self),
    ("embed-fragment", EmbeddedDistrictView.self), ("embed-institution", EmbeddedInstitutionView.self),
    ("badge", BadgeView.self),
  ]

  /// Compiles all of them; nil if there is an error in one.
  static func compile(
    _ library: TemplateLibrary, in language: TextLanguage
  ) -> (templates: EmbeddedTemplates?, diagnostics: [Diagnostic]) {
    let guide = library.compile("embed-index", for: EmbedIndexView.self, in: language)
    let district = library.compile("embed-district", for: EmbeddedDistrictView.self, in: language)
    let fragment = library.compile("embed-fragment", for: EmbeddedDistrictView.self, in: language)
    let institution = library.compile("embed-institution", for: EmbeddedInstitutionView.self, in: language)
    let badge = library.compile("badge", for: BadgeView.self, in: language)
    let diagnostics =
      guide.diagnostics + district.diagnostics + fragment.diagnostics + institution.diagnostics + badge.diagnostics
    guard let guide = guide.template, let district = district.template, let fragment = fragment.template,
      let institution = institution.template, let badge = badge.template
    else { return (nil, diagnostics) }
    let templates = EmbeddedTemplates(
      guide: guide, district: district, fragment: fragment, institution: institution, badge: badge)
    return (templates, diagnostics)
  }
}
