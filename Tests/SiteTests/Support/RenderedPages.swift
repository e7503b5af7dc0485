import Diagnostics
import Resources
import Testing

@testable import Registry
@testable import Site

/// The pages of a register by their paths, rendered by the program's own templates.
func renderedPages(of register: PublishedRegister) throws -> [String: String] {
  let theme = Theme(
    builtIn: Resource.templates.map { Theme.File(path: $0.path, bytes: $0.bytes, isBuiltIn: true) }, replacedBy: [])
  var sources = Sources()
  let result = Site.prepare(register, theme: theme, sources: &sources)
  let site = try #require(result.site, "\(result.diagnostics.map(\.problem.message.english))")
  var pages: [String: String] = [:]
  for index in site.paths.indices where site.paths[index].hasSuffix(".html") || site.paths[index].hasSuffix(".txt") {
    var buffer: [UInt8] = []
    site.render(index, into: &buffer)
    pages[site.paths[index]] = String(decoding: buffer, as: UTF8.self)
  }
  return pages
}
