import Diagnostics
import Registry

/// `sitemap.xml` (sitemaps.org, 0.9): the addresses of all pages, or the index of its parts where one file cannot hold
/// them; and `robots.txt`, which names it.
struct Sitemap: Sendable {
  private static let namespace = ("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9")
  let baseURL: String
  let list: PageList

  private var parts: Int { PageList.pageCount(of: list.addresses.count, by: PageList.addressesPerSitemap) }

  func write(into buffer: inout [UInt8]) {
    guard parts > 1 else { return write(addresses: list.addresses[...], into: &buffer) }
    var xml = XMLOutput(taking: &buffer)
    xml.open("sitemapindex", [Self.namespace])
    for number in 1...parts { address(SitePath.sitemapPart(number: number), in: "sitemap", into: &xml) }
    xml.close("sitemapindex")
    xml.finish(into: &buffer)
  }

  func write(part number: Int, into buffer: inout [UInt8]) {
    let start = (number - 1) * PageList.addressesPerSitemap
    write(addresses: list.addresses.dropFirst(start).prefix(PageList.addressesPerSitemap), into: &buffer)
  }

  func writeRobots(into buffer: inout [UInt8]) {
    buffer += "User-agent: *\nAllow: /\n\nSitemap: \(baseURL)\(SitePath.sitemap)\n".utf8
  }

  private func write(addresses: ArraySlice<Int>, into buffer: inout [UInt8]) {
    var xml = XMLOutput(taking: &buffer)
    xml.open("urlset", [Self.namespace])
    for index in addresses { address(list.paths[index], in: "url", into: &xml) }
    xml.close("urlset")
    xml.finish(into: &buffer)
  }

  private func address(_ path: String, in element: String, into xml: inout XMLOutput) {
    xml.open(element)
    xml.element("loc", baseURL + path)
    xml.close(element)
  }
}
