package import Diagnostics

/// A file that holds a template.
package struct TemplateFile: Sendable {
  package var id: FileID
  /// Within the templates folder, with `/`: `profile.html`, `partials/footer.html`.
  package var path: String
  /// Without the byte order mark with which some editors begin a file: in the middle of a page it would be a stray character.
  package let text: String
  /// The first line, from 1, of which not all bytes are text.
  package var unreadableLine: Int?
  /// True for one that the program carries, which may be there without need.
  package var isBuiltIn: Bool

  package init(id: FileID, path: String, text: String, unreadableLine: Int? = nil, isBuiltIn: Bool = false) {
    self.id = id
    self.path = path
    self.isBuiltIn = isBuiltIn
    self.text = text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    self.unreadableLine = unreadableLine
  }
}
