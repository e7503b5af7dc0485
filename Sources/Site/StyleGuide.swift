package import Diagnostics
import Templates

/// The page that documents the style: not one of the publication.
struct StyleGuideView: TemplateView {
  /// The style sheets, one after the other.
  var style: String

  static let viewName = "styleguide"
  static let fields: [Field<StyleGuideView>] = [
    .html("style", "the style sheets under assets/, for a style element") { $0.style }
  ]
}

extension Site {
  /// Renders `styleguide.html` with the style sheets in it, so that the page can be opened from anywhere; nil where the
  /// template has an error.
  package static func styleGuide(
    _ theme: Theme, sources: inout Sources
  ) -> (page: [UInt8]?, diagnostics: [Diagnostic]) {
    let library = theme.library(adding: &sources)
    let result = library.compile("styleguide", for: StyleGuideView.self)
    let sheets = theme.assets.filter { $0.path.hasSuffix(".css") }.map { String(decoding: $0.bytes, as: UTF8.self) }
    guard let template = result.template else { return (nil, result.diagnostics.sorted()) }
    var buffer: [UInt8] = []
    template.render(StyleGuideView(style: sheets.joined(separator: "\n")), into: &buffer)
    return (buffer, result.diagnostics.sorted())
  }
}
