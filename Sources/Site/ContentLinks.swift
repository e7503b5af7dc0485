import CommonMark
import Diagnostics
import Foundation
import Registry
import Signatures
import Templates
import Vocabulary

/// Where links of the records' Markdown lead: to the pages that stand for files of the content tree.
struct ContentLinks: Sendable {
  /// Page paths by the path of the content file that they stand for.
  private var pagesByFile: [String: String] = [:]
  /// In ascending byte order.
  private let published: PathList
  /// True where some records could not be read, whose pages are missing for that reason alone.
  private let lacksRecords: Bool
  /// The files that could not be read, and the pages that they would make: of these it is told already what is wrong.
  private let unread: Set<String>
  private let headings: PageHeadings
  /// On a district's own site: where the city's pages stand, and their links.
  private var city: (baseURL: String, links: [String: String], published: PathList, headings: PageHeadings)?

  /// `city` are the links of the city's register, where this one is a district's part of it.
  init(_ register: PublishedRegister, pages: PageList, within city: ContentLinks? = nil) {
    // The list of digests and the log, which a district's own site has not, are published besides.
    let besides = [Manifest.name] + (register.scope == nil ? [PublicLog.checkpointPath] : [])
    published = pages.paths.joined(with: PathList(besides))
    lacksRecords = !register.isWhole
    unread = Set(register.unreadPaths.flatMap(Self.paths(ofUnread:)))
    headings = PageHeadings(register)
    self.city = city.map { (register.info.baseURL, $0.pagesByFile, $0.published, $0.headings) }
    for announcement in register.announcements {
      pagesByFile[announcement.body.path] = SitePath.announcement(announcement, in: register)
    }
    for page in register.pages { pagesByFile[page.body.path] = SitePath.content(page) }
    for cycle in register.cycles {
      pagesByFile[ContentPath.cycle(id: cycle.id).path] = SitePath.cycle(cycle)
      pagesByFile[ContentPath.results(cycle: cycle.id).path] = SitePath.cycle(cycle)
    }
    for index in register.listedDistricts {
      let code = register.districts[index].code
      for file: ContentPath in [.district(code: code), .institutions(district: code), .brands(district: code)] {
        pagesByFile[file.path] = SitePath.list(code, number: 1)
      }
    }
    for institution in register.institutions {
      guard let profile = institution.profile else { continue }
      pagesByFile[profile.path] = SitePath.institution(institution)
    }
    pagesByFile[ContentPath.revocations.path] = SitePath.revocations(number: 1)
  }

  /// What becomes of a link that stands in a file of the content tree and is shown on a page of the site.
  func resolution(
    of destination: String, in file: String, shownOn page: String, in language: TextLanguage = .chinese
  ) -> LinkResolution {
    if SafeAddress.leavesSite(destination) { return .keep }
    if destination.hasPrefix("#") {
      let isThere = Self.isOfEveryPage(destination) || headings.isBrand(String(destination.dropFirst()), on: page)
      return isThere ? .keep : .broken
    }
    let (path, rest) = Self.split(destination)
    guard let decoded = path.utf8.contains(UInt8(ascii: "%")) ? path.removingPercentEncoding : path else {
      return .broken
    }
    let candidates = [file, page].lazy.compactMap { Self.resolve(decoded, from: $0) }
    for candidate in candidates {
      if let target = pagesByFile[candidate] ?? Self.page(candidate, in: published) {
        guard let rest = headings.resolved(rest, on: target) else { return .broken }
        return .replace(SitePath.way(from: page, to: target, in: language) + rest)
      }
    }
    if candidates.contains(where: unread.contains) { return .keep }
    if lacksRecords, candidates.contains(where: Self.isOfRecord) { return .keep }
    return cityResolution(of: candidates, rest) ?? .broken
  }

  /// What the district has no page for leads to the city's.
  private func cityResolution(of candidates: some Sequence<String>, _ rest: String) -> LinkResolution? {
    guard let city else { return nil }
    for candidate in candidates {
      if let target = city.links[candidate] ?? Self.page(candidate, in: city.published) {
        guard let rest = city.headings.resolved(rest, on: target) else { return .broken }
        return .replace(city.baseURL + target + rest)
      }
    }
    return nil
  }

  /// What links may name that could not be read: the file, and the page for which it stands. Without a cycle's facts its
  /// results have no page either.
  private static func paths(ofUnread file: String) -> [String] {
    let parts = file.split(separator: "/").map(String.init)
    let slug = parts.last.map { String($0.prefix { $0 != "." }) } ?? ""
    switch (parts.count, parts.first) {
    case (2, "pages"): return [file, SitePath.content(slug: slug)]
    case (2, "announcements"): return [file, SitePath.announcement(slug: slug, district: nil)]
    case (4, "districts") where parts[2] == "announcements":
      return [file, SitePath.announcement(slug: slug, district: parts[1])]
    case (3, "cycles"): return [file, ContentPath.results(cycle: parts[1]).path, SitePath.cycle(id: parts[1])]
    default: return [file]
    }
  }

  /// True for the pages of institutions and awards, and for the texts of institutions.
  private static func isOfRecord(_ path: String) -> Bool {
    path.hasPrefix("institutions/") || path.hasPrefix("awards/") || path.contains("/institutions/")
  }

  /// The path itself, if it is one of these, which are in ascending byte order. The files of the lookup are its own: what they
  /// are called follows from what is in them.
  private static func page(_ path: String, in paths: PathList) -> String? {
    path.hasPrefix(LookupIndex.folder + "/") || paths.index(ofPath: path) == nil ? nil : path
  }

  /// True for the page's start, and for what a page itself has, whose ids begin with `_`.
  static func isOfEveryPage(_ fragment: String) -> Bool {
    fragment == "#" || fragment == "#top" || fragment.hasPrefix("#_")
  }

  /// A destination as its path and what follows it: `?query` and `#fragment`.
  private static func split(_ destination: String) -> (path: String, rest: String) {
    let end = destination.utf8.firstIndex { $0 == UInt8(ascii: "#") || $0 == UInt8(ascii: "?") } ?? destination.endIndex
    return (String(destination[..<end]), String(destination[end...]))
  }

  /// A relative path seen from a file, or one from the root; nil where it would leave the tree.
  private static func resolve(_ path: String, from file: String) -> String? {
    let slash = UInt8(ascii: "/")
    var resolved: [UInt8] = []
    if path.utf8.first != slash, let end = file.utf8.lastIndex(of: slash) { resolved += file.utf8[..<end] }
    for part in path.utf8.split(separator: slash) where !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) {
        guard !resolved.isEmpty else { return nil }
        resolved.removeSubrange((resolved.lastIndex(of: slash) ?? 0)...)
      } else {
        if !resolved.isEmpty { resolved.append(slash) }
        resolved += part
      }
    }
    return String(decoding: resolved, as: UTF8.self)
  }
}
