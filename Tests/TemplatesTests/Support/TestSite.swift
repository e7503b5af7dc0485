import Diagnostics

@testable import Templates

/// A library of templates given as text, with all that is needed to print what is found in them.
struct TestSite {
  private(set) var sources = Sources()
  let library: TemplateLibrary

  /// `templates`: texts by path, to which `.html` is added if it has no ending.
  init(_ templates: [String: String]) {
    let folder = sources.add(path: "templates/", text: "")
    var files: [TemplateFile] = []
    for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
      let path = name.contains(".") ? name : "\(name).html"
      files.append(TemplateFile(id: sources.add(path: path, text: text), path: path, text: text))
    }
    library = TemplateLibrary(files, folder: folder)
  }

  /// A finding as `file:line:column message`.
  func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.place
    return "\(sources.path(of: place.file)):\(place.line):\(place.column) \(diagnostic.problem.message.english)"
  }

  /// What a template renders to; its findings if there are any.
  func render<View: TemplateView>(_ view: View, with name: String = "main") -> String {
    let (template, findings) = library.compile(name, for: View.self)
    guard let template else { return (library.diagnostics + findings).map(line).joined(separator: "\n") }
    var buffer: [UInt8] = []
    template.render(view, into: &buffer)
    return String(decoding: buffer, as: UTF8.self)
  }

  /// All findings of the library and of a template, as they are printed.
  func findings<View: TemplateView>(
    for view: View.Type, in language: Language = .english, of name: String = "main"
  ) -> String {
    TextWriter(language: language).text(
      of: library.diagnostics + library.compile(name, for: view).diagnostics, in: sources)
  }
}
