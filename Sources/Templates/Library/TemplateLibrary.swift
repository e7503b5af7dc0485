package import Diagnostics

/// A file that holds a template.
package struct TemplateFile: Sendable {
  package var id: FileID
  /// Within the templates folder, with `/`: `profile.html`, `partials/footer.html`.
  package var path: String
  package var text: String

  package init(id: FileID, path: String, text: String) {
    self.id = id
    self.path = path
    self.text = text
  }
}

/// The templates of a site, each parsed once.
///
/// A template is named by its path without `.html`, `.xml` or `.mustache`: `profile`, `partials/footer`. What `{{>x}}` and
/// `{{<x}}` name is looked for as `x`, then as `partials/x`.
package struct TemplateLibrary: Sendable {
  /// What is wrong with the files whatever the views are: tags and sections that aren't closed, and the like.
  package let diagnostics: [Diagnostic]

  /// Parses the files. `folder` is the number of the templates folder itself among the sources: the place at which a page
  /// template that is not there is reported.
  package init(_ files: [TemplateFile], folder: FileID) {
    diagnostics = []
  }

  /// Resolves every name of a template, and of the partials and parents that it takes in, against a view.
  ///
  /// The template is nil if there is an error, be it one that `diagnostics` holds already.
  package func compile<View: TemplateView>(
    _ name: String, for _: View.Type
  ) -> (template: Template<View>?, diagnostics: [Diagnostic]) {
    (nil, [])
  }
}
