/// A file of the content tree that is to be made, with its first text.
///
/// The texts are Chinese, as the records are. What somebody must still write is a `Placeholder`.
package struct DraftFile: Hashable, Sendable {
  /// Within the content tree, with `/`: `cycles/2028/cycle.yaml`.
  package var path: String
  package var text: String

  package init(path: String, text: String) {
    self.path = path
    self.text = text
  }

  /// The header of a table as a spreadsheet in China opens it without being asked: with a byte order mark, and CR LF.
  static func table(_ path: String, columns: [String]) -> DraftFile {
    DraftFile(path: path, text: "\u{FEFF}\(columns.joined(separator: ","))\r\n")
  }
}
