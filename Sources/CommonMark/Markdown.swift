package import Diagnostics

/// A link or an image in Markdown: where it leads as written, and where it stands.
package struct MarkdownLink: Hashable, Sendable {
  package var destination: String
  package var place: Place
}

/// What becomes of a link's destination.
package enum LinkResolution: Hashable, Sendable {
  /// Leave it as it is (an absolute URL, a mailto).
  case keep
  /// Replace it.
  case replace(String)
  /// It leads nowhere: the link is reported.
  case broken
}

/// Markdown made into HTML.
package struct RenderedMarkdown: Sendable {
  /// Safe: raw HTML and unsafe URLs are dropped.
  package var html: String
  /// The text without markup, for summaries; white space folded.
  package var plainText: String
  /// The links for which `resolve` said `.broken`, in the order of the text.
  package var brokenLinks: [MarkdownLink]
  /// What keeps the text from being rendered at all; then the rest is empty.
  package var diagnostics: [Diagnostic]
}

/// GitHub-flavoured Markdown to safe HTML: cmark-gfm reads it, we write it.
///
/// The HTML is meant for the body of a page that has its own `h1`: `#` becomes `h2`. Tables stand in a
/// `div class="table-scroll"`, task items carry `☑` or `☐` as text, alignments are classes. It needs neither inline
/// style nor script.
package enum Markdown {
  /// Renders Markdown whose first character stands at `place`. Every link and image destination is given to `resolve`,
  /// in the order of the text, with the place where the destination is written. `tableLabel` is what a screen reader
  /// calls the scrolling box around a table.
  package static func render(
    _ text: String, at place: Place, tableLabel: String? = nil, resolve: (MarkdownLink) -> LinkResolution
  ) -> RenderedMarkdown {
    let source = MarkdownSource(text, at: place)
    let excesses = MarkdownLimits.excesses(in: source)
    guard excesses.isEmpty else {
      return RenderedMarkdown(html: "", plainText: "", brokenLinks: [], diagnostics: excesses)
    }
    var steps = Autolinks.applied(to: MarkdownParser.steps(of: source.bytes))
    var links = LinkPass(source: source)
    links.run(over: &steps, resolve: resolve)
    var html = HTMLRenderer(tableLabel: tableLabel)
    return RenderedMarkdown(
      html: html.html(of: steps), plainText: PlainText.text(of: steps), brokenLinks: links.broken, diagnostics: [])
  }
}
