import Diagnostics

@testable import CommonMark

/// The HTML of a text whose links all stay as they are.
func html(_ text: String, tableLabel: String? = nil) -> String {
  Markdown.render(text, at: Place(FileID(0)), tableLabel: tableLabel) { _ in .keep }.html
}

/// Every destination that a text asks about, as `line:column destination`.
func links(in text: String, at place: Place = Place(FileID(0))) -> [String] {
  var found: [String] = []
  _ = Markdown.render(text, at: place) { link in
    found.append("\(link.place.line):\(link.place.column) \(link.destination)")
    return .keep
  }
  return found
}
