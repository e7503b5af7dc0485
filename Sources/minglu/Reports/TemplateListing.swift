import Diagnostics
import Templates

/// The templates with their views, and every field of every view.
struct TemplateListing {
  let templates: [(template: String, view: String)]
  let views: [ViewListing]

  /// A heading for each view and a line for each of its fields: how it is written, its kind and its meaning.
  var text: String {
    let users = views.map { view in templates.filter { $0.view == view.name }.map { "\($0.template).html" } }
    return zip(views, users).map { view, users in
      let heading = users.isEmpty ? view.name : "\(view.name) (\(users.joined(separator: ", ")))"
      return heading + "\n" + Self.columns(view.entries.map(Self.cells))
    }.joined(separator: "\n")
  }

  var json: JSONText {
    .object([
      (
        "templates",
        .array(templates.map { .object([("template", .string($0.template)), ("view", .string($0.view))]) })
      ),
      (
        "views",
        .array(
          views.map { view in
            .object([("name", .string(view.name)), ("fields", .array(view.entries.map(Self.json)))])
          })
      ),
    ])
  }

  private static func cells(of entry: ViewListing.Entry) -> [String] {
    let kind = entry.view.map { "\(entry.kind.rawValue) of \($0)" } ?? entry.kind.rawValue
    return [entry.kind.usage(of: entry.name), kind, entry.meaning]
  }

  private static func json(of entry: ViewListing.Entry) -> JSONText {
    .object([
      ("name", .string(entry.name)),
      ("kind", .string(entry.kind.rawValue)),
      ("usage", .string(entry.kind.usage(of: entry.name))),
      ("meaning", .string(entry.meaning)),
      ("view", entry.view.map(JSONText.string) ?? .null),
    ])
  }

  /// Rows of cells as indented lines, each column as wide as its widest cell.
  private static func columns(_ rows: [[String]]) -> String {
    let widths = (0..<2).map { column in rows.map { $0[column].count }.max() ?? 0 }
    return rows.reduce(into: "") { text, row in
      let padded = zip(row, widths).map { $0 + String(repeating: " ", count: $1 - $0.count) }
      text += "  \(padded.joined(separator: "  "))  \(row[2])\n"
    }
  }
}
