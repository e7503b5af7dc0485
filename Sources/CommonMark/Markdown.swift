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
  package var findings: MarkdownFindings
  fileprivate var steps: [MarkdownStep]

  /// The text without markup, for summaries; white space folded.
  package var plainText: String { PlainText.text(of: steps) }
}

/// What there is to report of Markdown.
package struct MarkdownFindings: Sendable {
  /// The links for which `resolve` said `.broken`, in the order of the text; of very many the first.
  package var brokenLinks: [MarkdownLink] = []
  /// What keeps the text from being rendered at all; then it has no HTML and no text.
  package var diagnostics: [Diagnostic] = []
  /// HTML, addresses and cells that were dropped, and with them something that a reader would miss.
  package var dropped: [Diagnostic] = []
  /// Marks that do something else than was meant.
  package var strayMarks: [Diagnostic] = []
  /// What others make footnotes of.
  package var footnotes: [Diagnostic] = []
}

/// GitHub-flavoured Markdown to safe HTML: cmark-gfm reads it, we write it.
///
/// The HTML is meant for the body of a page that has its own `h1`: the highest heading of a text becomes `h2`. Tables stand in
/// a `div class="table-scroll"`, task items carry `☑` or `☐` as text, alignments are classes, images of other hosts are links
/// to them. It needs neither inline style nor script, and asks no other host for anything.
package enum Markdown {
  /// Renders Markdown whose first character stands at `place`. Every link and image destination is given to `resolve`,
  /// in the order of the text, with the place where the destination is written, but for `#…` that means a heading of the text.
  /// `tableLabel` is what a screen reader calls the scrolling box around a table.
  package static func render(
    _ text: String, at place: Place, tableLabel: String? = nil, resolve: (MarkdownLink) -> LinkResolution
  ) -> RenderedMarkdown {
    let (steps, findings) = resolved(text, at: place, resolve)
    guard let steps else { return RenderedMarkdown(html: "", findings: findings, steps: []) }
    var html = HTMLRenderer(tableLabel: tableLabel)
    return RenderedMarkdown(html: html.html(of: steps), findings: findings, steps: steps)
  }

  /// What there is to report of Markdown, as `render` tells it. The text is parsed only where `resolve` finds something broken,
  /// or where parsing alone tells; before that, `resolve` is asked of all that looks like a link, at the text's first place,
  /// and not of bare addresses, which lead to other sites.
  package static func check(
    _ text: String, at place: Place, resolve: (MarkdownLink) -> LinkResolution
  ) -> MarkdownFindings {
    let destinations = text.utf8.withContiguousStorageIfAvailable { bytes in
      MarkdownLimits.mayBeExceeded(by: bytes) || MarkDoubt.arises(from: bytes)
        || SurplusCells.mayStand(in: bytes) || UnevenHeads.mayStand(in: bytes) || UnreadableEntity.mayStand(in: bytes)
        ? nil : LinkSurvey.destinations(in: bytes)
    }
    if let destinations = destinations ?? nil,
      destinations.allSatisfy({
        SafeAddress.isSafe($0, inImage: true) && resolve(MarkdownLink(destination: $0, place: place)) != .broken
      })
    {
      return MarkdownFindings()
    }
    return resolved(text, at: place, resolve).findings
  }

  /// The steps of a text with its links resolved; nil where it is not to be rendered.
  private static func resolved(
    _ text: String, at place: Place, _ resolve: (MarkdownLink) -> LinkResolution
  ) -> (steps: [MarkdownStep]?, findings: MarkdownFindings) {
    let source = MarkdownSource(text, at: place)
    let excesses = MarkdownLimits.excesses(in: source)
    guard excesses.isEmpty else { return (nil, MarkdownFindings(diagnostics: excesses)) }
    let parsed = MarkdownParser.parse(source.bytes)
    let faults =
      [MarkdownLimits.depthExcess(in: parsed.steps, of: source)].compactMap(\.self)
      + UnreadableEntity.findings(in: source, parsed.steps)
    guard faults.isEmpty else { return (nil, MarkdownFindings(diagnostics: faults)) }
    var steps = Autolinks.applied(to: parsed.steps)
    var links = LinkPass(source: source)
    links.run(over: &steps, resolve: resolve)
    let footnotes = links.footnotes.union(Footnotes.offsets(in: source, parsed.steps, parsed.dropped)).sorted()
    var findings = MarkdownFindings(
      brokenLinks: links.broken, dropped: parsed.dropped.findings(in: source) + links.unsafe,
      footnotes: footnotes.map { Diagnostic(Catalogue.footnote(), at: source.place(of: $0)) })
    findings.dropped += SurplusCells.findings(in: source, parsed.steps)
    if source.bytes.withUnsafeBufferPointer(MarkDoubt.arises) {
      findings.strayMarks = StrayMarks.findings(in: source, parsed.steps) {
        MarkdownParser.parse(source.bytes, striking: .withTwoTildes).steps
      }
    }
    findings.strayMarks += UnevenHeads.findings(in: source, parsed.steps)
    return (steps, findings)
  }

  /// What the headings of a text are called in links to them from elsewhere; nil for a text that is not rendered.
  package static func headings(of text: String) -> HeadingAnchors? {
    let source = MarkdownSource(text, at: Place(FileID(0)))
    guard MarkdownLimits.excesses(in: source).isEmpty else { return nil }
    return HeadingAnchors(of: Autolinks.applied(to: MarkdownParser.parse(source.bytes).steps))
  }
}
