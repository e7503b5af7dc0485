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
