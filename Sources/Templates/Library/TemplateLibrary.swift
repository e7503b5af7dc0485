package import Diagnostics

/// The templates of a site, each parsed once.
///
/// A template is named by its path without `.html`, `.xml`, `.svg` or `.mustache`: `profile`, `partials/footer`. What `{{>x}}` and
/// `{{<x}}` name is looked for as `x`, then as `partials/x`.
///
/// The language is Mustache with partials, inheritance and its rules for lines and indentation. What differs:
/// - A name, a partial or a block that is not there is an error. So is what a field's kind does not allow (`FieldKind`).
/// - Within a section on an optional value, that value is known to be there: `{{#phone}}{{phone}}{{/phone}}`, and
///   `{{#site.phone}}{{site.phone}}{{/site.phone}}`.
/// - A section on a dotted name needs every view on the way; its inverted section appears if one is absent.
/// - A block that has its lines to itself leaves no empty line, and ends with a line end, whatever it is replaced with.
/// - Names of blocks within a replaced block mean those of the template that it is written in, so no name can clash.
/// - `{{t.key}}` is a text of the table `strings.txt` in the language that the template is compiled for (`TextTable`). It is
///   taken in when the template is compiled, so rendering pays nothing for it.
/// - A template that takes itself in must come to an end for every view (`Recursion`).
package struct TemplateLibrary: Sendable {
  /// What is wrong with the files whatever the views are: tags and sections that aren't closed, partials and parents that
  /// are not there, blocks that a parent doesn't have. Sorted, and of each file no more than are told.
  package let diagnostics: [Diagnostic]

  private let templates: [ParsedTemplate]
  private let links: Links
  private let folder: FileID

  /// Parses the files. `folder` is the number of the templates folder itself among the sources: the place at which a page
  /// template that is not there is reported. `others` are read only for what they name: templates that take the places of some on
  /// another site with the same table. `pages` are the names of those that pages are made with: where they are given, a file that
  /// is none of them and that no other one takes in is told, as it has no effect.
  package init(
    _ files: [TemplateFile], folder: FileID, others: [TemplateFile] = [], pages names: Set<String>? = nil
  ) {
    let table = TextTable(files.filter { $0.path == TextTable.path })
    let pages = files.filter { $0.path != TextTable.path }.map(ParsedTemplate.init)
    let elsewhere = others.map { Outline(of: ParsedTemplate($0).nodes) }
    links = Links(pages, texts: table, elsewhere: elsewhere)
    templates = links.templates
    self.folder = folder
    let unreadable = files.compactMap { file in
      file.unreadableLine.map { Diagnostic(Catalogue.templateIsNoText(), at: Place(file.id, line: $0)) }
    }
    let strays = Self.strays(among: files.filter { $0.path != TextTable.path }, pages: names, links)
    diagnostics =
      (unreadable + pages.flatMap(\.diagnostics) + table.diagnostics + links.diagnostics + strays).cut().sorted()
  }

  private static func strays(among files: [TemplateFile], pages: Set<String>?, _ links: Links) -> [Diagnostic] {
    guard let pages else { return [] }
    return files.compactMap { file in
      let name = ParsedTemplate.name(ofPath: file.path)
      guard !file.isBuiltIn, name != file.path, !pages.contains(name), !links.takesIn(name) else { return nil }
      let meant = NearMiss.of(name, among: pages.sorted()).map { $0 + file.path.dropFirst(name.count) }
      return Diagnostic(Catalogue.strayTemplate(suggestion: meant), at: Place(file.id))
    }
  }

  /// Resolves every name of a template, and of the partials and parents that it takes in, against a view. What it says is
  /// of one language.
  ///
  /// The template is nil if there is an error, be it one that the library's `diagnostics` hold already; the diagnostics
  /// given here are sorted and repeat none of those. What two templates take in and is wrong comes with each of them:
  /// `told(_:)` keeps the first.
  package func compile<View: TemplateView>(
    _ name: String, for view: View.Type, in language: TextLanguage = .chinese
  ) -> (template: Template<View>?, diagnostics: [Diagnostic]) {
    let (program, diagnostics) = compile(name, for: Schema(of: view), in: language)
    return (program.map(Template.init), diagnostics)
  }

  /// The same for a view whose type is erased.
  func compile(
    _ name: String, for schema: Schema, in language: TextLanguage = .chinese
  ) -> (program: Program?, diagnostics: [Diagnostic]) {
    guard let index = links.resolve(name) else {
      let suggestion = links.suggestion(for: name)
      return (
        nil,
        [Diagnostic(Catalogue.missingTemplate(name, suggestion: suggestion), at: Place(folder))]
      )
    }
    var compiler = Compiler(templates, links: links, for: schema, in: language)
    let (program, diagnostics) = compiler.compile(index)
    return (diagnostics.isEmpty && !links.faulty.contains(index) ? program : nil, diagnostics)
  }
}

extension TemplateLibrary {
  /// Findings of templates in their order, of several at one place only the first: a partial that many pages take in is wrong
  /// once. Templates that are not there have no place of their own; each is told of.
  package func told(_ findings: some Sequence<Diagnostic>) -> [Diagnostic] {
    var (seen, missing): (Set<Place>, Set<Problem>) = ([], [])
    return findings.sorted().filter { finding in
      finding.place == Place(folder)
        ? missing.insert(finding.problem).inserted : seen.insert(finding.place).inserted
    }.cut()
  }
}
