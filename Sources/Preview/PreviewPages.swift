import Diagnostics
import Site
import Vocabulary

/// The answer to one path of one edition: a file of the site with the preview's bar above it, or the findings.
struct PreviewPages {
  static let findingsPath = ".preview/findings"

  let edition: PreviewEdition
  let path: PreviewPath
  let version: String

  var response: PreviewResponse {
    if path.rest == Self.findingsPath { return .file("findings.html", Array(findings.utf8)) }
    guard let site = edition.site else { return .file("findings.html", Array(findings.utf8), status: 503) }
    let name = path.rest.isEmpty || path.rest.hasSuffix("/") ? path.rest + "index.html" : path.rest
    if let index = site.index(of: name) { return file(name, index, of: site) }
    if site.index(of: name + "/index.html") != nil {
      return .redirect(308, to: path.root + name + "/")
    }
    return notFound(site)
  }

  private func file(_ name: String, _ index: Int, of site: Site) -> PreviewResponse {
    var bytes: [UInt8] = []
    site.render(index, into: &bytes)
    guard name.hasSuffix(".html") else { return .file(name, bytes) }
    return .file(name, Array(marked(String(decoding: bytes, as: UTF8.self)).utf8))
  }

  /// The site's own page for what is not there; it names the site by its address, for which the preview's stands here.
  private func notFound(_ site: Site) -> PreviewResponse {
    guard let index = site.index(of: "404.html") else { return .text(404, PreviewText.noSuchPage) }
    var bytes: [UInt8] = []
    site.render(index, into: &bytes)
    var page = String(decoding: bytes, as: UTF8.self)
    if let address = edition.baseURL { page.replace("\"\(PreviewText.escaped(address))", with: "\"\(path.root)") }
    // The page may stand at any depth, and its style sheet is at the root.
    if let head = page.firstRange(of: "<head>") {
      page.insert(contentsOf: "\n<base href=\"\(path.root)\">", at: head.upperBound)
    }
    return .file("404.html", Array(marked(page).utf8), status: 404)
  }

  // MARK: The bar

  /// The page with the preview's style and script in its head, and the bar as the first thing of its body.
  private func marked(_ page: String) -> String {
    var page = page
    if let title = page.firstRange(of: "<title>") {
      page.insert(contentsOf: PreviewText.titleMark, at: title.upperBound)
    }
    if let head = page.firstRange(of: "</head>") {
      page.insert(contentsOf: PreviewText.headLines(version: version), at: head.lowerBound)
    }
    if let body = page.firstRange(of: "<body"), let end = page[body.upperBound...].firstIndex(of: ">") {
      page.insert(contentsOf: "\n" + bar, at: page.index(after: end))
    } else {
      page = bar + page
    }
    return page
  }

  private var bar: String {
    let counts = edition.diagnostics.counts
    return PreviewText.bar(
      day: edition.day, path: path, nextChange: edition.nextChange, errors: counts.errors, warnings: counts.warnings)
  }

  private var findings: String {
    PreviewText.findingsPage(edition, bar: bar, version: version, isStopped: edition.site == nil)
  }
}
