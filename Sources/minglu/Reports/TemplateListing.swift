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

  /// A section for each view with a table of its fields, for documentation.
  var markdown: String {
    views.reduce(Self.introduction) { text, view in
      let users = templates.filter { $0.view == view.name }.map { "`\($0.template).html`" }
      let used = users.isEmpty ? "" : "Rendered by \(users.joined(separator: ", ")).\n\n"
      let rows = view.entries.map { entry in
        let cells = Self.cells(of: entry).map { $0.replacing("|", with: "\\|") }
        return "| `\(entry.name)` | \(cells[1]) | `\(cells[0])` | \(cells[2]) |\n"
      }
      return text + "\n## \(view.name)\n\n\(used)| name | kind | written | meaning |\n| --- | --- | --- | --- |\n"
        + rows.joined()
    }
  }

  private static let introduction = """
    # Templates

    Pages are made from [Mustache](https://mustache.github.io/mustache.5.html) templates. The program carries its own; a \
    file of the same path in `templates/` takes the place of one of them, and all others stay. So a bureau that wants \
    another footer keeps one file:

    ```console
    $ minglu templates --copy layout.html    # copies the program's own file to templates/layout.html
    $ minglu templates --check               # says which files take the place of the program's own, and what is wrong
    $ minglu serve                           # shows every change while you write
    ```

    `templates/assets/` holds the style sheet, the script and the icon, which are published as they are. What is in \
    `templates/districts/<code>/` takes the place of the others on that district's own site. Deleting a file brings back \
    the program's own. After an update of the program, compare your files with the new ones: `minglu templates --copy` \
    into another folder (`--templates new`) writes them.

    A template renders one view, and these are the names that may stand in it. Text is escaped; `{{{…}}}` is only for \
    names of kind HTML. A section `{{#name}}…{{/name}}` brings the fields of a view into reach, names of the views around \
    it stay in reach. A name that is not there is an error with its place, before any page is written. Partials and \
    inheritance are as in the Mustache specification; `{{>x}}` and `{{<x}}` look for `x.html`, then `partials/x.html`.

    `{{t.key}}` is a text of `strings.txt`, which has every text of the pages in Chinese and in English, one below the other; \
    a key that is not there is an error. To word a text otherwise, keep a `strings.txt` in `templates/` with that text alone: \
    all others stay. A text may hold tags itself, which mean what they would mean in its place. English pages are made \
    where `registry.yaml` says `languages: [zh-CN, en]`; a template with plain Chinese words in it says them on both.

    This page is written by `minglu templates --format markdown`.

    """

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
