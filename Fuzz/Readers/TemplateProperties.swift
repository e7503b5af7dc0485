import Diagnostics
import Templates

/// Templates: up to four texts with U+001E between them, of which the first is the page.
enum TemplateProperties {
  /// A mark that no template has: what stands in fields of text must never come out as markup.
  private static let mark: Unicode.Scalar = "\u{E000}"

  static func check(_ bytes: [UInt8]) throws(BrokenProperty) {
    let texts = bytes.split(separator: 0x1E, maxSplits: 3, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard !texts.contains(where: { $0.unicodeScalars.contains(mark) }) else { return }
    var sources = Sources()
    let folder = sources.add(path: "templates/", text: "")
    let files = zip(["a.html", "b.html", "c.html", "d.html"], texts).map { path, text in
      TemplateFile(id: sources.add(path: path, text: text), path: path, text: text)
    }
    let library = TemplateLibrary(files, folder: folder)
    try Findings.check(library.diagnostics, in: sources)
    let (template, findings) = library.compile("a", for: PageView.self)
    try Findings.check(findings, in: sources)
    try expect(template != nil || !(library.diagnostics + findings).isEmpty, "a template is refused in silence")
    try expect(template == nil || findings.isEmpty, "a template with an error is rendered")
    guard let template else { return }
    var page: [UInt8] = []
    template.render(.sample, into: &page)
    try checkPage(page)
    var again: [UInt8] = []
    template.render(.sample, into: &again)
    try expect(page == again, "a page renders to two things")
  }

  private static func checkPage(_ page: [UInt8]) throws(BrokenProperty) {
    guard let text = String(validating: page, as: UTF8.self) else {
      throw BrokenProperty(description: "a page is no text")
    }
    let scalars = Array(text.unicodeScalars)
    for (index, scalar) in scalars.enumerated() where scalar == mark && index > 0 {
      try expect(!"<>&\"'".unicodeScalars.contains(scalars[index - 1]), "a text comes out as markup")
    }
  }

  /// A view with a field of each kind; every text in it holds what HTML has a meaning for, before the mark.
  private struct PageView: TemplateView {
    var text = "<\u{E000}&\u{E000}\"\u{E000}'\u{E000}>\u{E000}"
    var depth = 0

    static let sample = PageView(depth: 2)

    var children: [PageView] { depth == 0 ? [] : [PageView(depth: depth - 1), PageView(depth: depth - 1)] }

    static let viewName = "Page"
    static let fields: [Field<PageView>] = [
      .text("t", "a text") { $0.text },
      .optionalText("o", "a text, if given") { $0.depth > 0 ? $0.text : nil },
      .html("h", "a body") { _ in "<p>body</p>" },
      .optionalHTML("g", "a notice, if given") { $0.depth > 0 ? "<p>notice</p>" : nil },
      .number("n", "how deep it is") { $0.depth },
      .flag("f", "whether it is deep") { $0.depth > 0 },
      .optionalView("v", "what it stands in, if anything") { $0.depth > 0 ? PageView(depth: $0.depth - 1) : nil },
      .list("l", "what stands in it") { $0.children },
      .texts("s", "some texts") { [$0.text, $0.text] },
    ]
  }
}
