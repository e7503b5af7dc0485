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
  /// The links for which `resolve` said `.broken`.
  package var brokenLinks: [MarkdownLink]
  package var diagnostics: [Diagnostic]
}

/// GitHub-flavoured Markdown to safe HTML, through cmark-gfm.
package enum Markdown {
  /// Renders Markdown whose first character stands at `place`. Every link and image destination is given to `resolve`.
  package static func render(
    _ text: String, at place: Place, resolve: (MarkdownLink) -> LinkResolution
  ) -> RenderedMarkdown {
    RenderedMarkdown(html: "", plainText: "", brokenLinks: [], diagnostics: [])  // to be built
  }
}
