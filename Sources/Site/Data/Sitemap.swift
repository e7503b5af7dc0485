import Diagnostics
import Registry

/// `sitemap.xml` (sitemaps.org, 0.9): the addresses of all pages, or the index of its parts where one file cannot hold
/// them; and `robots.txt`, which names it.
struct Sitemap: Sendable {
  private static let namespace = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
  let baseURL: String
  let list: PageList

  private var parts: Int { PageList.pageCount(of: list.addresses.count, by: PageList.addressesPerSitemap) }

  /// The file that search engines read first.
  var whole: DataParts {
    if parts == 1 { return file(of: list.addresses.indices) }
    return DataParts(count: 1) { _, buffer in
      var xml = XMLOutput(taking: &buffer)
      xml.open("sitemapindex", [Self.namespace])
      for number in 1...parts { address(SitePath.sitemapPart(number: number), in: "sitemap", into: &xml) }
      xml.close("sitemapindex")
      xml.finish(into: &buffer)
    }
  }

  /// The part of a number, from 1.
  func part(_ number: Int) -> DataParts {
    let start = (number - 1) * PageList.addressesPerSitemap
    return file(of: start..<min(start + PageList.addressesPerSitemap, list.addresses.count))
  }

  func writeRobots(into buffer: inout [UInt8]) {
    buffer += "User-agent: *\nAllow: /\n\nSitemap: \(baseURL)\(SitePath.sitemap)\n".utf8
  }

  /// A file of some addresses; they are indices into the list's.
  private func file(of addresses: Range<Int>) -> DataParts {
    let size = 8192
    let count = max(1, (addresses.count + size - 1) / size)
    return DataParts(count: count) { part, buffer in
      var xml = XMLOutput(taking: &buffer, isContinued: part > 0)
      if part == 0 { xml.open("urlset", [Self.namespace]) }
      for index in addresses.dropFirst(part * size).prefix(size) {
        address(list.paths[list.addresses[index]], in: "url", into: &xml)
      }
      if part == count - 1 { xml.close("urlset") }
      xml.finish(into: &buffer)
    }
  }

  private func address(_ path: String, in element: String, into xml: inout XMLOutput) {
    xml.open(element)
    xml.element("loc", baseURL + path)
    xml.close(element)
  }
}
